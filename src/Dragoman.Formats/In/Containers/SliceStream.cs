namespace Dragoman.Formats.In.Containers;

/// <summary>The next bytes of a stream, as many as a header announces. Does not close the stream below it.</summary>
internal sealed class SliceStream(Stream inner, long length) : ForwardStream
{
    private long left = length;

    /// <summary>The stream has ended before the slice.</summary>
    public bool IsCut { get; private set; }

    /// <exception cref="EndOfStreamException">The stream ends before the slice.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (left == 0 || buffer.IsEmpty) return 0;
        int count = inner.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        if (count == 0)
        {
            (left, IsCut) = (0, true);
            throw new EndOfStreamException();
        }
        left -= count;
        return count;
    }

    /// <summary>The bytes that are there, even where the slice is cut.</summary>
    public byte[] ReadAvailable()
    {
        using var bytes = new MemoryStream();
        var part = new byte[1 << 14];
        for (int count; left > 0 && (count = inner.Read(part, 0, (int)Math.Min(part.Length, left))) >= 0;)
        {
            if (count == 0) (left, IsCut) = (0, true);
            else left -= count;
            bytes.Write(part, 0, count);
        }
        return bytes.ToArray();
    }

    /// <summary>Passes over what has not been read; false where it is not all there.</summary>
    public bool Drain()
    {
        Span<byte> part = stackalloc byte[4096];
        while (left > 0)
        {
            int count = inner.Read(part[..(int)Math.Min(part.Length, left)]);
            if (count == 0) (left, IsCut) = (0, true);
            left -= count;
        }
        return !IsCut;
    }
}
