using Dragoman.Language;
using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>All that the network learns, in float32. Names and layouts are those of <see cref="NetworkWeights"/>.</summary>
internal sealed class NetworkParameters
{
    private const float TableRange = 0.2f;
    private const float ForgetBias = 0.5f;

    public NetworkParameters(NetworkShape shape, WordVectors vectors)
    {
        Shape = shape;
        Vectors = vectors;
        Tables = [.. shape.Rows.Select((rows, table) => new TableParameter(rows, shape.Widths[table]))];
        TypeMatrix = new(shape.Input * shape.Type);
        TypeBias = new(shape.Type);
        Matrix1 = new(3 * shape.Type * shape.Gates1);
        Bias1 = new(shape.Gates1);
        Peephole1 = new(4 * shape.Hidden);
        Matrix2 = new(shape.State * shape.Gates2);
        Bias2 = new(shape.Gates2);
        Peephole2 = new(4 * shape.Hidden);
        OutputMatrix = new(shape.State * shape.Output);
        OutputBias = new(shape.Output);
        RootHead = new(shape.Arc);
        RelationMatrix = new(shape.Label * NetworkShape.RelationColumns);
        RelationBias = new(NetworkShape.RelationColumns);
        Dense = [TypeMatrix, TypeBias, Matrix1, Bias1, Peephole1, Matrix2, Bias2, Peephole2, OutputMatrix, OutputBias, RootHead, RelationMatrix, RelationBias];
    }

    public NetworkShape Shape { get; }

    /// <summary>Not learned: what the network is given.</summary>
    public WordVectors Vectors { get; }

    public TableParameter[] Tables { get; }

    public DenseParameter TypeMatrix { get; }

    public DenseParameter TypeBias { get; }

    public DenseParameter Matrix1 { get; }

    public DenseParameter Bias1 { get; }

    public DenseParameter Peephole1 { get; }

    public DenseParameter Matrix2 { get; }

    public DenseParameter Bias2 { get; }

    public DenseParameter Peephole2 { get; }

    public DenseParameter OutputMatrix { get; }

    public DenseParameter OutputBias { get; }

    public DenseParameter RootHead { get; }

    public DenseParameter RelationMatrix { get; }

    public DenseParameter RelationBias { get; }

    /// <summary>The matrices and vectors in the order of the weights file.</summary>
    public DenseParameter[] Dense { get; }

    /// <summary>Random start: matrices after Glorot and Bengio 2010, tables evenly, biases zero but for the forget gates.</summary>
    public void Initialize(int seed)
    {
        RandomSource random = RandomSource.For(seed, 1, 0);
        foreach (TableParameter table in Tables) random.Fill(table.Value.Span, TableRange);
        FillMatrix(TypeMatrix, Shape.Input, Shape.Type);
        FillMatrix(Matrix1, 3 * Shape.Type, Shape.Hidden);
        FillMatrix(Matrix2, Shape.State, Shape.Hidden);
        FillMatrix(OutputMatrix, Shape.State, Shape.Arc);
        FillMatrix(RelationMatrix, Shape.Label, NetworkShape.RelationColumns);
        random.Fill(RootHead.Value.Span, TableRange);
        for (int side = 0; side < 2; side++)
        {
            Bias1.Value.Span.Slice((4 * side + 1) * Shape.Hidden, Shape.Hidden).Fill(ForgetBias);
            Bias2.Value.Span.Slice((3 * side + 1) * Shape.Hidden, Shape.Hidden).Fill(ForgetBias);
        }

        void FillMatrix(DenseParameter matrix, int from, int to) => random.Fill(matrix.Value.Span, MathF.Sqrt(6f / (from + to)));
    }

    /// <summary>The weights as the parser runs them, tables rounded to bfloat16.</summary>
    public NetworkWeights ToWeights(WordTable vocabulary, NameLists lists, string[] frequent)
    {
        NetworkWeights weights = new(Shape, vocabulary, lists, Vectors, frequent);
        for (int table = 0; table < Tables.Length; table++) TypeRows.Narrow(Tables[table].Value.Span, weights.Tables[table]);
        float[][] dense = weights.Dense;
        for (int i = 0; i < dense.Length; i++) Dense[i].Value.Span.CopyTo(dense[i]);
        return weights;
    }
}
