using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Noms.Tiering;

/// <summary>
/// The tokens of a strict JSON text in UTF-8, one after another, as <see cref="Utf8JsonReader"/> gives them. That one makes tables for a fast
/// search when it is first used, and they take a program that decides one case longer than all of its reading; here it says only where and
/// why a text is not JSON.
/// </summary>
internal ref partial struct JsonTokens
{
    private readonly ReadOnlySpan<byte> _text;
    private int _at;
    private int _depth;

    // One bit for each object or list that is open, the innermost lowest: whether it is an object.
    private ulong _objects;

    /// <param name="text">The text, which is known to be UTF-8.</param>
    public JsonTokens(ReadOnlySpan<byte> text)
    {
        _text = text;
    }

    /// <summary>How deep objects and lists may be in each other; whoever reads stops at that depth at the latest.</summary>
    public static int Deepest => 64;

    public JsonTokenType TokenType { get; private set; }

    /// <summary>The byte at which the token begins; of a text its quotation mark.</summary>
    public int TokenStartIndex { get; private set; }

    /// <summary>A text or a name without its quotation marks and with its escapes, or a number as it is written.</summary>
    public ReadOnlySpan<byte> ValueSpan { get; private set; }

    public bool ValueIsEscaped { get; private set; }

    /// <summary>How many objects and lists the token is in.</summary>
    public readonly int CurrentDepth => TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? _depth - 1 : _depth;

    /// <summary>Goes on to the next token.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="JsonException">What comes next is not JSON.</exception>
    public bool Read()
    {
        SkipSpace();
        if (_depth == 0 && TokenType != JsonTokenType.None)
        {
            return _at < _text.Length ? throw Fault() : false;
        }

        if (_depth == 0 || TokenType == JsonTokenType.PropertyName)
        {
            ReadValue();
            return true;
        }

        var isObject = (_objects & 1) != 0;
        if (Next == (isObject ? '}' : ']'))
        {
            Take(isObject ? JsonTokenType.EndObject : JsonTokenType.EndArray, 1);
            _objects >>= 1;
            _depth--;
            return true;
        }

        if (TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            Pass(',');
            SkipSpace();
        }

        if (isObject)
        {
            ReadText(JsonTokenType.PropertyName);
            SkipSpace();
            Pass(':');
        }
        else
        {
            ReadValue();
        }

        return true;
    }

    /// <summary>The text or name without escapes.</summary>
    /// <exception cref="InvalidOperationException">Half of a surrogate pair is escaped in it.</exception>
    public readonly string GetString()
    {
        if (!ValueIsEscaped)
        {
            return Encoding.UTF8.GetString(ValueSpan);
        }

        var quoted = new Utf8JsonReader(_text.Slice(TokenStartIndex, ValueSpan.Length + 2));
        quoted.Read();
        return quoted.GetString()!;
    }

    /// <summary>Whether the text or name is this one.</summary>
    public readonly bool ValueTextEquals(ReadOnlySpan<byte> utf8) =>
        ValueIsEscaped ? GetString() == Encoding.UTF8.GetString(utf8) : ValueSpan.SequenceEqual(utf8);

    private readonly JsonException Fault()
    {
        var reader = new Utf8JsonReader(_text, new JsonReaderOptions { MaxDepth = Deepest + 2 });
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException fault)
        {
            return fault;
        }

        throw new UnreachableException("One reader takes a text for JSON and the other does not.");
    }
}
