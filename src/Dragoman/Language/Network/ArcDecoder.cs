namespace Dragoman.Language.Network;

/// <summary>Heads from the arc vectors of a sentence. The best head of each word is taken; only where these are no tree, the best tree is sought.</summary>
internal sealed unsafe class ArcDecoder
{
    private const float Never = -1e9f;

    private readonly NetworkShape shape;
    private readonly PackedWeights packed;
    private readonly Kernels kernels;
    private readonly FloatBuffer heads = new(), scores = new();
    private readonly MaximumSpanningTree tree = new();
    private readonly int[] buckets = new int[2 * Reach + 1];
    private int[] mark = [], trial = [];
    private int row;

    // Distances beyond this share the last bucket.
    private const int Reach = 21;

    public ArcDecoder(NetworkShape shape, PackedWeights packed, Kernels kernels)
    {
        this.shape = shape;
        this.packed = packed;
        this.kernels = kernels;
        for (int distance = -Reach; distance <= Reach; distance++) buckets[distance + Reach] = shape.DistanceAt + NetworkShape.DistanceBucket(distance);
    }

    /// <summary>Fills the heads of one sentence: indices in the sentence, -1 for its one root.</summary>
    /// <param name="output">Output columns of the words.</param>
    /// <param name="head">Result; its length is the number of words.</param>
    public void Run(float* output, Span<int> head)
    {
        int words = head.Length;
        row = (words + 1 + Kernels.Panel - 1) / Kernels.Panel * Kernels.Panel;
        Score(output, words);
        if (mark.Length < words) (mark, trial) = (new int[2 * words], new int[2 * words]);
        int roots = TakeBest(words, head);
        if (roots == 1 && !HasCycle(head)) return;
        tree.Run(scores.Pointer, row, words, FindRoot(words), head);
    }

    /// <summary>Scores of the heads of a word of the last sentence, for the caller to change; the root stands behind the last word.</summary>
    public Span<float> ScoresOf(int word, int words) => new(scores.Pointer + word * row, words + 1);

    /// <summary>Fills the heads anew, from scores that were changed: the best tree of all whose root is one of the words that like best to be it.</summary>
    public void Rerun(Span<int> head)
    {
        int words = head.Length, roots = TakeBest(words, head);
        if (roots == 1 && !HasCycle(head)) return;
        int likeliest = FindRoot(words);
        Span<int> candidate = trial.AsSpan(0, words), greedy = mark.AsSpan(0, words);
        head.CopyTo(greedy);
        float best = float.NegativeInfinity;
        for (int d = 0; d < words; d++)
        {
            if (d != likeliest && greedy[d] >= 0) continue;
            tree.Run(scores.Pointer, row, words, d, candidate);
            float sum = Sum(candidate);
            if (sum <= best) continue;
            best = sum;
            candidate.CopyTo(head);
        }
    }

    private float Sum(ReadOnlySpan<int> head)
    {
        float sum = 0;
        for (int d = 0; d < head.Length; d++) sum += scores.Pointer[d * row + (head[d] < 0 ? head.Length : head[d])];
        return sum;
    }

    // Row d: score of each head; the root is the column after the last word.
    private void Score(float* output, int words)
    {
        scores.Reserve(words * row);
        heads.Reserve(row * shape.Arc);
        for (int d = 0; d < words; d++)
        {
            float* target = scores.Pointer + d * row, columns = output + (nint)d * shape.Output;
            for (int h = 0; h < words; h++) target[h] = columns[buckets[Math.Clamp(h - d, -Reach, Reach) + Reach]];
            target[words] = columns[shape.DistanceAt];
            for (int rest = words + 1; rest < row; rest++) target[rest] = 0f;
        }
        PackHeads(output, words);
        kernels.Multiply(output + shape.ArcDependentAt, shape.Output, 1, words, shape.Arc, heads.Pointer, row, scores.Pointer, row, null);
        for (int d = 0; d < words; d++) scores.Pointer[d * row + d] = Never;
    }

    private void PackHeads(float* output, int words)
    {
        int arc = shape.Arc;
        for (int h = 0; h < row; h++)
        {
            float* target = heads.Pointer + (nint)(h / Kernels.Panel) * arc * Kernels.Panel + h % Kernels.Panel;
            float* source = h < words ? output + (nint)h * shape.Output + shape.ArcHeadAt : h == words ? packed.RootHead.Pointer : packed.Zero.Pointer;
            for (int p = 0; p < arc; p++) target[p * Kernels.Panel] = float.MaxNative(source[p], 0f);
        }
    }

    private int TakeBest(int words, Span<int> head)
    {
        int roots = 0;
        for (int d = 0; d < words; d++)
        {
            float* candidates = scores.Pointer + d * row;
            int choice = BestHead(candidates, words);
            bool root = choice < 0 || candidates[words] >= candidates[choice];
            if (root) roots++;
            head[d] = root ? -1 : choice;
        }
        return roots;
    }

    private static int BestHead(float* candidates, int words)
    {
        int choice = -1;
        float best = Never;
        for (int h = 0; h < words; h++)
            if (candidates[h] > best)
            {
                best = candidates[h];
                choice = h;
            }
        return choice;
    }

    private bool HasCycle(ReadOnlySpan<int> head)
    {
        mark.AsSpan(0, head.Length).Fill(-1);
        for (int d = 0; d < head.Length; d++)
        {
            int walker = d;
            while (walker >= 0 && mark[walker] < 0)
            {
                mark[walker] = d;
                walker = head[walker];
            }
            if (walker >= 0 && mark[walker] == d) return true;
        }
        return false;
    }

    // The word whose root score most exceeds its best other head.
    private int FindRoot(int words)
    {
        int root = 0;
        float most = float.NegativeInfinity;
        for (int d = 0; d < words; d++)
        {
            float* candidates = scores.Pointer + d * row;
            int other = BestHead(candidates, words);
            float margin = candidates[words] - (other < 0 ? Never : candidates[other]);
            if (margin <= most) continue;
            most = margin;
            root = d;
        }
        return root;
    }
}
