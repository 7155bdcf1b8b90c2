namespace Noms.Tiering.Allocation;

/// <summary>Finds the fields of one record in bytes, by RFC 4180. It can be given more bytes and goes on where it was.</summary>
internal sealed class CsvScanner
{
    private readonly List<(int Start, int End, bool Quoted)> _fields = [];
    private State _state;
    private int _fieldStart;

    private enum State
    {
        FieldStart,
        Plain,
        Quoted,
        AfterQuote,
        CarriageReturn,
        CarriageReturnAfterQuote,
    }

    /// <summary>The fields so far, by their place; a quoted one with its quotes.</summary>
    public IReadOnlyList<(int Start, int End, bool Quoted)> Fields => _fields;

    /// <summary>How many bytes were looked at, the record's end included once it is found.</summary>
    public int Position { get; private set; }

    /// <summary>How many line ends were passed, the record's own included.</summary>
    public int LineEnds { get; private set; }

    /// <summary>Whether the bytes so far end inside a quoted field.</summary>
    public bool IsInQuotes => _state == State.Quoted;

    /// <summary>What is wrong, once something is.</summary>
    public string? Wrong { get; private set; }

    public void Restart()
    {
        _fields.Clear();
        _state = State.FieldStart;
        _fieldStart = 0;
        Position = 0;
        LineEnds = 0;
        Wrong = null;
    }

    /// <summary>Goes on in the record's bytes; true once the record has ended or something is wrong.</summary>
    public bool Scan(ReadOnlySpan<byte> record)
    {
        while (Position < record.Length)
        {
            if (_state == State.Quoted)
            {
                SkipToQuote(record);
                continue;
            }

            if (Step(record[Position++]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Ends the record where the file ends without a line end.</summary>
    public void EndOfFile()
    {
        switch (_state)
        {
            case State.Quoted:
                break;
            case State.CarriageReturn or State.CarriageReturnAfterQuote:
                Wrong = BareCarriageReturn;
                break;
            default:
                EndField(Position, _state == State.AfterQuote);
                break;
        }
    }

    private const string BareCarriageReturn = "a carriage return outside quotes is not followed by a line feed";

    private bool Step(byte next) => _state switch
    {
        State.FieldStart => AtFieldStart(next),
        State.Plain => InPlain(next),
        State.AfterQuote => AfterQuote(next),
        State.CarriageReturn => AfterCarriageReturn(next, quoted: false),
        _ => AfterCarriageReturn(next, quoted: true),
    };

    private bool AtFieldStart(byte next)
    {
        if (next == (byte)'"')
        {
            _state = State.Quoted;
            return false;
        }

        _state = State.Plain;
        return InPlain(next);
    }

    private bool InPlain(byte next)
    {
        switch (next)
        {
            case (byte)',':
                EndField(Position - 1, quoted: false);
                return false;
            case (byte)'\n':
                EndField(Position - 1, quoted: false);
                LineEnds++;
                return true;
            case (byte)'\r':
                _state = State.CarriageReturn;
                return false;
            case (byte)'"':
                return IsWrong("a quote stands in a field that does not begin with one; put the field in quotes and double the quote");
            default:
                return false;
        }
    }

    private bool AfterQuote(byte next)
    {
        switch (next)
        {
            case (byte)'"':
                _state = State.Quoted;
                return false;
            case (byte)',':
                EndField(Position - 1, quoted: true);
                return false;
            case (byte)'\n':
                EndField(Position - 1, quoted: true);
                LineEnds++;
                return true;
            case (byte)'\r':
                _state = State.CarriageReturnAfterQuote;
                return false;
            default:
                return IsWrong("something follows the closing quote of a field; double a quote that belongs to the text");
        }
    }

    private bool AfterCarriageReturn(byte next, bool quoted)
    {
        if (next != (byte)'\n')
        {
            return IsWrong(BareCarriageReturn);
        }

        EndField(Position - 2, quoted);
        LineEnds++;
        return true;
    }

    private void SkipToQuote(ReadOnlySpan<byte> record)
    {
        var rest = record[Position..];
        var found = rest.IndexOf((byte)'"');
        var length = found < 0 ? rest.Length : found;
        LineEnds += rest[..length].Count((byte)'\n');
        Position += length;
        if (found >= 0)
        {
            Position++;
            _state = State.AfterQuote;
        }
    }

    private void EndField(int end, bool quoted)
    {
        _fields.Add((_fieldStart, end, quoted));
        _fieldStart = Position;
        _state = State.FieldStart;
    }

    private bool IsWrong(string reason)
    {
        Wrong = reason;
        return true;
    }
}
