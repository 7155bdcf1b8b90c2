using System.Collections.Immutable;
using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance;

/// <summary>What cases of a policy are to cover, and what they do: it grows case by case.</summary>
internal sealed class CoverageBook
{
    private readonly TieringEngine _engine;
    private readonly PolicyCase?[] _by;
    private readonly List<(PolicyCase Case, CaseReading Reading)> _read = [];

    public CoverageBook(TieringPolicy policy)
    {
        Policy = policy;
        _engine = new TieringEngine(policy);
        Space = SpaceOf(policy);
        Goals =
        [
            .. RuleGoals.Of(policy), .. new FactGoals(policy).All(), .. new DerivedGoals(policy, Space).All(), .. ElementGoals.Of(policy),
        ];
        _by = new PolicyCase?[Goals.Length];
        Conditions = [.. ConditionsOf(policy).Where(c => c.Tests.Length > 0).Select(c => new ConditionPairs(c, Space))];
    }

    public TieringPolicy Policy { get; }

    /// <summary>Every case there can be; <see langword="null"/> where the diagrams would be too large.</summary>
    public CaseSpace? Space { get; }

    public ImmutableArray<Goal> Goals { get; }

    public ImmutableArray<ConditionPairs> Conditions { get; }

    /// <summary>Reads a case; one that sets parameters is of another policy, and covers nothing of this one.</summary>
    public void Add(PolicyCase one)
    {
        if (one.Policy != Policy)
        {
            return;
        }

        var reading = Read(one.Case, one.AsOf);
        for (var index = 0; index < Goals.Length; index++)
        {
            _by[index] ??= Goals[index].IsShownBy(reading) ? one : null;
        }

        foreach (var condition in Conditions)
        {
            condition.Add(one, reading);
        }

        _read.Add((one, reading));
    }

    public CaseReading Read(TieringCase tieringCase, DateOnly asOf) => new(_engine.Decide(tieringCase, asOf));

    public bool IsCovered(int goal) => _by[goal] is not null;

    /// <summary>Whether it is proved that no case shows a goal.</summary>
    public bool IsImpossible(Goal goal)
    {
        try
        {
            return Space is { IsExact: true } && goal.In(Space) is { } node && !Space.CanBe(node);
        }
        catch (DiagramTooLargeException)
        {
            return false;
        }
    }

    /// <summary>Everything as it stands.</summary>
    public ImmutableArray<CoverageGoal> Standing() =>
    [
        .. Goals.Select((goal, index) => new CoverageGoal
        {
            Kind = goal.Kind,
            Subject = goal.Subject,
            Words = goal.Words,
            Standing = _by[index] is not null ? CoverageStanding.Covered : IsImpossible(goal) ? CoverageStanding.Impossible : CoverageStanding.Missing,
            By = _by[index] is { } one ? [one] : [],
        }),
        .. Conditions.SelectMany(c => Enumerable.Range(0, c.Condition.Tests.Length).Select(c.Of)),
    ];

    private static CaseSpace? SpaceOf(TieringPolicy policy)
    {
        try
        {
            return new CaseSpace(PolicyCompiler.Compile(policy));
        }
        catch (DiagramTooLargeException)
        {
            return null;
        }
    }

    private static IEnumerable<ConditionVectors> ConditionsOf(TieringPolicy policy) =>
    [
        .. policy.Rules.Select(r => new ConditionVectors(r.Id, r.Id, r.When)),
        .. policy.Statuses.Select(s => new ConditionVectors($"status {s.Id}", s.Id, s.When)),
        .. policy.InvalidData.Select(i => new ConditionVectors($"invalid data {i.Id}", i.Id, i.When)),
        .. policy.Overrides.Select(o => new ConditionVectors($"override {o.Id}", o.Id, o.When)),
        .. (policy.Label?.Suffixes ?? []).Select(s => new ConditionVectors($"suffix {s.Text}", s.Text, s.When)),
        .. policy.Derived.SelectMany(d => CutCollector.Own(d).Select((condition, index) => new ConditionVectors(
            CutCollector.Own(d).Length == 1 ? d.Id : $"{d.Id}, part {index + 1}", d.Id, condition))),
    ];
}
