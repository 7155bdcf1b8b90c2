using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Noms.Tiering.Policies;

namespace Noms.Tiering;

/// <summary>What several policies say of one case as of one day, side by side.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ComparedDecisions
{
    internal ComparedDecisions(TieringCase tieringCase, DateOnly asOf, ImmutableArray<ComparedDecision> all)
    {
        Case = tieringCase;
        AsOf = asOf;
        All = all;
    }

    /// <summary>The case.</summary>
    public TieringCase Case { get; }

    /// <summary>The day as of which every policy decided.</summary>
    public DateOnly AsOf { get; }

    /// <summary>What each says, in the order in which the comparison names them.</summary>
    public ImmutableArray<ComparedDecision> All { get; }

    /// <summary>A table for a person: a policy a line, ended by a line feed; the same whatever the culture.</summary>
    /// <remarks>Without the case's id. Why a policy has no decision stands beneath the table.</remarks>
    public string ToText()
    {
        string[][] rows = [["policy", "version", "outcome", "levels", "provisional", "modes", "decided by"], .. All.Select(Row)];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"As of {ValueText.Date(AsOf)}\n");
        foreach (var row in rows)
        {
            text.Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        foreach (var gap in All.Select(one => one.Gap).OfType<PolicyGap>())
        {
            text.Append(CultureInfo.InvariantCulture, $"There is no decision: {gap}.\n");
        }

        return text.ToString();
    }

    /// <summary>The outcomes in short, without the case.</summary>
    public override string ToString() => string.Join("; ", All);

    private static string[] Row(ComparedDecision one) =>
    [
        one.PolicyId,
        one.Version ?? "-",
        one.State switch
        {
            DecisionState.Decided => one.Label!,
            DecisionState.Status => one.Status!.Title,
            DecisionState.InvalidData => "invalid data",
            _ => "none in force",
        },
        Or(one.Scales.Where(s => s.Level is not null).Select(s => $"{s.Scale.Id} {s.Level!.Id}")),
        one.State == DecisionState.Decided ? ValueText.Flag(one.IsProvisional) : "-",
        Or(one.Modes),
        one.State == DecisionState.Decided ? Decided(one) : "-",
    ];

    private static string Decided(ComparedDecision one)
    {
        var oneOf = one.Scales.SelectMany(s => s.DecidedByOneOf).Select(r => r.Id).Distinct(StringComparer.Ordinal).ToArray();
        return Or([.. one.Deciding.Select(r => r.Id), .. oneOf.Length > 0 ? ["one of " + BoundText.Join(oneOf, "or")] : Array.Empty<string>()]);
    }

    private static string Or(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } text ? text : "-";
}
