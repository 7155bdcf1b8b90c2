using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>What the checks of one policy share: its cases, and where in them a level comes out.</summary>
internal sealed class PolicyWalk
{
    private readonly TieringOutcome _outcome;
    private readonly Dictionary<(ScaleCombination, int), int> _levels = [];

    public PolicyWalk(CompiledPolicy compiled, CaseSpace space, FindingList findings)
    {
        Compiled = compiled;
        Space = space;
        Findings = findings;
        _outcome = new TieringOutcome(compiled);
        Instead = space.Instead();
        Domain = space.Both(space.Not(Instead), space.Possible);
        Open = new OpenReadings(compiled.Policy);
        Wide = Open.InPlaceOfLevels || space.PlacesIn(Instead).Any(MayBeMissing) ? space.Possible : Domain;
    }

    public CompiledPolicy Compiled { get; }

    public TieringPolicy Policy => Compiled.Policy;

    public CaseSpace Space { get; }

    public FindingList Findings { get; }

    /// <summary>What rests on something that may be missing.</summary>
    public OpenReadings Open { get; }

    /// <summary>What stands in place of levels; see <see cref="CaseSpace.Instead"/>.</summary>
    public int Instead { get; }

    /// <summary>1 for the combinations that a case can have and that come to a level.</summary>
    public int Domain { get; }

    /// <summary>
    /// The combinations on which a level may rest. Where a status rests on something that may be missing it is then passed over, and the level is the lowest (or
    /// highest) of combinations that with the value known come to the status; so what holds of no case must hold of none of those either.
    /// </summary>
    public int Wide { get; }

    /// <summary>The level on a scale, without a rule where one is named.</summary>
    public int LevelOf(ScaleCombination scale, int without = -1)
    {
        if (!_levels.TryGetValue((scale, without), out var level))
        {
            level = Space.LevelOf(scale, without);
            _levels.Add((scale, without), level);
        }

        return level;
    }

    public int MetAt(PolicyRule rule) => Space.MetAt(rule.Index);

    /// <summary>Where some case that comes to a level makes it other than 0.</summary>
    public bool CanBe(int node) => Space.CanBe(Space.Both(node, Domain));

    public ScaleCombination? ScaleOf(PolicyRule rule) => Array.Find(Compiled.Scales, s => s.Scale == rule.Proposal.Scale);

    /// <summary>Whether no case that comes to a level, whatever of it is missing, makes it other than 0.</summary>
    public bool Never(int node) => !Space.CanBe(Space.Both(node, Wide));

    /// <summary>1 where a floor proposes a level: its rule is met and what it proposes is not none.</summary>
    public int Proposes(ScaleCombination.Floor floor)
    {
        var met = Space.MetAt(floor.Rule);
        return floor.Derived is { } derived ? Space.Both(met, Space.Where(Space.NodeOf(derived), level => level >= 0)) : met;
    }

    /// <summary>1 where some rule proposes something on a scale.</summary>
    public int ProposedOn(ScaleCombination scale, int without = -1) => scale.Levels.Where(l => l.Rule != without).Select(l => Space.MetAt(l.Rule))
        .Concat(scale.Floors.Where(f => f.Rule != without).Select(Proposes))
        .Aggregate(Space.Store.Terminal(0), Space.Either);

    /// <summary>A case that comes to a level, if it can be, and makes a diagram other than 0.</summary>
    public TieringCase? Witness(int node) => Space.WitnessOf(Space.Both(node, Domain)) ?? Space.WitnessOf(node);

    /// <summary>The rules that decide the level of a case on a scale.</summary>
    public IEnumerable<PolicyRule> Deciding(TieringCase tieringCase, ScaleCombination scale)
    {
        Evaluation.Decide(tieringCase, Space.AsOf, _outcome);
        var deciding = new List<PolicyRule>();
        foreach (var rule in _outcome.DecidingOf(Array.IndexOf(Compiled.Scales, scale)))
        {
            deciding.Add(rule);
        }

        return deciding;
    }

    /// <summary>The level of a case on a scale by the engine; <see langword="null"/> where something stands in its place.</summary>
    public Level? Decide(TieringCase tieringCase, ScaleCombination scale)
    {
        Evaluation.Decide(tieringCase, Space.AsOf, _outcome);
        return _outcome.State == DecisionState.Decided ? _outcome.CalculatedLevelOf(Array.IndexOf(Compiled.Scales, scale)) : null;
    }

    /// <summary>Whether what a diagram asks for may be missing and open without being asked whether it is recorded.</summary>
    private bool MayBeMissing(int place)
    {
        var variable = Space.Order[place];
        var use = variable.List?.Use ?? (variable.Input < 0 ? null : Compiled.Inputs[variable.Input].Use);
        return use is { StandIn: null } && !Compiled.Recorded.Any(r => r.Determinant == use.Determinant);
    }
}
