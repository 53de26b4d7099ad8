using System.Globalization;
using System.Text;
using Dragoman.Text;

namespace Dragoman.Formats.In.Containers;

/// <summary>A tar archive: every file in it is an input. Read as a stream, so its size does not matter.</summary>
/// <remarks>The reader of the base library takes a name of any length into memory; a hostile archive has one of gigabytes.</remarks>
internal sealed class TarFormat(PieceOpener opener) : IInputFormat
{
    private const int MostOfName = 1 << 20;

    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        if (piece.IsInArchive) throw new UnreadableReportException("an archive inside an archive is not read");
        string? longName = null;
        long? longSize = null;
        while (ReadHeader(piece.Bytes) is { } header)
        {
            long size = longSize is { } given && header.Kind is not ('x' or 'L') ? given : header.Size;
            var content = new SliceStream(piece.Bytes, size);
            bool isNamed = false;
            if (header.Kind is 'L' or 'x')
            {
                byte[] bytes = ReadName(content, size);
                if (header.Kind == 'L') longName = TarHeader.Words(bytes);
                else (longName, longSize) = (ValueOf(bytes, "path") ?? longName, long.TryParse(ValueOf(bytes, "size"), NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value : null);
            }
            else
            {
                string name = longName ?? header.Name;
                (longName, longSize) = (null, null);
                if (header.Kind is '0' or '7' or '1' or '2' && !name.EndsWith('/') && !EntryNames.IsHidden(name))
                    foreach (InputItem item in InputFaults.Named(EntryNames.OriginOf(piece, name), () => Read(piece, header, name, content)))
                    {
                        isNamed |= item.Fault is not null;
                        yield return item;
                    }
            }
            if (!content.Drain() && !isNamed) throw new EndOfStreamException();
            _ = new SliceStream(piece.Bytes, (TarHeader.Length - (size % TarHeader.Length)) % TarHeader.Length).Drain();
        }
    }

    private IEnumerable<InputItem> Read(InputPiece archive, TarHeader header, string name, Stream content)
    {
        if (header.Kind is '1' or '2') throw new UnreadableReportException("a link, which is not followed");
        return opener.Run(EntryNames.Piece(archive, name, content));
    }

    /// <summary>The next header, null at the end: a block of NULs, or nothing more.</summary>
    private static TarHeader? ReadHeader(PeekStream bytes)
    {
        ReadOnlySpan<byte> block = bytes.Peek(TarHeader.Length);
        if (block.IsEmpty || block.IndexOfAnyExcept((byte)0) < 0) return null;
        if (block.Length < TarHeader.Length) throw new EndOfStreamException();
        var header = TarHeader.Read(block);
        bytes.Skip(TarHeader.Length);
        return header;
    }

    private static byte[] ReadName(Stream content, long size)
    {
        if (size > MostOfName) throw new InvalidDataException("a name of the tar archive is too long");
        var bytes = new byte[size];
        content.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A value of a pax header: records "LENGTH KEY=VALUE\n".</summary>
    private static string? ValueOf(ReadOnlySpan<byte> records, string key)
    {
        string? found = null;
        while (records.IndexOf((byte)' ') is > 0 and < 9 and var blank && int.TryParse(records[..blank], NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length > blank + 1 && length <= records.Length)
        {
            string record = Encoding.UTF8.GetString(records[(blank + 1)..(length - 1)]);
            if (record.StartsWith(key + "=", StringComparison.Ordinal)) found = record[(key.Length + 1)..];
            records = records[length..];
        }
        return found;
    }
}
