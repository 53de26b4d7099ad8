using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>Trains the perceptron parser with a dynamic oracle (Goldberg and Nivre 2013): it also learns what is best after a mistake.</summary>
internal sealed class ParserTrainer(GoldDocument gold)
{
    private const int RarestFeature = 3;
    private const double SmallestWeight = 0.75;
    private const double FollowOwnChoice = 0.9;

    private readonly ArcHybrid state = new();
    private readonly uint[] features = new uint[PerceptronParser.FeatureCount];
    private readonly int[] scores = new int[ArcHybrid.ActionCount];
    private readonly bool[] free = new bool[3];

    /// <summary>Learns from all sentences; the document holds the tags that the tagger gave.</summary>
    public LinearModel Train(int epochs, int seed, Action<int, double> progress)
    {
        var trainer = new PerceptronTrainer(ArcHybrid.ActionCount);
        int[] order = [.. Enumerable.Range(0, gold.Sentences.Count)];
        foreach (int s in order) Derive(s, (_, best) => best, trainer.Count);
        trainer.Start(RarestFeature);
        var random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            int good = 0, all = 0;
            bool explore = epoch > 0;
            foreach (int s in order)
                Derive(s, (own, best) =>
                {
                    trainer.Update(features, best, own);
                    all++;
                    if (own == best) good++;
                    return explore && random.NextDouble() < FollowOwnChoice ? own : best;
                }, found => trainer.Score(found, scores));
            progress(epoch + 1, (double)good / all);
        }
        return trainer.Build(SmallestWeight);
    }

    private delegate void Look(ReadOnlySpan<uint> features);

    /// <summary>Goes through one sentence; <paramref name="choose"/> gets the model's action and the best action without cost.</summary>
    private void Derive(int s, Func<int, int, int> choose, Look look)
    {
        TreebankSentence sentence = gold.Sentences[s];
        int first = gold.Document.SentenceStart[s];
        state.Start(sentence.Length);
        while (!state.IsFinal)
        {
            PerceptronParser.Extract(gold.Words, gold.Document, first, state, features);
            look(features);
            FindFree(sentence);
            int own = PerceptronParser.Best(state, scores);
            state.Apply(choose(own, BestFree(sentence)));
        }
    }

    /// <summary>The best-scored action among those that lose the fewest gold arcs; an arc that is gold has its gold label.</summary>
    private int BestFree(TreebankSentence sentence)
    {
        int best = -1;
        int top = state.Stack(0), under = state.Stack(1);
        for (int action = 0; action < ArcHybrid.ActionCount; action++)
        {
            if (!state.IsAllowed(action)) continue;
            int kind = action == 0 ? 0 : 2 - (action & 1);
            if (!free[kind]) continue;
            int head = kind == 1 ? state.Front : under;
            if (kind > 0 && GoldHead(sentence, top) == head && (Relation)((action - 1) / 2) != sentence.Relations[top]) continue;
            if (best < 0 || scores[action] > scores[best]) best = action;
        }
        return best;
    }

    /// <summary>Marks the kinds of action (shift, left, right) that lose the fewest gold arcs.</summary>
    private void FindFree(TreebankSentence sentence)
    {
        Span<int> cost = [int.MaxValue, int.MaxValue, int.MaxValue];
        int top = state.Stack(0), under = state.Stack(1), front = state.Front;
        if (state.CanShift)
        {
            cost[0] = 0;
            int head = GoldHead(sentence, front);
            for (int d = 0; d < state.Depth; d++)
            {
                int word = state.Stack(d);
                if (GoldHead(sentence, word) == front) cost[0]++;
                if (d > 0 && head == word) cost[0]++;
            }
        }
        if (state.CanAttachLeft)
        {
            int head = GoldHead(sentence, top);
            int lost = Dependents(sentence, top);
            cost[1] = lost + (head == under && under >= 0 || head > front ? 1 : 0);
            cost[2] = state.CanAttachRight ? lost + (head >= front ? 1 : 0) : int.MaxValue;
        }
        int least = Math.Min(cost[0], Math.Min(cost[1], cost[2]));
        for (int k = 0; k < 3; k++) free[k] = cost[k] == least;
    }

    /// <summary>Gold dependents of a word that are still in the buffer.</summary>
    private int Dependents(TreebankSentence sentence, int word)
    {
        int count = 0;
        for (int i = state.Front; i < sentence.Length; i++)
            if (sentence.Heads[i] == word) count++;
        return count;
    }

    private static int GoldHead(TreebankSentence sentence, int word) => word == sentence.Length ? -1 : sentence.Heads[word] < 0 ? sentence.Length : sentence.Heads[word];
}
