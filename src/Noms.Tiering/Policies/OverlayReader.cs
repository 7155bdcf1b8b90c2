using System.Collections.Immutable;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Policies;

/// <summary>
/// Reads an area's overlay, lays it upon the national policy that it extends, and checks both together. The result is a policy of its own, with
/// <see cref="TieringPolicy.Layers"/>: it decides as any other, and its trace names the layer of each rule and parameter.
/// </summary>
/// <remarks>
/// As strict as <see cref="PolicyReader"/>, with the same limits, and every fault comes back at once, placed in the overlay's text. An overlay sets parameters within
/// their range and adds sources, determinants, derived determinants, factors, rules and overrides; it drops and changes nothing that is national. Safe to use from any number
/// of threads.
/// </remarks>
public static class OverlayReader
{
    private const int LongestText = 4 * 1024 * 1024;
    private const int DeepestNesting = 64;

    /// <summary>Reads an overlay of one policy from UTF-8 JSON.</summary>
    /// <param name="utf8Json">The whole text of the overlay.</param>
    /// <param name="national">The policy that it must extend.</param>
    /// <param name="day">
    /// The day on which it is to be used: a version of the policy, or an overlay, that is no longer in force then is a fault. Where it is left out,
    /// as to replay old decisions, neither is.
    /// </param>
    /// <returns>The policy with the overlay, or everything that is wrong with the text. Nothing about the text is thrown.</returns>
    /// <exception cref="ArgumentException">The policy has an overlay already.</exception>
    public static PolicyReadResult Read(ReadOnlySpan<byte> utf8Json, TieringPolicy national, DateOnly? day = null)
    {
        ArgumentNullException.ThrowIfNull(national);
        return Read(utf8Json, [national], day);
    }

    /// <summary>Reads an overlay of one of the versions of a policy.</summary>
    /// <param name="utf8Json">The whole text of the overlay.</param>
    /// <param name="versions">The versions, of which the overlay names one.</param>
    /// <param name="day">The day on which it is to be used.</param>
    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, TieringPolicy, DateOnly?)" />
    public static PolicyReadResult Read(ReadOnlySpan<byte> utf8Json, PolicyVersions versions, DateOnly? day = null)
    {
        ArgumentNullException.ThrowIfNull(versions);
        return Read(utf8Json, versions.All, day);
    }

    private static PolicyReadResult Read(ReadOnlySpan<byte> utf8Json, ImmutableArray<TieringPolicy> versions, DateOnly? day)
    {
        if (versions.FirstOrDefault(v => v.Layers.Length > 1) is { } overlaid)
        {
            throw new ArgumentException($"`{overlaid}` has an overlay already, and an overlay is laid upon a national policy.", nameof(versions));
        }

        var faults = new FaultList();
        var tree = JsonTree.Parse(utf8Json, LongestText, DeepestNesting);
        faults.AddAll(tree.Faults);
        var policy = tree.Root is { } root ? new OverlayDocument(faults, versions, day).Read(root) : null;
        return new PolicyReadResult(policy, faults.ToDiagnostics(utf8Json));
    }
}
