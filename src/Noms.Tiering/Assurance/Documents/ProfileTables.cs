using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>What the policy says by its levels, as tables: a row for each entry where a scale alone decides, otherwise a table for each entry.</summary>
internal sealed class ProfileTables(TieringPolicy policy)
{
    // More than this in one cell is read better as ticks.
    private const int MostInACell = 6;

    /// <summary>The entries that are looked up by more than one thing, or by a choice.</summary>
    public IEnumerable<(PageTable Table, PageText Source)> OfSeveral =>
        policy.Profile.Where(e => OneScaleOf(e) is null).Select(e => (Combined(e), Source(e)));

    /// <summary>The entries that are looked up by a scale alone.</summary>
    public IEnumerable<(PageTable Table, PageText Source)> Of(Scale scale)
    {
        var entries = policy.Profile.Where(e => OneScaleOf(e) == scale).ToList();
        var plain = entries.Where(e => !IsLong(e)).ToList();
        if (plain.Count > 0)
        {
            yield return (new PageTable(
                $"What the policy says by {PhraseText.Inside(scale.Title)}", [new PageColumn("Entry", IsWide: true), .. Heads(scale), "Source"],
                [.. plain.Select(e => Row(PhraseText.Start(e.Title), [.. scale.Levels.Select(l => Cell(e.Values[l.Id], e)), Source(e)]))]), PageText.Empty);
        }

        foreach (var entry in entries.Where(IsLong))
        {
            var all = scale.Levels.SelectMany(l => entry.Values[l.Id]).Distinct().ToList();
            yield return (new PageTable(
                Captioned(entry), ["Value", .. Heads(scale)],
                [.. all.Select(text => Row(Worded(entry, text), [.. scale.Levels.Select(l => entry.Values[l.Id].Contains(text) ? (PageText)"yes" : "no")]))]), Source(entry));
        }
    }

    private static Scale? OneScaleOf(ProfileEntry entry) => entry.By is [{ Scale: { } scale }] ? scale : null;

    private static bool IsLong(ProfileEntry entry) => entry.Values.Values.Any(texts => texts.Length > MostInACell);

    private static IEnumerable<PageColumn> Heads(Scale scale) => scale.Levels.Select(l => (PageColumn)PhraseText.Level(l));

    private static ImmutableArray<PageText> Row(PageText head, ImmutableArray<PageText> cells) => [head, .. cells];

    private static PageText Source(ProfileEntry entry) =>
        DocumentSection.Cited(entry.Citations, entry.Provenance).Then(entry.Reason.Length == 0 ? "" : $" {PhraseText.Start(entry.Reason)}");

    private static string Captioned(ProfileEntry entry) =>
        PhraseText.Start(entry.Title) + (string.IsNullOrEmpty(entry.Unit) || entry.Title.EndsWith(entry.Unit, StringComparison.OrdinalIgnoreCase) ? "" : $", in {entry.Unit}");

    private PageText Cell(ImmutableArray<string> texts, ProfileEntry entry) =>
        texts.IsEmpty ? "nothing" : UnitText.After(TraceProse.Joined(texts.Select(t => Worded(entry, t))), entry.Unit);

    private string Worded(ProfileEntry entry, string text) =>
        entry == policy.Availability?.Needs ? ValueText.ChoiceTitle(policy.Availability.Determinant.Fields[0], text) : text;

    /// <summary>The last key heads the columns, and those before it the rows.</summary>
    private PageTable Combined(ProfileEntry entry)
    {
        var last = entry.By[^1];
        var rows = entry.By.SkipLast(1).Aggregate(
            (IEnumerable<ImmutableArray<string>>)[[]], (all, key) => all.SelectMany(row => Ids(key).Select(row.Add)));
        var isNumber = entry.Values.Values.All(texts => texts is [var text] && text.All(c => char.IsAsciiDigit(c) || c is '.' or '-'));
        return new PageTable(
            Captioned(entry),
            [string.Join(", ", entry.By.SkipLast(1).Select(KeyTitle)), .. Ids(last).Select(id => new PageColumn(KeyTitle(last, id), isNumber))],
            [
                .. rows.Select(row => Row(
                    PhraseText.Start(string.Join(", ", entry.By.Zip(row, KeyTitle))),
                    [.. Ids(last).Select(id => Cell(entry.Values[string.Join('/', row.Add(id))], entry with { Unit = null }))])),
            ]);
    }

    private static IEnumerable<string> Ids(ProfileKey key) => key.Scale?.Levels.Select(l => l.Id) ?? key.Determinant!.Values.Select(v => v.Id);

    private static string KeyTitle(ProfileKey key) => PhraseText.Start(key.Scale?.Title ?? key.Determinant!.Title);

    private static string KeyTitle(ProfileKey key, string id) =>
        key.Scale is { } scale ? PhraseText.Level(scale.LevelById(id)!) : ValueText.ChoiceTitle(key.Determinant!, id);
}
