using Dragoman.Language.Network;
using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>Reads the grammar of a report: tokens, sentences, tags, lemmas, trees, named entities.</summary>
/// <remarks>Weights and word lists are read-only and shared; each instance has its own scratch memory, so one instance serves one thread. <see cref="Share"/> makes one for another thread.</remarks>
public sealed class LanguageCore
{
    private readonly LanguageRules rules;
    private readonly NetworkWeights weights;
    private readonly LemmaTable lemmas;
    private readonly RelationTable relations;
    private readonly Tokenizer tokenizer;
    private readonly Lemmatizer lemmatizer;
    private readonly NetworkParser parser;
    private readonly TreeCorrector corrector;

    private LanguageCore(LanguageRules rules, NetworkWeights weights, LemmaTable lemmas, RelationTable relations)
    {
        this.rules = rules;
        this.weights = weights;
        this.lemmas = lemmas;
        this.relations = relations;
        tokenizer = new Tokenizer(rules);
        lemmatizer = new Lemmatizer(lemmas);
        corrector = new TreeCorrector(rules);
        parser = new NetworkParser(weights, relations);
    }

    /// <summary>Loads weights and word lists.</summary>
    /// <param name="modelsDirectory">The folder <c>models</c>.</param>
    /// <param name="knowledgeDirectory">The folder <c>knowledge</c>; where it is not given, the one beside <paramref name="modelsDirectory"/>.</param>
    /// <exception cref="MissingComponentException">A model or a list is not there; the message names the full path.</exception>
    /// <exception cref="InvalidDataException">A file is no model of this version.</exception>
    public static LanguageCore Load(string modelsDirectory, string? knowledgeDirectory = null)
    {
        knowledgeDirectory ??= Path.Combine(modelsDirectory, "..", "knowledge");
        var rules = LanguageRules.Load(Path.Combine(knowledgeDirectory, "language"));
        return new LanguageCore(rules, LoadNetwork(Path.Combine(modelsDirectory, NetworkWeights.FileName)), LemmaTable.Load(modelsDirectory, Path.Combine(knowledgeDirectory, "language")), RelationTable.Load(modelsDirectory));
    }

    private static NetworkWeights LoadNetwork(string file) => File.Exists(file) ? NetworkWeights.Load(file) : throw new MissingComponentException("the network of the language core", file);

    /// <summary>Another core over the same weights, for another thread.</summary>
    public LanguageCore Share() => new(rules, weights, lemmas, relations);

    /// <summary>Fills tokens, sentences, tags, trees, entities and lemmas of a document from its repaired text.</summary>
    public void Run(Document document)
    {
        tokenizer.Run(document);
        RunOnTokens(document);
    }

    /// <summary>Fills a document over the text of <paramref name="parsed"/> with its tokens, tags and trees. Named entities, and what it lacks, are our own.</summary>
    public void Run(Document document, ParsedText parsed)
    {
        parsed.FillTokens(document);
        parser.Run(document);
        corrector.Run(document);
        parsed.FillTrees(document);
        lemmatizer.Run(document);
        parsed.FillLemmas(document);
    }

    /// <summary>Fills tags, trees, entities and lemmas over tokens and sentences that are there already.</summary>
    public void RunOnTokens(Document document)
    {
        parser.Run(document);
        corrector.Run(document);
        lemmatizer.Run(document);
    }
}
