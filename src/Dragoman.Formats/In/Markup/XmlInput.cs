using System.Xml;
using System.Xml.Linq;
using Dragoman.Formats.In.Encodings;
using Dragoman.Formats.In.Pages;
using Dragoman.Text;

namespace Dragoman.Formats.In.Markup;

/// <summary>XML that comes from anywhere: no entities of its own, nothing fetched, one item in memory at a time.</summary>
internal sealed class XmlInput : IDisposable
{
    private const int MostOfItem = 2 * SourceText.MaximumLength;
    private readonly BoundedReader characters;

    /// <exception cref="UnreadableReportException">The document type declares entities.</exception>
    public XmlInput(InputPiece piece)
    {
        ReadOnlySpan<byte> bytes = piece.Bytes.Peek(FormatFinder.HeadLength);
        (System.Text.Encoding encoding, int mark) = TextDecoder.Find(bytes, piece.Charset ?? DeclaredIn(bytes));
        string head = encoding.GetString(bytes[mark..]);
        if (XmlHead.DeclaresEntities(head)) throw new UnreadableReportException("its document type declares entities, which are never read: they can reach for files and fill the memory");
        piece.Bytes.Skip(mark);
        characters = new BoundedReader(new ReferenceReader(new StreamReader(new BlankStart(piece.Bytes), encoding, detectEncodingFromByteOrderMarks: false)), MostOfItem);
        bool isTyped = head.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        Reader = XmlReader.Create(characters, new XmlReaderSettings
        {
            DtdProcessing = isTyped ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }

    /// <summary>Reads from the root on.</summary>
    public XmlReader Reader { get; }

    public void Dispose()
    {
        Reader.Dispose();
        characters.Dispose();
    }

    /// <summary>The element that the reader stands on, with names freed of namespaces; the reader goes past it.</summary>
    public XElement ReadElement()
    {
        characters.Reset();
        var element = (XElement)XNode.ReadFrom(Reader);
        foreach (XElement inner in element.DescendantsAndSelf())
        {
            // "dc:date" and "date" of different vocabularies mean the same to us; markup of a text is read by its local names.
            inner.Name = inner.Name.LocalName;
            inner.ReplaceAttributes(inner.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).GroupBy(attribute => attribute.Name.LocalName).Select(group => new XAttribute(group.Key, group.First().Value)).ToList());
        }
        characters.Reset();
        return element;
    }

    /// <summary>Words of the first of some child elements that has any, null where none has.</summary>
    public static string? ValueOf(XElement? element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            foreach (XElement child in element?.Elements(name) ?? [])
                if (!string.IsNullOrWhiteSpace(child.Value)) return child.Value.Trim();
        return null;
    }

    /// <summary>The text of marked-up content.</summary>
    public static string TextOf(XElement content) => PageText.OfFragment(string.Concat(content.Nodes().Select(node => node is XText words ? System.Net.WebUtility.HtmlEncode(words.Value) : node.ToString(SaveOptions.DisableFormatting))));

    private static string? DeclaredIn(ReadOnlySpan<byte> head)
    {
        string words = System.Text.Encoding.Latin1.GetString(head[..Math.Min(head.Length, 200)]);
        int at = words.IndexOf("encoding=", StringComparison.Ordinal), end = words.IndexOf("?>", StringComparison.Ordinal);
        if (at < 0 || at > end || at + 11 > words.Length) return null;
        int close = words.IndexOf(words[at + 9], at + 10);
        return close < 0 ? null : words[(at + 10)..close];
    }

    /// <summary>Some feeds begin with an empty line, which XML does not allow before its declaration.</summary>
    private sealed class BlankStart(PeekStream inner) : ForwardStream
    {
        private bool isStarted;

        public override int Read(Span<byte> buffer)
        {
            while (!isStarted && inner.Peek(1) is [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n']) inner.Skip(1);
            isStarted = true;
            return inner.Read(buffer);
        }
    }
}
