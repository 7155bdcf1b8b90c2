using System.Collections.Immutable;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>The names that a case may use, made ready to be found in a <see cref="PlainLine"/>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class CaseVocabulary(DeterminantCatalogue catalogue)
{
    /// <summary>The determinants, by their places in the catalogue.</summary>
    public NameTable Names { get; } = new([.. catalogue.All.Select(determinant => determinant.Id)]);

    /// <summary>How each is read.</summary>
    public ImmutableArray<FactPlan> Plans { get; } = [.. catalogue.All.Select(determinant => new FactPlan(determinant))];
}
