using Dragoman.Knowledge.Patterns;
using Dragoman.Language;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Knowledge;

/// <summary>All that the reader knows, loaded once and shared by all threads.</summary>
public sealed class KnowledgeBase
{
    private KnowledgeBase(WordTable words) => Words = words;

    /// <summary>The words of the knowledge, frozen once it is loaded.</summary>
    public WordTable Words { get; }

    public required PropositionLexicon Propositions { get; init; }

    public required ActorLexicon Actors { get; init; }

    public required PlaceWords PlaceWords { get; init; }

    public required ReferenceWords References { get; init; }

    public required Ontology Ontology { get; init; }

    public required StatementLexicon Statements { get; init; }

    public required FindingLexicon Findings { get; init; }

    public PatternSet Events { get; private set; } = null!;

    public PatternSet Positions { get; private set; } = null!;

    /// <summary>What the compiler could not use: file, line and reason of each.</summary>
    public List<KnowledgeException> Faults { get; } = [];

    /// <summary>Reads the folder <c>knowledge</c> and compiles its examples with the reader's own language core.</summary>
    public static KnowledgeBase Load(string directory, LanguageCore core)
    {
        if (!Directory.Exists(directory)) throw new MissingComponentException("the folder knowledge", directory);
        var words = new WordTable();
        string actors = Path.Combine(directory, "actors");
        var tokenizer = new Tokenizer(LanguageRules.Load(Path.Combine(directory, "language")));
        var knowledge = new KnowledgeBase(words)
        {
            Propositions = PropositionLexicon.Load(Path.Combine(directory, "propositions"), words),
            Actors = ActorLexicon.Load(directory, tokenizer, words),
            PlaceWords = PlaceWords.Load(Path.Combine(directory, "places", "place-words.tsv"), words),
            References = ReferenceWords.Load(Path.Combine(actors, "reference-words.tsv"), words),
            Ontology = Ontology.Load(Path.Combine(directory, "ontology"), words),
            Statements = StatementLexicon.Load(Path.Combine(directory, "statements"), words),
            Findings = FindingLexicon.Load(Path.Combine(directory, "findings"), words),
        };
        var classes = WordClasses.Load(Path.Combine(directory, "classes"), words);
        knowledge.Events = knowledge.Compile(Path.Combine(directory, "events"), classes, core);
        knowledge.Positions = knowledge.Compile(Path.Combine(directory, "positions"), classes, core);
        return knowledge;
    }

    private PatternSet Compile(string directory, WordClasses classes, LanguageCore core)
    {
        var rules = new List<ExampleRule>();
        foreach (string file in Directory.GetFiles(directory, "*.examples").Order(StringComparer.Ordinal)) rules.AddRange(ExampleFile.Read(file));
        var set = new PatternSet { Rules = rules };
        var document = Document.Growing(Words);
        var graph = new PropositionGraph();
        var builder = new PropositionBuilder(Propositions);
        var compiler = new PatternCompiler(Propositions, classes);
        for (int rule = 0; rule < rules.Count; rule++)
        {
            foreach (Example example in rules[rule].Examples)
            {
                document.Reset(new RepairedText(SourceText.FromKnowledge(example.Text), example.Text, origin: null, []));
                core.Run(document);
                builder.Run(document, graph);
                if (compiler.Run(example, rule, rules[rule].File, document, graph, out string? fault) is { } pattern) set.Add(pattern);
                else Faults.Add(new KnowledgeException(rules[rule].File, example.Line, fault!));
            }
        }
        return set;
    }
}
