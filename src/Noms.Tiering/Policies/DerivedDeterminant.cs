using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>A determinant that the policy works out from others: bands, counts, scores, tables and the like.</summary>
/// <remarks>
/// Immutable. The kinds are the sealed types of this folder, and no others. With unknown parts a derived determinant is an
/// interval: from the least to the greatest of its values (in their order) that its parts leave possible, each part on its own.
/// </remarks>
public abstract class DerivedDeterminant
{
    private protected DerivedDeterminant(Determinant output)
    {
        Output = output;
    }

    /// <summary>The determinant that tests name: its id, title, kind and values.</summary>
    public Determinant Output { get; }

    /// <summary>The id.</summary>
    public string Id => Output.Id;

    /// <summary>How a person reads it.</summary>
    public string Title => Output.Title;

    /// <summary>Where the sources speak of it.</summary>
    public ImmutableArray<Citation> Citations => Origin.Citations;

    /// <summary>Whether a source states it or it was assumed.</summary>
    public Provenance Provenance => Origin.Provenance;

    /// <summary>Why it is as it is; never empty for an assumed one.</summary>
    public string Reason => Origin.Reason;

    /// <summary>0 for one that reads the case alone; otherwise one more than the highest stage that it reads.</summary>
    public int Stage => Origin.Stage;

    /// <summary>Where it stands in the policy file, as a JSON pointer.</summary>
    public string Pointer => Origin.Pointer;

    internal DerivedOrigin Origin { get; init; } = DerivedOrigin.None;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
