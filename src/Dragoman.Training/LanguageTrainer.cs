using System.Diagnostics;
using System.Globalization;
using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>Trains tagger, parser, entity tagger and lemmatizer from treebanks and writes them into a folder. One thread; same input and seed, same bytes.</summary>
public sealed class LanguageTrainer
{
    private const int Folds = 4;
    private const string LemmaHead = """
        # Exceptions and endings of the lemmatizer: w FORM TAG LEMMA and e ENDING TAG CUT ADD, fields set apart by tabs.
        # Origin: learned from UD English EWT (Silveira et al. 2014) and GUM (Zeldes 2017) by "dragoman train"; see CARD.md.
        # Licence: CC BY-SA 4.0

        """;

    private readonly TextWriter log;
    private readonly Stopwatch clock = new();

    /// <param name="log">Gets a line for each epoch.</param>
    public LanguageTrainer(TextWriter log) => this.log = log;

    /// <summary>Epochs over the treebanks, for each model.</summary>
    public int Epochs { get; init; } = 5;

    /// <summary>Seed of the order of sentences.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Trains from CoNLL-U files and writes the models.</summary>
    /// <exception cref="InvalidDataException">A file breaks the format.</exception>
    public void Run(IEnumerable<string> treebanks, string modelsDirectory)
    {
        List<TreebankSentence> sentences = [.. treebanks.SelectMany(Treebank.Load)];
        var gold = new GoldDocument(sentences);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sentences.Count} sentences, {gold.Document.TokenCount} words, seed {Seed}"));
        Directory.CreateDirectory(modelsDirectory);
        List<string> lemmas = LemmaLearner.Learn(sentences);
        File.WriteAllText(Path.Combine(modelsDirectory, LemmaTable.FileName), LemmaHead.ReplaceLineEndings("\n") + string.Join('\n', lemmas) + "\n");
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lemmas: {lemmas.Count} entries"));
        TagClasses tags = TaggerTrainer.Classes(sentences);
        TagByOthers(gold, tags);
        clock.Restart();
        LinearModel parser = new ParserTrainer(gold).Train(Epochs, Seed, Progress("parser"));
        clock.Restart();
        LinearModel entities = EntityTrainer.Train(gold, Epochs, Seed, Progress("entities"));
        clock.Restart();
        LinearModel tagger = TaggerTrainer.Train(gold, tags, Epochs, Seed, _ => false, Progress("tagger"));
        new PerceptronModel { Tags = tags, Tagger = tagger, Parser = parser, Entities = entities }.Save(modelsDirectory);
    }

    /// <summary>Tags each quarter of the sentences by a tagger that has not seen it, so that the parser meets the mistakes that it will meet.</summary>
    private void TagByOthers(GoldDocument gold, TagClasses tags)
    {
        Upos[] upos = new Upos[gold.Document.TokenCount];
        Xpos[] xpos = new Xpos[gold.Document.TokenCount];
        for (int fold = 0; fold < Folds; fold++)
        {
            clock.Restart();
            int held = fold;
            LinearModel model = TaggerTrainer.Train(gold, tags, Epochs / 2, Seed, s => s % Folds == held, Progress($"tagger without part {fold + 1} of {Folds}", Epochs / 2));
            new PerceptronTagger(model, tags, gold.Words).Run(gold.Document);
            for (int t = 0; t < upos.Length; t++)
            {
                if (gold.Document.SentenceOf[t] % Folds != held) continue;
                upos[t] = gold.Document.Upos[t];
                xpos[t] = gold.Document.Xpos[t];
            }
        }
        upos.CopyTo(gold.Document.Upos, 0);
        xpos.CopyTo(gold.Document.Xpos, 0);
    }

    private Action<int, double> Progress(string model, int epochs = 0) => (epoch, score) =>
    {
        int all = epochs > 0 ? epochs : Epochs;
        double left = clock.Elapsed.TotalSeconds / epoch * (all - epoch);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{model}: epoch {epoch} of {all}, {score:P2} of choices right in training, {left:F0} s left"));
    };
}
