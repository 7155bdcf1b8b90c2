using System.Text.Json;

namespace Noms.Tiering;

// Going over the bytes of one token.
internal ref partial struct JsonTokens
{
    // 0 at the end, which stands in no JSON outside a text and is refused in one.
    private readonly byte Next => _at < _text.Length ? _text[_at] : (byte)0;

    private void SkipSpace()
    {
        while (Next is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _at++;
        }
    }

    private void Pass(char expected)
    {
        if (Next != expected)
        {
            throw Fault();
        }

        _at++;
    }

    private void Take(JsonTokenType type, int length)
    {
        TokenType = type;
        TokenStartIndex = _at;
        ValueSpan = _text.Slice(_at, length);
        ValueIsEscaped = false;
        _at += length;
    }

    private void ReadValue()
    {
        switch (Next)
        {
            case (byte)'{':
                Open(JsonTokenType.StartObject);
                break;
            case (byte)'[':
                Open(JsonTokenType.StartArray);
                break;
            case (byte)'"':
                ReadText(JsonTokenType.String);
                break;
            case (byte)'t':
                ReadWord("true"u8, JsonTokenType.True);
                break;
            case (byte)'f':
                ReadWord("false"u8, JsonTokenType.False);
                break;
            case (byte)'n':
                ReadWord("null"u8, JsonTokenType.Null);
                break;
            default:
                ReadNumber();
                break;
        }
    }

    private void Open(JsonTokenType type)
    {
        Take(type, 1);
        _objects = (_objects << 1) | (type == JsonTokenType.StartObject ? 1UL : 0);
        _depth++;
    }

    private void ReadWord(ReadOnlySpan<byte> word, JsonTokenType type)
    {
        if (!_text[_at..].StartsWith(word))
        {
            throw Fault();
        }

        Take(type, word.Length);
    }

    private void ReadText(JsonTokenType type)
    {
        var start = _at;
        Pass('"');
        var isEscaped = false;
        while (Next != '"')
        {
            if (Next < ' ')
            {
                throw Fault();
            }

            if (Next == '\\')
            {
                isEscaped = true;
                PassEscape();
            }
            else
            {
                _at++;
            }
        }

        _at++;
        TokenType = type;
        TokenStartIndex = start;
        ValueSpan = _text[(start + 1)..(_at - 1)];
        ValueIsEscaped = isEscaped;
    }

    private void PassEscape()
    {
        _at++;
        if (Next is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t')
        {
            _at++;
            return;
        }

        Pass('u');
        for (var digit = 0; digit < 4; digit++)
        {
            if (!char.IsAsciiHexDigit((char)Next))
            {
                throw Fault();
            }

            _at++;
        }
    }

    private void ReadNumber()
    {
        var start = _at;
        if (Next == '-')
        {
            _at++;
        }

        if (Next == '0')
        {
            _at++;
        }
        else
        {
            PassDigits();
        }

        if (Next == '.')
        {
            _at++;
            PassDigits();
        }

        if (Next is (byte)'e' or (byte)'E')
        {
            _at++;
            if (Next is (byte)'+' or (byte)'-')
            {
                _at++;
            }

            PassDigits();
        }

        if (_at < _text.Length && Next is not ((byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'/'))
        {
            throw Fault();
        }

        var length = _at - start;
        _at = start;
        Take(JsonTokenType.Number, length);
    }

    private void PassDigits()
    {
        if (!char.IsAsciiDigit((char)Next))
        {
            throw Fault();
        }

        while (char.IsAsciiDigit((char)Next))
        {
            _at++;
        }
    }
}
