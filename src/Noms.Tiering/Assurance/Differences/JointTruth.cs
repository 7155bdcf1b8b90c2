using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>
/// What a condition is at a stage, as Kleene has it: 0 where it is unmet, 1 where it is unknown, 2 where it is met.
/// </summary>
internal sealed class JointTruth(JointSpace space, CompiledPolicy compiled, IReadOnlyDictionary<string, DeterminantUse> uses)
{
    private const long Unmet = 0;
    private const long Unknown = 1;
    private const long Met = 2;

    private readonly JointIntervals _intervals = new(space, compiled, uses);

    public int Of(Condition condition)
    {
        space.Algebra.StartAnew();
        return condition switch
        {
            AllCondition all => all.Conditions.Aggregate(space.Store.Terminal(Met), (sofar, part) => space.Algebra.Join(sofar, Of(part), Math.Min)),
            AnyCondition any => any.Conditions.Aggregate(space.Store.Terminal(Unmet), (sofar, part) => space.Algebra.Join(sofar, Of(part), Math.Max)),
            NotCondition not => space.Algebra.Map(Of(not.Condition), truth => Met - truth),
            _ => Of((TestCondition)condition),
        };
    }

    /// <summary>Lets the engine make the diagrams of a condition's tests, so that what they ask for is known.</summary>
    public static void Ask(JointSpace space, CompiledPolicy compiled, Condition condition)
    {
        foreach (var test in ConditionTests.Of(condition))
        {
            space.Maker.StartAnew();
            space.Maker.NodeOf(compiled.Readings[test].Reading);
        }
    }

    private int Of(TestCondition test)
    {
        var (reading, isNegated) = compiled.Readings[test];
        var (low, high) = (_intervals.Bound(reading, isHigh: false), _intervals.Bound(reading, isHigh: true));
        space.Algebra.StartAnew();
        return space.Algebra.Join(low, high, (least, most) => least != most ? Unknown : (most != 0) != isNegated ? Met : Unmet);
    }
}
