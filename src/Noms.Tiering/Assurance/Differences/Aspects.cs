using System.Collections.Immutable;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Makes the diagrams of all that two policies decide, at every stage between them.</summary>
internal sealed class Aspects
{
    private const long Decided = 0;
    private const long Invalid = 1;
    private const long FirstStatus = 2;
    private const long Elsewhere = -1;

    private readonly PolicyPair _pair;
    private readonly JointPolicy _joint;
    private readonly JointSpace _space;
    private readonly JointTruth[] _truths;
    private readonly ImmutableArray<string> _statuses;

    private Aspects(PolicyPair pair, JointPolicy joint, JointSpace space)
    {
        _pair = pair;
        _joint = joint;
        _space = space;
        _truths = [.. joint.Stages.Select(s => new JointTruth(space, joint.Compiled, s.Uses))];
        _statuses = [.. pair.Before.Policy.Statuses.Concat(pair.After.Policy.Statuses).Select(s => s.Id).Distinct(StringComparer.Ordinal)];
    }

    /// <exception cref="DiagramTooLargeException">One would be too large.</exception>
    public static ImmutableArray<Aspect> Of(PolicyPair pair, JointPolicy joint, JointSpace space) => new Aspects(pair, joint, space).Make();

    private ImmutableArray<Aspect> Make()
    {
        // What the engine's diagrams ask for is known only when all are there, and only then do the determinants have their order.
        var levels = _pair.Scales.ToDictionary(id => id, id => _joint.Stages.Select(stage => LevelOf(id, stage)).ToArray(), StringComparer.Ordinal);
        foreach (var condition in _joint.Stages.SelectMany(ConditionsOf).Distinct())
        {
            JointTruth.Ask(_space, _joint.Compiled, condition);
        }

        _space.AddAxes();
        var instead = _joint.Stages.Select((stage, place) => Instead(stage, _truths[place])).ToImmutableArray();
        var aspects = ImmutableArray.CreateBuilder<Aspect>();
        aspects.Add(new Aspect(AspectKind.State, "", "state", [$"a level", "invalid data", .. _statuses.Select(TitleOfStatus)], instead));
        aspects.AddRange(_pair.Scales.Select(id => OfScale(id, levels[id], instead)));
        aspects.AddRange(_pair.Outputs.Select(OfOutput));
        aspects.AddRange(_joint.Stages.SelectMany(s => s.Suffixes.Select(x => x.Id)).Distinct(StringComparer.Ordinal).Select(id => OfSuffix(id, instead)));
        return aspects.ToImmutable();
    }

    private static IEnumerable<Condition> ConditionsOf(JointStage stage) =>
        stage.Statuses.Concat(stage.InvalidData).Concat(stage.Suffixes).Select(s => s.When).Concat(stage.Rules.Values.Where(r => r.Proposal is OutputProposal).Select(r => r.When));

    private int LevelOf(string id, JointStage stage)
    {
        var scale = stage.Scales[id];
        var rules = stage.Rules.Values.Where(r => r.Proposal.Scale?.Id == id).OrderBy(r => r.Index).ToList();
        _space.Maker.StartAnew();
        return _space.Maker.LevelOf(new ScaleCombination(scale, rules, _joint.Compiled.Policy.Rules.Length, d => _joint.Compiled.Variables[d]));
    }

    private Aspect OfScale(string id, int[] levels, ImmutableArray<int> instead)
    {
        var before = _pair.Before.Scales[id];
        var after = _pair.After.Scales[id];
        ImmutableArray<string> values = [.. before.Levels.Concat(after.Levels).Select(l => l.Id).Distinct(StringComparer.Ordinal)];
        var roots = _joint.Stages.Select((stage, place) =>
        {
            var scale = stage.Scales[id];
            _space.Algebra.StartAnew();
            var level = new JointReading(_space, stage.Uses, scale.MissingGivesHighest ? Math.Max : Math.Min).Of(levels[place]);
            _space.Algebra.StartAnew();
            level = _space.Algebra.Map(level, index => values.IndexOf(scale.Levels[(int)index].Id));
            return _space.Algebra.Join(instead[place], level, (state, one) => state == Decided ? one : Elsewhere);
        });
        return new Aspect(AspectKind.Level, id, after.Title, values, [.. roots]) { IsOrdered = _pair.HasSameLevels(id) };
    }

    private int Instead(JointStage stage, JointTruth truth)
    {
        var result = _space.Store.Terminal(Decided);
        foreach (var (_, when) in stage.InvalidData)
        {
            result = Over(truth.Of(when), Invalid, result);
        }

        foreach (var (id, when) in stage.Statuses.Reverse())
        {
            result = Over(truth.Of(when), FirstStatus + _statuses.IndexOf(id), result);
        }

        return result;
    }

    private int Over(int truth, long value, int otherwise)
    {
        _space.Algebra.StartAnew();
        return _space.Algebra.Join(truth, otherwise, (met, other) => met == 2 ? value : other);
    }

    private Aspect OfOutput(string id)
    {
        var roots = _joint.Stages.Select((stage, place) => stage.Rules.Values.Where(r => r.Proposal is OutputProposal output && output.Output.Id == id)
            .Select(r => _truths[place].Of(r.When))
            .Aggregate(_space.Store.Terminal(0), (sofar, one) => _space.Algebra.Join(sofar, one, Math.Max)));
        var title = _pair.After.Policy.Outputs.Concat(_pair.Before.Policy.Outputs).First(o => o.Id == id).Title;
        return new Aspect(AspectKind.Output, id, title, ["no", "unknown", "yes"], [.. roots]);
    }

    private Aspect OfSuffix(string id, ImmutableArray<int> instead)
    {
        var roots = _joint.Stages.Select((stage, place) => stage.Suffixes.Where(s => s.Id == id).Select(s => _truths[place].Of(s.When))
            .Aggregate(_space.Store.Terminal(0), (sofar, one) => _space.Algebra.Join(sofar, one, Math.Max)) is var met
            ? _space.Algebra.Join(instead[place], met, (state, one) => state == Decided ? one / 2 : Elsewhere)
            : met);
        return new Aspect(AspectKind.Suffix, id, $"suffix {id}", ["no", "yes"], [.. roots]);
    }

    private string TitleOfStatus(string id) => _pair.After.Policy.Statuses.Concat(_pair.Before.Policy.Statuses).First(s => s.Id == id).Title;
}
