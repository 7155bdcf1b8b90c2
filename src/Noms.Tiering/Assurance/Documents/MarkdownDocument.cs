using System.Collections.Immutable;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>A document as CommonMark with tables.</summary>
internal sealed class MarkdownDocument(TextWriter output) : DocumentLayout
{
    private bool _hasText;

    public override void Contents(ImmutableArray<PageItem> items)
    {
        Heading(2, "Contents");
        List(items);
    }

    public override void Heading(int level, PageText text, string? id = null) =>
        Block($"{new string('#', level)} {(id is null ? "" : Anchor(id))}{Of(text)}\n");

    public override void Paragraph(PageText text, string? style = null) => Block(Of(text) + "\n");

    public override void List(ImmutableArray<PageItem> items, bool isNumbered = false)
    {
        if (!items.IsEmpty)
        {
            Block("");
            Items(items, "", isNumbered);
        }
    }

    public override void Table(PageTable table)
    {
        Block($"**{MarkdownText.Escape(table.Caption)}**\n\n");
        Row(table.Columns.Select(c => MarkdownText.Escape(c.Title)));
        Row(table.Columns.Select(c => c.IsNumber ? "--:" : "---"));
        foreach (var row in table.Rows)
        {
            Row(row.Select(Of));
        }
    }

    public override void Card(Action card) => card();

    public override void Map(PolicyMap map) => Table(MapTable.Of(map));

    private void Items(ImmutableArray<PageItem> items, string indent, bool isNumbered)
    {
        foreach (var (index, item) in items.Index())
        {
            var mark = isNumbered ? $"{index + 1}. " : "- ";
            output.Write($"{indent}{mark}{Of(item.Text)}\n");
            Items(item.Items, indent + new string(' ', mark.Length), isNumbered: false);
        }
    }

    private void Row(IEnumerable<string> cells) => output.Write($"| {string.Join(" | ", cells)} |\n");

    private void Block(string text)
    {
        output.Write(_hasText ? "\n" + text : text);
        _hasText = true;
    }

    private static string Of(PageText text) => string.Concat(text.Runs.Select(Of));

    private static string Of(PageRun run) => run.Kind switch
    {
        PageRunKind.Strong or PageRunKind.Mark => $"**{MarkdownText.Escape(run.Text)}**",
        PageRunKind.Code when !run.Text.Contains('`', StringComparison.Ordinal) => $"`{run.Text}`",
        PageRunKind.Link => $"[{MarkdownText.Escape(run.Text)}](#{run.Target})",
        PageRunKind.Anchor => Anchor(run.Target),
        PageRunKind.Break => "<br>",
        _ => MarkdownText.Escape(run.Text),
    };

    // GitHub and most others give a heading an id of their own making; this one stays when the words change.
    private static string Anchor(string id) => $"<a id=\"{id}\"></a>";
}
