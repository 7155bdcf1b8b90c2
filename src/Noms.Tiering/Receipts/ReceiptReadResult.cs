using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Receipts;

/// <summary>A receipt that was read, or why it could not be.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ReceiptReadResult
{
    private readonly DecisionReceipt? _receipt;

    internal ReceiptReadResult(DecisionReceipt? receipt, ImmutableArray<Diagnostic> diagnostics)
    {
        _receipt = receipt;
        Diagnostics = diagnostics;
    }

    /// <summary>Whether there is a receipt and its seal is intact.</summary>
    public bool IsSuccess => _receipt is not null && Diagnostics.IsEmpty;

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The receipt.</summary>
    /// <exception cref="ReceiptException">The file is faulty, or the receipt was changed after it was made.</exception>
    public DecisionReceipt Receipt => IsSuccess ? _receipt! : throw new ReceiptException(Diagnostics);

    /// <summary>
    /// A receipt with which nothing is wrong but its seal, so that <see cref="Replay"/> can say what was changed; otherwise
    /// <see langword="null"/>.
    /// </summary>
    public DecisionReceipt? Tampered => IsSuccess ? null : _receipt;
}
