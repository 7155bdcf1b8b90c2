namespace Noms.Tiering.Receipts;

/// <summary>A file of which a policy is made, as a receipt names it.</summary>
/// <param name="Id">The id of the policy file or the overlay.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">SHA-256 of its canonical form, in lower-case hexadecimal.</param>
public sealed record ReceiptLayer(string Id, string Version, string Hash)
{
    /// <summary>The id, the version and the hash.</summary>
    public override string ToString() => $"{Id} {Version} {Hash}";
}
