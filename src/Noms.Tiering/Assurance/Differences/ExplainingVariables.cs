using System.Collections.Immutable;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>
/// Finds in terms of what a change is told: the determinants that its parts read themselves. A derived one stands for what lies behind it, unless it is
/// among what changed.
/// </summary>
internal sealed class ExplainingVariables(JointPolicy joint, JointSpace space)
{
    /// <summary>Derived determinants stand after all that a case states.</summary>
    private const int FirstDerivedPlace = 1_000_000;

    private readonly List<FreeVariable> _derived = [];
    private readonly JointIntervals _before = new(space, joint.Compiled, joint.Stages[0].Uses);
    private readonly JointIntervals _after = new(space, joint.Compiled, joint.Stages[^1].Uses);

    /// <summary>The variables of the change that leads from one stage to the next.</summary>
    public ImmutableArray<FreeVariable> Of(ChangeGroup group, JointStage before, JointStage after)
    {
        var read = new List<Determinant>();
        foreach (var part in group.Parts)
        {
            foreach (var determinant in ReadOtherwise(part, before, after) ?? [.. Read(part, before), .. Read(part, after)])
            {
                Add(determinant, read);
            }
        }

        return [.. read.Distinct().Select(VariableOf).OfType<FreeVariable>().Where(v => v.CellCount > 2 || v.Axis is not null)];
    }

    /// <summary>Of a score or a count of which some items or conditions changed, what those read; otherwise <see langword="null"/>.</summary>
    private List<Determinant>? ReadOtherwise(PolicyPart part, JointStage before, JointStage after)
    {
        if (part.Kind == PolicyPartKind.Derived && Definition(before) is CountDeterminant was && Definition(after) is CountDeterminant now)
        {
            List<Determinant> counted = [.. ScoreItems.Changed(was, now).SelectMany(Read)];
            return counted.Count > 0 ? counted : null;
        }

        if (part.Kind != PolicyPartKind.Derived
            || Definition(before) is not ScoreDeterminant one || Definition(after) is not ScoreDeterminant other)
        {
            return null;
        }

        List<Determinant> read = [.. ScoreItems.Changed(one, other).SelectMany(Read)];
        return read.Count > 0 && (one.When is null) == (other.When is null) ? [.. read, .. one.When is { } when ? Read(when) : []] : null;

        DerivedDeterminant? Definition(JointStage stage) => stage.Derived.TryGetValue("d:" + part.Id, out var output) ? joint.DerivedOf(output)!.Definition : null;
    }

    private IEnumerable<Determinant> Read(PolicyPart part, JointStage stage) => part.Kind switch
    {
        PolicyPartKind.Rule when stage.Rules.TryGetValue(part.Id, out var rule) =>
            Read(rule.When).Concat(rule.Proposal is FloorProposal { Level.Derived: { } derived } ? [derived] : []),
        PolicyPartKind.Status => stage.Statuses.Where(s => s.Id == part.Id).SelectMany(s => Read(s.When)),
        PolicyPartKind.InvalidData => stage.InvalidData.Where(s => s.Id == part.Id).SelectMany(s => Read(s.When)),
        PolicyPartKind.Suffix => stage.Suffixes.Where(s => s.Id == part.Id).SelectMany(s => Read(s.When)),
        PolicyPartKind.Derived when stage.Derived.TryGetValue("d:" + part.Id, out var output) => Read(joint.DerivedOf(output)!.Definition),
        PolicyPartKind.MissingFact when space.Axes.FirstOrDefault(a => a.Determinant.Id == part.Id) is { } axis => [axis.Determinant],
        _ => [],
    };

    private static IEnumerable<Determinant> Read(Condition condition) => ConditionTests.Of(condition).Select(t => t.Determinant);

    private static IEnumerable<Determinant> Read(DerivedDeterminant derived) => derived switch
    {
        BandedDeterminant banded => [banded.Of],
        FallbackDeterminant fallback => fallback.Of,
        ExtremeDeterminant extreme => extreme.Of,
        TableDeterminant table => [table.Rows.Determinant, table.Columns.Determinant],
        ElementCountDeterminant elements => [elements.List],
        ScoreDeterminant score => score.Items.SelectMany(Read).Concat(score.When is { } when ? Read(when) : []),
        FirstDeterminant first => first.Branches.SelectMany(b => Read(b.When).Concat(b.Of is null ? [] : [b.Of])),
        _ => CutCollector.Own(derived).SelectMany(Read),
    };

    private static IEnumerable<Determinant> Read(ScoreItem item) => item switch
    {
        HigherOfItem group => group.Items.SelectMany(Read),
        ConditionItem condition => Read(condition.When),
        ValueItem value => [value.Determinant],
        BandItem bands => [bands.Determinant],
        StepItem step => [step.Determinant],
        _ => [],
    };

    private void Add(Determinant determinant, List<Determinant> into)
    {
        if (joint.DerivedOf(determinant) is { } derived && joint.IsChanged(derived))
        {
            foreach (var behind in Read(derived.Definition))
            {
                Add(behind, into);
            }
        }
        else
        {
            into.Add(determinant);
        }
    }

    private FreeVariable? VariableOf(Determinant determinant)
    {
        if (joint.DerivedOf(determinant) is not { } derived)
        {
            return space.FindAxis(determinant) is { } axis ? new FreeVariable(axis.Place, axis.Exists.Length, axis, null, -1, axis.Exists) : null;
        }

        var known = _derived.Find(v => v.Derived == derived);
        if (known is null)
        {
            var variable = joint.Compiled.Variables[determinant];
            var function = FunctionOf(variable);
            var reached = new bool[variable.CellCount + 1];
            foreach (var cell in space.ValuesOf(function))
            {
                reached[cell] = true;
            }

            known = new FreeVariable(FirstDerivedPlace + _derived.Count, reached.Length, null, derived, function, reached);
            _derived.Add(known);
        }

        return known;
    }

    /// <summary>The cell of a derived determinant, or the one past its last where it is not known, or the two policies take what is missing for different things.</summary>
    private int FunctionOf(Variable variable)
    {
        var (before, after) = (Known(_before, variable), Known(_after, variable));
        space.Algebra.StartAnew();
        return space.Algebra.Join(before, after, (left, right) => left == right ? left : variable.CellCount);
    }

    private static int Known(JointIntervals intervals, Variable variable) => intervals.Over(variable, (low, high) => low == high ? low : variable.CellCount);
}
