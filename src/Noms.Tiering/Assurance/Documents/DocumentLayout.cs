using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>Where a document goes: the same words as a page of HTML or as Markdown.</summary>
internal abstract class DocumentLayout
{
    public abstract void Contents(ImmutableArray<PageItem> items);

    public abstract void Heading(int level, PageText text, string? id = null);

    /// <summary>A paragraph.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="style">How a page shows it, as <see cref="PageWriter.Paragraph"/> has it.</param>
    public abstract void Paragraph(PageText text, string? style = null);

    public abstract void List(ImmutableArray<PageItem> items, bool isNumbered = false);

    public abstract void Table(PageTable table);

    /// <summary>What belongs together.</summary>
    public abstract void Card(Action card);

    public abstract void Map(PolicyMap map);
}
