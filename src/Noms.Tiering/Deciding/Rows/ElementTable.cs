namespace Noms.Tiering.Deciding.Rows;

/// <summary>
/// Tests of a list's elements as a table: an element's flags and choices, and what the elements of a list within it come to, are digits of
/// the place that says which tests it meets.
/// </summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class ElementTable
{
    private readonly (int Field, int Stride)[] _digits;
    private readonly uint[] _marks;
    private readonly int _innerField;
    private readonly int _innerStride;
    private readonly ElementTable? _inner;

    /// <summary>Makes it.</summary>
    /// <param name="digits">The fields that are digits.</param>
    /// <param name="inner">The tests of the list within; its digit comes last. <see langword="null"/> where none is read.</param>
    /// <param name="innerField">The field of that list.</param>
    /// <param name="innerStride">The stride of its digit.</param>
    /// <param name="marks">By place, the marks of an element.</param>
    /// <param name="tests">How many tests there are.</param>
    public ElementTable((int Field, int Stride)[] digits, ElementTable? inner, int innerField, int innerStride, uint[] marks, int tests)
    {
        (_digits, _inner, _innerField, _innerStride, _marks) = (digits, inner, innerField, innerStride, marks);
        Tests = tests;
    }

    /// <summary>How many tests there are.</summary>
    public int Tests { get; }

    /// <summary>What the elements of a list come to together, whether or not it may hold more.</summary>
    /// <param name="pool">The lists of the case.</param>
    /// <param name="list">The list.</param>
    public ElementMarks MarksOf(ReadOnlySpan<long> pool, long list)
    {
        uint marks = 0;
        if (list != CaseFacts.EmptyList)
        {
            for (var element = CaseFacts.FirstOf(pool, list); element >= 0; element = CaseFacts.NextOf(pool, element))
            {
                marks |= _marks[PlaceOf(pool, element)];
            }
        }

        return new ElementMarks(marks);
    }

    private int PlaceOf(ReadOnlySpan<long> pool, int element)
    {
        var fields = CaseFacts.FieldsOf(pool, element);
        var place = _inner is null ? 0 : DigitOf(pool, fields[_innerField], _inner) * _innerStride;
        foreach (ref readonly var digit in _digits.AsSpan())
        {
            // What is not recorded lies far below 0.
            place += (int)Math.Max(0, fields[digit.Field] + 1) * digit.Stride;
        }

        return place;
    }

    private static int DigitOf(ReadOnlySpan<long> pool, long list, ElementTable table)
    {
        if (list == CaseFacts.NotRecorded)
        {
            return new ElementMarks(0).WithMore(table.Tests).Digit(table.Tests);
        }

        var marks = table.MarksOf(pool, list);
        return (CaseFacts.IsComplete(pool, list) ? marks : marks.WithMore(table.Tests)).Digit(table.Tests);
    }
}
