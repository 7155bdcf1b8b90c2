using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>How one test of a rule's condition stands in a case.</summary>
/// <remarks>A view: it holds until the outcome that gave it is filled with another case.</remarks>
public readonly struct TestStanding
{
    private readonly TracedTest _test;
    private readonly TieringOutcome _outcome;
    private readonly TieringCase _case;

    internal TestStanding(TracedTest test, TieringOutcome outcome, TieringCase tieringCase)
    {
        _test = test;
        _outcome = outcome;
        _case = tieringCase;
    }

    /// <summary>The test.</summary>
    public TestCondition Test => _test.Test;

    /// <summary>Whether it is met, unmet or unknown.</summary>
    public Truth Truth => _test.TruthIn(_outcome.Workspace);

    /// <summary>The value read, or the least that it can be; not recorded where it could be anything.</summary>
    public FactValue Lowest => _test.Value.LowestIn(_case, _outcome.Workspace);

    /// <summary>The greatest that the value can be; equal to <see cref="Lowest"/> where it is known.</summary>
    public FactValue Highest => _test.Value.In(_case, _outcome.Workspace).Highest;

    /// <summary>The test in words and its truth, without the value.</summary>
    public override string ToString() => $"{ConditionText.Of(Test)}: {Truth}";
}
