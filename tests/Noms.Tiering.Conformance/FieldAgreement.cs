using System.Collections.Immutable;

namespace Noms.Tiering.Conformance;

/// <summary>How one field of all vectors compares.</summary>
/// <param name="Name">The field's name in the file.</param>
/// <param name="Compared">How many vectors were compared.</param>
/// <param name="Differing">On how many the library and the service differ.</param>
/// <param name="First">The first of those, at most <see cref="Comparison.Shown"/>.</param>
public sealed record FieldAgreement(string Name, int Compared, int Differing, ImmutableArray<Difference> First)
{
    public int Agreeing => Compared - Differing;
}
