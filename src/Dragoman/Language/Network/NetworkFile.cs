using System.Runtime.InteropServices;
using System.Text;

namespace Dragoman.Language.Network;

/// <summary>The weights file: magic and version, sizes, frequent forms, vocabulary, lists of names, word vectors, tables (bfloat16), matrices (float32), all little-endian.</summary>
internal static class NetworkFile
{
    private const int Version = 3;

    private const int BufferSize = 1 << 16;

    private static ReadOnlySpan<byte> Magic => "DRAGNET\0"u8;

    // The tag sets are part of the contract between the file and the code.
    private static int[] LabelCounts => [NetworkShape.UposCount, NetworkShape.XposCount, NetworkShape.RelationCount, NetworkShape.EntityTagCount];

    /// <summary>Writes a file that <see cref="Read(string)"/> reads back to equal weights.</summary>
    public static void Write(string path, NetworkWeights weights)
    {
        using BinaryWriter writer = new(File.Create(path), Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        foreach (int count in LabelCounts) writer.Write(count);
        NetworkShape shape = weights.Shape;
        foreach (int size in (int[])[.. shape.Rows, .. shape.Widths, shape.Vector, shape.Type, shape.Hidden, shape.Arc, shape.Label]) writer.Write(size);
        writer.Write(weights.Frequent.Length);
        foreach (string form in weights.Frequent) writer.Write(form);
        writer.Write(weights.Vocabulary.Count);
        for (int word = 0; word < weights.Vocabulary.Count; word++) writer.Write(weights.Vocabulary.Text(word));
        weights.Lists.Write(writer);
        weights.Vectors.Write(writer);
        foreach (ushort[] table in weights.Tables) writer.Write(MemoryMarshal.AsBytes<ushort>(table));
        foreach (float[] matrix in weights.Dense) writer.Write(MemoryMarshal.AsBytes<float>(matrix));
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">As <see cref="NetworkWeights.Load"/>.</exception>
    public static NetworkWeights Read(string path)
    {
        // Read into the arrays themselves: a copy of the file would cost as much memory again, and its time.
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
        using BinaryReader reader = new(stream, Encoding.UTF8);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic)) throw new InvalidDataException($"{path}: not a weights file");
            return Read(reader, path);
        }
        catch (Exception fault) when (fault is EndOfStreamException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"{path}: the weights file is damaged", fault);
        }
    }

    private static NetworkWeights Read(BinaryReader reader, string path)
    {
        int version = reader.ReadInt32();
        if (version != Version) throw new InvalidDataException($"{path}: weights of version {version}, version {Version} is read");
        foreach (int count in LabelCounts)
            if (reader.ReadInt32() != count) throw new InvalidDataException($"{path}: the weights were trained for another tag set");
        int[] rows = ReadSizes(reader, NetworkShape.TableCount), widths = ReadSizes(reader, NetworkShape.TableCount);
        NetworkShape shape = new(rows, widths, reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        string[] frequent = new string[reader.ReadInt32()];
        for (int form = 0; form < frequent.Length; form++) frequent[form] = reader.ReadString();
        WordTable vocabulary = new();
        int words = reader.ReadInt32();
        if (words + 1 != rows[(int)FeatureTable.Word]) throw new InvalidDataException($"{path}: {words} words for {rows[(int)FeatureTable.Word]} rows");
        for (int word = 0; word < words; word++) vocabulary.Add(reader.ReadString());
        vocabulary.Freeze();
        NameLists lists = NameLists.Read(reader);
        WordVectors vectors = WordVectors.Read(reader);
        if (vectors.Width != shape.Vector) throw new InvalidDataException($"{path}: word vectors of {vectors.Width} values, {shape.Vector} are due");
        NetworkWeights weights = new(shape, vocabulary, lists, vectors, frequent);
        foreach (ushort[] table in weights.Tables) reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(table.AsSpan()));
        foreach (float[] matrix in weights.Dense) reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix.AsSpan()));
        if (reader.BaseStream.Position != reader.BaseStream.Length) throw new InvalidDataException($"{path}: the weights file is longer than its sizes say");
        return weights;
    }

    private static int[] ReadSizes(BinaryReader reader, int count)
    {
        int[] sizes = new int[count];
        for (int i = 0; i < count; i++)
        {
            sizes[i] = reader.ReadInt32();
            if (sizes[i] is < 1 or > 1 << 20) throw new ArgumentException($"size {sizes[i]}");
        }
        return sizes;
    }
}
