using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>A lookup table of a policy, as it is read: down one side by one determinant, along the top by the other.</summary>
internal static class LookupTable
{
    public static PageTable Of(TableDeterminant table, Func<string, string> value)
    {
        var rows = Heads(table.Rows);
        return new PageTable(
            $"Down: {Name(table.Rows)}. Across: {Name(table.Columns)}",
            [PhraseText.Start(Name(table.Rows)), .. Heads(table.Columns).Select(h => new PageColumn(h))],
            [.. table.Cells.Select((row, index) => (ImmutableArray<PageText>)[PhraseText.Start(rows[index]), .. row.Select(cell => (PageText)value(cell))])]);
    }

    private static string Name(TableAxis axis) => axis.Determinant.Title;

    private static ImmutableArray<string> Heads(TableAxis axis)
    {
        if (axis.From.IsEmpty)
        {
            return [.. axis.Values.Select(v => ValueText.ChoiceTitle(axis.Determinant, v))];
        }

        // The sides may rise or fall; each bound is below the next higher one.
        Bound[] rising = [.. axis.From.OrderBy(b => b.Value)];
        return [.. axis.From.Select(from => Range(rising, Array.IndexOf(rising, from), axis.Determinant.Unit))];
    }

    private static string Range(Bound[] rising, int index, string? unit) =>
        BoundText.Range(index == 0 && rising.Length > 1 ? null : rising[index], index + 1 < rising.Length ? rising[index + 1] : null, unit);
}
