using Dragoman.Knowledge.Dictionaries;
using Dragoman.Knowledge.Patterns;
using Dragoman.Language;
using Dragoman.Reading;
using Dragoman.Reading.Figures;
using Dragoman.Reading.Times;
using Dragoman.Text;

namespace Dragoman.Knowledge;

/// <summary>All that the reader knows, loaded once and shared by all threads.</summary>
public sealed class KnowledgeBase
{
    private const string CompiledFile = "compiled/patterns.bin";

    private KnowledgeBase(WordTable words) => Words = words;

    /// <summary>The words of the knowledge, frozen once it is loaded.</summary>
    public WordTable Words { get; }

    public required RepairLexicon Repairs { get; init; }

    public required PropositionLexicon Propositions { get; init; }

    public required ActorLexicon Actors { get; init; }

    public required PlaceWords PlaceWords { get; init; }

    public required ReferenceWords References { get; init; }

    public required Ontology Ontology { get; init; }

    public required TopicLexicon Topics { get; init; }

    public required StatementLexicon Statements { get; init; }

    public required TimeLexicon Times { get; init; }

    public required FigureLexicon Figures { get; init; }

    public required FindingLexicon Findings { get; init; }

    public PatternSet Events { get; private set; } = null!;

    public PatternSet Positions { get; private set; } = null!;

    /// <summary>What the compiler could not use: file, line and reason of each.</summary>
    public List<KnowledgeException> Faults { get; } = [];

    /// <summary>What of the user's dictionaries cannot be used.</summary>
    public IReadOnlyList<DictionaryFault> DictionaryFaults { get; private set; } = [];

    /// <summary>Reads the folder <c>knowledge</c>; compiles its examples with the reader's own language core where they have changed.</summary>
    /// <param name="models">The folder <c>models</c>, on which the compiled patterns depend.</param>
    /// <param name="dictionaries">A folder of dictionaries in the PETRARCH format that are loaded on top, or null.</param>
    /// <param name="own">A folder of the user's own: examples in it or in its folder <c>events</c>, and, where there are any, <c>positions</c>, <c>classes</c> and <c>ontology/types.tsv</c>. Null for none.</param>
    public static KnowledgeBase Load(string directory, string models, Task<LanguageCore> core, string? dictionaries = null, string? own = null)
    {
        if (own is not null && !Directory.Exists(own)) throw new MissingComponentException("the folder of own knowledge", Path.GetFullPath(own));
        if (!Directory.Exists(directory)) throw new MissingComponentException("the folder knowledge", directory);
        // What adds no words to the shared table is loaded beside the rest.
        Task<RepairLexicon> repairs = Task.Run(() => RepairLexicon.Load(directory));
        Task<byte[]> hash = Task.Run(() => PatternStore.HashOf(directory, "events", "positions", "classes", "propositions", "language", Path.GetRelativePath(directory, models)));
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
            Topics = TopicLexicon.Load(Path.Combine(directory, "ontology", "topics.tsv"), words),
            Statements = StatementLexicon.Load(Path.Combine(directory, "statements"), words),
            Times = TimeLexicon.Load(Path.Combine(directory, "times"), words),
            Figures = FigureLexicon.Load(Path.Combine(directory, "figures"), words),
            Repairs = repairs.GetAwaiter().GetResult(),
            Findings = FindingLexicon.Load(Path.Combine(directory, "findings"), words),
        };
        // A missing model is told before anything that depends on it.
        core.GetAwaiter().GetResult();
        knowledge.LoadPatterns(directory, hash.GetAwaiter().GetResult(), core);
        if (own is not null) knowledge.AddOwn(directory, own, core.GetAwaiter().GetResult());
        if (dictionaries is not null) knowledge.AddDictionaries(dictionaries, directory);
        return knowledge;
    }

    /// <summary>After the examples are compiled: they are read with the names of the knowledge alone.</summary>
    private void AddDictionaries(string dictionaries, string directory)
    {
        var folder = DictionaryFolder.Read(dictionaries);
        Actors.Add(folder, ActorCodeReader.Load(Path.Combine(directory, "ontology", "actor-codes.tsv"), Actors));
        var compiler = new VerbPatternCompiler(Ontology, Words, folder.Faults);
        foreach (VerbDictionary verbs in folder.Verbs) compiler.Run(verbs, Events.Rules.Count);
        if (folder.Verbs.Count > 0) Events = Events.With(compiler.Rules, compiler.Patterns);
        DictionaryFaults = folder.Faults;
    }

    /// <summary>The compiled examples, read where they are fresh, else made anew and kept beside the knowledge where the folder can be written.</summary>
    private void LoadPatterns(string directory, byte[] hash, Task<LanguageCore> core)
    {
        string file = Path.Combine(directory, CompiledFile);
        if (PatternStore.Read(file, hash, Words, sets: 2) is [var events, var positions])
        {
            (Events, Positions) = (events, positions);
            return;
        }
        CompilePatterns(directory, core.GetAwaiter().GetResult());
        try
        {
            PatternStore.Write(file, hash, Words, Events, Positions);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written costs time at the next start, nothing else.
        }
    }

    /// <summary>Own examples stand before those of the knowledge: of equals, they win.</summary>
    private void AddOwn(string directory, string own, LanguageCore core)
    {
        string types = Path.Combine(own, "ontology", "types.tsv");
        if (File.Exists(types)) Ontology.AddTypes(types);
        var classes = WordClasses.Load(Path.Combine(directory, "classes"), Words);
        if (Directory.Exists(Path.Combine(own, "classes"))) classes.Add(Path.Combine(own, "classes"), Words);
        var spellings = SpellingVariants.Load(Path.Combine(directory, "language", "spellings.tsv"), Words);
        string events = Path.Combine(own, "events"), positions = Path.Combine(own, "positions");
        Events = Compile(Directory.Exists(events) ? events : own, classes, spellings, core).Before(Events);
        if (Directory.Exists(positions)) Positions = Compile(positions, classes, spellings, core).Before(Positions);
    }

    private void CompilePatterns(string directory, LanguageCore core)
    {
        var classes = WordClasses.Load(Path.Combine(directory, "classes"), Words);
        var spellings = SpellingVariants.Load(Path.Combine(directory, "language", "spellings.tsv"), Words);
        Events = Compile(Path.Combine(directory, "events"), classes, spellings, core);
        Positions = Compile(Path.Combine(directory, "positions"), classes, spellings, core);
    }

    private PatternSet Compile(string directory, WordClasses classes, SpellingVariants spellings, LanguageCore core)
    {
        var rules = new List<ExampleRule>();
        foreach (string file in Directory.GetFiles(directory, "*.examples").Order(StringComparer.Ordinal)) rules.AddRange(ExampleFile.Read(file));
        var set = new PatternSet { Rules = rules };
        var document = Document.Growing(Words);
        var graph = new PropositionGraph();
        var builder = new PropositionBuilder(Propositions);
        var compiler = new PatternCompiler(Propositions, classes, spellings);
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
