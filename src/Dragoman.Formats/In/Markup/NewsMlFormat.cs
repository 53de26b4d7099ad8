using System.Xml;
using System.Xml.Linq;
using Dragoman.Formats.In.Pages;
using Dragoman.Text;

namespace Dragoman.Formats.In.Markup;

/// <summary>IPTC NewsML-G2, one news item or a message of many, with the text as XHTML, NITF or plain text inside; and NITF documents by themselves. Packages and concepts hold no text and are passed over.</summary>
internal sealed class NewsMlFormat : IInputFormat
{
    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        using var input = new XmlInput(piece);
        int number = 0, passed = 0;
        input.Reader.MoveToContent();
        while (!input.Reader.EOF)
        {
            string name = input.Reader.NodeType == XmlNodeType.Element ? input.Reader.LocalName : "";
            if (name is "newsItem" or "nitf")
            {
                XElement item = input.ReadElement();
                string origin = ++number == 1 && input.Reader.EOF ? piece.Origin : $"{piece.Origin}:{number}";
                foreach (InputItem read in InputFaults.Named(origin, () => [InputItem.Of(name == "nitf" ? ReadNitf(item, item, origin, piece) : ReadItem(item, origin, piece))])) yield return read;
            }
            else if (name is "packageItem" or "conceptItem" or "knowledgeItem" or "planningItem" or "catalogItem")
            {
                passed++;
                input.Reader.Skip();
            }
            else input.Reader.Read();
        }
        if (number + passed == 0) throw new UnreadableReportException("no news item is in it");
    }

    private static InputReport ReadItem(XElement item, string origin, InputPiece piece)
    {
        XElement? meta = item.Element("itemMeta"), about = item.Element("contentMeta"), content = item.Element("contentSet");
        if (content?.Element("inlineXML")?.Element("nitf") is { } nitf && about is null) return ReadNitf(nitf, item, origin, piece);
        string text = TextOf(content) ?? throw new UnreadableReportException("the news item holds no text");
        return new InputReport
        {
            Text = InputTexts.Of(text),
            Origin = origin,
            Title = PageText.OneLine(XmlInput.ValueOf(about, "headline") ?? XmlInput.ValueOf(meta, "title")),
            Published = InputDates.Read(XmlInput.ValueOf(meta, "versionCreated") ?? XmlInput.ValueOf(about, "contentModified", "contentCreated") ?? XmlInput.ValueOf(meta, "firstCreated")),
            Source = PartyName(meta?.Element("provider")) ?? XmlInput.ValueOf(about, "creditline") ?? PartyName(about?.Element("infoSource")) ?? piece.Source,
            Url = item.Attribute("guid")?.Value is { } guid && guid.StartsWith("http", StringComparison.Ordinal) ? guid : null,
        };
    }

    private static string? TextOf(XElement? content)
    {
        foreach (XElement marked in content?.Elements("inlineXML") ?? [])
        {
            XElement? body = marked.Descendants("body.content").FirstOrDefault() ?? marked.Descendants("body").FirstOrDefault() ?? marked;
            if (XmlInput.TextOf(body) is { Length: > 0 } text) return text;
        }
        foreach (XElement plain in content?.Elements("inlineData") ?? [])
            if (!string.IsNullOrWhiteSpace(plain.Value) && plain.Attribute("encoding") is null) return plain.Attribute("contenttype")?.Value == "text/html" ? PageText.OfFragment(plain.Value) : plain.Value.Trim();
        return null;
    }

    /// <summary>A party has a name inside, or is named by a word or by a code behind its scheme.</summary>
    private static string? PartyName(XElement? party)
    {
        string? name = XmlInput.ValueOf(party, "name") ?? party?.Attribute("literal")?.Value ?? party?.Attribute("qcode")?.Value;
        return name?[(party!.Element("name") is null ? name.LastIndexOf(':') + 1 : 0)..];
    }

    private static InputReport ReadNitf(XElement nitf, XElement item, string origin, InputPiece piece)
    {
        XElement? head = nitf.Element("head"), data = head?.Element("docdata"), publication = head?.Element("pubdata"), body = nitf.Element("body");
        XElement? content = body?.Element("body.content");
        string text = content is null ? "" : XmlInput.TextOf(content);
        if (text.Length == 0) throw new UnreadableReportException("the document holds no text");
        return new InputReport
        {
            Text = InputTexts.Of(text),
            Origin = origin,
            Title = PageText.OneLine(body!.Descendants("hl1").FirstOrDefault()?.Value ?? XmlInput.ValueOf(head, "title")),
            Published = InputDates.Read(publication?.Attribute("date.publication")?.Value ?? data?.Element("date.issue")?.Attribute("norm")?.Value ?? data?.Element("date.release")?.Attribute("norm")?.Value),
            Source = publication?.Attribute("name")?.Value ?? data?.Element("doc.copyright")?.Attribute("holder")?.Value ?? PartyName(item.Element("itemMeta")?.Element("provider")) ?? piece.Source,
            Url = publication?.Attribute("ex-ref")?.Value,
        };
    }
}
