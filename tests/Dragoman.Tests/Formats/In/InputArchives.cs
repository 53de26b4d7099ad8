using System.IO.Compression;
using System.Text;

namespace Dragoman.Tests.Formats.In;

/// <summary>Archives and compressed data that tests make.</summary>
internal static class InputArchives
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
            foreach ((string name, byte[] bytes) in entries)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        return packed.ToArray();
    }

    /// <summary>A tar archive in the old form; kind '0' is a file.</summary>
    public static byte[] Tar(params (string Name, char Kind, byte[] Bytes)[] entries)
    {
        using var archive = new MemoryStream();
        foreach ((string name, char kind, byte[] bytes) in entries)
        {
            archive.Write(TarHeader(name, kind, bytes.Length));
            archive.Write(bytes);
            archive.Write(new byte[(512 - (bytes.Length % 512)) % 512]);
        }
        archive.Write(new byte[1024]);
        return archive.ToArray();
    }

    public static byte[] TarHeader(string name, char kind, long size)
    {
        var header = new byte[512];
        Encoding.ASCII.GetBytes(name).CopyTo(header, 0);
        Encoding.ASCII.GetBytes("0000644\0").CopyTo(header, 100);
        Encoding.ASCII.GetBytes(Convert.ToString(size, 8).PadLeft(11, '0') + "\0").CopyTo(header, 124);
        header.AsSpan(148, 8).Fill((byte)' ');
        header[156] = (byte)kind;
        Encoding.ASCII.GetBytes("ustar\u000000").CopyTo(header, 257);
        int sum = header.Sum(value => value);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header, 148);
        return header;
    }

    /// <summary>A record of a web archive.</summary>
    /// <param name="claimed">The length that it names, where that is not the true one.</param>
    public static byte[] Warc(string type, string address, string contentType, byte[] content, string? claimed = null) =>
    [
        .. Bytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nContent-Type: {contentType}\r\nContent-Length: {claimed ?? content.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)}\r\n\r\n"), .. content, .. "\r\n\r\n"u8,
    ];

    /// <summary>A page that was fetched.</summary>
    public static byte[] WarcPage(string address, string html, string header = "Content-Type: text/html; charset=utf-8", string? claimed = null) =>
        Warc("response", address, "application/http; msgtype=response", Bytes($"HTTP/1.1 200 OK\r\n{header}\r\n\r\n{html}"), claimed);

    /// <summary>Bytes that are made while they are read: a beginning, a byte many times, an end.</summary>
    public sealed class Endless(byte[] start, byte filling, long count, byte[] end) : Stream
    {
        private long position;

        /// <summary>Most memory that was in use while this was read.</summary>
        public long Peak { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int length)
        {
            if (position % (16 << 20) < 1 << 16) Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: false));
            int read;
            if (position < start.Length)
            {
                read = (int)Math.Min(length, start.Length - position);
                Array.Copy(start, position, buffer, offset, read);
            }
            else if (position < start.Length + count)
            {
                read = (int)Math.Min(length, start.Length + count - position);
                buffer.AsSpan(offset, read).Fill(filling);
            }
            else
            {
                long at = position - start.Length - count;
                read = (int)Math.Min(length, end.Length - at);
                if (read > 0) Array.Copy(end, at, buffer, offset, read);
            }
            position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
