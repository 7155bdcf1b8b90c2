using System.Collections.Immutable;
using System.Xml;

namespace Noms.Tiering.Assurance;

/// <summary>
/// Writes a page of HTML that stands by itself: no script, nothing fetched from elsewhere. Whatever is written is words, never markup, and the page is
/// well-formed XML as well. The caller's writer is not closed.
/// </summary>
internal sealed class PageWriter
{
    private readonly XmlWriter _xml;
    private int _level;
    private int _tables;
    private int _pictures;

    private PageWriter(XmlWriter xml)
    {
        _xml = xml;
    }

    /// <summary>Writes a whole page.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="title">Its title, which is its first heading as well.</param>
    /// <param name="band">The few words at its very top.</param>
    /// <param name="foot">The words at its end.</param>
    /// <param name="main">Writes what stands between; its first heading is of level 2.</param>
    public static void Write(TextWriter output, string title, string band, string foot, Action<PageWriter> main)
    {
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None, CheckCharacters = false };
        output.Write("<!DOCTYPE html>\n");
        using var xml = XmlWriter.Create(output, settings);
        var page = new PageWriter(xml);
        page.Open("html", ("lang", "en-GB"));
        page.Head(title);
        page.Open("body");
        page.Inline("a", "Skip to the content", ("class", "skip"), ("href", "#main"));
        page.Open("div", ("class", "band"));
        page.Inline("header", band);
        page.Close();
        page.Open("main", ("id", "main"));
        page.Heading(1, title);
        main(page);
        page.Close();
        page.Inline("footer", foot);
        page.Close();
        page.Close();
    }

    /// <summary>A heading. Headings descend by one level at a time.</summary>
    /// <param name="level">From 1 to 4.</param>
    /// <param name="text">Its words.</param>
    /// <param name="id">By which links find it, if any does.</param>
    /// <exception cref="InvalidOperationException">A level was left out.</exception>
    public void Heading(int level, PageText text, string? id = null)
    {
        if (level > _level + 1)
        {
            throw new InvalidOperationException("A heading skips a level.");
        }

        _level = level;
        Inline(level switch { 1 => "h1", 2 => "h2", 3 => "h3", _ => "h4" }, text, ("id", id));
    }

    /// <summary>A paragraph.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="style"><c>lead</c> for what matters first, <c>hint</c> for what matters less.</param>
    public void Paragraph(PageText text, string? style = null) => Inline("p", text, ("class", style));

    /// <summary>A list, with lists in it.</summary>
    /// <param name="items">Its items.</param>
    /// <param name="isNumbered">Whether their order matters.</param>
    public void List(ImmutableArray<PageItem> items, bool isNumbered = false)
    {
        if (items.IsEmpty)
        {
            return;
        }

        Open(isNumbered ? "ol" : "ul");
        foreach (var item in items)
        {
            _xml.WriteStartElement("li");
            Runs(item.Text);
            if (!item.Items.IsEmpty)
            {
                NewLine();
                List(item.Items);
            }

            Close();
        }

        Close();
    }

    /// <summary>What is on the page, with links.</summary>
    public void Contents(ImmutableArray<PageItem> items)
    {
        Open("nav", ("class", "contents"), ("aria-labelledby", "contents"));
        Heading(2, "Contents", "contents");
        List(items);
        Close();
    }

    /// <summary>What belongs together, set off from the rest.</summary>
    public void Card(Action card)
    {
        Open("section", ("class", "card"));
        card();
        Close();
    }

    /// <summary>A table; one that is wider than the page is moved sideways by itself, by keyboard too.</summary>
    public void Table(PageTable table)
    {
        var id = $"table-{++_tables}";
        Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-labelledby", id));
        Open("table");
        Inline("caption", table.Caption, ("id", id));
        Open("thead");
        Open("tr");
        foreach (var column in table.Columns)
        {
            Inline("th", column.Title, ("scope", "col"), ("class", column.Style));
        }

        Close();
        Close();
        Open("tbody");
        for (var index = 0; index < table.Rows.Length; index++)
        {
            Row(table, index);
        }

        Close();
        Close();
        Close();
    }

    /// <summary>A picture, with words for those who do not see it.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What is to be seen on it.</param>
    /// <param name="draw">Draws it.</param>
    /// <param name="caption">The words below it, if any.</param>
    public void Picture(int width, int height, string title, string description, Action<SvgWriter> draw, PageText? caption = null)
    {
        var id = $"picture-{++_pictures}";
        Open("figure");
        Open(
            "svg", ("role", "img"), ("aria-labelledby", $"{id}-title {id}-text"), ("width", $"{width}"), ("height", $"{height}"), ("viewBox", $"0 0 {width} {height}"));
        Inline("title", title, ("id", $"{id}-title"));
        Inline("desc", description, ("id", $"{id}-text"));
        draw(new SvgWriter(_xml));
        Close();
        if (caption is not null)
        {
            Inline("figcaption", caption);
        }

        Close();
    }

    private void Row(PageTable table, int index)
    {
        var row = table.Rows[index];
        if (row.Length != table.Columns.Length)
        {
            throw new InvalidOperationException("A row has not a cell for every column.");
        }

        Open("tr");
        for (var column = 0; column < row.Length; column++)
        {
            var style = table.Columns[column].Style;
            if (column > 0)
            {
                Inline("td", row[column], ("class", style));
            }
            else if (index == 0 || !row[0].IsEmpty)
            {
                var span = 1 + table.Rows.Skip(index + 1).TakeWhile(r => r[0].IsEmpty).Count();
                Inline("th", row[0], ("scope", "row"), ("rowspan", span == 1 ? null : $"{span}"), ("class", style));
            }
        }

        Close();
    }

    private void Head(string title)
    {
        Open("head");
        Empty("meta", ("charset", "utf-8"));
        Inline("title", title);
        Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        _xml.WriteStartElement("style");
        _xml.WriteRaw(PageStyle.Css);
        Close();
        Close();
    }

    private void Runs(PageText text)
    {
        foreach (var run in text.Runs)
        {
            var words = XmlCharacters.Fit(run.Text);
            switch (run.Kind)
            {
                case PageRunKind.Words:
                    _xml.WriteString(words);
                    break;
                case PageRunKind.Anchor:
                    Start("span", ("id", run.Target));
                    _xml.WriteFullEndElement();
                    break;
                case PageRunKind.Break:
                    Start("br");
                    _xml.WriteEndElement();
                    break;
                default:
                    Start(run.Kind switch { PageRunKind.Strong => "strong", PageRunKind.Code => "code", PageRunKind.Mark => "mark", _ => "a" },
                        ("href", run.Kind == PageRunKind.Link ? "#" + run.Target : null));
                    _xml.WriteString(words);
                    _xml.WriteFullEndElement();
                    break;
            }
        }
    }

    private void Inline(string name, PageText text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        Runs(text);
        Close();
    }


    private void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _xml.WriteEndElement();
        NewLine();
    }

    private void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        NewLine();
    }

    /// <summary>The full end tag, since HTML knows no short one.</summary>
    private void Close()
    {
        _xml.WriteFullEndElement();
        NewLine();
    }

    private void Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                _xml.WriteAttributeString(attribute, XmlCharacters.Fit(value));
            }
        }
    }

    private void NewLine() => _xml.WriteWhitespace("\n");
}
