namespace Dragoman.Formats.In;

/// <summary>Cuts a stream into lines (LF or CR LF) with bounded memory: a line that is longer than the bound is passed over to its end and said to be so.</summary>
internal sealed class LineReader(Stream stream, int most)
{
    private readonly byte[] part = new byte[1 << 16];
    private byte[] line = new byte[1 << 12];
    private int start, end, length;

    /// <summary>Number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line last read was longer than the bound; <see cref="Line"/> holds its beginning.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The line last read, without its end; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Line => line.AsMemory(0, length);

    /// <summary>Reads the next line; false at the end of the stream.</summary>
    public bool Read()
    {
        length = 0;
        IsTooLong = false;
        if (start == end && !Fill()) return false;
        Number++;
        do
        {
            int feed = part.AsSpan(start, end - start).IndexOf((byte)'\n');
            Append(part.AsSpan(start, (feed < 0 ? end : start + feed) - start));
            start = feed < 0 ? end : start + feed + 1;
            if (feed >= 0) break;
        }
        while (Fill());
        if (length > 0 && line[length - 1] == '\r') length--;
        return true;
    }

    private bool Fill()
    {
        start = 0;
        end = stream.Read(part);
        return end > 0;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > most - length)
        {
            bytes = bytes[..(most - length)];
            IsTooLong = true;
        }
        if (length + bytes.Length > line.Length) Array.Resize(ref line, Math.Min(most, Math.Max(2 * line.Length, length + bytes.Length)));
        bytes.CopyTo(line.AsSpan(length));
        length += bytes.Length;
    }
}
