using Dragoman.Language;
using Dragoman.Language.Network;
using Dragoman.Training.Network;
using Xunit;

namespace Dragoman.Tests.Language.Network;

public sealed unsafe class DecoderTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Tree_is_the_best_of_all_trees(int words)
    {
        MaximumSpanningTree tree = new();
        for (ulong seed = 0; seed < 300; seed++)
        {
            FloatBuffer scores = new(words * words);
            new RandomSource(seed).Fill(scores.Span, 1f);
            int top = (int)(seed % (ulong)words);
            int[] heads = new int[words];
            tree.Run(scores.Pointer, words, words, top, heads);
            Assert.True(IsTree(heads, top), $"seed {seed}: {string.Join(' ', heads)}");
            Assert.Equal(BestTotal(scores, words, top), Total(scores, heads, words), 1e-4);
        }
    }

    private static float Total(FloatBuffer scores, int[] heads, int words)
    {
        float total = 0;
        for (int d = 0; d < words; d++)
            if (heads[d] >= 0) total += scores.Span[d * words + heads[d]];
        return total;
    }

    private static bool IsTree(int[] heads, int top)
    {
        for (int d = 0; d < heads.Length; d++)
        {
            int walker = d, steps = 0;
            while (walker != top && steps++ <= heads.Length) walker = heads[walker];
            if (walker != top) return false;
        }
        return heads[top] == -1;
    }

    private static float BestTotal(FloatBuffer scores, int words, int top)
    {
        float best = float.NegativeInfinity;
        for (int code = 0; code < (int)Math.Pow(words, words); code++)
        {
            int[] heads = new int[words];
            for (int d = 0, rest = code; d < words; d++, rest /= words) heads[d] = d == top ? -1 : rest % words;
            if (heads.Where((head, d) => head == d).Any() || !IsTree(heads, top)) continue;
            best = Math.Max(best, Total(scores, heads, words));
        }
        return best;
    }

    [Fact]
    public void Entity_tags_are_the_best_legal_sequence()
    {
        const int words = 4, tags = NetworkShape.EntityTagCount;
        EntityDecoder decoder = new();
        EntityKind[] kinds = new EntityKind[words];
        bool[] starts = new bool[words];
        for (ulong seed = 0; seed < 40; seed++)
        {
            FloatBuffer scores = new(words * tags);
            new RandomSource(seed).Fill(scores.Span, 1f);
            decoder.Run(scores.Pointer, tags, kinds, starts);
            float found = 0;
            for (int t = 0; t < words; t++)
            {
                int tag = kinds[t] == EntityKind.None ? 0 : 2 * (int)kinds[t] - (starts[t] ? 1 : 0);
                found += scores.Span[t * tags + tag];
                Assert.True(tag == 0 || starts[t] || (t > 0 && kinds[t - 1] == kinds[t]), $"seed {seed}: inside nothing");
            }
            Assert.Equal(BestLegal(scores, 0, 0), found, 1e-4);
        }

        static float BestLegal(FloatBuffer scores, int word, int previous)
        {
            if (word == words) return 0;
            float best = float.NegativeInfinity;
            for (int tag = 0; tag < tags; tag++)
            {
                bool inside = tag > 0 && tag % 2 == 0;
                if (inside && previous != tag && previous != tag - 1) continue;
                best = Math.Max(best, scores.Span[word * tags + tag] + BestLegal(scores, word + 1, tag));
            }
            return best;
        }
    }
}
