using System.Collections.Immutable;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>A column of a mapping, made ready to read its cells from a <see cref="PlainLine"/>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class CellPlan
{
    private const int MostWholeDigits = 10;
    private const int MostPlaces = 6;

    private readonly Determinant _type;
    private readonly FactValue _empty;
    private readonly NameTable? _texts;
    private readonly ImmutableArray<FactValue> _meanings;
    private readonly NameTable _choices;
    private readonly DatePattern _dates;

    public CellPlan(MappedColumn column, int field)
    {
        Field = field;
        Target = column.Target;
        _type = column.Target.Type;
        _empty = column.Empty;
        _choices = new NameTable([.. _type.Values.Select(value => value.Id)]);
        _dates = new DatePattern(column.DateFormat);
        if (column.Values is { } values)
        {
            var meanings = values.OrderBy(value => value.Key, StringComparer.Ordinal).ToArray();
            _texts = new NameTable([.. meanings.Select(meaning => meaning.Key)]);
            _meanings = [.. meanings.Select(meaning => meaning.Value)];
        }
    }

    /// <summary>The place of its cell in a record.</summary>
    public int Field { get; }

    public CellTarget Target { get; }

    /// <summary>Reads a cell, encoded; false where only <see cref="MappedColumn"/> can say what it is.</summary>
    public bool TryRead(PlainLine line, PlainText text, CaseFacts facts, out long value)
    {
        value = CaseFacts.NotRecorded;
        if (text.Length == 0)
        {
            value = facts.Encode(_empty);
            return true;
        }

        if (_texts is null)
        {
            return TryParse(line, text, facts, out value);
        }

        var place = _texts.Find(ref line.At(text), text.Length);
        if (place < 0)
        {
            return false;
        }

        value = facts.Encode(_meanings[place]);
        return true;
    }

    private bool TryParse(PlainLine line, PlainText text, CaseFacts facts, out long value)
    {
        value = CaseFacts.None;
        var bytes = line[text.Start, text.Length];
        if (_type.MayBeNone && bytes.SequenceEqual("none"u8))
        {
            return true;
        }

        switch (_type.Kind)
        {
            case DeterminantKind.Number:
                return TryNumber(bytes, out value) && value >= _type.LeastEncoded && value <= _type.MostEncoded;
            case DeterminantKind.Flag:
                value = bytes.SequenceEqual("true"u8) ? 1 : 0;
                return value == 1 || bytes.SequenceEqual("false"u8);
            case DeterminantKind.Date:
                var isDate = _dates.TryRead(bytes, out var day);
                value = day;
                return isDate;
            case DeterminantKind.Choice:
                value = _choices.Find(ref line.At(text), text.Length);
                return value >= 0;
            case DeterminantKind.Code when line.IsFit(text, ShortText.LongestCode):
                value = facts.AddCode(bytes);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A number as one would write it: a sign where it is below nought, at most ten digits, a point and at most six more.</summary>
    private static bool TryNumber(ReadOnlySpan<byte> text, out long millionths)
    {
        millionths = 0;
        var isNegative = text[0] == (byte)'-';
        text = isNegative ? text[1..] : text;
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var places = point < 0 ? default : text[(point + 1)..];
        if (whole.Length is 0 or > MostWholeDigits || places.Length > MostPlaces || (point >= 0 && places.IsEmpty))
        {
            return false;
        }

        for (var index = 0; index < whole.Length + MostPlaces; index++)
        {
            var digit = index < whole.Length ? whole[index] : index - whole.Length < places.Length ? places[index - whole.Length] : (byte)'0';
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            millionths = (millionths * 10) + (digit - '0');
        }

        millionths = isNegative ? -millionths : millionths;
        return true;
    }
}
