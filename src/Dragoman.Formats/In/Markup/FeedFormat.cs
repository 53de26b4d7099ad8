using System.Xml;
using System.Xml.Linq;
using Dragoman.Formats.In.Pages;
using Dragoman.Text;

namespace Dragoman.Formats.In.Markup;

/// <summary>RSS 0.9 to 2.0 and Atom (RFC 4287): every item is a report, with the full content where the feed has it, else the summary.</summary>
internal sealed class FeedFormat : IInputFormat
{
    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        using var input = new XmlInput(piece);
        string? feedTitle = null;
        int number = 0;
        input.Reader.MoveToContent();
        while (!input.Reader.EOF)
        {
            if (input.Reader.NodeType == XmlNodeType.Element && input.Reader.LocalName is "item" or "entry")
            {
                XElement entry = input.ReadElement();
                string origin = $"{piece.Origin}:{++number}", source = feedTitle ?? piece.Source ?? "";
                foreach (InputItem item in InputFaults.Named(origin, () => [InputItem.Of(Read(entry, origin, source))])) yield return item;
            }
            else if (feedTitle is null && input.Reader.NodeType == XmlNodeType.Element && input.Reader.LocalName == "title") feedTitle = PageText.OneLine(input.ReadElement().Value);
            else input.Reader.Read();
        }
        if (number == 0) throw new UnreadableReportException("the feed has no items");
    }

    private static InputReport Read(XElement entry, string origin, string feed)
    {
        string? title = PageText.OneLine(XmlInput.ValueOf(entry, "title"));
        string text = TextOf(entry) ?? title ?? throw new UnreadableReportException("the item has neither text nor title");
        return new InputReport
        {
            Text = InputTexts.Of(text),
            Origin = origin,
            Title = title,
            Published = InputDates.Read(XmlInput.ValueOf(entry, "pubDate", "published", "date", "issued", "updated", "modified")),
            Source = PageMetadata.OneLine(XmlInput.ValueOf(entry.Element("source"), "title") ?? (entry.Element("source") is { HasElements: false, Value.Length: > 0 } source ? source.Value : feed)),
            Url = AddressOf(entry),
        };
    }

    private static string? TextOf(XElement entry)
    {
        foreach (string name in (string[])["encoded", "content", "description", "summary"])
            foreach (XElement content in entry.Elements(name))
                if (Words(content) is { } words && !string.IsNullOrWhiteSpace(words)) return words;
        return null;
    }

    private static string Words(XElement content)
    {
        string? type = content.Attribute("type")?.Value;
        if (content.HasElements) return XmlInput.TextOf(content);
        bool isPlain = type is "text" or "text/plain" || (type is null && !PageText.IsMarked(content.Value));
        return isPlain ? content.Value.Trim() : PageText.OfFragment(content.Value);
    }

    private static string? AddressOf(XElement entry)
    {
        string? linked = entry.Elements("link").FirstOrDefault(link => link.Attribute("href") is not null && link.Attribute("rel")?.Value is null or "alternate")?.Attribute("href")?.Value;
        string? named = XmlInput.ValueOf(entry, "origLink", "link") ?? linked;
        if (named is null && entry.Element("guid") is { } guid && guid.Attribute("isPermaLink")?.Value != "false" && guid.Value.StartsWith("http", StringComparison.Ordinal)) named = guid.Value;
        return named?.Trim();
    }
}
