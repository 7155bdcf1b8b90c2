using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>A JSON value that knows where in the text it stands.</summary>
internal sealed class JsonValue
{
    // Shared by every value that cannot have any; nothing is ever added to them.
    private static readonly List<JsonMember> NoMembers = [];
    private static readonly List<JsonValue> NoItems = [];

    private const int FewNames = 16;

    private string? _pointer;
    private ByName<JsonValue>? _byName;

    public required JsonValueKind Kind { get; init; }

    /// <summary>The byte at which it begins.</summary>
    public required int Offset { get; init; }

    /// <summary>The object or array that it is in, or <see langword="null"/> at the top.</summary>
    public required JsonValue? Parent { get; init; }

    /// <summary>Its property's name or its place in the array, as a JSON pointer's last part before escaping.</summary>
    public required string Name { get; init; }

    /// <summary>A string's text, or a number as it is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>An object's properties, in the order of the text, each name once.</summary>
    public List<JsonMember> Members { get; init; } = NoMembers;

    /// <summary>An array's values.</summary>
    public List<JsonValue> Items { get; init; } = NoItems;

    public string Pointer => _pointer ??= Parent is null ? "" : Parent.PointerTo(Name);

    /// <summary>The value at the top of its text.</summary>
    public JsonValue Top
    {
        get
        {
            var top = this;
            while (top.Parent is not null)
            {
                top = top.Parent;
            }

            return top;
        }
    }

    public string PointerTo(string name) => Pointer + "/" + Escape(name);

    public JsonValue? Find(string name)
    {
        if (Members.Count > FewNames)
        {
            return FindAmongMany(name);
        }

        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>Takes a property out.</summary>
    public void Remove(JsonMember member)
    {
        Members.Remove(member);
        _byName = null;
    }

    private JsonValue? FindAmongMany(string name)
    {
        _byName ??= new();
        while (_byName.Count < Members.Count)
        {
            var member = Members[_byName.Count];
            _byName.TryAdd(member.Name, member.Value);
        }

        return _byName[name];
    }

    private static string Escape(string name) =>
        name.AsSpan().ContainsAny('~', '/')
            ? name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
            : name;
}
