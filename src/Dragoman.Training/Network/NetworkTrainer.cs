using System.Diagnostics;
using System.Globalization;
using Dragoman.Language;
using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>Learns the weights of <see cref="NetworkParser"/> from treebanks.</summary>
/// <remarks>
/// Cross-entropy of heads, relations, tags and entity tags; Adam; masks of dropout drawn once a sentence (Gal and Ghahramani 2016); batches of
/// <see cref="BatchWords"/> words, cut into two halves; with teachers, their probabilities are learned as well (<see cref="Teachers"/>). The same options and files give the same weights on the same machine, with one thread or two.
/// </remarks>
public sealed class NetworkTrainer
{
    private const int BatchWords = 800;
    private const int WarmUp = 300;
    private const int LongestSentence = 200;

    private readonly TrainingOptions options;
    private readonly TextWriter log;
    private readonly List<TreebankSentence> sentences;
    private readonly int[]?[] entityTags;
    private readonly TypeCatalog catalog;
    private readonly Mutilation mutilation;
    private readonly NetworkParameters parameters;
    private readonly AdamOptimizer optimizer;
    private NetworkPass pass = null!;
    private readonly NetworkEvaluation evaluation;
    private readonly int totalSteps;
    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>Reads the treebanks.</summary>
    /// <exception cref="InvalidDataException">As <see cref="Treebank.Load"/>.</exception>
    public NetworkTrainer(TrainingOptions options, TextWriter log)
    {
        this.options = options;
        this.log = log;
        sentences = [.. options.Train.SelectMany(Treebank.Load).Where(sentence => sentence.Length <= LongestSentence)];
        HashSet<string> annotated = NetworkEvaluation.AnnotatedDocuments(sentences);
        entityTags = [.. sentences.Select(sentence => annotated.Contains(sentence.DocumentId) ? EntityAnnotation.Read(sentence) : null)];
        WordVectors vectors = options.Vectors is { } file ? WordVectorReader.Run(file) : WordVectors.None;
        catalog = new TypeCatalog(sentences, NameListBuilder.Run(options.Knowledge), vectors, words => new NetworkShape([words, 2048, 8192, 16384, 512, 8192, 1024, NameLists.SetCount, 16384], [96, 16, 32, 32, 12, 16, 16, 32, 32], vectors.Width, type: 128, options.Hidden, arc: 64, label: 64));
        mutilation = new Mutilation(catalog);
        parameters = new NetworkParameters(catalog.Shape, vectors);
        parameters.Initialize(options.Seed);
        optimizer = new AdamOptimizer(parameters);
        evaluation = new NetworkEvaluation(Treebank.Load(options.Development), RelationTable.Read(RelationLearner.Learn(sentences), "what the treebanks have"));
        totalSteps = options.Epochs * Batches(0).Count;
    }

    /// <summary>Learns all epochs, or those that a checkpoint has left.</summary>
    /// <returns>The scores of the weights that were written.</returns>
    public NetworkScores Run()
    {
        NetworkParameters[] teachers = [.. Enumerable.Range(1, options.Teachers).Select(Teacher)];
        float rate = options.Dropout;
        pass = new NetworkPass(parameters, new DropoutRates(0.8f * rate, 0.6f * rate, rate, 1.6f * rate), teachers, options.Threads);
        clock.Restart();
        (int first, double best) = File.Exists(options.Checkpoint) ? Checkpoint.Read(options.Checkpoint, parameters, optimizer) : (0, double.MinValue);
        NetworkScores? chosen = null;
        for (int epoch = first; epoch < options.Epochs; epoch++)
        {
            double loss = LearnEpoch(epoch);
            NetworkWeights weights = parameters.ToWeights(catalog.Vocabulary, catalog.Lists, catalog.Frequent);
            NetworkScores scores = evaluation.Run(weights, timed: false);
            double left = clock.Elapsed.TotalMinutes / (epoch - first + 1) * (options.Epochs - epoch - 1);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}/{options.Epochs} loss {loss:F4} {scores} {clock.Elapsed.TotalMinutes:F1} min, {left:F1} left"));
            log.Flush();
            if (scores.Merit > best)
            {
                best = scores.Merit;
                chosen = scores;
                NetworkFile.Write(options.Output, weights);
            }
            Checkpoint.Write(options.Checkpoint, parameters, optimizer, epoch + 1, best);
        }
        return chosen ?? evaluation.Run(NetworkWeights.Load(options.Output), timed: true);
    }

    // The state after the last epoch; it has a file of weights and a checkpoint of its own, so that a run goes on from it.
    private NetworkParameters Teacher(int number)
    {
        log.WriteLine($"teacher {number} of {options.Teachers}");
        string mark = string.Create(CultureInfo.InvariantCulture, $".teacher{number}");
        NetworkTrainer trainer = new(options with { Teachers = 0, Seed = options.Seed + number, Output = options.Output + mark, Checkpoint = options.Checkpoint + mark }, log);
        trainer.Run();
        return trainer.parameters;
    }

    /// <summary>Scores of a weights file on a treebank.</summary>
    public static NetworkScores Evaluate(string weights, string treebank, RelationTable table) => new NetworkEvaluation(Treebank.Load(treebank), table).Run(NetworkWeights.Load(weights), timed: true);

    private double LearnEpoch(int epoch)
    {
        double loss = 0;
        List<TrainingSentence[]> batches = Batches(epoch);
        foreach (TrainingSentence[] batch in batches)
        {
            loss += pass.Run(batch, options.Seed, optimizer.Steps);
            optimizer.Step(Rate(optimizer.Steps));
        }
        return loss / batches.Count;
    }

    private float Rate(int step) => step < WarmUp
        ? options.Rate * (step + 1) / WarmUp
        : options.Rate * Math.Max(0.005f, 1f - (step - WarmUp) / (float)Math.Max(1, totalSteps - WarmUp));

    private List<TrainingSentence[]> Batches(int epoch)
    {
        RandomSource random = RandomSource.For(options.Seed, 4, epoch);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        random.Shuffle<int>(order);
        List<TrainingSentence[]> batches = [];
        List<TrainingSentence> batch = [];
        int words = 0;
        foreach (int s in order)
        {
            TrainingSentence shown = mutilation.Show(sentences[s], entityTags[s], random);
            batch.Add(shown);
            words += shown.Length;
            if (words < BatchWords) continue;
            batches.Add([.. batch]);
            batch.Clear();
            words = 0;
        }
        if (batch.Count > 0) batches.Add([.. batch]);
        return batches;
    }
}
