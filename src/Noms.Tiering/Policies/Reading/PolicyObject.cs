using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>An object of a policy file, whose properties are asked for by name and whose faults are noted.</summary>
internal readonly struct PolicyObject
{
    private readonly FaultList _faults;

    private PolicyObject(JsonValue value, FaultList faults)
    {
        Value = value;
        _faults = faults;
    }

    public JsonValue Value { get; }

    /// <summary>The value as an object, or <see langword="null"/> with a fault when it is not one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="faults">Where faults are noted.</param>
    /// <param name="what">What it is, as a message says it: <c>a rule</c>.</param>
    public static PolicyObject? Open(JsonValue value, FaultList faults, string what)
    {
        if (value.Kind == JsonValueKind.Object)
        {
            return new PolicyObject(value, faults);
        }

        Scalars.WrongType(value, what, "an object", faults);
        return null;
    }

    /// <summary>The value as an object that has no other properties than these.</summary>
    public static PolicyObject? Open(JsonValue value, FaultList faults, string what, params string[] known)
    {
        var opened = Open(value, faults, what);
        opened?.Only(what, known);
        return opened;
    }

    /// <summary>Notes every property that is not one of these.</summary>
    public void Only(string what, params string[] known)
    {
        foreach (var member in Value.Members)
        {
            if (!known.Contains(member.Name))
            {
                var name = JsonFault.Short(member.Name);
                _faults.Add(FaultCodes.UnknownProperty, member, $"{what} has no property `{name}`{_faults.Hint(member.Name, known)}");
            }
        }
    }

    public JsonValue? Find(string name) => Value.Find(name);

    public bool Has(string name) => Value.Find(name) is not null;

    /// <summary>Those of some properties that are there.</summary>
    public string[] Which(string[] names) => Array.FindAll(names, Has);

    /// <summary>The property, with a fault when it is missing.</summary>
    public JsonValue? Need(string name)
    {
        var found = Value.Find(name);
        if (found is null)
        {
            _faults.Add(FaultCodes.MissingProperty, Value, $"the property `{name}` is missing");
        }

        return found;
    }

    /// <summary>A text that must be there and not be empty.</summary>
    public string? NeedText(string name) => Need(name) is { } value ? Scalars.Text(value, _faults) : null;

    /// <summary>A text that may be left out.</summary>
    public string Text(string name, string otherwise = "") =>
        Find(name) is { } value ? Scalars.Text(value, _faults) ?? otherwise : otherwise;

    /// <summary>An id that must be there.</summary>
    public string? NeedId() => Need("id") is { } value ? Scalars.Id(value, _faults) : null;

    /// <summary>A number that must be there.</summary>
    public decimal? NeedNumber(string name) => Need(name) is { } value ? Scalars.Number(value, _faults) : null;

    /// <summary>A flag that may be left out: no.</summary>
    public bool Flag(string name) => Find(name) is { } value && Scalars.Flag(value, _faults) == true;

    /// <summary>One of some words, the first where it is left out.</summary>
    public string? Word(string name, params string[] words) =>
        Find(name) is { } value ? Scalars.Word(value, _faults, words) : words[0];

    /// <summary>One of some words, which must be there.</summary>
    public string? NeedWord(string name, params string[] words) =>
        Need(name) is { } value ? Scalars.Word(value, _faults, words) : null;

    /// <summary>A list that may be left out: empty.</summary>
    public IReadOnlyList<JsonValue> List(string name) => Find(name) is { } value ? Scalars.List(value, _faults) : [];

    /// <summary>A list that must be there.</summary>
    public IReadOnlyList<JsonValue> NeedList(string name) => Need(name) is { } value ? Scalars.List(value, _faults) : [];

    /// <summary>A list that must be there and have something in it.</summary>
    public IReadOnlyList<JsonValue> NeedSome(string name) => Need(name) is { } value ? Scalars.Some(value, _faults) : [];
}
