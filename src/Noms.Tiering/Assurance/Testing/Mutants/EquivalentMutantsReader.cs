using System.Collections.Immutable;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Assurance;

/// <summary>Reads the list of mutants that are the same policy in other words: <c>[ { "mutant": "...", "reason": "..." } ]</c>.</summary>
/// <remarks>Strict, as for policies. Safe to use from any number of threads. Nothing that a file holds makes it throw.</remarks>
public static class EquivalentMutantsReader
{
    /// <summary>The name of such a file, beside a policy's <c>cases/</c>.</summary>
    public const string FileName = "equivalent-mutants.json";

    private const int LongestText = 4 * 1024 * 1024;
    private const int DeepestNesting = 8;

    /// <summary>Reads a list.</summary>
    /// <param name="utf8Json">The whole text of the file.</param>
    public static EquivalentMutantsReadResult Read(ReadOnlySpan<byte> utf8Json)
    {
        var faults = new FaultList();
        var tree = JsonTree.Parse(utf8Json, LongestText, DeepestNesting);
        faults.AddAll(tree.Faults);
        var reasons = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var item in tree.Root is { } root ? Scalars.List(root, faults) : [])
        {
            if (PolicyObject.Open(item, faults, "a mutant", "mutant", "reason") is { } part
                && (part.NeedText("mutant"), part.NeedText("reason")) is ({ } name, { } reason)
                && !reasons.TryAdd(name, reason))
            {
                faults.Add(FaultCodes.Duplicate, part.Find("mutant")!, "this mutant is listed twice; remove one");
            }
        }

        return new EquivalentMutantsReadResult(faults.Count == 0 ? reasons.ToImmutable() : null, faults.ToDiagnostics(utf8Json));
    }
}
