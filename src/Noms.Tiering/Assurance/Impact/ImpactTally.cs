using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>Counts the impact of a policy on a caseload, case by case. It keeps no case, and its size does not grow with the caseload.</summary>
/// <remarks>Mutable, and for one thread at a time; give each thread its own and add them up.</remarks>
public sealed class ImpactTally
{
    private readonly ImpactPlan _plan;
    private readonly ImmutableArray<CaseGrouping> _groupings;
    private readonly ImpactCounts _counts;
    private readonly SideReader _before;
    private readonly SideReader _after;
    private readonly string?[] _groups;

    /// <summary>Begins to count.</summary>
    /// <param name="plan">What is held against what.</param>
    /// <param name="groupings">By what people are grouped for checks of equality, each with an id of its own.</param>
    /// <exception cref="ArgumentException">Two groupings have one id.</exception>
    public ImpactTally(ImpactPlan plan, params IEnumerable<CaseGrouping> groupings)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(groupings);
        _plan = plan;
        _groupings = [.. groupings];
        if (_groupings.DistinctBy(grouping => grouping.Id, StringComparer.Ordinal).Count() != _groupings.Length)
        {
            throw new ArgumentException("Two groupings have one id.", nameof(groupings));
        }

        _counts = new ImpactCounts(plan, _groupings);
        _before = new SideReader(plan, plan.Before, scales => scales.Before);
        _after = new SideReader(plan, plan.After, scales => scales.After);
        _groups = new string?[_groupings.Length];
    }

    /// <summary>Decides a case on both sides and counts it.</summary>
    /// <param name="tieringCase">The case.</param>
    /// <param name="asOf">The day as of which it is decided.</param>
    /// <param name="groups">To which groups it belongs; by default none is recorded.</param>
    /// <exception cref="ArgumentException">A group is given under a grouping that is not counted.</exception>
    /// <exception cref="ImpactException">A grouping has more than <see cref="CaseGrouping.MostGroups"/> groups.</exception>
    public void Add(TieringCase tieringCase, DateOnly asOf, CaseGroups? groups = null)
    {
        ArgumentNullException.ThrowIfNull(tieringCase);
        groups ??= CaseGroups.None;
        if (groups.Groupings.FirstOrDefault(id => _groupings.All(grouping => grouping.Id != id)) is { } stranger)
        {
            throw new ArgumentException($"There is no grouping `{stranger}`{NearestName.Hint(stranger, _groupings.Select(grouping => grouping.Id))}.", nameof(groups));
        }

        for (var grouping = 0; grouping < _groups.Length; grouping++)
        {
            _groups[grouping] = groups[_groupings[grouping].Id];
        }

        _before.Read(tieringCase, asOf);
        _after.Read(tieringCase, asOf);
        _counts.Add(asOf, _before, _after, _groups);
    }

    /// <summary>Adds what another tally counted; what comes out is what one tally of all the cases would count.</summary>
    /// <exception cref="ArgumentException">It is of another plan or of other groupings.</exception>
    public void Add(ImpactTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!ReferenceEquals(other._plan, _plan) || !other._groupings.Select(g => g.Id).SequenceEqual(_groupings.Select(g => g.Id), StringComparer.Ordinal))
        {
            throw new ArgumentException("The tally is of another plan or of other groupings.", nameof(other));
        }

        _counts.Add(other._counts);
    }

    /// <summary>What was counted so far.</summary>
    public CaseloadImpact ToImpact() => ImpactMaker.Of(_counts);
}
