using System.Text;

namespace Noms.Tiering.Deciding;

/// <content>
/// Lists and codes. A list and an element are named by where they begin in one pool of numbers: a list has whether it is complete, its
/// first and its last element; an element has the next one of its list, and then its fields. So elements of a list within an element
/// can be written between those of the outer list.
/// </content>
internal sealed partial class CaseFacts
{
    /// <summary>The list that is complete and has no elements.</summary>
    public const long EmptyList = 0;

    private const int ListSize = 3;
    private const int First = 1;
    private const int Last = 2;

    private long[] _pool = [1, -1, -1];
    private int _poolCount = ListSize;
    private char[] _text = [];
    private int _textLength;

    /// <summary>Adds a list without elements, complete unless <see cref="MarkIncomplete"/> says that it may hold more.</summary>
    /// <returns>The list, as a determinant's or a field's encoded value.</returns>
    public long AddList()
    {
        var list = Take(ListSize);
        _pool[list] = 1;
        _pool[list + First] = -1;
        _pool[list + Last] = -1;
        return list;
    }

    /// <summary>Says of a list that was added that it may hold more than its elements.</summary>
    public void MarkIncomplete(long list) => _pool[list] = 0;

    /// <summary>Adds an element at the end of a list that was added.</summary>
    /// <param name="list">The list.</param>
    /// <param name="fields">How many fields its determinant has; each is <see cref="NotStated"/> until it is set.</param>
    public int AddElement(long list, int fields)
    {
        var element = Take(fields + 1);
        _pool[element] = -1;
        _pool.AsSpan(element + 1, fields).Fill(NotStated);
        var last = _pool[list + Last];
        _pool[last < 0 ? list + First : last] = element;
        _pool[list + Last] = element;
        return element;
    }

    /// <summary>Sets a field of an element, to <see cref="NotRecorded"/> where it is not known.</summary>
    public void SetField(int element, int field, long encoded) => _pool[element + 1 + field] = encoded;

    /// <summary>Gives each field that an element leaves out what its list says of that.</summary>
    /// <returns>The first field that every element must state and this one does not; -1 where there is none.</returns>
    public int EndElement(int element, Determinant list)
    {
        for (var field = 0; field < list.Fields.Length; field++)
        {
            if (_pool[element + 1 + field] == NotStated)
            {
                if (list.Fields[field].WhenLeftOut is not { } left)
                {
                    return field;
                }

                var encoded = Encode(left);
                _pool[element + 1 + field] = encoded;
            }
        }

        return -1;
    }

    /// <summary>Where all lists are.</summary>
    public object PoolArray => _pool;

    /// <summary>All lists, for those who go through many elements.</summary>
    public ReadOnlySpan<long> Pool => _pool;

    /// <summary>The first element of a list; -1 where it has none.</summary>
    public static int FirstOf(ReadOnlySpan<long> pool, long list) => (int)pool[(int)list + First];

    /// <summary>The element after another; -1 after the last.</summary>
    public static int NextOf(ReadOnlySpan<long> pool, int element) => (int)pool[element];

    /// <summary>Whether a list is complete.</summary>
    public static bool IsComplete(ReadOnlySpan<long> pool, long list) => pool[(int)list] != 0;

    /// <summary>The fields of an element, and whatever follows them.</summary>
    public static ReadOnlySpan<long> FieldsOf(ReadOnlySpan<long> pool, int element) => pool[(element + 1)..];

    /// <summary>A field of an element.</summary>
    public long Field(int element, int field) => _pool[element + 1 + field];

    /// <summary>Whether a list is complete.</summary>
    public bool IsComplete(long list) => IsComplete(_pool, list);

    /// <summary>The first element of a list; -1 where it has none.</summary>
    public int FirstOf(long list) => FirstOf(_pool, list);

    /// <summary>The element after another; -1 after the last.</summary>
    public int NextOf(int element) => NextOf(_pool, element);

    /// <summary>Adds a code.</summary>
    /// <returns>It, as a determinant's or a field's encoded value.</returns>
    public long AddCode(ReadOnlySpan<char> code)
    {
        code.CopyTo(TextRoom(code.Length));
        return Code(code.Length);
    }

    /// <summary>The same, of a code in well-formed UTF-8.</summary>
    public long AddCode(ReadOnlySpan<byte> code) => Code(Encoding.UTF8.GetChars(code, TextRoom(code.Length)));

    /// <summary>The text of a code.</summary>
    public ReadOnlySpan<char> TextOf(long code) => _text.AsSpan((int)(code >> 32), (int)code);

    /// <summary>Encodes a value, with all that is in it.</summary>
    public long Encode(FactValue value)
    {
        switch (value.Kind)
        {
            case FactValueKind.NotRecorded:
                return NotRecorded;
            case FactValueKind.Code:
                return AddCode(value.AsText());
            case FactValueKind.List when value.AsList() is { IsComplete: true, Elements.IsEmpty: true }:
                return EmptyList;
            case FactValueKind.List:
                {
                    var list = AddList();
                    foreach (var element in value.AsList().Elements)
                    {
                        _ = Add(list, element);
                    }

                    _pool[list] = value.AsList().IsComplete ? 1 : 0;
                    return list;
                }

            default:
                return value.Encoded;
        }
    }

    /// <summary>Adds an element with its values to a list that was added.</summary>
    public int Add(long list, FactElement element)
    {
        var place = AddElement(list, element.Values.Length);
        for (var field = 0; field < element.Values.Length; field++)
        {
            var encoded = Encode(element.Values[field]);
            SetField(place, field, encoded);
        }

        return place;
    }

    private void ClearLists()
    {
        _poolCount = ListSize;
        _textLength = 0;
    }

    private long Code(int length)
    {
        var code = ((long)_textLength << 32) | (uint)length;
        _textLength += length;
        return code;
    }

    private Span<char> TextRoom(int length)
    {
        if (_textLength + length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_textLength + length, _text.Length * 2));
        }

        return _text.AsSpan(_textLength);
    }

    private int Take(int size)
    {
        var place = _poolCount;
        _poolCount += size;
        if (_poolCount > _pool.Length)
        {
            Array.Resize(ref _pool, Math.Max(_poolCount, _pool.Length * 2));
        }

        return place;
    }
}
