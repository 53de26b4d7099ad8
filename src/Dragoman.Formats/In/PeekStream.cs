namespace Dragoman.Formats.In;

/// <summary>A stream whose first bytes can be looked at before they are read. Forward only; closes the stream below it.</summary>
internal sealed class PeekStream(Stream inner) : Stream
{
    private byte[] head = [];
    private int length, position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The next bytes, as many as are there and at most <paramref name="count"/>; they stay to be read. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (length - position < count)
        {
            byte[] grown = new byte[count];
            head.AsSpan(position, length - position).CopyTo(grown);
            (head, length, position) = (grown, length - position, 0);
            for (int read; length < count && (read = inner.Read(head, length, count - length)) > 0;) length += read;
        }
        return head.AsSpan(position, Math.Min(count, length - position));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (position == length)
        {
            head = [];
            (length, position) = (0, 0);
            return inner.Read(buffer);
        }
        int count = Math.Min(buffer.Length, length - position);
        head.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
