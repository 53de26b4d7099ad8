using System.Runtime.InteropServices;

namespace Dragoman.Language;

/// <summary>Weights of a linear classifier over hashed features: each feature has a short row of (class, weight). Read-only, shared by all threads.</summary>
internal sealed class LinearModel
{
    private readonly uint[] keys;
    private readonly int[] rows;
    private readonly byte[] classes;
    private readonly short[] weights;

    private LinearModel(int classCount, uint[] keys, int[] rows, byte[] classes, short[] weights)
    {
        ClassCount = classCount;
        this.keys = keys;
        this.rows = rows;
        this.classes = classes;
        this.weights = weights;
    }

    /// <summary>Number of classes, at most 256.</summary>
    public int ClassCount { get; }

    /// <summary>Adds the weights of one feature to the scores.</summary>
    public void Score(uint feature, Span<int> scores)
    {
        // the open-addressed table: slot i holds key i and the row [rows[i], rows[i + 1])
        int mask = keys.Length - 1;
        int slot = (int)feature & mask;
        while (keys[slot] != feature)
        {
            if (keys[slot] == 0) return;
            slot = (slot + 1) & mask;
        }
        int end = rows[slot + 1];
        for (int i = rows[slot]; i < end; i++) scores[classes[i]] += weights[i];
    }

    /// <summary>Lays out sorted rows for lookup. Feature 0 stands for an empty slot and must not occur.</summary>
    public static LinearModel Build(int classCount, IReadOnlyList<(uint Feature, List<(byte Class, short Weight)> Row)> features)
    {
        int size = 16;
        while (size < features.Count + (features.Count >> 2) + 1) size *= 2;
        uint[] keys = new uint[size];
        int[] source = new int[size];
        for (int f = 0; f < features.Count; f++)
        {
            int slot = (int)features[f].Feature & (size - 1);
            while (keys[slot] != 0) slot = (slot + 1) & (size - 1);
            keys[slot] = features[f].Feature;
            source[slot] = f;
        }
        int[] rows = new int[size + 1];
        List<byte> classes = [];
        List<short> weights = [];
        for (int slot = 0; slot < size; slot++)
        {
            if (keys[slot] != 0)
                foreach ((byte c, short w) in features[source[slot]].Row)
                {
                    classes.Add(c);
                    weights.Add(w);
                }
            rows[slot + 1] = classes.Count;
        }
        return new LinearModel(classCount, keys, rows, [.. classes], [.. weights]);
    }

    /// <summary>Writes class count, slots and rows; row starts as the length of each row in one byte.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(ClassCount);
        writer.Write(keys.Length);
        writer.Write(classes.Length);
        writer.Write(MemoryMarshal.AsBytes<uint>(keys));
        for (int i = 0; i < keys.Length; i++) writer.Write((byte)(rows[i + 1] - rows[i]));
        writer.Write(classes);
        writer.Write(MemoryMarshal.AsBytes<short>(weights));
    }

    /// <summary>Reads what <see cref="Write"/> wrote (little endian).</summary>
    public static LinearModel Read(BinaryReader reader)
    {
        int classCount = reader.ReadInt32();
        uint[] keys = new uint[reader.ReadInt32()];
        byte[] classes = new byte[reader.ReadInt32()];
        short[] weights = new short[classes.Length];
        byte[] lengths = new byte[keys.Length];
        int[] rows = new int[keys.Length + 1];
        Stream stream = reader.BaseStream;
        stream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        stream.ReadExactly(lengths);
        stream.ReadExactly(classes);
        stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        for (int i = 0; i < keys.Length; i++) rows[i + 1] = rows[i] + lengths[i];
        return new LinearModel(classCount, keys, rows, classes, weights);
    }
}
