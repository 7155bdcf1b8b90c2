using System.Collections.Immutable;
using System.Text;
using Noms.Tiering.Deciding;

namespace Noms.Tiering;

/// <summary>
/// One fact about a case that a policy may weigh: its id, type, unit, range and source.
/// The national ones are in <see cref="Determinants"/>; a policy may declare local ones of its own.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public class Determinant
{
    private protected Determinant()
    {
    }

    /// <summary>The id by which files and policies name it, in camel case, such as <c>riskOfSeriousHarm</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How a person reads it, such as <c>risk of serious harm</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What sort of value it takes.</summary>
    public required DeterminantKind Kind { get; init; }

    /// <summary>The unit of a number, such as <c>%</c>; <see langword="null"/> where it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>The least number it can be, inclusive; only of kind <see cref="DeterminantKind.Number"/>.</summary>
    public decimal? Minimum
    {
        get;
        init
        {
            field = value;
            LeastEncoded = value is { } bound ? (long)(bound * FactValue.NumberScale) : long.MinValue;
        }
    }

    /// <summary>The greatest number it can be, inclusive; only of kind <see cref="DeterminantKind.Number"/>.</summary>
    public decimal? Maximum
    {
        get;
        init
        {
            field = value;
            MostEncoded = value is { } bound ? (long)(bound * FactValue.NumberScale) : long.MaxValue;
        }
    }

    /// <summary>One step of a number: 1 for OGRS, 0.01 for RSR. Values between two steps are compared exactly all the same.</summary>
    public decimal? Resolution { get; init; }

    /// <summary>The values of a choice, least first where <see cref="IsOrdered"/>.</summary>
    public ImmutableArray<ChoiceValue> Values { get; init; } = [];

    /// <summary>Whether the values of a choice rise, so that <c>atLeast</c> and <c>below</c> mean something.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Whether a number, date or code may be known not to exist at all, written <c>none</c>.</summary>
    public bool MayBeNone { get; init; }

    /// <summary>The fields of each element of a list.</summary>
    public ImmutableArray<Determinant> Fields { get; init; } = [];

    /// <summary>
    /// For a field of a list's element: what it means when an element leaves it out;
    /// <see langword="null"/> where an element must state it.
    /// </summary>
    public FactValue? WhenLeftOut { get; init; }

    /// <summary>Whether it may be recorded as static, that is without a dynamic assessment.</summary>
    public bool MayBeStatic { get; init; }

    /// <summary>
    /// Whether nothing that is done from now on makes it otherwise: it is history (what happened, what a court passed), or the person's age or
    /// gender. By default no. Counterfactuals leave such a determinant as it is unless they are asked not to.
    /// </summary>
    public bool IsUnchangeable { get; init; }

    /// <summary>Where the definition comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>What a reader should know beside the title; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The least number as a fact holds it, for comparing without decimals.</summary>
    internal long LeastEncoded { get; private init; } = long.MinValue;

    /// <summary>The greatest number as a fact holds it.</summary>
    internal long MostEncoded { get; private init; } = long.MaxValue;

    /// <summary>Its place in the national catalogue, or -1 for one that a policy declares.</summary>
    internal int Ordinal { get; set; } = -1;

    /// <summary>Of a flag or a choice of the national catalogue, where a case keeps its value.</summary>
    internal PackedPlace Packed { get; private set; }

    /// <summary>Its place among the numbers, dates and lists of the national catalogue; otherwise -1.</summary>
    internal int NumberPlace { get; private set; } = -1;

    /// <summary>Its place among the codes of the national catalogue; otherwise -1.</summary>
    internal int LargePlace { get; private set; } = -1;

    /// <summary>Whether each of its values as a case holds it, and what says that there is none, go into 32 bits.</summary>
    internal bool HasSmallValues =>
        Kind is DeterminantKind.Date or DeterminantKind.List
        || (Kind == DeterminantKind.Number && LeastEncoded > NumberValues.NotRecorded && MostEncoded < int.MaxValue);

    /// <summary>Whether it is known where a case keeps its value.</summary>
    internal bool HasPlace => Packed.Bits > 0 || NumberPlace >= 0 || LargePlace >= 0;

    /// <summary>Gives it its place among the values of a case, before anyone else can see it.</summary>
    internal void PlaceAt(PackedPlace packed, int numberPlace, int largePlace)
    {
        Packed = packed;
        NumberPlace = numberPlace;
        LargePlace = largePlace;
    }

    /// <summary>The place of a choice's value, or -1 when there is no such value.</summary>
    internal int IndexOf(ReadOnlySpan<char> valueId)
    {
        for (var index = 0; index < Values.Length; index++)
        {
            if (valueId.SequenceEqual(Values[index].Id))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The same, for an id in UTF-8. Ids are ASCII.</summary>
    internal int IndexOf(ReadOnlySpan<byte> valueId)
    {
        for (var index = 0; index < Values.Length; index++)
        {
            if (Ascii.Equals(valueId, Values[index].Id))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The field of a list's element that has this id, or -1 when there is none.</summary>
    internal int FieldIndex(ReadOnlySpan<char> fieldId)
    {
        for (var index = 0; index < Fields.Length; index++)
        {
            if (fieldId.SequenceEqual(Fields[index].Id))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The same, for an id in UTF-8.</summary>
    internal int FieldIndex(ReadOnlySpan<byte> fieldId)
    {
        for (var index = 0; index < Fields.Length; index++)
        {
            if (Ascii.Equals(fieldId, Fields[index].Id))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
