namespace Dragoman.Language.Network;

/// <summary>Relations once the heads are known, and tags.</summary>
internal sealed unsafe class LabelDecoder(NetworkShape shape, PackedWeights packed, Kernels kernels)
{
    /// <summary>The ratio's logarithm where the tags allow nothing.</summary>
    public const float Unlikely = -12f;

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
        for (int d = 0; d < words; d++) Join(output, d, Math.Max(0, heads[d]), d);
        Score(words);
        for (int d = 0; d < words; d++)
        {
            float* values = scores.Pointer + d * columns;
            values[(int)Relation.Root] = float.NegativeInfinity;
            relations[d] = heads[d] < 0 ? Relation.Root : (Relation)Highest.Of(values, FirstLabel, NetworkShape.RelationCount);
        }
    }

    /// <summary>How much less likely (logarithm of the ratio, at most 0) than the likeliest relation the likeliest is that the tags allow, for a word under each other word of its sentence as head.</summary>
    /// <param name="output">Output columns of the words.</param>
    /// <param name="word">The word.</param>
    /// <param name="xpos">Tags of the words.</param>
    /// <param name="table">What tags allow.</param>
    /// <param name="likelihoods">Result, one for each word.</param>
    public void Allowed(float* output, int word, ReadOnlySpan<Xpos> xpos, RelationTable table, Span<float> likelihoods)
    {
        int words = xpos.Length;
        layer.Reserve(words * shape.Label);
        scores.Reserve(words * NetworkShape.RelationColumns);
        for (int h = 0; h < words; h++) Join(output, word, h, h);
        Score(words);
        for (int h = 0; h < words; h++)
        {
            float* values = scores.Pointer + h * NetworkShape.RelationColumns;
            values[(int)Relation.Root] = float.NegativeInfinity;
            float most = values[Highest.Of(values, FirstLabel, NetworkShape.RelationCount)], allowed = Unlikely;
            for (int r = 1; r < NetworkShape.RelationCount; r++)
                if (values[r] - most > allowed && table.Allows(xpos[word], (Relation)r, xpos[h], h < word)) allowed = values[r] - most;
            likelihoods[h] = allowed;
        }
    }

    /// <summary>Replaces relations that the tags do not allow by the likeliest that they do, after <see cref="Relations"/> of the same words.</summary>
    public void Limit(ReadOnlySpan<int> heads, ReadOnlySpan<Xpos> xpos, RelationTable table, Span<Relation> relations)
    {
        for (int d = 0; d < heads.Length; d++)
        {
            if (heads[d] < 0 || table.Allows(xpos[d], relations[d], xpos[heads[d]], heads[d] < d)) continue;
            float* values = scores.Pointer + d * NetworkShape.RelationColumns;
            float best = float.NegativeInfinity;
            for (int r = 1; r < NetworkShape.RelationCount; r++)
            {
                if (values[r] <= best || !table.Allows(xpos[d], (Relation)r, xpos[heads[d]], heads[d] < d)) continue;
                best = values[r];
                relations[d] = (Relation)r;
            }
        }
    }

    // Row of the hidden layer for a word under a head.
    private void Join(float* output, int word, int head, int row)
    {
        float* own = output + (nint)word * shape.Output + shape.LabelDependentAt, above = output + (nint)head * shape.Output + shape.LabelHeadAt;
        kernels.AddRectified(own, above, layer.Pointer + row * shape.Label, shape.Label);
    }

    private void Score(int rows) => kernels.Multiply(layer.Pointer, shape.Label, 1, rows, shape.Label, packed.RelationMatrix.Pointer, NetworkShape.RelationColumns, scores.Pointer, NetworkShape.RelationColumns, packed.RelationBias.Pointer);

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
