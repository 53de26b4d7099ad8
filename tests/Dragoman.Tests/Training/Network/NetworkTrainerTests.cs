using Dragoman.Language;
using Dragoman.Language.Network;
using Dragoman.Tests.Language.Network;
using Dragoman.Training.Network;
using Xunit;

namespace Dragoman.Tests.Training.Network;

public sealed class NetworkTrainerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman-training").FullName;

    public NetworkTrainerTests() => File.WriteAllText(In("tiny.conllu"), string.Join('\n', Sentences));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static readonly string[] Sentences =
    [
        Sentence("The/DET/DT/2/det minister/NOUN/NN/3/nsubj resigned/VERB/VBD/0/root on/ADP/IN/5/case Monday/PROPN/NNP/3/obl ././PUNCT/./3/punct", "5=(1-time)"),
        Sentence("Rebels/NOUN/NNS/2/nsubj attacked/VERB/VBD/0/root the/DET/DT/4/det town/NOUN/NN/2/obj ././PUNCT/./2/punct"),
        Sentence("Maria/PROPN/NNP/2/nsubj denied/VERB/VBD/0/root the/DET/DT/4/det report/NOUN/NN/2/obj ././PUNCT/./2/punct", "1=(2-person)"),
        Sentence("The/DET/DT/2/det town/NOUN/NN/4/nsubj:pass was/AUX/VBD/4/aux:pass attacked/VERB/VBN/0/root ././PUNCT/./4/punct"),
    ];

    // form/UPOS/XPOS/head/relation for each word; entities as word=value.
    private static string Sentence(string words, params string[] entities)
    {
        Dictionary<string, string> values = entities.Select(entity => entity.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        IEnumerable<string> rows = words.Split(' ').Select((word, i) =>
        {
            string[] parts = word.StartsWith("./") ? [".", .. word[4..].Split('/')] : word.Split('/');
            string misc = values.TryGetValue($"{i + 1}", out string? entity) ? "Entity=" + entity : "_";
            return string.Join('\t', $"{i + 1}", parts[0], parts[0].ToLowerInvariant(), parts[1], parts[2], "_", parts[3], parts[4], "_", misc);
        });
        return "# newdoc id = tiny\n" + string.Join('\n', rows) + "\n";
    }

    private string In(string name) => Path.Combine(folder, name);

    private TrainingOptions Options(string output, int epochs, int teachers = 0, string? vectors = null) => new()
    {
        Train = [In("tiny.conllu")],
        Development = In("tiny.conllu"),
        Knowledge = Repository.PathOf("knowledge"),
        Vectors = vectors,
        Output = In(output),
        Checkpoint = In(output + ".state"),
        Epochs = epochs,
        Hidden = 16,
        Rate = 0.02f,
        Dropout = 0.05f,
        Teachers = teachers,
    };

    [Fact]
    public void Learns_a_handful_of_sentences_by_heart()
    {
        StringWriter log = new();
        NetworkScores scores = TrainNetwork.Run(Options("weights.bin", 200), log);
        Assert.Equal((21, 100.0, 100.0, 100.0, 100.0), (scores.Words, scores.Upos, scores.Xpos, scores.Uas, scores.LasWithSubtypes));
        Assert.Equal(scores with { WordsPerSecond = 0 }, NetworkTrainer.Evaluate(In("weights.bin"), In("tiny.conllu"), RelationTable.Read([], "none")) with { WordsPerSecond = 0 });
        Assert.Contains("epoch 200/200", log.ToString());
    }

    [Fact]
    public void An_interrupted_run_goes_on_to_the_same_weights()
    {
        TrainNetwork.Run(Options("whole.bin", 12), new StringWriter());
        TrainingOptions broken = Options("broken.bin", 12);
        Assert.Throws<TimeoutException>(() => TrainNetwork.Run(broken, new StoppingWriter("epoch 8/")));
        StringWriter log = new();
        TrainNetwork.Run(broken, log);
        Assert.StartsWith("epoch 8/12", log.ToString());
        Assert.Equal(File.ReadAllBytes(In("whole.bin")), File.ReadAllBytes(In("broken.bin")));
    }

    [Fact]
    public void A_run_with_teachers_learns_too_and_goes_on_where_it_was_broken_off()
    {
        NetworkScores scores = TrainNetwork.Run(Options("taught.bin", 100, teachers: 2), new StringWriter());
        Assert.Equal((100.0, 100.0, 100.0), (scores.Upos, scores.Uas, scores.LasWithSubtypes));
        TrainingOptions broken = Options("stopped.bin", 100, teachers: 2);
        Assert.Throws<TimeoutException>(() => TrainNetwork.Run(broken, new StoppingWriter("teacher 2")));
        TrainNetwork.Run(broken, new StringWriter());
        Assert.Equal(File.ReadAllBytes(In("taught.bin")), File.ReadAllBytes(In("stopped.bin")));
    }

    [Fact]
    public void Word_vectors_tell_what_a_word_is_that_no_sentence_had()
    {
        // "village" is like "town" to the vectors alone: nothing in its letters says that it is a noun.
        File.WriteAllText(In("vectors.txt"), "attacked -1 1 0\nresigned -1 0.8 0.1\ndenied -0.9 1 0\ntown 1 -1 0\nreport 0.9 -1 0.1\nminister 1 -0.9 0\nrebels 1 -1 -0.1\nqqzx 1 -1 0\n");
        TrainNetwork.Run(Options("given.bin", 200, vectors: In("vectors.txt")), new StringWriter());
        NetworkWeights weights = NetworkWeights.Load(In("given.bin"));
        Document document = NetworkSamples.ToDocument(["Rebels", "attacked", "the", "qqzx", "."]);
        new NetworkParser(weights, RelationTable.Read([], "none")).Run(document);
        Assert.Equal((3, 8), (weights.Vectors.Width, weights.Vectors.Count));
        Assert.Equal((Upos.Noun, Relation.Obj), (document.Upos[3], document.Relation[3]));
    }

    [Theory]
    [InlineData("town 1 2\nreport 1", "vectors.txt:2: 1 values, 2 are due")]
    [InlineData("town 1 2\nreport 1 x", "vectors.txt:2: \"x\" is not a number")]
    public void A_fault_in_the_vectors_is_named_with_its_line(string content, string expected)
    {
        File.WriteAllText(In("vectors.txt"), content);
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => TrainNetwork.Run(Options("given.bin", 1, vectors: In("vectors.txt")), new StringWriter())).Message);
    }

    private sealed class StoppingWriter(string at) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            if (value!.StartsWith(at, StringComparison.Ordinal)) throw new TimeoutException();
        }
    }
}
