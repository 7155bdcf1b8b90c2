namespace Noms.Tiering.Policies;

/// <summary>One branch of a <see cref="FirstDeterminant"/>.</summary>
/// <param name="When">The condition; an <see cref="AllCondition"/> of none for the last branch, which always applies.</param>
/// <param name="Value">The id of the value that it gives, or the id of a determinant when <paramref name="Of"/> is given.</param>
/// <param name="Of">The determinant whose value it gives, or <see langword="null"/>.</param>
public sealed record FirstBranch(Condition When, string Value, Determinant? Of);
