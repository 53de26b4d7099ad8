using System.Buffers.Binary;
using System.IO.Compression;

namespace Dragoman.Formats.In.Containers;

/// <summary>Gzip data of one member or many. The library takes data that are cut off for their end; here the length at the end of a single member is compared.</summary>
internal sealed class GzipStream : ForwardStream
{
    private readonly CompressedStream compressed;
    private readonly GZipStream expander;
    private readonly ExpansionBudget budget;
    private uint length;

    public GzipStream(Stream inner)
    {
        compressed = new CompressedStream(inner);
        expander = new GZipStream(compressed, CompressionMode.Decompress);
        budget = new ExpansionBudget(() => compressed.Count);
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        int count = expander.Read(buffer);
        budget.Charge(count);
        length += (uint)count;
        if (count == 0 && compressed.Members < 2 && compressed.LengthAtEnd != length) throw new InvalidDataException("the compressed data are cut off, or something else follows them");
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) expander.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Counts what is taken from the compressed data and keeps their end.</summary>
    private sealed class CompressedStream(Stream inner) : ForwardStream
    {
        private readonly byte[] end = new byte[4];

        public long Count { get; private set; }

        /// <summary>Beginnings of members that were seen; chance may add one, and then nothing is compared.</summary>
        public int Members { get; private set; }

        public uint LengthAtEnd => BinaryPrimitives.ReadUInt32LittleEndian(end);

        public override int Read(Span<byte> buffer)
        {
            int count = inner.Read(buffer);
            ReadOnlySpan<byte> read = buffer[..count];
            Count += count;
            byte[] joined = [.. end, .. read[..Math.Min(2, count)]];
            Members += CountOf(joined.AsSpan(2)) + CountOf(read);
            if (count >= 4) read[^4..].CopyTo(end);
            else
                foreach (byte value in read)
                {
                    end.AsSpan(1).CopyTo(end);
                    end[3] = value;
                }
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        private static int CountOf(ReadOnlySpan<byte> bytes) => bytes.Count((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);
    }
}
