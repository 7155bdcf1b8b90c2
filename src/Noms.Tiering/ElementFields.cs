using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>Makes the fields of the catalogue's lists.</summary>
internal static class ElementFields
{
    public static Determinant Number(string id, string title, string unit, decimal maximum, string source, FactValue? whenLeftOut, bool isUnchangeable = false) =>
        new PlainDeterminant
        {
            Id = id,
            Title = title,
            Kind = DeterminantKind.Number,
            Unit = unit,
            Minimum = 0,
            Maximum = maximum,
            Resolution = 1,
            MayBeNone = whenLeftOut == FactValue.None,
            WhenLeftOut = whenLeftOut,
            IsUnchangeable = isUnchangeable,
            Source = source,
        };

    public static Determinant Date(string id, string title, string source, FactValue? whenLeftOut = null, bool isUnchangeable = false) =>
        new PlainDeterminant
        {
            Id = id,
            Title = title,
            Kind = DeterminantKind.Date,
            MayBeNone = whenLeftOut == FactValue.None,
            WhenLeftOut = whenLeftOut,
            IsUnchangeable = isUnchangeable,
            Source = source,
        };

    public static Determinant Code(string id, string title, string source, FactValue? whenLeftOut = null) =>
        new PlainDeterminant
        {
            Id = id,
            Title = title,
            Kind = DeterminantKind.Code,
            MayBeNone = whenLeftOut == FactValue.None,
            WhenLeftOut = whenLeftOut,
            Source = source,
        };

    public static Determinant Choice<T>(string id, string title, ChoiceSet<T> words, string source, bool isUnchangeable = false)
        where T : struct, Enum =>
        new PlainDeterminant { Id = id, Title = title, Kind = DeterminantKind.Choice, Values = words.Values, IsUnchangeable = isUnchangeable, Source = source };

    public static Determinant List(string id, string title, ImmutableArray<Determinant> fields, string source, FactValue? whenLeftOut) =>
        new PlainDeterminant { Id = id, Title = title, Kind = DeterminantKind.List, Fields = fields, WhenLeftOut = whenLeftOut, Source = source };
}
