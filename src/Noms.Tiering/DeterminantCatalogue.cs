using System.Collections.Immutable;
using System.Numerics;
using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering;

/// <summary>Determinants by id: the national ones, or those with a policy's local ones.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class DeterminantCatalogue
{
    // A table with room to spare, in which a determinant stands at the first free place from that of its id's hash: a dictionary that is
    // asked by span has a program that decides one case load many more types.
    private readonly Determinant?[] _byId;

    private DeterminantCatalogue(ImmutableArray<Determinant> all)
    {
        All = all;
        _byId = new Determinant?[BitOperations.RoundUpToPowerOf2((uint)all.Length * 2)];
        foreach (var determinant in all)
        {
            ref var place = ref PlaceOf(determinant.Id);
            place = place is null ? determinant : throw new ArgumentException($"there are two determinants `{determinant.Id}`", nameof(all));
        }
    }

    /// <summary>The national determinants, those of <see cref="Determinants"/>.</summary>
    public static DeterminantCatalogue National { get; } = new(Determinants.All);

    /// <summary>The national determinants and every local one of several policies: what a case may state that all of them decide.</summary>
    /// <param name="policies">The policies, or versions of them.</param>
    /// <exception cref="ArgumentException">Two declare a determinant differently, so one case cannot state it for both.</exception>
    public static DeterminantCatalogue Of(params IEnumerable<TieringPolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var local = policies.SelectMany(policy => policy.LocalDeterminants).GroupBy(determinant => determinant.Id, StringComparer.Ordinal).ToArray();
        return Array.Find(local, alike => alike.Any(other => !PolicyVersions.AreAlike(alike.First(), other))) is { } torn
            ? throw new ArgumentException($"The policies declare the determinant `{torn.Key}` differently.", nameof(policies))
            : National.With([.. local.Select(alike => alike.First())]);
    }

    /// <summary>Every determinant, in the order of the catalogue.</summary>
    public ImmutableArray<Determinant> All { get; }

    /// <summary>The determinant with this id, or <see langword="null"/>.</summary>
    public Determinant? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Find(id.AsSpan());
    }

    /// <summary>This catalogue with more determinants.</summary>
    /// <exception cref="ArgumentException">An id is taken already.</exception>
    public DeterminantCatalogue With(ImmutableArray<Determinant> local) =>
        local.IsDefaultOrEmpty ? this : new(All.AddRange(local));

    /// <summary>Its names, made ready to be found in the rows of a caseload.</summary>
    internal CaseVocabulary Vocabulary => field ??= new CaseVocabulary(this);

    /// <summary>The same, without a string of its own for the id.</summary>
    internal Determinant? Find(ReadOnlySpan<char> id) => PlaceOf(id);

    private ref Determinant? PlaceOf(ReadOnlySpan<char> id)
    {
        var last = _byId.Length - 1;
        var at = string.GetHashCode(id) & last;
        while (_byId[at] is { } other && !id.SequenceEqual(other.Id))
        {
            at = (at + 1) & last;
        }

        return ref _byId[at];
    }
}
