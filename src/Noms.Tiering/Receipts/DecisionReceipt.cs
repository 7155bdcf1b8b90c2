using System.Diagnostics.CodeAnalysis;

namespace Noms.Tiering.Receipts;

/// <summary>
/// What lets anyone replay a decision later: which policy and why that version, which engine, as of which day, on which facts and by
/// which steps (as hashes), and what it came to. It names no person and holds no fact; file it with the case that it is of.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. The same policy, case and day give the same bytes. An unkeyed hash of few facts can be
/// guessed by trying facts out; where receipts go to those who may not know the facts, take them with a key:
/// <see cref="TieringDecision.ReceiptWith"/>.
/// </remarks>
public sealed class DecisionReceipt
{
    internal DecisionReceipt()
    {
    }

    /// <summary>The policy that decided.</summary>
    public required ReceiptPolicy Policy { get; init; }

    /// <summary>Why that version; <see langword="null"/> where one engine decided, whatever the day.</summary>
    public ReceiptSelection? Selection { get; init; }

    /// <summary>The version of the library that decided, such as <c>0.1.0</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>The day as of which the case was decided.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How <see cref="CaseHash"/> and <see cref="TraceHash"/> were made.</summary>
    public required HashMethod Hashing { get; init; }

    /// <summary>The form of the case that was hashed, such as <c>noms-tiering-case/1</c>.</summary>
    public required string CaseForm { get; init; }

    /// <summary>The hash of the case's canonical form, in lower-case hexadecimal.</summary>
    public required string CaseHash { get; init; }

    /// <summary>What it came to.</summary>
    public required ReceiptOutcome Outcome { get; init; }

    /// <summary>The form of the trace that was hashed, such as <c>noms-tiering-steps/1</c>.</summary>
    public required string TraceForm { get; init; }

    /// <summary>The hash of the trace's stable form, in lower-case hexadecimal.</summary>
    public required string TraceHash { get; init; }

    /// <summary>
    /// SHA-256 of the canonical form of all the rest, in lower-case hexadecimal. It shows a slip of the hand, and it is no signature:
    /// whoever changes a receipt can make a new seal. A host that must prove more signs the bytes.
    /// </summary>
    [field: AllowNull]
    public string Seal
    {
        get => field ??= ReceiptJson.Seal(this);
        internal init;
    }

    /// <summary>Whether the seal is that of the receipt. Always so of one that a decision gave.</summary>
    public bool IsIntact => Seal == ReceiptJson.Seal(this);

    /// <summary>Whether the day lies within the window in which the policy was in force.</summary>
    public bool IsInForce => Policy.IsInForceOn(AsOf);

    /// <summary>The receipt as one line of JSON in UTF-8, as <c>rules/schema/receipt.schema.json</c> describes it.</summary>
    public byte[] ToUtf8Json() => ReceiptJson.ToUtf8Json(this);

    /// <summary>The policy and the day.</summary>
    public override string ToString() => $"a receipt of {Policy} as of {ValueText.Date(AsOf)}";
}
