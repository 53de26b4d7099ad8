namespace Dragoman.Language.Network;

/// <summary>The learned numbers of the tagger and parser. Read-only; one object serves all threads.</summary>
public sealed class NetworkWeights
{
    private readonly Lazy<PackedWeights> packed;
    private readonly Lazy<TypeRows> frequentRows;

    /// <summary>Weights of a shape, all zero.</summary>
    internal NetworkWeights(NetworkShape shape, WordTable vocabulary, NameLists lists, WordVectors vectors, string[] frequent)
    {
        Shape = shape;
        Vocabulary = vocabulary;
        Lists = lists;
        Vectors = vectors;
        Frequent = frequent;
        Features = new WordFeatures(shape, vocabulary, lists, vectors);
        packed = new Lazy<PackedWeights>(() => new PackedWeights(this));
        frequentRows = new Lazy<TypeRows>(() => TypeRows.ForFrequent(this));
        for (int table = 0; table < NetworkShape.TableCount; table++) Tables[table] = new ushort[shape.Rows[table] * shape.Widths[table]];
        TypeMatrix = new float[shape.Input * shape.Type];
        TypeBias = new float[shape.Type];
        Matrix1 = new float[3 * shape.Type * shape.Gates1];
        Bias1 = new float[shape.Gates1];
        Peephole1 = new float[4 * shape.Hidden];
        Matrix2 = new float[shape.State * shape.Gates2];
        Bias2 = new float[shape.Gates2];
        Peephole2 = new float[4 * shape.Hidden];
        OutputMatrix = new float[shape.State * shape.Output];
        OutputBias = new float[shape.Output];
        RootHead = new float[shape.Arc];
        RelationMatrix = new float[shape.Label * NetworkShape.RelationColumns];
        RelationBias = new float[NetworkShape.RelationColumns];
    }

    /// <summary>Reads a weights file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is not a weights file of this version, or is cut short; the message names it.</exception>
    public static NetworkWeights Load(string path) => NetworkFile.Read(path);

    /// <summary>Name of the file under the models folder.</summary>
    public const string FileName = "network.bin";

    internal NetworkShape Shape { get; }

    /// <summary>Normal forms with a row of their own, the most frequent first.</summary>
    internal WordTable Vocabulary { get; }

    /// <summary>The lists of names that the network was taught with.</summary>
    internal NameLists Lists { get; }

    /// <summary>The word vectors that the network was taught with.</summary>
    internal WordVectors Vectors { get; }

    /// <summary>Frequent forms as written; their rows are computed once and shared.</summary>
    internal string[] Frequent { get; }

    /// <summary>The matrices as the kernels read them.</summary>
    internal PackedWeights Packed => packed.Value;

    /// <summary>The cached rows of the frequent forms.</summary>
    internal TypeRows FrequentRows => frequentRows.Value;

    internal WordFeatures Features { get; }

    /// <summary>The feature tables, bfloat16, row by row.</summary>
    internal ushort[][] Tables { get; } = new ushort[NetworkShape.TableCount][];

    /// <summary>Features to the vector of a type: Input x Type.</summary>
    internal float[] TypeMatrix { get; }

    internal float[] TypeBias { get; }

    /// <summary>The word to the left, the word, the word to the right to the gates of layer 1: 3 Type x Gates1. A row of gates is forward x, f, r, skip, then backward.</summary>
    internal float[] Matrix1 { get; }

    internal float[] Bias1 { get; }

    /// <summary>Cell weights of layer 1: forward f, r, backward f, r.</summary>
    internal float[] Peephole1 { get; }

    /// <summary>State of layer 1 to the gates of layer 2: State x Gates2.</summary>
    internal float[] Matrix2 { get; }

    internal float[] Bias2 { get; }

    internal float[] Peephole2 { get; }

    /// <summary>State of layer 2 to the output columns: State x Output.</summary>
    internal float[] OutputMatrix { get; }

    internal float[] OutputBias { get; }

    /// <summary>The head vector of the root.</summary>
    internal float[] RootHead { get; }

    /// <summary>Label layer to relation scores: Label x RelationColumns.</summary>
    internal float[] RelationMatrix { get; }

    internal float[] RelationBias { get; }

    /// <summary>All matrices and vectors in the order of the file.</summary>
    internal float[][] Dense => [TypeMatrix, TypeBias, Matrix1, Bias1, Peephole1, Matrix2, Bias2, Peephole2, OutputMatrix, OutputBias, RootHead, RelationMatrix, RelationBias];
}
