using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>How one test of a rule's condition stands in a case.</summary>
/// <remarks>A view: it holds until the outcome that gave it is filled with another case.</remarks>
public readonly struct TestStanding
{
    private readonly StandingSpace _space;
    private readonly int _index;
    private readonly byte _code;

    internal TestStanding(StandingSpace space, int index)
    {
        _space = space;
        _index = index;
        _code = space.CodeOfTest(index);
    }

    /// <summary>The test.</summary>
    public TestCondition Test => _space.TestAt(_index);

    /// <summary>Whether it is met, unmet or unknown.</summary>
    public Truth Truth => TestCode.TruthOf(_code);

    /// <summary>The value read, or the least that it can be; not recorded where it could be anything.</summary>
    public FactValue Lowest => _space.LowestOf(_index, _code);

    /// <summary>The greatest that the value can be; equal to <see cref="Lowest"/> where it is known.</summary>
    public FactValue Highest => _space.HighestOf(_index, _code);

    /// <summary>The test in words and its truth, without the value.</summary>
    public override string ToString() => $"{ConditionText.Of(Test)}: {Truth}";
}
