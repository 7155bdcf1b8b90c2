using System.Collections.Immutable;
using System.Globalization;
using Noms.Tiering.Allocation.Rows;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>An entry of the profile of either side, and the values that either can say. Entries of one id are one.</summary>
internal sealed class ComparedEntry
{
    private readonly string _id;
    private readonly Dictionary<string, int> _places;

    public ComparedEntry(ImmutableArray<TieringPolicy> before, ImmutableArray<TieringPolicy> after, string id)
    {
        _id = id;
        var entries = after.Reverse().Concat(before.Reverse()).Select(EntryOf).OfType<ProfileEntry>().ToArray();
        Title = entries[0].Title;
        Unit = entries[0].Unit;
        IsBefore = before.Any(policy => EntryOf(policy) is not null);
        IsAfter = after.Any(policy => EntryOf(policy) is not null);
        var said = entries.SelectMany(entry => entry.Values.Values).ToArray();
        var values = said.SelectMany(value => value).Distinct(StringComparer.Ordinal).ToArray();
        IsNumber = said.All(value => value.Length == 1) && values.All(value => Number(value) is not null);
        Values = [.. IsNumber ? values.OrderBy(Number) : entries.SelectMany(AsLevelsRise).Union(values.Order(StringComparer.Ordinal), StringComparer.Ordinal)];
        _places = Values.Index().ToDictionary(value => value.Item, value => value.Index, StringComparer.Ordinal);
    }

    public string Id => _id;

    public string Title { get; }

    public string? Unit { get; }

    public bool IsBefore { get; }

    public bool IsAfter { get; }

    /// <summary>Whether it says one number for each case, which can be added up.</summary>
    public bool IsNumber { get; }

    /// <summary>What it can say, each once: numbers rising, texts as the levels rise that say them.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>The number that a value is.</summary>
    public decimal NumberAt(int value) => Number(Values[value])!.Value;

    /// <summary>How the entry is looked up under a policy; <see langword="null"/> where the policy lacks it.</summary>
    public ProfileTable? TableOf(CompiledPolicy policy) => EntryOf(policy.Policy) is { } entry ? new ProfileTable(policy, entry) : null;

    /// <summary>By the places of such a table, the places of its values.</summary>
    public int[][] PlacesOf(ProfileTable table) => [.. table.Lines.Select(values => values.Select(value => _places[value]).ToArray())];

    /// <summary>What an entry says as the levels rise, where it is looked up by one scale alone; otherwise it has no such order.</summary>
    private static IEnumerable<string> AsLevelsRise(ProfileEntry entry) => entry.By is [{ Scale: { } scale }]
        ? scale.Levels.SelectMany(level => entry.Values.GetValueOrDefault(level.Id, []))
        : [];

    private ProfileEntry? EntryOf(TieringPolicy policy) => policy.Profile.FirstOrDefault(entry => entry.Id == _id);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
