using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Policies;

/// <summary>Reads and checks policy files.</summary>
/// <remarks>
/// Strict: whatever the language does not know is an error, and every error comes back at once, each with a stable code, a JSON
/// pointer, a line and a column. A text is at most 4 MiB, and at most 64 objects and arrays stand in each other. A byte order mark
/// is passed over. Safe to use from any number of threads.
/// </remarks>
public static class PolicyReader
{
    private const int LongestText = 4 * 1024 * 1024;
    private const int DeepestNesting = 64;

    /// <summary>Reads a policy from UTF-8 JSON.</summary>
    /// <param name="utf8Json">The whole text of the file.</param>
    /// <returns>The policy, or everything that is wrong with the text. Nothing about the text is thrown.</returns>
    public static PolicyReadResult Read(ReadOnlySpan<byte> utf8Json)
    {
        var faults = new FaultList();
        var tree = JsonTree.Parse(utf8Json, LongestText, DeepestNesting);
        faults.AddAll(tree.Faults);
        var policy = tree.Root is { } root ? new DocumentReader(faults).Read(root, utf8Json.ToArray()) : null;
        return new PolicyReadResult(policy, faults.ToDiagnostics(utf8Json));
    }
}
