using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Noms.Tiering.Assurance;

/// <summary>A mutation score as text and as JSON.</summary>
internal static class MutationText
{
    public static string Word(MutantStanding standing) => standing switch
    {
        MutantStanding.Killed => "noticed",
        MutantStanding.Survived => "survived",
        MutantStanding.Equivalent => "equivalent",
        MutantStanding.Listed => "listed",
        _ => "no-policy",
    };

    public static string Of(MutationScore score)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{score.Cases.Policy}: {UnitText.Counted(score.Results.Length, "mutant")}, of which {score.Count(MutantStanding.NoPolicy)} are no policy\n");
        text.Append(CultureInfo.InvariantCulture, $"noticed {score.Killed} of {score.Killed + score.Survivors.Count()} ({AssuranceText.Percent(score.Share)})");
        text.Append(CultureInfo.InvariantCulture, $"; {score.Count(MutantStanding.Equivalent)} proved to decide alike, {score.Count(MutantStanding.Listed)} listed as the same policy\n");
        Write(text, "survived: no case notices", score.Results.Where(r => r.Standing == MutantStanding.Survived));
        Write(text, "proved to decide every case alike", score.Results.Where(r => r.Standing == MutantStanding.Equivalent));
        Write(text, "listed as the same policy", score.Results.Where(r => r.Standing == MutantStanding.Listed));
        Write(text, "no policy", score.Results.Where(r => r.Standing == MutantStanding.NoPolicy));
        AssuranceText.WriteLines(text, "listed in vain: noticed by some case, or no mutant of this policy", score.ListedInVain);
        return text.ToString();
    }

    public static void Write(MutationScore score, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        AssuranceJson.WritePolicy(json, score.Cases.Policy);
        json.WriteNumber("mutants", score.Results.Length);
        foreach (var standing in Enum.GetValues<MutantStanding>())
        {
            json.WriteNumber(Word(standing), score.Count(standing));
        }

        json.WriteNumber("share", decimal.Round(score.Share, 6));
        json.WriteStartArray("results");
        foreach (var result in score.Results)
        {
            json.WriteStartObject();
            json.WriteString("mutant", result.Mutant.Name);
            json.WriteString("within", result.Mutant.Within);
            json.WriteString("standing", Word(result.Standing));
            if (result.By is { } by)
            {
                json.WriteString("file", by.File);
                json.WriteString("title", by.Title);
                json.WriteString("difference", result.Difference!.ToString());
            }

            if (result.Reason.Length > 0)
            {
                json.WriteString("reason", result.Reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("listedInVain");
        foreach (var name in score.ListedInVain)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(StringBuilder text, string heading, IEnumerable<MutantResult> results) =>
        AssuranceText.WriteLines(text, heading, results.Select(r => r.Reason.Length == 0 ? r.Mutant.ToString() : $"{r.Mutant}\n    {r.Reason}"));
}
