using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Noms.Tiering.Policies.Reading;

/// <summary>
/// Strict JSON as a tree that knows its places: UTF-8, no comments, no trailing commas, nothing after the value, each name once
/// in its object. A byte order mark is passed over.
/// </summary>
internal sealed class JsonTree
{
    // A file made to be faulty must not cost more than a good one.
    private const int MostFaults = 1001;

    private readonly int _deepest;
    private readonly Parts<JsonFault> _faults = new();
    private OpenValue? _open;
    private int _depth;
    private JsonMember? _name;
    private bool _isKept = true;

    private JsonTree(int deepest)
    {
        _deepest = deepest;
    }

    /// <summary>The value at the top, or <see langword="null"/> when the text is not JSON to its end.</summary>
    public JsonValue? Root { get; private set; }

    /// <summary>What is wrong. With duplicates alone there is a root all the same, with the first of each name.</summary>
    public Parts<JsonFault> Faults => _faults;

    /// <summary>Reads a text. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many bytes it may have.</param>
    /// <param name="deepest">How many objects and arrays may stand in each other.</param>
    public static JsonTree Parse(ReadOnlySpan<byte> text, int longest, int deepest)
    {
        var tree = new JsonTree(deepest);
        if (text.Length > longest)
        {
            tree.Add(JsonFaultKind.TooLarge, $"the text has {text.Length} bytes and may have {longest}", 0);
        }
        else if (!Utf8.IsValid(text))
        {
            tree.Add(JsonFaultKind.NotUtf8, "this byte is not UTF-8; save the file as UTF-8", InvalidUtf8.FirstIn(text));
        }
        else
        {
            tree.Read(text);
        }

        return tree;
    }

    private void Read(ReadOnlySpan<byte> text)
    {
        var mark = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        var body = text[mark..];
        var reader = new JsonTokens(body);
        JsonValue? root = null;
        try
        {
            while (reader.Read())
            {
                var value = Take(ref reader, mark);
                if (value?.Parent is null)
                {
                    root ??= value;
                }

                if (_depth > _deepest)
                {
                    Add(JsonFaultKind.TooDeep, $"objects and arrays stand in each other at most {_deepest} deep", value!.Offset, value.Pointer);
                    return;
                }
            }

            Root = root;
        }
        catch (JsonException fault)
        {
            var offset = Math.Min(new LineMap(body).StartOf(fault.LineNumber ?? 0) + (int)(fault.BytePositionInLine ?? 0), body.Length);
            Add(JsonFaultKind.NotJson, Unexpected(body, offset), offset + mark, _open?.Value.Pointer ?? "");
        }
        catch (InvalidOperationException)
        {
            Add(JsonFaultKind.NotUtf8, "this text has half of a surrogate pair", reader.TokenStartIndex + mark, _open?.Value.Pointer ?? "");
        }
    }

    private static string Unexpected(ReadOnlySpan<byte> body, int offset)
    {
        if (offset >= body.Length)
        {
            return "the text ends too early to be JSON";
        }

        return Rune.DecodeFromUtf8(body[offset..], out var found, out _) != System.Buffers.OperationStatus.Done
            ? "the text is not JSON from here"
            : found.Value switch
            {
                '/' => "a comment is not JSON; write a `$comment` property",
                '}' or ']' => "a value or a name is missing before this; a comma must not stand last",
                < ' ' => "the text is not JSON from here: a control character or line end is not expected",
                _ => $"the text is not JSON from here: `{found}` is not expected",
            };
    }

    private JsonValue? Take(ref JsonTokens reader, int mark)
    {
        var offset = reader.TokenStartIndex + mark;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                TakeName(reader.GetString()!, offset);
                return null;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _isKept = _open!.IsKept;
                _open = _open.Outer;
                _depth--;
                return null;
            case JsonTokenType.StartObject:
                return Open(Add(JsonValueKind.Object, offset));
            case JsonTokenType.StartArray:
                return Open(Add(JsonValueKind.Array, offset));
            case JsonTokenType.String:
                return Add(JsonValueKind.String, offset, reader.GetString()!);
            case JsonTokenType.Number:
                return Add(JsonValueKind.Number, offset, Encoding.ASCII.GetString(reader.ValueSpan));
            case JsonTokenType.True:
                return Add(JsonValueKind.True, offset);
            case JsonTokenType.False:
                return Add(JsonValueKind.False, offset);
            default:
                return Add(JsonValueKind.Null, offset);
        }
    }

    private void TakeName(string name, int offset)
    {
        var open = _open!;
        _name = new JsonMember(name, offset, open.Value);
        _isKept = open.IsKept && open.Value.Find(name) is null;
        if (open.IsKept && !_isKept && _faults.Count < MostFaults)
        {
            Add(JsonFaultKind.Duplicate, $"the property `{JsonFault.Short(name)}` stands twice in its object; remove one", offset, open.Value.PointerTo(name));
        }
    }

    private JsonValue Add(JsonValueKind kind, int offset, string text = "")
    {
        var parent = _open?.Value;
        var name = parent is null ? "" : _name?.Name ?? parent.Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var value = kind switch
        {
            JsonValueKind.Object => new JsonValue { Kind = kind, Offset = offset, Parent = parent, Name = name, Members = [] },
            JsonValueKind.Array => new JsonValue { Kind = kind, Offset = offset, Parent = parent, Name = name, Items = [] },
            _ => new JsonValue { Kind = kind, Offset = offset, Parent = parent, Name = name, Text = text },
        };
        if (parent?.Kind == JsonValueKind.Object)
        {
            if (_isKept)
            {
                parent.Members.Add(new JsonMember(name, _name!.Offset, value));
            }
        }
        else
        {
            parent?.Items.Add(value);
        }

        _name = null;
        return value;
    }

    private JsonValue Open(JsonValue value)
    {
        _open = new OpenValue(value, _isKept, _open);
        _depth++;
        return value;
    }

    private void Add(JsonFaultKind kind, string message, int offset, string pointer = "") =>
        _faults.Add(new JsonFault(kind, message, offset, pointer));

    private sealed record OpenValue(JsonValue Value, bool IsKept, OpenValue? Outer);
}
