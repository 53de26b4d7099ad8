namespace Dragoman.Language.Network;

/// <summary>The matrices and vectors of a network in the layouts of <see cref="Kernels"/>.</summary>
internal sealed unsafe class PackedWeights
{
    public PackedWeights(NetworkWeights weights)
    {
        NetworkShape shape = weights.Shape;
        TypeMatrix = Pack(weights.TypeMatrix, shape.Input, shape.Type);
        TypeBias = Copy(weights.TypeBias);
        int share = shape.Type * shape.Gates1;
        for (int position = 0; position < 3; position++)
            Matrix1[position] = new QuantizedMatrix(weights.Matrix1.AsSpan(position * share, share), shape.Type, shape.Gates1);
        Bias1 = Copy(weights.Bias1);
        Peephole1 = Copy(weights.Peephole1);
        Matrix2 = new QuantizedMatrix(weights.Matrix2, shape.State, shape.Gates2);
        Bias2 = Copy(weights.Bias2);
        Peephole2 = Copy(weights.Peephole2);
        OutputMatrix = new QuantizedMatrix(weights.OutputMatrix, shape.State, shape.Output);
        OutputBias = Copy(weights.OutputBias);
        RootHead = Copy(weights.RootHead);
        RelationMatrix = Pack(weights.RelationMatrix, shape.Label, NetworkShape.RelationColumns);
        RelationBias = Copy(weights.RelationBias);
        Zero = new FloatBuffer(shape.Gates1);
    }

    public FloatBuffer TypeMatrix { get; }

    public FloatBuffer TypeBias { get; }

    /// <summary>Shares of the word to the left, the word itself, the word to the right.</summary>
    public QuantizedMatrix[] Matrix1 { get; } = new QuantizedMatrix[3];

    public FloatBuffer Bias1 { get; }

    public FloatBuffer Peephole1 { get; }

    public QuantizedMatrix Matrix2 { get; }

    public FloatBuffer Bias2 { get; }

    public FloatBuffer Peephole2 { get; }

    public QuantizedMatrix OutputMatrix { get; }

    public FloatBuffer OutputBias { get; }

    public FloatBuffer RootHead { get; }

    public FloatBuffer RelationMatrix { get; }

    public FloatBuffer RelationBias { get; }

    /// <summary>Zeros, as a bias or as the row of a neighbour that is not there.</summary>
    public FloatBuffer Zero { get; }

    private static FloatBuffer Pack(ReadOnlySpan<float> matrix, int depth, int columns)
    {
        FloatBuffer buffer = new(Kernels.PackedLength(depth, columns));
        fixed (float* source = matrix) Kernels.Pack(source, columns, 1, depth, columns, buffer.Pointer);
        return buffer;
    }

    private static FloatBuffer Copy(ReadOnlySpan<float> vector)
    {
        FloatBuffer buffer = new(vector.Length);
        vector.CopyTo(buffer.Span);
        return buffer;
    }
}
