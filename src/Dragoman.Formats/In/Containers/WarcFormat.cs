using System.Text;

namespace Dragoman.Formats.In.Containers;

/// <summary>An archive of the web, WARC 0.17 to 1.1 (ISO 28500): pages and texts that were fetched are inputs; requests, pictures, scripts and repeated visits are passed over.</summary>
/// <remarks>Where a length is wrong, the record is named and reading goes on at the next line that begins one.</remarks>
internal sealed class WarcFormat(PieceOpener opener) : IInputFormat
{
    private const int MostOfHeader = 1 << 16;

    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        long number = 0;
        while (PassBlankLines(piece.Bytes))
        {
            number++;
            string origin = $"{piece.Origin}:record {number}";
            HeaderLines? header = ReadHeader(piece.Bytes);
            string? fault = header is null ? "here should begin a record of the WARC file: the length before it is wrong" : header.Length < 0 ? "the record names no length" : null;
            if (header is null || fault is not null)
            {
                yield return InputItem.Unreadable(origin, fault!);
                if (!Resume(piece.Bytes)) yield break;
                continue;
            }
            if (header["WARC-Target-URI"] is { Length: > 0 } address) origin = EntryNames.OriginOf(piece, address.Trim('<', '>'));
            var content = new SliceStream(piece.Bytes, header.Length);
            bool isNamed = false;
            if (header["WARC-Type"] is "response" or "resource" or "conversion")
                foreach (InputItem item in InputFaults.Named(origin, () => Read(header, content, piece, origin)))
                {
                    isNamed |= item.Fault is not null;
                    yield return item;
                }
            // So long a record is one that was fetched whole, or has a wrong length: the next line that begins a record decides.
            if (header.Length > BoundedBytes.Most)
            {
                if (!Resume(piece.Bytes)) yield break;
            }
            else if (!content.Drain() && !isNamed) throw new EndOfStreamException();
        }
    }

    private IEnumerable<InputItem> Read(HeaderLines header, SliceStream content, InputPiece archive, string origin)
    {
        if (header.Length > BoundedBytes.Most) throw BoundedBytes.TooLong();
        byte[] bytes = content.ReadAvailable();
        int inner = bytes.AsSpan().IndexOf("\r\n\r\nWARC/1."u8);
        if (inner >= 0 && bytes.AsSpan(inner).IndexOf("\r\nWARC-Type:"u8) is > 0 and < 4096)
        {
            archive.Bytes.Unread(bytes.AsSpan(inner));
            throw new InvalidDataException("the record is longer than it can be: another begins inside");
        }
        if (content.IsCut) throw new EndOfStreamException();
        FetchedPage? page = FetchedPage.Of(header, bytes);
        if (page is null) return [];
        var piece = new InputPiece(origin, new PeekStream(new MemoryStream(page.Body)))
        {
            Name = page.Name,
            Source = page.Host,
            Url = page.Address,
            Charset = page.Charset,
            MediaType = page.MediaType,
            IsInArchive = true,
            IsUnpacked = true,
        };
        return opener.Run(piece);
    }

    private static bool PassBlankLines(PeekStream bytes)
    {
        while (bytes.Peek(1) is [(byte)'\r' or (byte)'\n']) bytes.Skip(1);
        return bytes.Peek(1).Length > 0;
    }

    private static HeaderLines? ReadHeader(PeekStream bytes)
    {
        if (!bytes.Peek(5).SequenceEqual("WARC/"u8)) return null;
        ReadOnlySpan<byte> head = bytes.Peek(MostOfHeader);
        int length = HeaderLines.EndOf(head);
        if (length < 0) return null;
        var header = new HeaderLines(Encoding.UTF8.GetString(head[..length]));
        bytes.Skip(length);
        return header;
    }

    /// <summary>Goes to the next line that begins a record.</summary>
    private static bool Resume(PeekStream bytes)
    {
        bytes.Skip(1);
        while (true)
        {
            ReadOnlySpan<byte> part = bytes.Peek(MostOfHeader);
            int at = part.IndexOf("\nWARC/"u8);
            if (at >= 0)
            {
                bytes.Skip(at + 1);
                return true;
            }
            if (part.Length < MostOfHeader) return false;
            bytes.Skip(part.Length - 8);
        }
    }
}
