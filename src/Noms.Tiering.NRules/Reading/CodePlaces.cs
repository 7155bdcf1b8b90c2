namespace Noms.Tiering.NRules.Reading;

/// <summary>The codes that a policy names, each with a place, so that values of every kind can be compared as numbers.</summary>
/// <remarks>It grows while a policy is prepared, by one thread, and not after.</remarks>
internal sealed class CodePlaces
{
    private const long NotNamed = -1;

    private readonly Dictionary<string, long> _places = new(StringComparer.Ordinal);

    /// <summary>The place of a code that the policy names.</summary>
    public long Place(string code)
    {
        if (!_places.TryGetValue(code, out var place))
        {
            place = _places.Count;
            _places.Add(code, place);
        }

        return place;
    }

    /// <summary>A value that is recorded, and is no list, as a number.</summary>
    public long Encode(FactValue value, Determinant determinant) => value.Kind switch
    {
        FactValueKind.None => Interval.None,
        FactValueKind.Number => Interval.Encode(value.AsNumber()),
        FactValueKind.Flag => value.AsFlag() ? 1 : 0,
        FactValueKind.Date => value.AsDate().DayNumber,
        FactValueKind.Code => _places.GetValueOrDefault(value.AsText(), NotNamed),
        _ => PlaceOf(value.AsText(), determinant),
    };

    private static long PlaceOf(string valueId, Determinant choice)
    {
        for (var place = 0; place < choice.Values.Length; place++)
        {
            if (choice.Values[place].Id == valueId)
            {
                return place;
            }
        }

        throw new InvalidOperationException($"`{choice.Id}` has no such value.");
    }
}
