namespace Noms.Tiering.Tests.Oracle;

/// <summary>Where a condition looks: the case, or one element of a list.</summary>
internal abstract class PlainScope
{
    /// <summary>What a determinant or field can be here.</summary>
    public abstract PlainRange RangeOf(Determinant determinant);

    /// <summary>The value of a determinant or field, not recorded where it is unknown.</summary>
    public abstract FactValue ValueOf(Determinant determinant);

    /// <summary>Whether nothing more is in a list than what is stated, and an element that is not known to be such does not count.</summary>
    public abstract bool IsClosed(Determinant list);

    /// <summary>What a value can be: itself, or anything that the determinant may be.</summary>
    protected static PlainRange RangeOf(Determinant determinant, FactValue value) => value.Kind switch
    {
        FactValueKind.None => PlainRange.None,
        FactValueKind.Number => PlainRange.Known(value.AsNumber()),
        FactValueKind.Flag => PlainRange.Known(value.AsFlag() ? 1 : 0),
        FactValueKind.Choice => PlainRange.Known(Place(determinant, value.AsText())),
        FactValueKind.Date => PlainRange.Known(value.AsDate().DayNumber),
        _ => Anything(determinant),
    };

    /// <summary>The place of a choice's value; before all others for <c>none</c> of a choice that does not list it.</summary>
    public static int Place(Determinant determinant, string valueId)
    {
        for (var place = 0; place < determinant.Values.Length; place++)
        {
            if (determinant.Values[place].Id == valueId)
            {
                return place;
            }
        }

        return valueId == "none" ? -1 : throw new ArgumentException($"`{determinant.Id}` has no value `{valueId}`.", nameof(valueId));
    }

    private static PlainRange Anything(Determinant determinant) => determinant.Kind switch
    {
        DeterminantKind.Number => new(determinant.MayBeNone, determinant.Minimum, determinant.Maximum),
        DeterminantKind.Flag => PlainRange.Between(0, 1),
        DeterminantKind.Choice => PlainRange.Between(0, determinant.Values.Length - 1),
        DeterminantKind.Date => new(determinant.MayBeNone, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber),
        _ => throw new ArgumentException($"`{determinant.Id}` has no order.", nameof(determinant)),
    };
}
