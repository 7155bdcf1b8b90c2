using System.Collections.Immutable;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering;

/// <summary>
/// The dated versions of one policy, of which at most one is in force on any day. On a day that no version covers none is: it never
/// falls back to a neighbour.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PolicyVersions
{
    /// <summary>Puts versions of one policy together.</summary>
    /// <param name="versions">At least one, in any order; between two there may be days that none covers.</param>
    /// <exception cref="ArgumentException">
    /// There is none; two have different ids; two are the same version; two are in force on one day; or two declare a local determinant
    /// of one id differently, so that no case could be read for both.
    /// </exception>
    public PolicyVersions(params IEnumerable<TieringPolicy> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        TieringPolicy[] inOrder = [.. versions];
        Array.Sort(inOrder, (one, other) => one.EffectiveFrom.CompareTo(other.EffectiveFrom));
        All = [.. inOrder];
        if (All.IsEmpty)
        {
            throw new ArgumentException("A policy has at least one version.", nameof(versions));
        }

        for (var index = 1; index < All.Length; index++)
        {
            foreach (var earlier in All[..index])
            {
                ThrowIfUnfit(earlier, All[index], nameof(versions));
            }
        }

        var local = new ByName<Determinant>();
        foreach (var version in All)
        {
            foreach (var determinant in version.LocalDeterminants)
            {
                local.TryAdd(determinant.Id, determinant);
            }
        }

        Catalogue = DeterminantCatalogue.National.With(local.Things());
    }

    /// <summary>The id that all versions share, such as <c>noms-2005</c>.</summary>
    public string Id => All[0].Id;

    /// <summary>The versions, by their first day.</summary>
    public ImmutableArray<TieringPolicy> All { get; }

    /// <summary>The national catalogue with the local determinants of every version: what reads a case for any of them.</summary>
    public DeterminantCatalogue Catalogue { get; }

    /// <summary>The version in force on a day, and why; <see langword="null"/> where no version covers it.</summary>
    public PolicySelection? Find(DateOnly asOf) =>
        All.FirstOrDefault(v => v.IsInForceOn(asOf)) is { } version ? new PolicySelection(this, version, asOf) : null;

    /// <summary>The version in force on a day, or why there is none.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="selection">The version and why; <see langword="null"/> where no version covers the day.</param>
    /// <param name="gap">The versions that stand before and after the day; <see langword="null"/> where one covers it.</param>
    /// <returns>Whether a version is in force.</returns>
    public bool TryFind(
        DateOnly asOf,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PolicySelection? selection,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out PolicyGap? gap)
    {
        selection = Find(asOf);
        gap = selection is null ? new PolicyGap(this, asOf) : null;
        return selection is not null;
    }

    /// <summary>The version in force on a day, and why.</summary>
    /// <exception cref="NoPolicyInForceException">No version covers the day.</exception>
    public PolicySelection Select(DateOnly asOf) =>
        TryFind(asOf, out var selection, out var gap) ? selection : throw new NoPolicyInForceException(gap);

    /// <summary>These versions with an area's overlays: each that an overlay extends gives way to the policy with it.</summary>
    /// <param name="overlaid">Policies with an overlay, each of one of these versions. Several may be of one version, on different days.</param>
    /// <exception cref="ArgumentException">
    /// One has no overlay, or is of no version of these; or two are in force on one day. On a day of the version that the overlay does not cover none is in force: the
    /// area then has no policy, and is not decided by the national one unawares.
    /// </exception>
    public PolicyVersions With(params IEnumerable<TieringPolicy> overlaid)
    {
        ArgumentNullException.ThrowIfNull(overlaid);
        ImmutableArray<TieringPolicy> added = [.. overlaid];
        if (added.FirstOrDefault(policy => policy.Layers.Length == 1 || All.All(v => v.Hash != policy.Layers[0].Hash)) is { } stranger)
        {
            throw new ArgumentException($"`{stranger}` is not an overlay of one of these versions of `{Id}`.", nameof(overlaid));
        }

        return new PolicyVersions([.. All.Where(v => added.All(policy => policy.Layers[0].Hash != v.Hash)), .. added]);
    }

    /// <summary>The id and how many versions there are, such as <c>noms-2005, 1 version</c>.</summary>
    public override string ToString() => $"{Id}, {UnitText.Counted(All.Length, "version")}";

    private static void ThrowIfUnfit(TieringPolicy earlier, TieringPolicy later, string parameter)
    {
        if (earlier.Id != later.Id)
        {
            throw new ArgumentException($"`{earlier}` and `{later}` are different policies, and not versions of one.", parameter);
        }

        if (earlier.Version == later.Version)
        {
            throw new ArgumentException($"Version `{later.Version}` of `{later.Id}` is given twice.", parameter);
        }

        if (earlier.IsInForceOn(later.EffectiveFrom))
        {
            throw new ArgumentException(
                $"Versions `{earlier.Version}` and `{later.Version}` of `{later.Id}` would both be in force on {ValueText.Date(later.EffectiveFrom)}: "
                    + $"the one {WindowText.Of(earlier)}, the other {WindowText.Of(later)}.",
                parameter);
        }

        var torn = later.LocalDeterminants.FirstOrDefault(d => earlier.LocalDeterminants.Any(e => e.Id == d.Id && !AreAlike(e, d)));
        if (torn is not null)
        {
            throw new ArgumentException(
                $"Versions `{earlier.Version}` and `{later.Version}` of `{later.Id}` declare the determinant `{torn.Id}` differently.", parameter);
        }
    }

    /// <summary>Whether two determinants take the same values, so that one case can state one for the other.</summary>
    internal static bool AreAlike(Determinant one, Determinant other) =>
        one.Id == other.Id
        && one.Kind == other.Kind
        && one.Minimum == other.Minimum
        && one.Maximum == other.Maximum
        && one.MayBeNone == other.MayBeNone
        && one.MayBeStatic == other.MayBeStatic
        && one.WhenLeftOut == other.WhenLeftOut
        && one.Values.Select(v => v.Id).SequenceEqual(other.Values.Select(v => v.Id))
        && one.Fields.Length == other.Fields.Length
        && one.Fields.Zip(other.Fields).All(pair => AreAlike(pair.First, pair.Second));
}
