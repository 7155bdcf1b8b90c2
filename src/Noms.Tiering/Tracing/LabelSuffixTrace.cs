using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>One suffix of the policy's label and how its condition stood.</summary>
/// <param name="Suffix">The suffix.</param>
/// <param name="Condition">How its condition stood; the label has the suffix where it is met.</param>
public sealed record LabelSuffixTrace(LabelSuffix Suffix, ConditionTrace Condition);
