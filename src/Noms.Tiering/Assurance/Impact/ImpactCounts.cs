using System.Collections.Immutable;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Assurance;

/// <summary>Everything that is counted of an impact. It does not grow with the caseload.</summary>
internal sealed class ImpactCounts : IRowTally
{
    private readonly Tally _faults = new();

    public ImpactCounts(ImpactPlan plan, ImmutableArray<CaseGrouping> groupings)
    {
        Plan = plan;
        Pairs = [.. plan.Scales.Select(scales => new PairCounts(scales, plan.Rules.Deciders.Length))];
        Entries = [.. plan.Profile.Select(entry => new EntryCounts(entry))];
        int[] cells = [.. plan.Scales.Select(scales => scales.Cells)];
        Groups = [.. groupings.Select(grouping => new GroupCounts(grouping, cells))];
    }

    public ImpactPlan Plan { get; }

    /// <summary>By pair of scales.</summary>
    public PairCounts[] Pairs { get; }

    /// <summary>By entry of the profile.</summary>
    public EntryCounts[] Entries { get; }

    /// <summary>By grouping.</summary>
    public GroupCounts[] Groups { get; }

    public long Cases { get; private set; }

    public long Rejected { get; private set; }

    public long CasesIn => Cases + Rejected;

    public long? Lines { get; set; }

    public DateOnly? FirstAsOf { get; private set; }

    public DateOnly? LastAsOf { get; private set; }

    public IEnumerable<NamedCount> Faults => _faults.Names.Order(StringComparer.Ordinal).Select(code => new NamedCount(code, code, _faults[code]));

    /// <summary>Counts a case.</summary>
    /// <param name="asOf">The day as of which it was decided.</param>
    /// <param name="before">What it comes to before.</param>
    /// <param name="after">What it comes to after.</param>
    /// <param name="groups">Its group under each grouping; <see langword="null"/> where none is recorded.</param>
    public void Add(DateOnly asOf, SideReader before, SideReader after, ReadOnlySpan<string?> groups)
    {
        Cases++;
        Span(asOf, asOf);
        for (var pair = 0; pair < Pairs.Length; pair++)
        {
            var cell = Pairs[pair].Add(pair, before, after);
            for (var grouping = 0; grouping < Groups.Length; grouping++)
            {
                Groups[grouping].CountsOf(groups[grouping])[pair][cell]++;
            }
        }

        for (var entry = 0; entry < Entries.Length; entry++)
        {
            Entries[entry].Add(before.Values[entry], after.Values[entry]);
        }
    }

    public void Add(CaseloadEntry rejected)
    {
        Rejected++;
        foreach (var code in rejected.Faults.Select(f => f.Code).Distinct(StringComparer.Ordinal))
        {
            _faults.Add(code);
        }
    }

    public void Add(IRowTally other)
    {
        var counted = (ImpactCounts)other;
        Cases += counted.Cases;
        Rejected += counted.Rejected;
        _faults.Add(counted._faults);
        Span(counted.FirstAsOf, counted.LastAsOf);
        for (var pair = 0; pair < Pairs.Length; pair++)
        {
            Pairs[pair].Add(counted.Pairs[pair]);
        }

        for (var entry = 0; entry < Entries.Length; entry++)
        {
            Entries[entry].Add(counted.Entries[entry]);
        }

        for (var grouping = 0; grouping < Groups.Length; grouping++)
        {
            Groups[grouping].Add(counted.Groups[grouping]);
        }
    }

    public void Clear()
    {
        (Cases, Rejected, Lines, FirstAsOf, LastAsOf) = (0, 0, null, null, null);
        _faults.Clear();
        Array.ForEach(Pairs, pair => pair.Clear());
        Array.ForEach(Entries, entry => entry.Clear());
        Array.ForEach(Groups, grouping => grouping.Clear());
    }

    private void Span(DateOnly? first, DateOnly? last)
    {
        FirstAsOf = FirstAsOf is null || first < FirstAsOf ? first ?? FirstAsOf : FirstAsOf;
        LastAsOf = LastAsOf is null || last > LastAsOf ? last ?? LastAsOf : LastAsOf;
    }
}
