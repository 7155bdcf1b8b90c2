using System.Collections.Immutable;

namespace Noms.Tiering;

// How each kind of definition is made. Nothing here keeps state.
public static partial class Determinants
{
    private static Determinant<decimal> Number(string id, string title, string unit, decimal maximum, decimal resolution, string source, string note = "") =>
        new(FactValue.Number)
        {
            Id = id,
            Title = title,
            Kind = DeterminantKind.Number,
            Unit = unit,
            Minimum = 0,
            Maximum = maximum,
            Resolution = resolution,
            Source = source,
            Note = note,
        };

    private static Determinant<decimal> Predictor(string id, string title, string source, string note, bool mayBeNone = false) =>
        new(FactValue.Number)
        {
            Id = id,
            Title = title,
            Kind = DeterminantKind.Number,
            Unit = "%",
            Minimum = 0,
            Maximum = 100,
            Resolution = 0.01m,
            MayBeNone = mayBeNone,
            MayBeStatic = true,
            Source = source,
            Note = note,
        };

    private static Determinant<bool> Flag(string id, string title, string source, string note = "", bool isUnchangeable = false) =>
        new(FactValue.Flag)
        {
            Id = id,
            Title = title,
            Kind = DeterminantKind.Flag,
            IsUnchangeable = isUnchangeable,
            Source = source,
            Note = note,
        };

    private static Determinant<string> Code(string id, string title, string source, string note) =>
        new(FactValue.Code)
        {
            Id = id,
            Title = title,
            Kind = DeterminantKind.Code,
            Source = source,
            Note = note,
        };

    private static Determinant<T> Choice<T>(
        string id, string title, ChoiceSet<T> words, string source, bool isOrdered = false, bool isUnchangeable = false, string note = "")
        where T : struct, Enum =>
        new(words.Encode)
        {
            Id = id,
            Title = title,
            Kind = DeterminantKind.Choice,
            Values = words.Values,
            IsOrdered = isOrdered,
            IsUnchangeable = isUnchangeable,
            Source = source,
            Note = note,
        };

    private static Determinant<IEnumerable<T>> ListOf<T>(
        string id, string title, ImmutableArray<Determinant> fields, Func<T, FactElement> encode, string source, string note = "", bool isUnchangeable = false) =>
        new(elements => FactValue.List(new FactList([.. elements.Select(encode)])))
        {
            Id = id,
            Title = title,
            Kind = DeterminantKind.List,
            Fields = fields,
            IsUnchangeable = isUnchangeable,
            Source = source,
            Note = note,
        };
}
