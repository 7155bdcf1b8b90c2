using System.Globalization;
using System.Text.Json;

namespace Noms.Tiering.Samples.BatchAllocation.Generating;

/// <summary>
/// One invented case. The facts hang together through one hidden quantity, how entrenched the offending is: it drives the likelihood,
/// the needs, and a little the risk of harm.
/// </summary>
internal sealed class GeneratedCase(Dice dice, Utf8JsonWriter writer)
{
    // By the published cut-offs of OASys: from which section score a need is standard, and from which it is severe.
    private static readonly (string Id, int Most, double Mean, int Standard, int Severe)[] Needs =
    [
        ("accommodationNeed", 8, 0.9, 2, 7),
        ("educationTrainingEmployabilityNeed", 8, 2.0, 3, 7),
        ("relationshipsNeed", 6, 1.2, 2, 5),
        ("lifestyleAndAssociatesNeed", 6, 1.2, 2, 5),
        ("drugMisuseNeed", 10, 0.8, 2, 8),
        ("alcoholMisuseNeed", 8, 2.2, 4, 7),
        ("thinkingAndBehaviourNeed", 8, 3.2, 4, 7),
        ("attitudesNeed", 8, 1.0, 2, 7),
    ];

    private readonly double _entrenched = dice.Bell();

    public void Write(int number)
    {
        writer.WriteStartObject();
        writer.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"C{number:00000}"));
        writer.WriteString("asOf", Text(CaseloadGenerator.AsOf));
        writer.WriteStartObject("facts");
        var harm = Harm();
        WriteLikelihood();
        WriteHarm(harm);
        WriteNeeds();
        new GeneratedSentences(dice, writer).Write(isDangerous: harm is "high" or "very-high");
        WriteOrganisation();
        WritePriorities();
        WriteOutlook();
        writer.WriteEndObject();
        WritePreviousLevel(harm);
        writer.WriteEndObject();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Harm() => dice.Pick(
        ("low", 50 - (8 * _entrenched)),
        ("medium", 38 + (6 * _entrenched)),
        ("high", Math.Max(1, 11.5 + (2 * _entrenched))),
        ("very-high", 0.5));

    private void WriteLikelihood()
    {
        // A case has OGRS, an OASys score, both, or, rarely, neither yet.
        var hasOgrs = dice.Chance(0.93);
        if (hasOgrs)
        {
            writer.WriteNumber("ogrs3", Math.Clamp((int)(42 + (24 * _entrenched)), 2, 98));
        }

        if (dice.Chance(hasOgrs ? 0.2 : 0.7))
        {
            writer.WriteNumber("oasysScore", Math.Clamp((int)(48 + (26 * _entrenched) + (8 * dice.Bell())), 4, 150));
        }
    }

    private void WriteHarm(string harm)
    {
        if (dice.Chance(0.05))
        {
            return;
        }

        if (dice.Chance(0.3))
        {
            writer.WriteStartObject("riskOfSeriousHarm");
            writer.WriteString("value", harm);
            writer.WriteString("source", "OASys");
            writer.WriteString("date", Text(CaseloadGenerator.AsOf.AddDays(-dice.Between(1, 360))));
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteString("riskOfSeriousHarm", harm);
        }

        var dangerous = harm is "high" or "very-high";
        if (dice.Chance(dangerous ? 0.5 : 0.05))
        {
            writer.WriteString("mappaLevel", dangerous ? dice.Pick(("1", 70), ("2", 25), ("3", 5)) : dice.Pick(("1", 95), ("2", 5)));
        }
        else if (dice.Chance(0.4))
        {
            writer.WriteString("mappaLevel", "none");
        }
    }

    private void WriteNeeds()
    {
        // Without an assessment yet there is no section at all; with one, a section may still be unanswered.
        if (dice.Chance(0.12))
        {
            return;
        }

        foreach (var (id, most, mean, standard, severe) in Needs)
        {
            if (!dice.Chance(0.015))
            {
                var score = Math.Clamp((int)Math.Round(mean + (1.1 * _entrenched) + (1.6 * dice.Bell())), 0, most);
                writer.WriteString(id, score >= severe ? "severe" : score >= standard ? "standard" : "none");
            }
        }
    }

    private void WriteOrganisation()
    {
        WriteRare("notorious", 0.003);
        WriteRare("highProfile", 0.004);
        WriteRare("highSeriousnessLowRisk", 0.006);
        WriteRare("vulnerable", 0.02);
        WriteRare("exceptionalResources", 0.002);
        WriteRare("seriousOrganisationalConsequences", 0.003);
        WriteRare("highIntegrativeWork", 0.03);
        WriteRare("veryHighInterAgencyWork", 0.002);
        WriteRare("highestSkillRequired", 0.003);
    }

    private void WriteRare(string id, double share)
    {
        if (dice.Chance(share))
        {
            writer.WriteBoolean(id, true);
        }
    }

    private void WritePriorities()
    {
        if (dice.Chance(_entrenched > 0.8 ? 0.1 : 0.005))
        {
            writer.WriteBoolean("prolificAndOtherPriorityOffender", true);
        }

        if (dice.Chance(0.012))
        {
            writer.WriteStartArray("namedPriorities");
            writer.WriteStringValue("street-crime");
            writer.WriteEndArray();
        }
    }

    private void WriteOutlook()
    {
        if (dice.Chance(0.85))
        {
            writer.WriteBoolean("reasonablyMotivated", dice.Chance(0.8 - (0.08 * _entrenched)));
            writer.WriteBoolean("reasonablyCompliant", dice.Chance(0.85 - (0.06 * _entrenched)));
        }

        if (dice.Chance(0.6))
        {
            writer.WriteString("prospects", dice.Pick(("poor", 12), ("fair", 55), ("good", 33)));
        }

        if (dice.Chance(0.5))
        {
            writer.WriteString("primaryObjective", dice.Pick(("punishment", 32), ("help", 36), ("personal-change", 26), ("control", 6)));
        }

        WriteRare("changeWorkCompleted", 0.07);
        if (dice.Chance(0.03))
        {
            writer.WriteStartArray("unavailableInterventions");
            writer.WriteStringValue(dice.Pick(("accredited-programmes", 50), ("employment-skills", 20), ("acute-addiction", 15), ("attendance-centre", 15)));
            writer.WriteEndArray();
        }
    }

    private void WritePreviousLevel(string harm)
    {
        if (!dice.Chance(0.3))
        {
            return;
        }

        var likely = harm is "high" or "very-high" ? 4 : _entrenched > 0.1 ? 3 : _entrenched > -1 ? 2 : 1;
        var before = Math.Clamp(likely + (dice.Chance(0.25) ? dice.Between(-1, 1) : 0), 1, 4);
        writer.WriteStartObject("previousLevels");
        writer.WriteString("tier", before.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }
}
