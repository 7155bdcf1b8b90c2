using System.Globalization;
using System.Text.Json;

namespace Noms.Tiering.Conformance;

/// <summary>A value of a file with its place, read strictly.</summary>
/// <param name="Value">The value; undefined where it is left out.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct Field(JsonElement Value, string Place)
{
    /// <summary>Whether it is null or left out.</summary>
    public bool IsNull => Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    /// <summary>A property; null where it is left out.</summary>
    public Field this[string name] =>
        new(Object().TryGetProperty(name, out var value) ? value : default, $"{Place}: {name}");

    /// <summary>A property that must be there; it may be null.</summary>
    public Field Need(string name) => this[name] is { Value.ValueKind: not JsonValueKind.Undefined } field ? field : throw new VectorException($"{Place}: no `{name}`");

    public JsonElement Object() => Value.ValueKind == JsonValueKind.Object ? Value : throw Wrong("an object");

    public string Text()
    {
        try
        {
            return Value.ValueKind == JsonValueKind.String ? Value.GetString()! : throw Wrong("a text");
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: JSON can spell it, and no text has it.
            throw Wrong("a text of whole characters");
        }
    }

    public string? TextOrNull() => IsNull ? null : Text();

    public decimal Number() => Value.ValueKind == JsonValueKind.Number && Value.TryGetDecimal(out var number) ? number : throw Wrong("a number");

    public decimal? NumberOrNull() => IsNull ? null : Number();

    public bool? FlagOrNull() => Value.ValueKind switch
    {
        _ when IsNull => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("true or false"),
    };

    public DateOnly Date() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Wrong("a date");

    public DateOnly? DateOrNull() => IsNull ? null : Date();

    /// <summary>A text, a number, true, false or null, as one text.</summary>
    public string Scalar() => Value.ValueKind switch
    {
        JsonValueKind.String => Text(),
        JsonValueKind.Number => Number().ToString("0.######", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "null",
        _ => throw Wrong("a single value"),
    };

    /// <summary>The elements of a list; none of null.</summary>
    public IEnumerable<Field> Elements()
    {
        if (!IsNull && Value.ValueKind != JsonValueKind.Array)
        {
            throw Wrong("a list");
        }

        var place = Place;
        return IsNull ? [] : Value.EnumerateArray().Select((element, index) => new Field(element, FormattableString.Invariant($"{place}/{index}")));
    }

    /// <summary>The properties of an object; none of null.</summary>
    public IEnumerable<(string Name, Field Value)> Members()
    {
        var place = Place;
        return IsNull ? [] : Object().EnumerateObject().Select(member => (member.Name, new Field(member.Value, $"{place}/{member.Name}")));
    }

    private VectorException Wrong(string wanted) => new($"{Place}: not {wanted}");
}
