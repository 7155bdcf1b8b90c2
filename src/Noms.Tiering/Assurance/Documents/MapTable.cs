using System.Collections.Immutable;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>A map as a table, for a text without pictures.</summary>
internal static class MapTable
{
    public static PageTable Of(PolicyMap map) => new(
        MapText.Title(map),
        [PhraseText.Start(map.Down.Title), .. map.Columns.Select(c => new PageColumn($"{map.Across.Title}: {c}"))],
        [.. map.Rows.Select((row, index) => (ImmutableArray<PageText>)[row.ToString(), .. map.Cells[index].Select(cell => (PageText)cell.ToString())])]);
}
