using Noms.Tiering.Cases;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>Reads days. Those of a caseload are mostly the one before, which is known again by its text.</summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
internal sealed class DayReader
{
    private readonly byte[] _text = new byte["yyyy-MM-dd".Length];
    private int _day = -1;

    /// <summary>Reads a day; its number.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, out int day)
    {
        if (_day < 0 || !text.SequenceEqual(_text))
        {
            if (!CalendarDate.TryRead(text, out var date))
            {
                day = 0;
                return false;
            }

            text.CopyTo(_text);
            _day = date.DayNumber;
        }

        day = _day;
        return true;
    }
}
