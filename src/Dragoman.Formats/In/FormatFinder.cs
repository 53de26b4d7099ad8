using System.Text.Json;
using Dragoman.Formats.In.Containers;
using Dragoman.Formats.In.Encodings;
using Dragoman.Knowledge;

namespace Dragoman.Formats.In;

/// <summary>Tells the format of an input by its first bytes; the name decides only between formats that look alike.</summary>
internal sealed class FormatFinder(ColumnNames columns)
{
    /// <summary>Bytes that are looked at.</summary>
    public const int HeadLength = 1 << 16;

    private static readonly Lazy<(byte[] Bytes, string What)[]> signatures = new(LoadSignatures);

    /// <param name="bytes">The first bytes.</param>
    /// <param name="name">Name of the file or entry; may be empty.</param>
    /// <param name="mediaType">What the container says it is; null where it says nothing.</param>
    public InputKind Run(ReadOnlySpan<byte> bytes, string name, string? mediaType)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return InputKind.Gzip;
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8)) return InputKind.Zip;
        if (TarHeader.IsHeader(bytes)) return InputKind.Tar;
        if (SignatureOf(bytes) is not null) return InputKind.Foreign;
        string head = TextDecoder.Run(bytes, declared: null).TrimStart();
        if (head.StartsWith("WARC/", StringComparison.Ordinal)) return InputKind.Warc;
        if (head.StartsWith('<')) return Marked(head, mediaType);
        if (head.StartsWith('{') || head.StartsWith('[')) return Braced(head, name);
        if (IsHtml(mediaType)) return InputKind.Html;
        if (MailFormat.IsHead(head)) return InputKind.Email;
        return CsvFormat.IsHead(head, name, columns) ? InputKind.Csv : InputKind.Text;
    }

    /// <summary>What a file is that holds no text, null where it may hold one.</summary>
    public static string? SignatureOf(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] signature, string what) in signatures.Value)
            if (bytes.StartsWith(signature)) return what;
        return null;
    }

    private static InputKind Marked(string head, string? mediaType)
    {
        if (IsHtml(mediaType)) return InputKind.Html;
        switch (XmlHead.RootOf(head).ToLowerInvariant())
        {
            case "rss" or "feed" or "rdf" or "channel": return InputKind.Feed;
            case "newsmessage" or "newsitem" or "itemset" or "nitf": return InputKind.NewsMl;
            case "html": return InputKind.Html;
        }
        if (XmlHead.IsPage(head)) return InputKind.Html;
        return head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? InputKind.UnknownXml : InputKind.Text;
    }

    private static InputKind Braced(string head, string name)
    {
        if (HasEnding(name, ".jsonl", ".ndjson", ".jsonlines")) return InputKind.JsonLines;
        if (head[0] == '[') return IsJsonList(head) ? InputKind.Json : InputKind.Text;
        int end = head.IndexOf('\n');
        ReadOnlySpan<char> first = (end < 0 ? head : head.AsSpan(0, end)).Trim(), rest = (end < 0 ? "" : head.AsSpan(end)).TrimStart();
        if (first.Length == 1) return rest.IsEmpty || rest[0] is '"' or '}' ? InputKind.Json : InputKind.Text;
        if (first[1..].TrimStart() is not ['"' or '}', ..]) return InputKind.Text;
        bool isWhole = first[^1] == '}' && IsJson(first.ToString());
        // One object alone is read as a line, whatever it holds; one that runs over several lines is not.
        return isWhole || end < 0 || rest.StartsWith("{\"") ? InputKind.JsonLines : InputKind.Json;
    }

    private static bool IsJsonList(string head) => head.AsSpan(1).TrimStart() is ['{' or ']', ..];

    private static bool IsJson(string words)
    {
        try
        {
            JsonDocument.Parse(words).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsHtml(string? mediaType) => mediaType is "text/html" or "application/xhtml+xml";

    private static bool HasEnding(string name, params ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static (byte[], string)[] LoadSignatures()
    {
        KnowledgeTable table = FormatTables.Read("signatures.tsv", "bytes", "what");
        return [.. Enumerable.Range(0, table.Count).Select(row => (Convert.FromHexString(table[row]["bytes"]), table[row]["what"]))];
    }
}
