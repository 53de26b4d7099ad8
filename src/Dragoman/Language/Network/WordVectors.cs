using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Language.Network;

/// <summary>Vectors of words, learned from much raw text before the network and held fixed: 8 bits a value, one scale for all. Read-only.</summary>
/// <remarks>Words are kept as their hashes alone: of 100,000 words two may share one (the more frequent stays), and an unknown word meets a known hash once in 40,000 times.</remarks>
internal sealed class WordVectors
{
    private readonly uint[] hashes;
    private readonly sbyte[] values;
    private readonly float scale;

    private WordVectors(int width, uint[] hashes, sbyte[] values, float scale)
    {
        Width = width;
        this.hashes = hashes;
        this.values = values;
        this.scale = scale;
    }

    /// <summary>No words at all.</summary>
    public static WordVectors None { get; } = new(0, [], [], 0f);

    /// <summary>Values of a vector.</summary>
    public int Width { get; }

    /// <summary>Number of words.</summary>
    public int Count => hashes.Length;

    /// <summary>Rounds vectors to 8 bits.</summary>
    /// <param name="words">Normal forms (<see cref="WordFeatures.Normalize"/>), the more frequent first; of words with one hash the first is kept.</param>
    /// <param name="width">Values of a vector.</param>
    public static WordVectors Create(IEnumerable<(string Word, float[] Vector)> words, int width)
    {
        SortedDictionary<uint, float[]> kept = [];
        foreach ((string word, float[] vector) in words) kept.TryAdd(WordTable.Hash(word), vector);
        float largest = kept.Values.Select(vector => vector.Max(MathF.Abs)).DefaultIfEmpty(0f).Max();
        float scale = largest / sbyte.MaxValue;
        return new WordVectors(width, [.. kept.Keys], [.. kept.Values.SelectMany(vector => vector).Select(value => scale == 0f ? (sbyte)0 : (sbyte)MathF.Round(value / scale))], scale);
    }

    /// <summary>The row of a normal form, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        uint hash = WordTable.Hash(word);
        int low = 0, high = hashes.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (hashes[middle] < hash) low = middle + 1;
            else high = middle;
        }
        return low < hashes.Length && hashes[low] == hash ? low : -1;
    }

    /// <summary>Fills a vector; zeros for the row -1.</summary>
    /// <param name="row">What <see cref="Find"/> gave.</param>
    /// <param name="target"><see cref="Width"/> values.</param>
    public void Read(int row, Span<float> target)
    {
        if (row < 0)
        {
            target.Clear();
            return;
        }
        ReadOnlySpan<sbyte> source = values.AsSpan(row * Width, Width);
        int i = 0;
        for (; i + Vector128<sbyte>.Count <= Width; i += Vector128<sbyte>.Count)
        {
            (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Vector128.Create(source.Slice(i, Vector128<sbyte>.Count)));
            Spread(low, target[i..]);
            Spread(high, target[(i + Vector128<short>.Count)..]);
        }
        for (; i < Width; i++) target[i] = source[i] * scale;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">The file is cut short.</exception>
    public static WordVectors Read(BinaryReader reader)
    {
        int width = Math.Clamp(reader.ReadInt32(), 0, 1 << 10), count = Math.Clamp(reader.ReadInt32(), 0, 1 << 20);
        float scale = reader.ReadSingle();
        uint[] hashes = new uint[count];
        sbyte[] values = GC.AllocateUninitializedArray<sbyte>(count * width);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(hashes.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new WordVectors(width, hashes, values, scale);
    }

    /// <summary>Writes width, count and scale, the hashes in rising order, the values row by row.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Width);
        writer.Write(Count);
        writer.Write(scale);
        writer.Write(MemoryMarshal.AsBytes(hashes.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private void Spread(Vector128<short> part, Span<float> target)
    {
        (Vector128<int> low, Vector128<int> high) = Vector128.Widen(part);
        (Vector128.ConvertToSingle(low) * scale).CopyTo(target);
        (Vector128.ConvertToSingle(high) * scale).CopyTo(target[Vector128<int>.Count..]);
    }
}
