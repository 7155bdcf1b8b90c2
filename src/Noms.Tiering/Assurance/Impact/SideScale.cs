using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>A scale of one side, which is that of each of its policies that has it.</summary>
internal sealed class SideScale
{
    private readonly int[] _places;
    private readonly int[][] _levels;
    private readonly int[][] _statuses;

    public SideScale(ImmutableArray<TieringPolicy> policies, string id)
    {
        var own = policies.Select(policy => policy.Scales.FirstOrDefault(scale => scale.Id == id)).ToArray();
        var latest = own.Last(scale => scale is not null)!;
        Id = id;
        Title = latest.Title;

        // The latest version says the order; a level that only an earlier one had has no place in it and comes last.
        var levels = own.Reverse().SelectMany(scale => scale?.Levels ?? []).DistinctBy(level => level.Id, StringComparer.Ordinal).ToArray();
        var statuses = policies.Reverse().SelectMany(policy => policy.Statuses).DistinctBy(status => status.Id, StringComparer.Ordinal).ToArray();
        Levels = levels.Length;
        IsOrdered = levels.Length == latest.Levels.Length;
        Standings =
        [
            .. levels.Select(level => new ImpactStanding(ImpactStandingKind.Level, level.Id, level.Title)),
            .. statuses.Select(status => new ImpactStanding(ImpactStandingKind.Status, status.Id, status.Title)),
            new(ImpactStandingKind.InvalidData, "invalid-data", "Invalid data"),
            new(ImpactStandingKind.NotDecided, "not-decided", "Not decided"),
        ];
        _places = [.. own.Select((scale, policy) => scale is null ? -1 : policies[policy].Scales.IndexOf(scale))];
        _levels = [.. own.Select(scale => scale?.Levels.Select(level => Array.FindIndex(levels, l => l.Id == level.Id)).ToArray() ?? [])];
        _statuses = [.. policies.Select(policy => policy.Statuses.Select(status => levels.Length + Array.FindIndex(statuses, s => s.Id == status.Id)).ToArray())];
    }

    public string Id { get; }

    public string Title { get; }

    /// <summary>How many of the standings are levels; they come first.</summary>
    public int Levels { get; }

    /// <summary>Whether the levels have one order in all policies of the side.</summary>
    public bool IsOrdered { get; }

    /// <summary>The levels from the lowest, the statuses, invalid data, not decided.</summary>
    public ImmutableArray<ImpactStanding> Standings { get; }

    public int InvalidData => Standings.Length - 2;

    public int NotDecided => Standings.Length - 1;

    /// <summary>The place of the scale in a policy of the side; -1 where that has none.</summary>
    public int PlaceIn(int policy) => _places[policy];

    /// <summary>What an outcome under a policy of the side comes to.</summary>
    public int StandingOf(int policy, TieringOutcome outcome) => outcome.State switch
    {
        DecisionState.InvalidData => InvalidData,
        DecisionState.Status => _statuses[policy][outcome.Policy.Statuses.IndexOf(outcome.Status!)],
        _ when _places[policy] < 0 => NotDecided,
        _ => _levels[policy][outcome.FinalOf(_places[policy]).Level],
    };
}
