using System.Security.Cryptography;

namespace Dragoman.Formats.Out;

/// <summary>A stream that is only written to, and knows its length and the SHA-256 of all that was written.</summary>
internal sealed class HashedFile : Stream
{
    private const int BufferSize = 1 << 16;
    private readonly Stream inner;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long length;

    private HashedFile(Stream inner) => this.inner = inner;

    /// <summary>Over a stream of the caller, which is flushed and not closed.</summary>
    public static HashedFile Over(Stream stream) => new(stream);

    /// <summary>A file that is begun anew.</summary>
    public static HashedFile Create(string path) => new(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize)) { OwnsInner = true };

    /// <summary>A file that goes on after so many bytes; what stands behind them is cut off.</summary>
    /// <exception cref="IOException">The file is shorter than that, or not there.</exception>
    public static HashedFile GoOn(string path, long bytes)
    {
        if (!File.Exists(path)) throw new IOException($"{path} is not there any more, so the run cannot go on");
        var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, BufferSize);
        var file = new HashedFile(stream) { OwnsInner = true };
        if (stream.Length < bytes)
        {
            file.Dispose();
            throw new IOException($"{path} is shorter than it was when the run was broken off, so the run cannot go on");
        }
        var part = new byte[BufferSize];
        while (file.length < bytes)
        {
            int count = stream.Read(part, 0, (int)Math.Min(part.Length, bytes - file.length));
            file.hash.AppendData(part, 0, count);
            file.length += count;
        }
        stream.SetLength(bytes);
        return file;
    }

    private bool OwnsInner { get; init; }

    /// <summary>SHA-256 of all bytes so far, lower-case hex.</summary>
    public string Hash => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner.Write(buffer);
        hash.AppendData(buffer);
        length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>To the disk, where it is a file.</summary>
    public override void Flush()
    {
        if (inner is FileStream file) file.Flush(flushToDisk: OwnsInner);
        else inner.Flush();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            if (OwnsInner) inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
