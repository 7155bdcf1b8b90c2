using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>A document as a page of HTML.</summary>
internal sealed class HtmlLayout(PageWriter page) : DocumentLayout
{
    public override void Contents(ImmutableArray<PageItem> items) => page.Contents(items);

    public override void Heading(int level, PageText text, string? id = null) => page.Heading(level, text, id);

    public override void Paragraph(PageText text, string? style = null) => page.Paragraph(text, style);

    public override void List(ImmutableArray<PageItem> items, bool isNumbered = false) => page.List(items, isNumbered);

    public override void Table(PageTable table) => page.Table(table);

    public override void Card(Action card) => page.Card(card);

    public override void Map(PolicyMap map) => MapPicture.Draw(page, map);
}
