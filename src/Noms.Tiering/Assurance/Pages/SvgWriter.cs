using System.Globalization;
using System.Xml;

namespace Noms.Tiering.Assurance;

/// <summary>Draws a picture. Lengths are in the picture's own units, which are pixels where the page has room; y grows downwards.</summary>
internal sealed class SvgWriter
{
    private readonly XmlWriter _xml;

    public SvgWriter(XmlWriter xml)
    {
        _xml = xml;
    }

    /// <summary>A rectangle, with words that show when a pointer rests on it.</summary>
    public void Rectangle(decimal x, decimal y, decimal width, decimal height, Colour fill, Colour? stroke = null, string? tip = null)
    {
        Open("rect", ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("fill", fill.ToString()), ("stroke", stroke?.ToString()));
        Close(tip);
    }

    /// <summary>A filled shape through its corners.</summary>
    public void Polygon(ReadOnlySpan<(decimal X, decimal Y)> corners, Colour fill, Colour? stroke = null)
    {
        Open("polygon", ("points", Points(corners)), ("fill", fill.ToString()), ("stroke", stroke?.ToString()));
        Close(null);
    }

    /// <summary>A straight line.</summary>
    public void Line(decimal x1, decimal y1, decimal x2, decimal y2, Colour stroke, decimal width = 1)
    {
        Open("line", ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), ("stroke", stroke.ToString()), ("stroke-width", Number(width)));
        Close(null);
    }

    /// <summary>A filled circle, with words that show when a pointer rests on it.</summary>
    public void Circle(decimal x, decimal y, decimal radius, Colour fill, string? tip = null)
    {
        Open("circle", ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)), ("fill", fill.ToString()));
        Close(tip);
    }

    /// <summary>Words on one line, their base at <paramref name="y"/>.</summary>
    /// <param name="x">Where they stand.</param>
    /// <param name="y">Their base line.</param>
    /// <param name="words">The words.</param>
    /// <param name="anchor">Which part of them stands at <paramref name="x"/>.</param>
    /// <param name="size">Their size.</param>
    /// <param name="isBold">Whether they are bold.</param>
    /// <param name="ink">Their colour; black by default.</param>
    public void Text(decimal x, decimal y, string words, TextAnchor anchor = TextAnchor.Start, decimal size = 14, bool isBold = false, Colour? ink = null)
    {
        Open(
            "text", ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor switch { TextAnchor.Start => null, TextAnchor.Middle => "middle", _ => "end" }),
            ("font-size", Number(size)), ("font-weight", isBold ? "bold" : null), ("fill", (ink ?? Colour.Black).ToString()));
        _xml.WriteString(XmlCharacters.Fit(words));
        Close(null);
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Points(ReadOnlySpan<(decimal X, decimal Y)> points)
    {
        var text = new string[points.Length];
        for (var index = 0; index < points.Length; index++)
        {
            text[index] = $"{Number(points[index].X)},{Number(points[index].Y)}";
        }

        return string.Join(' ', text);
    }

    private void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                _xml.WriteAttributeString(attribute, value);
            }
        }
    }

    private void Close(string? tip)
    {
        if (tip is not null)
        {
            _xml.WriteElementString("title", XmlCharacters.Fit(tip));
        }

        _xml.WriteEndElement();
        _xml.WriteWhitespace("\n");
    }
}
