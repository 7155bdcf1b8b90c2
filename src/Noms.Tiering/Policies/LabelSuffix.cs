namespace Noms.Tiering.Policies;

/// <summary>Text that is appended to a label when a condition holds.</summary>
/// <param name="Text">The text, such as <c>S</c>.</param>
/// <param name="When">The condition.</param>
public sealed record LabelSuffix(string Text, Condition When);
