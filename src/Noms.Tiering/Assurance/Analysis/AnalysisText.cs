using System.Globalization;
using System.Numerics;
using System.Text;
using Noms.Tiering.Cases;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>An analysis to be read.</summary>
internal static class AnalysisText
{
    public static string Of(PolicyAnalysis analysis)
    {
        var text = new StringBuilder();
        var figures = analysis.Figures;
        text.Append(CultureInfo.InvariantCulture, $"{analysis.Policy.Title} ({analysis.Policy}), as of {ValueText.Date(analysis.AsOf)}\n");
        text.Append(
            analysis.IsProved
                ? $"Proved over every case: {Counted(figures.Combinations, "combination")} of {Counted(figures.Cells, "cell")} of {Counted(figures.Determinants, "determinant")}, by {Counted(figures.Nodes, "node")}.\n"
                : $"Sampled: the policy is too large to be gone through, and {Counted(figures.Sampled, "case")} {(figures.Sampled == 1 ? "was" : "were")} looked at. What was not found may be there.\n");
        foreach (var scale in figures.Scales)
        {
            text.Append($"{scale.Scale.Title}: {string.Join(", ", scale.Levels.Select(l => $"{l.Level.Id} {Number(l.Combinations)}"))}");
            text.Append($" ({Number(scale.NothingProposed)} because no rule proposes anything), by {Counted(scale.Nodes, "node")}\n");
        }

        if (!figures.WithStatus.IsZero || !figures.Invalid.IsZero)
        {
            text.Append($"In place of a level: a status {Number(figures.WithStatus)}, invalid data {Number(figures.Invalid)}\n");
        }

        var faults = analysis.Faults.Count();
        var stated = analysis.Findings.Length - faults;
        text.Append(faults == 0 ? "Nothing to mend" : faults == 1 ? "1 finding" : $"{Number(faults)} findings");
        text.Append(stated == 0 ? ".\n" : $"; {Number(stated)} that the policy states as exceptions.\n");
        foreach (var finding in analysis.Findings.OrderBy(f => f.IsFault ? 0 : 1))
        {
            Append(text, finding, analysis.AsOf);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PolicyFinding finding, DateOnly asOf)
    {
        var standing = !finding.IsFault ? "stated exception" : finding.Severity == FindingSeverity.Error ? "error" : "warning";
        text.Append($"\n{finding.Code} {standing}{(finding.IsProved ? "" : ", sampled")}: {finding.Message}\n");
        if (!finding.Places.IsEmpty)
        {
            text.Append($"  at {string.Join(", ", finding.Places)}\n");
        }

        if (finding.Exception is { } exception)
        {
            text.Append($"  because {exception.Reason} ({string.Join("; ", exception.Citations)})\n");
        }

        Append(text, finding.Changed is null ? "case" : "from", finding.Witness, asOf);
        Append(text, "to", finding.Changed, asOf);
    }

    private static void Append(StringBuilder text, string label, TieringCase? witness, DateOnly asOf)
    {
        if (witness is not null)
        {
            var json = new System.Buffers.ArrayBufferWriter<byte>();
            TieringCaseWriter.Write(witness, json, asOf);
            text.Append($"  {label} {Encoding.UTF8.GetString(json.WrittenSpan)}\n");
        }
    }

    private static string Counted(BigInteger number, string what) => number.IsOne ? $"1 {what}" : $"{Number(number)} {what}s";

    private static string Number(BigInteger number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
