using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>The points of a score as tables: neighbours that read choices with the same values side by side, and all else line by line.</summary>
internal sealed class ScoreTables(ConditionWriting conditions, string title)
{
    private static readonly ImmutableArray<PageColumn> Columns = ["Item", "Where", new("Points", IsNumber: true)];

    public IEnumerable<PageTable> Of(ImmutableArray<ScoreItem> items)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<PageText>>();
        for (var index = 0; index < items.Length;)
        {
            var alike = items.Skip(index).TakeWhile(i => AreAlike(items[index], i)).OfType<ValueItem>().ToList();
            if (alike.Count < 2)
            {
                lines.AddRange(Lines(items[index], ""));
                index++;
                continue;
            }

            if (lines.Count > 0)
            {
                yield return new PageTable(Caption, Columns, lines.DrainToImmutable());
            }

            yield return SideBySide(alike);
            index += alike.Count;
        }

        if (lines.Count > 0)
        {
            yield return new PageTable(Caption, Columns, lines.ToImmutable());
        }
    }

    private string Caption => $"{title}: the sum of these";

    private static bool AreAlike(ScoreItem one, ScoreItem other) =>
        one is ValueItem first && other is ValueItem second
        && first.Determinant.Values.Select(v => v.Title).SequenceEqual(second.Determinant.Values.Select(v => v.Title));

    /// <summary>A value that an item does not name gives 0.</summary>
    private PageTable SideBySide(List<ValueItem> items) => new(
        Caption, ["Item", .. items[0].Determinant.Values.Select(v => new PageColumn(PhraseText.Start(v.Title), IsNumber: true))],
        [
            .. items.Select(item => (ImmutableArray<PageText>)
            [
                Named(item, item.Determinant), .. item.Determinant.Values.Select(v => (PageText)Points(item, v.Id)),
            ]),
        ]);

    private static string Points(ValueItem item, string value) => !item.Points.TryGetValue(value, out var points) ? "0"
        : item.Weight is { Value: 1, Parameter: null } ? BoundText.Number(points, null)
        : points.Parameter is null && item.Weight.Parameter is null ? ValueText.Number(points.Value * item.Weight.Value, null)
        : $"{BoundText.Number(points, null)}, times {BoundText.Number(item.Weight, null)}";

    private IEnumerable<ImmutableArray<PageText>> Lines(ScoreItem item, string lead) => item switch
    {
        ValueItem value => Named(
            lead, Named(item, value.Determinant),
            [.. value.Determinant.Values.Where(v => value.Points.ContainsKey(v.Id)).Select(v => ((PageText)v.Title, Points(value, v.Id)))]),
        BandItem band => Named(
            lead, Named(item, band.Determinant),
            [.. band.Bands.Select(b => ((PageText)BoundText.Range(b.AtLeast, b.Below, band.Determinant.Unit), BoundText.Number(b.Points, null)))]),
        StepItem step => Named(
            lead, Named(item, step.Determinant),
            [(ScoreText.ForEach(step), FactValue.NumberText(step.Points))]),
        ConditionItem condition => Named(lead, PhraseText.Start(item.Title), [(Flat(condition), BoundText.Number(condition.Points, null))]),
        HigherOfItem higher =>
        [
            .. Named(lead, PhraseText.Start(item.Title), [("the highest of the next lines", "")]),
            .. higher.Items.SelectMany(i => Lines(i, lead + "- ")),
        ],
        _ => throw new InvalidOperationException("An item is of no known kind."),
    };

    private static IEnumerable<ImmutableArray<PageText>> Named(string lead, PageText name, ImmutableArray<(PageText Where, string Points)> lines) =>
        lines.Select((line, index) => (ImmutableArray<PageText>)
            [index == 0 ? PageText.Empty.Then(lead).Then(name) : PageText.Empty, line.Where, line.Points]);

    /// <summary>An item by its title, with what it reads where that says anything else.</summary>
    private PageText Named(ScoreItem item, Determinant read) => read.Title.StartsWith(item.Title, StringComparison.OrdinalIgnoreCase)
        ? conditions.Named(read, PhraseText.Start(read.Title))
        : PageText.Empty.Then(PhraseText.Start(item.Title)).Then(": ").Then(conditions.Named(read));

    private PageText Flat(ConditionItem item)
    {
        var written = conditions.Item(item.When);
        return written.Items.IsEmpty ? written.Text : ConditionText.Of(item.When);
    }
}
