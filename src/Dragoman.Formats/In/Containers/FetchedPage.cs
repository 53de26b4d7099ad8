using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dragoman.Formats.In.Containers;

/// <summary>What a web archive keeps of one address, where it is text.</summary>
internal sealed record FetchedPage(byte[] Body, string? MediaType, string? Charset, string? Address)
{
    private const int Found = 200;
    private static readonly string[] textTypes = ["text/html", "application/xhtml+xml", "text/plain", "application/rss+xml", "application/atom+xml", "text/xml", "application/xml", "application/json", "application/feed+json"];

    /// <summary>Host of the address, null where there is none.</summary>
    public string? Host => Uri.TryCreate(Address, UriKind.Absolute, out Uri? address) ? address.Host : null;

    /// <summary>Last part of the path.</summary>
    public string Name => Uri.TryCreate(Address, UriKind.Absolute, out Uri? address) ? address.Segments.Length > 0 ? address.Segments[^1] : "" : "";

    /// <summary>The page of a record; null where it is none: an error, a picture, a script, the rules for robots.</summary>
    /// <exception cref="InvalidDataException">The body is compressed and damaged.</exception>
    public static FetchedPage? Of(HeaderLines record, byte[] content)
    {
        string? address = record["WARC-Target-URI"]?.Trim('<', '>');
        if (record["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != true)
            return Typed(content, record["Content-Type"], address);
        int start = HeaderLines.EndOf(content);
        if (start < 0) return null;
        var reply = new HeaderLines(Encoding.Latin1.GetString(content, 0, start));
        string[] status = reply.First.Split(' ', 3);
        if (status.Length < 2 || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out int code) || code != Found) return null;
        if (Typed([], reply["Content-Type"], address) is null) return null;
        byte[] body = content[start..];
        if (reply["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Joined(body);
        return Typed(Expanded(body, reply["Content-Encoding"]), reply["Content-Type"], address);
    }

    private static FetchedPage? Typed(byte[] body, string? type, string? address)
    {
        string[] parts = (type ?? "").Split(';');
        string media = parts[0].Trim().ToLowerInvariant();
        if (media.Length > 0 && !textTypes.Contains(media)) return null;
        if (address?.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) == true) return null;
        string? charset = parts.Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?["charset=".Length..].Trim('"');
        return new FetchedPage(body, media.Length > 0 ? media : null, charset, address);
    }

    /// <summary>The body without the lengths of its chunks (RFC 9112, 7.1). Some archives keep it joined already.</summary>
    private static byte[] Joined(byte[] body)
    {
        var joined = new MemoryStream();
        ReadOnlySpan<byte> rest = body;
        while (rest.IndexOf((byte)'\n') is > 0 and < 64 and var line)
        {
            string size = Encoding.Latin1.GetString(rest[..line]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) || length < 0 || length > rest.Length - line - 1) return joined.Length > 0 ? joined.ToArray() : body;
            joined.Write(rest.Slice(line + 1, length));
            rest = rest[(line + 1 + length)..];
            if (length == 0) break;
            rest = rest[Math.Min(rest.StartsWith("\r\n"u8) ? 2 : 1, rest.Length)..];
        }
        return joined.Length > 0 ? joined.ToArray() : body;
    }

    private static byte[] Expanded(byte[] body, string? coding)
    {
        var compressed = new MemoryStream(body);
        bool isGzip = body is [0x1F, 0x8B, ..];
        switch (coding?.Trim().ToLowerInvariant())
        {
            case "gzip" or "x-gzip" when isGzip:
                using (var gzip = new GzipStream(compressed)) return BoundedBytes.ReadAll(gzip);
            case "br":
                using (var brotli = new BrotliStream(compressed, CompressionMode.Decompress)) return BoundedBytes.ReadAll(brotli);
            case "deflate" when body is [0x78, ..]:
                using (var zlib = new ZLibStream(compressed, CompressionMode.Decompress)) return BoundedBytes.ReadAll(zlib);
            default:
                return body;
        }
    }
}
