using System.Text;
using System.Text.Json;

namespace Noms.Tiering.Cases;

// Walking over the tokens. A value is read from its first token on, and left at its last.
internal ref partial struct CaseParser
{
    /// <summary>A name of more bytes than this is no id, even were every character of it escaped.</summary>
    private const int LongestEscapedId = 6 * ShortText.LongestCode;

    private readonly int Here => _start + _reader.TokenStartIndex;

    private void Advance()
    {
        if (!_reader.Read())
        {
            return;
        }

        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when _reader.CurrentDepth >= Deepest:
                Stop(CaseFault.TooDeep, $"a case nests at most {Deepest} deep");
                break;
            case JsonTokenType.String or JsonTokenType.PropertyName when _reader.ValueIsEscaped && !EscapedText.IsUnicode(_reader.ValueSpan):
                Stop(CaseFault.NotUnicode, "half of a surrogate pair is escaped here");
                break;
        }
    }

    private bool NextProperty()
    {
        Advance();
        return _reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Goes on from a property's name to its value; where the property is unknown or comes twice, over the value too.</summary>
    private bool EnterProperty(int property, PropertyNames names, ref int seen)
    {
        if (property < 0)
        {
            SkipUnknownProperty(names.All);
            return false;
        }

        var at = Here;
        _path.Enter(names[property]);
        Advance();
        if ((seen & (1 << property)) != 0)
        {
            Report(CaseFault.StatedTwice, $"`{names[property]}` is stated twice", at);
            Skip();
            _path.Leave();
            return false;
        }

        seen |= 1 << property;
        return true;
    }

    private void SkipUnknownProperty(IEnumerable<string> names)
    {
        var name = Shown(_reader.GetString()!);
        _path.Enter(name);
        Report(CaseFault.UnknownProperty, $"there is no property `{name}` here{NearestName.Hint(name, names)}", Here);
        Advance();
        Skip();
        _path.Leave();
    }

    /// <summary>The name or text on which the reader stands, as long as it may be an id; otherwise nothing.</summary>
    private readonly ReadOnlySpan<char> ShortId(Span<char> room) =>
        !_reader.ValueIsEscaped ? (_reader.ValueSpan.Length <= room.Length ? room[..Encoding.UTF8.GetChars(_reader.ValueSpan, room)] : [])
        : _reader.ValueSpan.Length <= LongestEscapedId ? _reader.GetString()
        : [];

    /// <summary>Whether the value is of this type; if not it is reported and skipped.</summary>
    private bool Expect(JsonTokenType type, string name, string rule)
    {
        if (_reader.TokenType == type)
        {
            return true;
        }

        Report(CaseFault.WrongType, $"`{name}` {rule}", Here);
        Skip();
        return false;
    }

    private void Skip()
    {
        if (_reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        var depth = _reader.CurrentDepth;
        do
        {
            Advance();
        }
        while (_reader.CurrentDepth > depth);
    }
}
