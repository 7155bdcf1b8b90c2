namespace Noms.Tiering.Assurance;

/// <summary>A rule that can decide a level before or after, or what decides where no rule does. Rules of one id are one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id of the rule; otherwise <c>default</c>, <c>one-of-several</c>, <c>override</c> or <c>judgement</c>.</param>
/// <param name="Title">How a person reads it; of a rule as the policy after words it, where that has it.</param>
/// <param name="IsBefore">Whether the policy before has it.</param>
/// <param name="IsAfter">Whether the policy after has it.</param>
public sealed record ImpactDecider(ImpactDeciderKind Kind, string Id, string Title, bool IsBefore, bool IsAfter);
