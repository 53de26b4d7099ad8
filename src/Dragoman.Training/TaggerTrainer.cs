using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>Trains the perceptron tagger.</summary>
internal static class TaggerTrainer
{
    private const int RarestPair = 3;
    private const int RarestFeature = 2;
    private const double SmallestWeight = 0.1;

    /// <summary>The pairs of tags that occur often enough to be a class.</summary>
    public static TagClasses Classes(IEnumerable<TreebankSentence> sentences)
    {
        Dictionary<(Upos, Xpos), int> counts = [];
        foreach (TreebankSentence s in sentences)
            for (int i = 0; i < s.Length; i++) counts[(s.Upos[i], s.Xpos[i])] = counts.GetValueOrDefault((s.Upos[i], s.Xpos[i])) + 1;
        var tags = new TagClasses();
        foreach ((Upos upos, Xpos xpos) in counts.Where(c => c.Value >= RarestPair && c.Key.Item2 != Xpos.None).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key)) tags.Add(upos, xpos);
        return tags;
    }

    /// <summary>Learns from gold sentences; sentences for which <paramref name="skip"/> holds are left out.</summary>
    public static LinearModel Train(GoldDocument gold, TagClasses tags, int epochs, int seed, Func<int, bool> skip, Action<int, double>? progress = null)
    {
        var trainer = new PerceptronTrainer(tags.Count);
        int[] order = [.. Enumerable.Range(0, gold.Sentences.Count).Where(s => !skip(s))];
        Visit(gold, tags, order, (_, features, right) =>
        {
            trainer.Count(features);
            return right;
        });
        trainer.Start(RarestFeature);
        var random = new Random(seed);
        int[] scores = new int[tags.Count];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            int good = 0, all = 0;
            Visit(gold, tags, order, (_, features, right) =>
            {
                trainer.Score(features, scores);
                int best = scores.AsSpan().IndexOf(scores.Max());
                trainer.Update(features, right < 0 ? best : right, best);
                all++;
                if (best == right) good++;
                return best;
            });
            progress?.Invoke(epoch + 1, (double)good / all);
        }
        return trainer.Build(SmallestWeight);
    }

    private static void Visit(GoldDocument gold, TagClasses tags, int[] order, Func<int, uint[], int, int> choose)
    {
        uint[] features = new uint[PerceptronTagger.FeatureCount];
        foreach (int s in order)
        {
            TreebankSentence sentence = gold.Sentences[s];
            int first = gold.Document.SentenceStart[s];
            uint last = 0, before = 0;
            for (int i = 0; i < sentence.Length; i++)
            {
                PerceptronTagger.Extract(gold.Words, gold.Document, first + i, last, before, features);
                int chosen = choose(first + i, features, tags.Find(sentence.Upos[i], sentence.Xpos[i]));
                before = last;
                last = (uint)chosen + 1;
            }
        }
    }
}
