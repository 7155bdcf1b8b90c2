using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Noms.Tiering.Allocation;

/// <summary>An object of a summary as it is read back. Everything in it must be asked for: what is not known would be lost where summaries are added.</summary>
internal sealed class SummaryObject
{
    private readonly Dictionary<string, JsonElement> _unread;

    public SummaryObject(JsonElement element)
    {
        _unread = element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)
            : throw NotASummary();
    }

    /// <summary>The names that were not asked for yet, in their order.</summary>
    public IReadOnlyCollection<string> Unread => _unread.Keys;

    public static SummaryException NotASummary() => new("it is not a summary of an allocation run");

    public JsonElement Take(string name) => _unread.Remove(name, out var value) ? value : throw NotASummary();

    /// <summary>Passes over what may be there and counts nothing, such as what the part of a caseload says of itself.</summary>
    public void Forget(string name) => _unread.Remove(name);

    public SummaryObject Object(string name) => new(Take(name));

    public IEnumerable<JsonElement> Array(string name) =>
        Take(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : throw NotASummary();

    public IEnumerable<JsonElement> ArrayIfThere(string name) => _unread.ContainsKey(name) ? Array(name) : [];

    public string? Text(string name) =>
        Take(name) is { ValueKind: JsonValueKind.String or JsonValueKind.Null } text ? text.GetString() : throw NotASummary();

    public DateOnly? Day(string name) =>
        Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw NotASummary();

    public long Count(string name) =>
        Take(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var count) && count >= 0 ? count : throw NotASummary();

    public long? CountIfThere(string name) => _unread.ContainsKey(name) ? Count(name) : null;

    /// <summary>Counts by names that the policy gives, each of them once.</summary>
    public ImmutableArray<NamedCount> Counts(string name, IEnumerable<(string Id, string Title)> known)
    {
        var counts = Object(name);
        ImmutableArray<NamedCount> all = [.. known.Select(k => new NamedCount(k.Id, k.Title, counts.Count(k.Id)))];
        counts.End();
        return all;
    }

    /// <summary>Counts by names that are their own titles, in their order.</summary>
    public ImmutableArray<NamedCount> Counts(string name)
    {
        var counts = Object(name);
        return [.. counts.Unread.ToArray().Select(id => new NamedCount(id, id, counts.Count(id)))];
    }

    /// <summary>Nothing may be left.</summary>
    public void End()
    {
        if (_unread.Count > 0)
        {
            throw NotASummary();
        }
    }
}
