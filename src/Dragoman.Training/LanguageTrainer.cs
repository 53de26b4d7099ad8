using System.Globalization;
using Dragoman.Language;
using Dragoman.Language.Network;
using Dragoman.Training.Network;

namespace Dragoman.Training;

/// <summary>Trains the models of the language core from treebanks and writes them into a folder: the tables of the lemmatizer and of relations, then the network.</summary>
/// <remarks>Same treebanks and seed, same bytes. A run that was broken off goes on from its checkpoint.</remarks>
public static class LanguageTrainer
{
    private const string CheckpointFile = "network.checkpoint";

    private const string LemmaHead = """
        # Exceptions and endings of the lemmatizer: w FORM TAG LEMMA and e ENDING TAG CUT ADD, fields set apart by tabs.
        # Origin: learned from UD English EWT (Silveira et al. 2014), GUM (Zeldes 2017) and treebanks/examples.conllu by "dragoman train"; see CARD.md.
        # Licence: CC BY-SA 4.0

        """;

    private const string RelationHead = """
        # Relations that words of a tag bear and govern: d TAG RELATION ... and h TAG RELATION ..., fields set apart by tabs.
        # Origin: learned from UD English EWT (Silveira et al. 2014), GUM (Zeldes 2017) and treebanks/examples.conllu by "dragoman train"; see CARD.md.
        # Licence: CC BY-SA 4.0

        """;

    /// <summary>Trains from CoNLL-U files.</summary>
    /// <param name="treebanks">Files to learn from.</param>
    /// <param name="development">File on which the best epoch is chosen.</param>
    /// <param name="knowledge">Folder of knowledge, for the lists of names.</param>
    /// <param name="vectors">File of word vectors, or null.</param>
    /// <param name="modelsDirectory">Folder for models and checkpoint.</param>
    /// <param name="log">Gets a line for each epoch: loss, scores, time left.</param>
    /// <exception cref="InvalidDataException">A file breaks the format.</exception>
    public static void Run(IReadOnlyList<string> treebanks, string development, string knowledge, string? vectors, string modelsDirectory, int epochs, int seed, int teachers, TextWriter log)
    {
        Directory.CreateDirectory(modelsDirectory);
        TreebankSentence[] sentences = [.. treebanks.SelectMany(Treebank.Load)];
        List<string> lemmas = LemmaLearner.Learn(sentences);
        Write(Path.Combine(modelsDirectory, LemmaTable.FileName), LemmaHead, lemmas);
        Write(Path.Combine(modelsDirectory, RelationTable.FileName), RelationHead, RelationLearner.Learn(sentences));
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lemmas: {lemmas.Count} entries"));
        TrainNetwork.Run(new TrainingOptions
        {
            Train = treebanks,
            Development = development,
            Knowledge = knowledge,
            Vectors = vectors,
            Output = Path.Combine(modelsDirectory, NetworkWeights.FileName),
            Checkpoint = Path.Combine(modelsDirectory, CheckpointFile),
            Epochs = epochs,
            Seed = seed,
            Teachers = teachers,
        }, log);
    }

    private static void Write(string path, string head, List<string> lines) => File.WriteAllText(path, head.ReplaceLineEndings("\n") + string.Join('\n', lines) + "\n");
}
