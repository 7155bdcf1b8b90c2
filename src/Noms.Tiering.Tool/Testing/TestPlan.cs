namespace Noms.Tiering.Tool.Testing;

/// <summary>What is asked of the cases of a policy, beside that they pass.</summary>
/// <param name="Coverage">Whether to say what they cover.</param>
/// <param name="Mutation">Whether to say which changes to the policy no case would notice.</param>
/// <param name="Make">Where to write the cases that are missing; <see langword="null"/> where none are to be made.</param>
internal sealed record TestPlan(bool Coverage, bool Mutation, string? Make);
