using Noms.Tiering.Explaining;

namespace Noms.Tiering.Assurance;

/// <summary>A row or a column of a <see cref="PolicyMap"/>: values that the policy does not tell apart, or that nothing is recorded.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PolicyMapSide
{
    internal PolicyMapSide(ValueRange? values, FactValue value)
    {
        Values = values;
        Value = value;
    }

    /// <summary>The values; <see langword="null"/> where nothing is recorded.</summary>
    public ValueRange? Values { get; }

    /// <summary>The value for which its cells were decided: the first of <see cref="Values"/>, or <see cref="FactValue.NotRecorded"/>.</summary>
    public FactValue Value { get; }

    /// <summary>In words, such as <c>at least 50%</c>, <c>high</c> or <c>not recorded</c>.</summary>
    public override string ToString() => Values?.ToString() ?? "not recorded";
}
