using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>Trains the perceptron tagger of named entities.</summary>
internal static class EntityTrainer
{
    private const int RarestFeature = 2;
    private const int ClassCount = 1 + 2 * (int)EntityKind.Object;
    private const double SmallestWeight = 0.15;

    /// <summary>Learns from the sentences with annotation; the document holds the tags that the tagger gave.</summary>
    public static LinearModel Train(GoldDocument gold, int epochs, int seed, Action<int, double> progress)
    {
        int[]?[] classes = [.. gold.Sentences.Select(NamedMentions.Read)];
        int[] order = [.. Enumerable.Range(0, classes.Length).Where(s => classes[s] is not null)];
        var trainer = new PerceptronTrainer(ClassCount);
        Visit(gold, classes, order, (features, right, _) =>
        {
            trainer.Count(features);
            return right;
        });
        trainer.Start(RarestFeature);
        var random = new Random(seed);
        int[] scores = new int[ClassCount];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            int good = 0, all = 0;
            Visit(gold, classes, order, (features, right, last) =>
            {
                trainer.Score(features, scores);
                int best = PerceptronEntityTagger.Best(scores, last);
                trainer.Update(features, right, best);
                all++;
                if (best == right) good++;
                return best;
            });
            progress(epoch + 1, (double)good / all);
        }
        return trainer.Build(SmallestWeight);
    }

    private static void Visit(GoldDocument gold, int[]?[] classes, int[] order, Func<uint[], int, int, int> choose)
    {
        uint[] features = new uint[PerceptronEntityTagger.FeatureCount];
        foreach (int s in order)
        {
            int first = gold.Document.SentenceStart[s];
            int last = 0;
            for (int i = 0; i < classes[s]!.Length; i++)
            {
                PerceptronEntityTagger.Extract(gold.Words, gold.Document, first + i, (uint)last, features);
                last = choose(features, classes[s]![i], last);
            }
        }
    }
}
