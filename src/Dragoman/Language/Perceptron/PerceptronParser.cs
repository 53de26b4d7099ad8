using static Dragoman.Language.WordHashes;

namespace Dragoman.Language;

/// <summary>A greedy dependency parser over <see cref="ArcHybrid"/> with a linear model (Goldberg and Nivre 2013; features after Zhang and Nivre 2011).</summary>
internal sealed class PerceptronParser(LinearModel model, WordHashes words)
{
    /// <summary>Number of features of one choice.</summary>
    public const int FeatureCount = 46;

    private readonly ArcHybrid state = new();

    /// <summary>Parses all sentences; tags must be there.</summary>
    public void Run(Document document)
    {
        Span<uint> features = stackalloc uint[FeatureCount];
        Span<int> scores = stackalloc int[ArcHybrid.ActionCount];
        for (int s = 0; s < document.SentenceCount; s++)
        {
            int first = document.SentenceStart[s];
            state.Start(document.SentenceStart[s + 1] - first);
            while (!state.IsFinal)
            {
                Extract(words, document, first, state, features);
                scores.Clear();
                foreach (uint feature in features) model.Score(feature, scores);
                state.Apply(Best(state, scores));
            }
            Write(document, first);
        }
    }

    /// <summary>The best action that the state allows.</summary>
    public static int Best(ArcHybrid state, ReadOnlySpan<int> scores)
    {
        int best = -1;
        for (int a = 0; a < scores.Length; a++)
            if (state.IsAllowed(a) && (best < 0 || scores[a] > scores[best])) best = a;
        return best;
    }

    /// <summary>Copies heads and labels; of several roots the first stays, and the others hang on it.</summary>
    private void Write(Document document, int first)
    {
        int root = -1;
        for (int i = 0; i < state.Length; i++)
        {
            bool toRoot = state.Head[i] == state.Length;
            bool isRoot = toRoot && root < 0;
            if (isRoot) root = i;
            document.Head[first + i] = isRoot ? -1 : first + (toRoot ? root : state.Head[i]);
            Relation label = (Relation)state.Label[i];
            document.Relation[first + i] = isRoot ? Relation.Root : label is Relation.Root ? Relation.Parataxis : label;
        }
    }

    /// <summary>The features of a state of the sentence that begins at token <paramref name="first"/>.</summary>
    public static void Extract(WordHashes words, Document document, int first, ArcHybrid state, Span<uint> features)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2);
        int b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2);
        int s0l = s0 < 0 ? -1 : state.LeftChild[s0], s0r = s0 < 0 ? -1 : state.RightChild[s0];
        int s1l = s1 < 0 ? -1 : state.LeftChild[s1], s1r = s1 < 0 ? -1 : state.RightChild[s1];
        int b0l = b0 < 0 ? -1 : state.LeftChild[b0];
        uint ws0 = Word(s0), ws1 = Word(s1), wb0 = Word(b0), wb1 = Word(b1);
        uint ts0 = Tag(s0), ts1 = Tag(s1), ts2 = Tag(s2), tb0 = Tag(b0), tb1 = Tag(b1), tb2 = Tag(b2);
        uint distance = s0 < 0 || b0 < 0 ? 0 : (uint)Math.Min(b0 - s0, 7);
        uint inner = s1 < 0 ? 0 : (uint)Math.Min(s0 - s1, 7);
        uint children0 = s0 < 0 ? 0u : Math.Min(state.ChildCount[s0], (byte)4), children1 = s1 < 0 ? 0u : Math.Min(state.ChildCount[s1], (byte)4);
        int n = 0;
        features[n++] = Mix(1, ws0, ts0);
        features[n++] = Mix(2, wb0, tb0);
        features[n++] = Mix(3, ws1, ts1);
        features[n++] = Mix(4, ts0, tb0);
        features[n++] = Mix(5, ws0, wb0);
        features[n++] = Mix(6, ws0, tb0);
        features[n++] = Mix(7, ts0, wb0);
        features[n++] = Mix(8, ws1, ws0);
        features[n++] = Mix(9, ts1, ts0, tb0);
        features[n++] = Mix(10, ws1, ts0);
        features[n++] = Mix(11, ts1, ws0);
        features[n++] = Mix(12, ts1, ts0, inner);
        features[n++] = Mix(13, ts0, tb0, tb1);
        features[n++] = Mix(14, tb0, tb1, tb2);
        features[n++] = Mix(15, ts2, ts1, ts0);
        features[n++] = Mix(16, wb1, tb1);
        features[n++] = Mix(17, ts0, tb0, distance);
        features[n++] = Mix(18, ws0, distance);
        features[n++] = Mix(19, wb0, distance);
        features[n++] = Mix(20, ts0, Label(s0l), Label(s0r));
        features[n++] = Mix(21, ts1, Label(s1l), Label(s1r));
        features[n++] = Mix(22, ts1, ts0, Label(s1r));
        features[n++] = Mix(23, ts0, tb0, Label(b0l));
        features[n++] = Mix(24, ws0, Label(s0l), Label(s0r));
        features[n++] = Mix(25, ws1, Label(s1r), ts0);
        features[n++] = Mix(26, ts0, Tag(s0l), tb0);
        features[n++] = Mix(27, ts0, Tag(s0r), tb0);
        features[n++] = Mix(28, ts1, ts0, Tag(s1r));
        features[n++] = Mix(29, ts1, ts0, Tag(s0l));
        features[n++] = Mix(30, ws0, children0);
        features[n++] = Mix(31, ws1, children1, ts0);
        features[n++] = Mix(32, wb0, Label(b0l));
        features[n++] = Mix(33, Word(s0l), ts0, tb0);
        features[n++] = Mix(34, Word(s1r), ts1, ts0);
        features[n++] = Mix(35, ws0, ts1, tb0);
        features[n++] = Mix(36, ws1, ts0, tb0);
        features[n++] = Mix(37, wb0, ts0, ts1);
        features[n++] = Mix(38, ts0, wb1);
        features[n++] = Mix(39, ts1, tb0, tb1);
        features[n++] = Mix(40, Suffix(s0), Suffix(b0));
        features[n++] = Mix(41, Suffix(s1), Suffix(s0));
        features[n++] = Mix(42, Word(s0r), ws0);
        features[n++] = Mix(43, Word(s0l), ws1, ts0);
        features[n++] = Mix(44, ts0, tb0, (uint)(state.Depth > 3 ? 3 : state.Depth));
        features[n++] = Mix(45, ws1, ws0, tb0);
        features[n] = Mix(46, Word(s2), ts1, ts0);

        uint Word(int i) => i < 0 ? 0 : i == state.Length ? 1 : words.Lower[first + i + 1];
        uint Tag(int i) => i < 0 ? 0 : i == state.Length ? 99 : (uint)document.Xpos[first + i] * 32 + (uint)document.Upos[first + i];
        uint Label(int i) => i < 0 ? 0u : state.Label[i];
        uint Suffix(int i) => i < 0 || i == state.Length ? 0 : words.Suffix[(first + i + 1) * SuffixCount + 2];
    }
}
