using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>
/// The first of several determinants that is recorded. Those after it are not read, so they are not open either;
/// with none recorded, the first is the one that is open.
/// </summary>
public sealed class FallbackDeterminant : DerivedDeterminant
{
    internal FallbackDeterminant(Determinant output, ImmutableArray<Determinant> of)
        : base(output)
    {
        Of = of;
    }

    /// <summary>The determinants, the preferred one first: of one kind, each of the case or banded from one of the case.</summary>
    public ImmutableArray<Determinant> Of { get; }
}
