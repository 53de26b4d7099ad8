namespace Dragoman.Formats.In.Containers;

/// <summary>The next bytes of a stream, as many as a header announces. Does not close the stream below it.</summary>
internal sealed class SliceStream(Stream inner, long length) : ForwardStream
{
    private long left = length;

    /// <exception cref="EndOfStreamException">The stream ends before the slice.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (left == 0 || buffer.IsEmpty) return 0;
        int count = inner.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        if (count == 0) throw new EndOfStreamException();
        left -= count;
        return count;
    }

    /// <summary>Passes over what has not been read.</summary>
    public void Drain()
    {
        Span<byte> part = stackalloc byte[4096];
        while (Read(part) > 0)
        {
        }
    }
}
