using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>Maps of two determinants to levels.</summary>
internal sealed class MapSection(DocumentSubject subject, ImmutableArray<PolicyMap> maps) : DocumentSection(subject)
{
    public override string Title => maps.Length == 1 ? "A map of the levels" : "Maps of the levels";

    public override string Anchor => "maps";

    public override bool IsEmpty => maps.IsEmpty;

    public override ImmutableArray<PageItem> Entries => [.. maps.Select((map, index) => new PageItem(PageText.Empty.Link(MapText.Title(map), Place(index))))];

    public override void Write(DocumentLayout layout)
    {
        layout.Paragraph("Inside a cell the policy tells no two values apart. A bound belongs to the cell above it, or to its right.");
        foreach (var (index, map) in maps.Index())
        {
            layout.Heading(3, MapText.Title(map), Place(index));
            layout.Map(map);
            layout.Paragraph(MapText.Others(map), "hint");
            if (MapText.HasSeveral(map))
            {
                layout.Paragraph("Where two levels stand in a cell, they are the lowest and the highest that the facts which are open leave possible.", "hint");
            }

            if (!map.RestsOn.IsEmpty)
            {
                var links = map.RestsOn.Select(p => PageText.Empty.Link(Tracing.PhraseText.Parameter(p), DocumentAnchors.Of(p)));
                layout.Paragraph(PageText.Empty.Mark("assumed").Then(" It rests on what no source gives: ").Then(PageText.Join(links, "; ")).Then("."));
            }
        }
    }

    private static string Place(int index) => $"map-{index + 1}";
}
