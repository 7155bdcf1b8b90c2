using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Receipts;

/// <summary>A receipt that is faulty or was changed was used all the same. The message has codes and places only.</summary>
public sealed class ReceiptException : InvalidOperationException
{
    internal ReceiptException(ImmutableArray<Diagnostic> diagnostics)
        : base("The receipt is faulty: " + string.Join(", ", diagnostics.Select(d => $"{d.Code} at {d.Line}:{d.Column}")) + ".")
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Everything that is wrong.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
