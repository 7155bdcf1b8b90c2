using System.Collections.Immutable;

namespace Noms.Tiering.Receipts;

/// <summary>What a decision log keeps to itself.</summary>
/// <remarks>Immutable.</remarks>
public sealed record DecisionLogOptions
{
    /// <summary>
    /// What is left out of each case: ids of determinants, and <c>id</c>, <c>previousLevels</c>, <c>overrides</c> and
    /// <c>judgements</c> for those parts of the case. By default nothing.
    /// </summary>
    public ImmutableArray<string> Masked { get; init; } = [];

    /// <summary>
    /// A secret of the host, of at least 16 bytes, with which the receipts are made; none by default. It is needed where a fact is masked: beside a hash
    /// that anyone can check, a masked value is found by trying. A log keeps a copy, so the host may clear these bytes once it is made.
    /// </summary>
    public ReadOnlyMemory<byte> Key { get; init; }

    /// <summary>What is masked, and nothing of the key.</summary>
    public override string ToString() => $"masked: {string.Join(", ", Masked)}";
}
