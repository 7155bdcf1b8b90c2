using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>Makes an impact of what was counted.</summary>
internal static class ImpactMaker
{
    public static CaseloadImpact Of(ImpactCounts counts)
    {
        var plan = counts.Plan;
        return new()
        {
            Before = plan.Before,
            After = plan.After,
            Options = plan.Options,
            Cases = counts.Cases,
            Rejected = counts.Rejected,
            Faults = [.. counts.Faults],
            FirstAsOf = counts.FirstAsOf,
            LastAsOf = counts.LastAsOf,
            Scales = [.. Enumerable.Range(0, counts.Pairs.Length).Select(pair => Scale(counts, pair))],
            Profile = [.. counts.Entries.Select(Entry)],
        };
    }

    private static ScaleImpact Scale(ImpactCounts counts, int index)
    {
        var pair = counts.Pairs[index];
        var scales = pair.Scales;
        var (before, after) = (scales.Before, scales.After);
        return new()
        {
            ScaleBefore = before.Id,
            ScaleAfter = after.Id,
            Title = before.Id == after.Id ? after.Title : $"{before.Title} to {after.Title}",
            IsComparable = scales.IsComparable,
            Before = before.Standings,
            After = after.Standings,
            Matrix = [.. before.Standings.Select((_, from) => after.Standings.Select((_, to) => pair.Cases[scales.CellOf(from, to)]).ToImmutableArray())],
            Moves = [.. Moves(pair, counts.Plan.Rules)],
            Changes = Changes(pair, pair.Cases),
            Provisional = new(pair.ProvisionalBefore.Sum(), pair.ProvisionalAfter.Sum(), pair.ProvisionalBoth.Sum()),
            Deciders = [.. Deciders(pair, counts.Plan.Rules)],
            Groupings = [.. counts.Groups.Select(groups => new GroupingMaker(groups, scales, index, counts.Plan.Options).Make())],
        };
    }

    private static IEnumerable<LevelMove> Moves(PairCounts pair, RulePlaces rules)
    {
        var (from, to) = (pair.Scales.Before.Standings, pair.Scales.After.Standings);
        for (var cell = 0; cell < pair.Cases.Length; cell++)
        {
            if (pair.DecidersOf(cell) is { } deciders)
            {
                yield return new()
                {
                    From = from[cell / to.Length],
                    To = to[cell % to.Length],
                    Change = pair.Scales.ChangeOf(cell),
                    Cases = pair.Cases[cell],
                    ProvisionalBefore = pair.ProvisionalBefore[cell],
                    ProvisionalAfter = pair.ProvisionalAfter[cell],
                    DecidedBefore = Frequent(rules, deciders.NoLonger, deciders.Both),
                    DecidedAfter = Frequent(rules, deciders.Newly, deciders.Both),
                };
            }
        }
    }

    private static ImmutableArray<DeciderCount> Frequent(RulePlaces rules, long[] alone, long[] both) =>
    [
        .. rules.Deciders.Select((decider, place) => new DeciderCount(decider, alone[place] + both[place]))
            .Where(count => count.Cases > 0)
            .OrderByDescending(count => count.Cases),
    ];

    private static ChangeCounts Changes(PairCounts pair, long[] cases) =>
        cases.Select((count, cell) => (count, cell)).Aggregate(default(ChangeCounts), (sum, next) => sum.With(pair.Scales.ChangeOf(next.cell), next.count));

    private static IEnumerable<DeciderImpact> Deciders(PairCounts pair, RulePlaces rules)
    {
        var cells = Enumerable.Range(0, pair.Cases.Length).Where(cell => pair.DecidersOf(cell) is not null).ToArray();
        for (var place = 0; place < rules.Deciders.Length; place++)
        {
            var (newly, noLonger, both) = (default(ChangeCounts), default(ChangeCounts), default(ChangeCounts));
            foreach (var cell in cells)
            {
                var (counts, change) = (pair.DecidersOf(cell)!, pair.Scales.ChangeOf(cell));
                newly = newly.With(change, counts.Newly[place]);
                noLonger = noLonger.With(change, counts.NoLonger[place]);
                both = both.With(change, counts.Both[place]);
            }

            if (newly.All + noLonger.All + both.All > 0)
            {
                yield return new() { Decider = rules.Deciders[place], Newly = newly, NoLonger = noLonger, Both = both };
            }
        }
    }

    private static ProfileImpact Entry(EntryCounts counts)
    {
        var entry = counts.Entry;
        return new()
        {
            Id = entry.Id,
            Title = entry.Title,
            Unit = entry.Unit,
            CasesBefore = entry.IsBefore ? counts.CasesBefore : null,
            CasesAfter = entry.IsAfter ? counts.CasesAfter : null,
            TotalBefore = entry.IsBefore ? Total(entry, counts.Before) : null,
            TotalAfter = entry.IsAfter ? Total(entry, counts.After) : null,
            Values =
            [
                .. entry.Values.Select((value, place) => new ProfileValueImpact(value, counts.Before[place], counts.After[place]))
                    .Where(value => value.Before + value.After > 0),
            ],
        };
    }

    private static decimal? Total(ComparedEntry entry, long[] cases) =>
        entry.IsNumber ? cases.Select((count, place) => count * entry.NumberAt(place)).Sum() : null;
}
