namespace Dragoman.Language.Network;

/// <summary>Relations once the heads are known, and tags.</summary>
internal sealed unsafe class LabelDecoder(NetworkShape shape, PackedWeights packed, Kernels kernels)
{
    // Label 0 is "none" and never chosen.
    private const int FirstLabel = 1;

    private readonly FloatBuffer layer = new(), scores = new();

    /// <summary>Fills the relation of each word; that of the root is <see cref="Relation.Root"/>.</summary>
    /// <param name="output">Output columns of the words.</param>
    /// <param name="heads">Index of each head in the sentence, -1 for the root.</param>
    /// <param name="relations">Result.</param>
    public void Relations(float* output, ReadOnlySpan<int> heads, Span<Relation> relations)
    {
        int words = heads.Length, columns = NetworkShape.RelationColumns;
        layer.Reserve(words * shape.Label);
        scores.Reserve(words * columns);
        for (int d = 0; d < words; d++)
        {
            float* own = output + (nint)d * shape.Output + shape.LabelDependentAt, head = output + (nint)Math.Max(0, heads[d]) * shape.Output + shape.LabelHeadAt;
            kernels.AddRectified(own, head, layer.Pointer + d * shape.Label, shape.Label);
        }
        kernels.Multiply(layer.Pointer, shape.Label, 1, words, shape.Label, packed.RelationMatrix.Pointer, columns, scores.Pointer, columns, packed.RelationBias.Pointer);
        for (int d = 0; d < words; d++)
        {
            float* values = scores.Pointer + d * columns;
            values[(int)Relation.Root] = float.NegativeInfinity;
            relations[d] = heads[d] < 0 ? Relation.Root : (Relation)Highest.Of(values, FirstLabel, NetworkShape.RelationCount);
        }
    }

    /// <summary>Fills the tags of each word.</summary>
    public void Tags(float* output, Span<Upos> upos, Span<Xpos> xpos)
    {
        for (int t = 0; t < upos.Length; t++, output += shape.Output)
        {
            upos[t] = (Upos)Highest.Of(output + shape.UposAt, FirstLabel, NetworkShape.UposCount);
            xpos[t] = (Xpos)Highest.Of(output + shape.XposAt, FirstLabel, NetworkShape.XposCount);
        }
    }
}
