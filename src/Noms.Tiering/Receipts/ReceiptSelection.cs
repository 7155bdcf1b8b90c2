using System.Collections.Immutable;

namespace Noms.Tiering.Receipts;

/// <summary>Why a version of a policy was the one to decide, as a receipt says it.</summary>
/// <param name="Reason">Why, such as <c>version 2 is in force from 1 April 2026 to 22 April 2026</c>.</param>
/// <param name="Versions">The versions among which it was selected, by their first day.</param>
public sealed record ReceiptSelection(string Reason, ImmutableArray<ReceiptPolicy> Versions)
{
    /// <summary>The reason.</summary>
    public override string ToString() => Reason;
}
