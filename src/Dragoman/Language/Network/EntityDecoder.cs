namespace Dragoman.Language.Network;

/// <summary>The best legal sequence of entity tags (Viterbi): a word is inside an entity only after a word of the same entity.</summary>
internal sealed unsafe class EntityDecoder
{
    private const int Tags = NetworkShape.EntityTagCount;

    private byte[] from = [];

    /// <summary>Fills kind and start of each word.</summary>
    /// <param name="scores">Tag scores of the first word.</param>
    /// <param name="row">Step between words.</param>
    /// <param name="kinds">Result; its length is the number of words.</param>
    /// <param name="starts">Result: true on the first word of an entity.</param>
    public void Run(float* scores, nint row, Span<EntityKind> kinds, Span<bool> starts)
    {
        int words = kinds.Length;
        if (from.Length < words * Tags) from = new byte[2 * words * Tags];
        Span<float> sums = stackalloc float[Tags], next = stackalloc float[Tags];
        sums.Fill(float.NegativeInfinity);
        sums[0] = 0;
        for (int t = 0; t < words; t++, scores += row)
        {
            byte best = Best(sums);
            for (int tag = 0; tag < Tags; tag++)
            {
                bool inside = tag > 0 && tag % 2 == 0;
                byte previous = !inside ? best : (byte)(sums[tag - 1] > sums[tag] ? tag - 1 : tag);
                from[t * Tags + tag] = previous;
                next[tag] = sums[previous] + scores[tag];
            }
            next.CopyTo(sums);
        }
        int last = Best(sums);
        for (int t = words - 1; t >= 0; t--)
        {
            kinds[t] = (EntityKind)((last + 1) / 2);
            starts[t] = last % 2 == 1;
            last = from[t * Tags + last];
        }
    }

    private static byte Best(ReadOnlySpan<float> sums)
    {
        int best = 0;
        for (int tag = 1; tag < Tags; tag++)
            if (sums[tag] > sums[best]) best = tag;
        return (byte)best;
    }
}
