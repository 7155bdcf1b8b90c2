using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Receipts;

/// <summary>Reads receipts from JSON, as strictly as policies, and checks their seals.</summary>
/// <remarks>Safe to use from any number of threads. Nothing that a file holds makes it throw; every fault comes back at once.</remarks>
public static class ReceiptReader
{
    /// <summary>The longest receipt that is read, in bytes: 1 MiB.</summary>
    public const int LongestFile = 1024 * 1024;

    private const int DeepestNesting = 16;

    /// <summary>Reads a receipt from UTF-8 JSON.</summary>
    /// <param name="utf8Json">The whole text; a byte order mark may stand first.</param>
    public static ReceiptReadResult Read(ReadOnlySpan<byte> utf8Json)
    {
        var faults = new FaultList();
        var tree = JsonTree.Parse(utf8Json, LongestFile, DeepestNesting);
        faults.AddAll(tree.Faults);
        var receipt = tree.Root is { } root ? new ReceiptDocument(faults).Read(root) : null;
        if (receipt is { IsIntact: false })
        {
            faults.Add(
                ReceiptFaults.BrokenSeal,
                tree.Root!.Find("seal")!,
                "the seal is not that of this receipt, which was changed after it was made; replay it to see what differs, and ask for the original");
        }

        return new ReceiptReadResult(receipt, faults.ToDiagnostics(utf8Json));
    }
}
