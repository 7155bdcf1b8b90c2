using Noms.Tiering.Cases;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>
/// Reads the ordinary lines of a caseload straight into the facts of a case. It takes a line only where it is certain of all of it, and then
/// reads the same as <see cref="TieringCaseReader"/>; of any other it says nothing at all, and that reader says what it is.
/// </summary>
/// <remarks>Mutable, and for one thread at a time. It allocates nothing once it has seen its longest line.</remarks>
internal sealed partial class PlainCaseReader(CaseVocabulary vocabulary) : PlainRow
{
    private static readonly NameTable TopNames = new(["id", "asOf", "facts", "previousLevels"]);

    private readonly PlainLine _line = PlainLine.OfJson();
    private readonly DayReader _days = new();
    private readonly ExpectedNames _expected = new(vocabulary);
    private PlainText _id;
    private readonly ulong[] _stated = new ulong[(vocabulary.Plans.Length + 63) / 64];

    /// <summary>By scale the level before that it states.</summary>
    public PlainLevels PreviousLevels { get; } = new();

    /// <summary>Reads a line; false where it is no ordinary one, and then nothing of it counts.</summary>
    public bool TryRead(HeldLine line)
    {
        if (!_line.TryTake(line))
        {
            return false;
        }

        Facts.Clear();
        PreviousLevels.Clear();
        AsOf = null;
        var cursor = new PlainCursor(_line);
        return ReadTop(ref cursor) && cursor.IsAtEnd(_line.Length);
    }

    public override bool TryTakeLevels(LevelsBefore levels, int policy, DecidedScale[] scales) => levels.TryTake(this, policy, scales);

    public override void WriteId(LineBuffer line)
    {
        if (_line.IsAscii)
        {
            // A plain line has nothing that would have to be escaped, so the id goes on as it came, with its quotes.
            line.Append(_line[_id.Start - 1, _id.Length + 2]);
        }
        else
        {
            line.AppendText(_line[_id.Start, _id.Length]);
        }
    }

    /// <summary>The place of one of its texts in a table, or -1.</summary>
    public override ReadOnlySpan<byte> Id => _line[_id.Start, _id.Length];

    public int Find(NameTable names, PlainText text) => names.Find(ref _line.At(text), text.Length);

    private bool ReadTop(ref PlainCursor cursor)
    {
        var seen = 0;
        if (!cursor.Take((byte)'{'))
        {
            return false;
        }

        do
        {
            if (!cursor.TakeName(TopNames, out var name) || (seen & (1 << name)) != 0)
            {
                return false;
            }

            seen |= 1 << name;
            var isRead = name switch
            {
                0 => cursor.TakeText(out _id) && _line.IsFit(_id, ShortText.LongestText),
                1 => TakeAsOf(ref cursor),
                2 => TakeFacts(ref cursor),
                _ => TakePreviousLevels(ref cursor),
            };
            if (!isRead)
            {
                return false;
            }
        }
        while (cursor.Take((byte)','));

        return cursor.Take((byte)'}') && (seen & 1) != 0;
    }

    private bool TakeAsOf(ref PlainCursor cursor)
    {
        if (!TakeDay(ref cursor, out var day))
        {
            return false;
        }

        AsOf = DateOnly.FromDayNumber(day);
        return true;
    }

    private bool TakeDay(ref PlainCursor cursor, out int day)
    {
        day = 0;
        return cursor.TakeText(out var text) && _days.TryRead(_line[text.Start, text.Length], out day);
    }

    private bool TakePreviousLevels(ref PlainCursor cursor)
    {
        if (!cursor.Take((byte)'{'))
        {
            return false;
        }

        if (cursor.Take((byte)'}'))
        {
            return true;
        }

        do
        {
            if (!cursor.TakeText(out var scale) || !cursor.Take((byte)':') || !cursor.TakeText(out var level)
                || !_line.IsFit(scale, ShortText.LongestCode) || !_line.IsFit(level, ShortText.LongestCode)
                || !PreviousLevels.TryAdd(_line, scale, level))
            {
                return false;
            }
        }
        while (cursor.Take((byte)','));

        return cursor.Take((byte)'}');
    }
}
