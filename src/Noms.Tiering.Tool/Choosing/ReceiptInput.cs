using Noms.Tiering.Receipts;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>Reads receipts, and sees to it that there is a key exactly where one was used.</summary>
internal static class ReceiptInput
{
    /// <summary>Reads a receipt. One that was changed after it was made is read too: its replay says so.</summary>
    /// <param name="place">Where it stands, for messages.</param>
    /// <param name="utf8Json">The receipt.</param>
    /// <param name="isKeyed">Whether a key is given.</param>
    public static DecisionReceipt Read(string place, ReadOnlySpan<byte> utf8Json, bool isKeyed)
    {
        var result = ReceiptReader.Read(utf8Json);
        var receipt = (result.IsSuccess ? result.Receipt : result.Tampered) ?? throw FaultyFile.Of(place, result.Diagnostics);
        return (receipt.Hashing == HashMethod.KeyedSha256) == isKeyed
            ? receipt
            : throw ToolException.Usage($"noms-tiering replay: {place}: the receipt was made {(isKeyed ? "without a key; leave `--key` out" : "with a key; give it with `--key`")}");
    }
}
