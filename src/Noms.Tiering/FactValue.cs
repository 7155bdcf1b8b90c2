using System.Globalization;

namespace Noms.Tiering;

/// <summary>
/// The value of one determinant in one case. Two values are equal when they mean the same: 3, 3.0 and 3.00 are one value.
/// </summary>
/// <remarks>
/// Immutable. Numbers are exact to six decimal places and at most 1,000,000,000 in size either way.
/// The default is <see cref="NotRecorded"/>.
/// </remarks>
public readonly struct FactValue : IEquatable<FactValue>
{
    /// <summary>How many units of <see cref="Encoded"/> make 1.</summary>
    internal const long NumberScale = 1_000_000;

    /// <summary>The largest size of a number.</summary>
    internal const decimal LargestNumber = 1_000_000_000m;

    /// <summary>What <see cref="Encoded"/> is for a value that is none.</summary>
    internal const long EncodedNone = long.MinValue;

    private readonly object? _reference;

    private FactValue(FactValueKind kind, long encoded, object? reference = null)
    {
        Kind = kind;
        Encoded = encoded;
        _reference = reference;
    }

    /// <summary>Nobody has recorded it.</summary>
    public static FactValue NotRecorded => default;

    /// <summary>It is recorded that there is none.</summary>
    public static FactValue None { get; } = new(FactValueKind.None, EncodedNone);

    /// <summary>What it is.</summary>
    public FactValueKind Kind { get; }

    /// <summary>Whether there is a value, none included.</summary>
    public bool IsRecorded => Kind != FactValueKind.NotRecorded;

    /// <summary>A number in millionths, a flag as 0 or 1, a choice as its place, a date as its day number.</summary>
    internal long Encoded { get; }

    /// <summary>A number.</summary>
    /// <param name="value">At most 1,000,000,000 in size either way, with at most six decimal places.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is larger, or has more decimal places.</exception>
    public static FactValue Number(decimal value) =>
        TryNumber(value, out var result)
            ? result
            : throw new ArgumentOutOfRangeException(nameof(value), "A number has at most six decimal places and is at most 1,000,000,000 in size.");

    /// <summary>Yes or no.</summary>
    public static FactValue Flag(bool value) => new(FactValueKind.Flag, value ? 1 : 0);

    /// <summary>A date.</summary>
    public static FactValue Date(DateOnly value) => new(FactValueKind.Date, value.DayNumber);

    /// <summary>A code.</summary>
    /// <param name="value">From 1 to 64 characters, not all blank, without control characters.</param>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public static FactValue Code(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return ShortText.IsFit(value, ShortText.LongestCode)
            ? new(FactValueKind.Code, 0, value)
            : throw new ArgumentException("A code has from 1 to 64 characters, is not blank and has no control characters.", nameof(value));
    }

    /// <summary>A list.</summary>
    public static FactValue List(FactList value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(FactValueKind.List, 0, value);
    }

    /// <summary>One of the values of a choice.</summary>
    /// <param name="determinant">The choice.</param>
    /// <param name="valueId">The id of the value, such as <c>very-high</c>.</param>
    /// <exception cref="ArgumentException">The determinant is not a choice or has no such value.</exception>
    public static FactValue Choice(Determinant determinant, string valueId)
    {
        ArgumentNullException.ThrowIfNull(determinant);
        var index = determinant.IndexOf(valueId);
        return index >= 0
            ? ChoiceAt(determinant, index)
            : throw new ArgumentException($"`{determinant.Id}` has no such value; it has {string.Join(", ", determinant.Values.Select(v => v.Id))}.", nameof(valueId));
    }

    /// <summary>The number; only of a number.</summary>
    /// <exception cref="InvalidOperationException">It is not a number.</exception>
    public decimal AsNumber() => Kind == FactValueKind.Number ? DecodeNumber(Encoded) : throw NotA("number");

    /// <summary>Yes or no; only of a flag.</summary>
    /// <exception cref="InvalidOperationException">It is not a flag.</exception>
    public bool AsFlag() => Kind == FactValueKind.Flag ? Encoded != 0 : throw NotA("flag");

    /// <summary>The date; only of a date.</summary>
    /// <exception cref="InvalidOperationException">It is not a date.</exception>
    public DateOnly AsDate() => Kind == FactValueKind.Date ? DateOnly.FromDayNumber((int)Encoded) : throw NotA("date");

    /// <summary>The text of a code, or the id of a choice's value.</summary>
    /// <exception cref="InvalidOperationException">It is neither.</exception>
    public string AsText() => Kind is FactValueKind.Code or FactValueKind.Choice ? (string)_reference! : throw NotA("code or choice");

    /// <summary>The list; only of a list.</summary>
    /// <exception cref="InvalidOperationException">It is not a list.</exception>
    public FactList AsList() => Kind == FactValueKind.List ? (FactList)Reference! : throw NotA("list");

    /// <inheritdoc />
    public bool Equals(FactValue other) =>
        Kind == other.Kind && (Encoded == other.Encoded || Kind == FactValueKind.List) && Equals(Reference, other.Reference);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is FactValue other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Kind == FactValueKind.List ? 0 : Encoded, Reference);

    /// <summary>Whether two values mean the same.</summary>
    public static bool operator ==(FactValue left, FactValue right) => left.Equals(right);

    /// <summary>Whether two values mean something different.</summary>
    public static bool operator !=(FactValue left, FactValue right) => !left.Equals(right);

    /// <summary>
    /// The value as files write it: numbers without needless zeros, flags as <c>true</c> or <c>false</c>, dates as yyyy-mm-dd,
    /// <c>none</c>, and <c>not recorded</c>. A list says how many elements it has.
    /// </summary>
    public override string ToString() => Kind switch
    {
        FactValueKind.NotRecorded => "not recorded",
        FactValueKind.None => "none",
        FactValueKind.Number => NumberText(AsNumber()),
        FactValueKind.Flag => AsFlag() ? "true" : "false",
        FactValueKind.Date => AsDate().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactValueKind.List => AsList().ToString(),
        _ => AsText(),
    };

    /// <summary>A number without needless zeros, in the invariant culture.</summary>
    internal static string NumberText(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    internal static bool TryNumber(decimal value, out FactValue result)
    {
        result = default;
        if (Math.Abs(value) > LargestNumber)
        {
            return false;
        }

        var scaled = value * NumberScale;
        if (scaled != decimal.Truncate(scaled))
        {
            return false;
        }

        result = new(FactValueKind.Number, (long)scaled);
        return true;
    }

    internal static FactValue EncodedNumber(long encoded) => new(FactValueKind.Number, encoded);

    /// <summary>A list of the nation that a case states. It is looked for when it is asked for, since it lies elsewhere in memory than what deciding reads.</summary>
    internal static FactValue StatedList(TieringCase of, Determinant list) => new(FactValueKind.List, list.Ordinal, of);

    /// <summary>A value that refers to nothing else: a number, a flag or a date.</summary>
    internal static FactValue EncodedAs(FactValueKind kind, long encoded) => new(kind, encoded);

    internal static decimal DecodeNumber(long encoded) => new decimal(encoded) / NumberScale;

    /// <summary>The value that a case holds of a determinant of the nation that is neither a code nor a list.</summary>
    internal static FactValue Decode(Determinant determinant, long encoded) => encoded switch
    {
        Deciding.CaseFacts.NotRecorded => NotRecorded,
        EncodedNone => None,
        _ => determinant.Kind switch
        {
            DeterminantKind.Choice => ChoiceAt(determinant, (int)encoded),
            DeterminantKind.Number => new(FactValueKind.Number, encoded),
            DeterminantKind.Flag => new(FactValueKind.Flag, encoded),
            _ => new(FactValueKind.Date, encoded),
        },
    };

    internal static FactValue ChoiceAt(Determinant determinant, int index) =>
        ChoiceAt(determinant.Values[index], index);

    internal static FactValue ChoiceAt(ChoiceValue value, int index) => new(FactValueKind.Choice, index, value.Id);

    private object? Reference => _reference is TieringCase of ? of.ListAt((int)Encoded) : _reference;

    private InvalidOperationException NotA(string what) => new($"This value is not a {what}: it is of kind {Kind}.");
}
