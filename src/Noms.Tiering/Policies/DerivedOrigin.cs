using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>What every kind of derived determinant says of where it comes from.</summary>
internal sealed record DerivedOrigin(ImmutableArray<Citation> Citations, Provenance Provenance, string Reason, string Pointer, int Stage)
{
    public static DerivedOrigin None { get; } = new([], Provenance.Source, "", "", 0);
}
