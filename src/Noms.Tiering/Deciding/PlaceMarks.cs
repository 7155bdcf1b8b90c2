using System.Runtime.CompilerServices;

namespace Noms.Tiering.Deciding;

/// <summary>Marks of national determinants, by ordinal.</summary>
[InlineArray(Determinants.Room / 64)]
internal struct PlaceMarks
{
    private ulong _first;

    public void Add(int ordinal) => this[ordinal >> 6] |= 1UL << (ordinal & 63);

    public readonly bool Holds(int ordinal) => (this[ordinal >> 6] & (1UL << (ordinal & 63))) != 0;
}
