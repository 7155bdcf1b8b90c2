using System.Text;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Assurance;

/// <summary>An impact as text for a person.</summary>
internal static class ImpactText
{
    private const int MostValues = 12;
    private const int LongestValue = 60;

    public static string Of(CaseloadImpact impact)
    {
        var text = new StringBuilder();
        text.Append($"Impact of {impact.After.Title}\nin place of {impact.Before.Title},\n{ImpactWords.AsOf(impact)}\n\n");
        var cases = new TextTable("Cases", "");
        cases.Add("compared", ImpactWords.Count(impact.Cases));
        cases.Add("rejected", ImpactWords.Count(impact.Rejected));
        foreach (var fault in impact.Faults)
        {
            cases.Add($"for {fault.Id}", ImpactWords.Count(fault.Cases));
        }

        cases.WriteTo(text);
        foreach (var scale in impact.Scales)
        {
            Heading(text, $"{scale.Title}. {ImpactWords.Summary(impact, scale)}");
            WriteMatrix(text, scale);
            WriteMoves(text, scale);
            WriteDeciders(text, scale);
            WriteProvisional(text, scale);
        }

        WriteProfile(text, impact);
        ImpactEqualityText.Write(text, impact);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    public static void Heading(StringBuilder text, string heading) => text.Append(heading).Append("\n\n");

    /// <summary>The values of an entry that a person can take in at a glance; empty where there are too many, or they are whole sentences.</summary>
    public static IReadOnlyList<ProfileValueImpact> Glance(ProfileImpact entry) =>
        entry.Values.Length <= MostValues && entry.Values.All(value => value.Value.Length <= LongestValue) ? entry.Values : [];

    private static void WriteMatrix(StringBuilder text, ScaleImpact scale)
    {
        var columns = ImpactWords.Shown(scale.After, scale.CasesAfter).ToArray();
        var table = new TextTable(["before \\ after", .. columns.Select(to => scale.After[to].Title), "all before"]);
        foreach (var from in ImpactWords.Shown(scale.Before, scale.CasesBefore).ToArray())
        {
            table.Add([scale.Before[from].Title, .. columns.Select(to => ImpactWords.Count(scale.Matrix[from][to])), ImpactWords.Count(scale.CasesBefore(from))]);
        }

        table.Add(["all after", .. columns.Select(to => ImpactWords.Count(scale.CasesAfter(to))), ImpactWords.Count(scale.Changes.All)]);
        table.WriteTo(text);
    }

    private static void WriteMoves(StringBuilder text, ScaleImpact scale)
    {
        var table = new TextTable("Who moves, and what decided", "cases", "provisional after");
        foreach (var move in scale.Moves.Where(move => move.Change != LevelChange.Same).OrderByDescending(move => move.Cases))
        {
            table.Add($"{move.From.Title} to {move.To.Title} ({ImpactWords.Change(move.Change)})", ImpactWords.Count(move.Cases), ImpactWords.Count(move.ProvisionalAfter));
            AddDeciders(table, "before", move.DecidedBefore);
            AddDeciders(table, "after", move.DecidedAfter);
        }

        if (!table.IsEmpty)
        {
            table.WriteTo(text);
        }
    }

    private static void AddDeciders(TextTable table, string when, IEnumerable<DeciderCount> deciders)
    {
        foreach (var decided in deciders)
        {
            table.Add($"  {when} by {ImpactWords.Decider(decided.Decider)}", ImpactWords.Count(decided.Cases), "");
        }
    }

    private static void WriteDeciders(StringBuilder text, ScaleImpact scale)
    {
        var table = new TextTable("What decides", "before", "after", "newly", "up", "down", "same", "no longer", "up", "down", "same");
        foreach (var decider in scale.Deciders)
        {
            table.Add(
                ImpactWords.Decider(decider.Decider),
                ImpactWords.Count(decider.DecidesBefore),
                ImpactWords.Count(decider.DecidesAfter),
                ImpactWords.Count(decider.Newly.All),
                ImpactWords.Count(decider.Newly.Raised),
                ImpactWords.Count(decider.Newly.Lowered),
                ImpactWords.Count(decider.Newly.Same),
                ImpactWords.Count(decider.NoLonger.All),
                ImpactWords.Count(decider.NoLonger.Raised),
                ImpactWords.Count(decider.NoLonger.Lowered),
                ImpactWords.Count(decider.NoLonger.Same));
        }

        if (!table.IsEmpty)
        {
            table.WriteTo(text);
        }
    }

    private static void WriteProvisional(StringBuilder text, ScaleImpact scale)
    {
        var table = new TextTable("Provisional levels", "before", "after", "newly", "no longer");
        table.Add(
            scale.Title,
            ImpactWords.Count(scale.Provisional.Before),
            ImpactWords.Count(scale.Provisional.After),
            ImpactWords.Count(scale.Provisional.Newly),
            ImpactWords.Count(scale.Provisional.NoLonger));
        table.WriteTo(text);
    }

    private static void WriteProfile(StringBuilder text, CaseloadImpact impact)
    {
        var sums = new TextTable("What follows, in sum", "before", "after", "change", "per case before", "per case after");
        foreach (var entry in impact.Profile.Where(entry => entry.TotalBefore is not null || entry.TotalAfter is not null))
        {
            sums.Add(
                ImpactWords.Sum(entry),
                Sum(entry.TotalBefore),
                Sum(entry.TotalAfter),
                entry is { TotalBefore: { } was, TotalAfter: { } now } ? ImpactWords.Signed(now - was) : ImpactWords.NotApplicable,
                Mean(entry.TotalBefore, entry.CasesBefore),
                Mean(entry.TotalAfter, entry.CasesAfter));
        }

        if (!sums.IsEmpty)
        {
            sums.WriteTo(text);
        }

        foreach (var entry in impact.Profile)
        {
            var table = new TextTable("", "cases before", "cases after", "change");
            foreach (var value in Glance(entry))
            {
                table.Add(
                    value.Value,
                    entry.CasesBefore is null ? ImpactWords.NotApplicable : ImpactWords.Count(value.Before),
                    entry.CasesAfter is null ? ImpactWords.NotApplicable : ImpactWords.Count(value.After),
                    entry is { CasesBefore: not null, CasesAfter: not null } ? ImpactWords.Signed(value.After - value.Before) : ImpactWords.NotApplicable);
            }

            if (!table.IsEmpty)
            {
                text.Append("  ").Append(entry.Title).Append('\n');
                table.WriteTo(text);
            }
        }
    }

    private static string Sum(decimal? total) => total is { } known ? ImpactWords.Number(known) : ImpactWords.NotApplicable;

    private static string Mean(decimal? total, long? cases) =>
        total is { } known && cases > 0 ? ImpactWords.Number(known / cases.Value) : ImpactWords.NotApplicable;
}
