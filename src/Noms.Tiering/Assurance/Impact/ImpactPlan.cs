using System.Collections.Immutable;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Assurance;

/// <summary>What is to be held against what: the policy before, the policy after, their scales, rules and profiles. Made once, and used for any number of caseloads.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ImpactPlan
{
    /// <summary>Prepares a comparison.</summary>
    /// <param name="before">By what cases are decided today.</param>
    /// <param name="after">By what they are to be decided.</param>
    /// <param name="options">What is compared and shown.</param>
    /// <exception cref="ArgumentException">
    /// A pair names a scale that its side does not have, or the sides declare one determinant differently, so that one case cannot state it for both.
    /// </exception>
    public ImpactPlan(ImpactSide before, ImpactSide after, ImpactOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Before = before;
        After = after;
        Options = options ?? new();
        ImmutableArray<TieringPolicy> all = [.. before.Policies, .. after.Policies];
        Catalogue = DeterminantCatalogue.Of(all);
        AllScales = [.. all.SelectMany(policy => policy.Scales).DistinctBy(scale => scale.Id, StringComparer.Ordinal)];
        Scales = [.. PairsOf(before.Policies, after.Policies, Options.Pairs).Select(pair => Compared(before.Policies, after.Policies, pair))];
        Rules = new RulePlaces(before.Policies, after.Policies);
        Profile =
        [
            .. after.Policies.Concat(before.Policies).SelectMany(policy => policy.Profile).Select(entry => entry.Id).Distinct(StringComparer.Ordinal)
                .Select(id => new ComparedEntry(before.Policies, after.Policies, id)),
        ];
    }

    /// <summary>By what cases are decided today.</summary>
    public ImpactSide Before { get; }

    /// <summary>By what they are to be decided.</summary>
    public ImpactSide After { get; }

    /// <summary>What is compared and shown.</summary>
    public ImpactOptions Options { get; }

    /// <summary>The determinants that a case may state: those of both sides.</summary>
    public DeterminantCatalogue Catalogue { get; }

    /// <summary>Reads a mapping whose cells may be determinants and levels of either side.</summary>
    /// <param name="utf8Json">The file.</param>
    public CsvMappingReadResult ReadMapping(ReadOnlySpan<byte> utf8Json) => new MappingFile(utf8Json, Catalogue, AllScales).Read();

    internal ImmutableArray<Scale> AllScales { get; }

    internal ImmutableArray<ComparedScales> Scales { get; }

    internal RulePlaces Rules { get; }

    internal ImmutableArray<ComparedEntry> Profile { get; }

    private static IEnumerable<ScalePair> PairsOf(ImmutableArray<TieringPolicy> before, ImmutableArray<TieringPolicy> after, ImmutableArray<ScalePair> chosen)
    {
        if (!chosen.IsDefaultOrEmpty)
        {
            return chosen;
        }

        var (from, to) = (ScalesOf(before), ScalesOf(after));
        var shared = from.Intersect(to, StringComparer.Ordinal).Select(id => new ScalePair(id, id)).ToArray();
        return shared.Length > 0 ? shared : from.SelectMany(_ => to, (one, other) => new ScalePair(one, other));
    }

    private static string[] ScalesOf(ImmutableArray<TieringPolicy> policies) =>
        [.. policies.SelectMany(policy => policy.Scales).Select(scale => scale.Id).Distinct(StringComparer.Ordinal)];

    private static ComparedScales Compared(ImmutableArray<TieringPolicy> before, ImmutableArray<TieringPolicy> after, ScalePair pair) =>
        new(ScaleOf(before, pair.Before, "before"), ScaleOf(after, pair.After, "after"));

    private static SideScale ScaleOf(ImmutableArray<TieringPolicy> policies, string id, string side) =>
        ScalesOf(policies) is var scales && scales.Contains(id, StringComparer.Ordinal)
            ? new SideScale(policies, id)
            : throw new ArgumentException($"The policy {side} has no scale `{id}`{NearestName.Hint(id, scales)}.");
}
