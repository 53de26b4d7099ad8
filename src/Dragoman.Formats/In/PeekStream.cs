namespace Dragoman.Formats.In;

/// <summary>A stream whose next bytes can be looked at before they are read. Forward only; closes the stream below it.</summary>
internal sealed class PeekStream(Stream inner) : ForwardStream
{
    private byte[] head = [];
    private int length, position;

    /// <summary>The next bytes, as many as are there and at most <paramref name="count"/>; they stay to be read. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (length - position < count)
        {
            byte[] target = head.Length < count ? new byte[count] : head;
            head.AsSpan(position, length - position).CopyTo(target);
            (head, length, position) = (target, length - position, 0);
            for (int read; length < count && (read = inner.Read(head, length, count - length)) > 0;) length += read;
        }
        return head.AsSpan(position, Math.Min(count, length - position));
    }

    /// <summary>Passes over bytes that have been looked at.</summary>
    public void Skip(int count) => position += Math.Min(count, length - position);

    /// <summary>Puts bytes back before those that come next.</summary>
    public void Unread(ReadOnlySpan<byte> bytes)
    {
        byte[] target = [.. bytes, .. head.AsSpan(position, length - position)];
        (head, length, position) = (target, target.Length, 0);
    }

    /// <summary>The stream below from its beginning, where it can be read in any order; null where it cannot.</summary>
    public Stream? FromStart()
    {
        if (!inner.CanSeek) return null;
        inner.Position = 0;
        return inner;
    }

    public override int Read(Span<byte> buffer)
    {
        if (position == length) return inner.Read(buffer);
        int count = Math.Min(buffer.Length, length - position);
        head.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
