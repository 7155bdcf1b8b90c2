using System.Xml;
using System.Xml.Linq;

namespace Noms.Tiering.Tests.Assurance.Documents;

/// <summary>A page of HTML, read as XML.</summary>
internal sealed class Page
{
    public Page(string html)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(html), settings);
        Root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    public XElement Root { get; }

    /// <summary>Everything that is read, without the style.</summary>
    public string Words => string.Concat(Root.Element("body")!.DescendantNodes().OfType<XText>().Select(t => t.Value));

    public IEnumerable<XElement> All(params string[] names) => Root.Descendants().Where(e => names.Contains(e.Name.LocalName));

    public IEnumerable<string> Ids => Root.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>();

    public IEnumerable<string> Links => All("a").Select(a => a.Attribute("href")!.Value);
}
