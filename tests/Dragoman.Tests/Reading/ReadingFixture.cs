using System.Runtime.CompilerServices;
using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Reading;
using Dragoman.Reading.Figures;
using Dragoman.Reading.Times;
using Dragoman.Text;

namespace Dragoman.Tests.Reading;

/// <summary>Knowledge and models, loaded once, and the stages up to the figures. One reading at a time.</summary>
public sealed class ReadingFixture
{
    private readonly LanguageCore core;
    private readonly PropositionBuilder propositions;
    private readonly NameFinder nameFinder;
    private readonly ActorResolver resolver;
    private readonly TimeFinder timeFinder;
    private readonly FigureReader figureReader;
    private readonly PropositionGraph graph = new();
    private readonly NameTable names = new();

    public ReadingFixture()
    {
        string knowledge = Path.Combine(Repository, "knowledge");
        var words = new WordTable();
        core = LanguageCore.Load(Path.Combine(Repository, "models"), knowledge);
        var tokenizer = new Tokenizer(LanguageRules.Load(Path.Combine(knowledge, "language")));
        propositions = new PropositionBuilder(PropositionLexicon.Load(Path.Combine(knowledge, "propositions"), words));
        var actors = ActorLexicon.Load(knowledge, tokenizer, words);
        nameFinder = new NameFinder(actors);
        resolver = new ActorResolver(
            actors,
            PlaceWords.Load(Path.Combine(knowledge, "places", "place-words.tsv"), words),
            ReferenceWords.Load(Path.Combine(knowledge, "actors", "reference-words.tsv"), words),
            words);
        timeFinder = new TimeFinder(TimeLexicon.Load(Path.Combine(knowledge, "times"), words));
        figureReader = new FigureReader(FigureLexicon.Load(Path.Combine(knowledge, "figures"), words));
        words.Freeze();
        Document = new Document(words);
    }

    /// <summary>Folder of the solution, found from this file.</summary>
    public static string Repository { get; } = Find();

    /// <summary>The document of the last reading.</summary>
    public Document Document { get; }

    /// <summary>The actors of the last reading.</summary>
    public ActorTable Actors { get; } = new();

    /// <summary>The propositions of the last reading.</summary>
    public PropositionGraph Graph => graph;

    /// <summary>Reads the figures of a text, in the order of the text.</summary>
    public List<Figure> Figures(string text)
    {
        Document.Reset(new RepairedText(SourceText.FromString(text), text, origin: null, []));
        core.Run(Document);
        propositions.Run(Document, graph);
        names.Reset(Document.TokenCount);
        nameFinder.Run(Document, names);
        resolver.Run(Document, graph, names, published: null, Actors);
        var times = new List<TimeMention>();
        timeFinder.Run(Document, published: null, times);
        var figures = new List<Figure>();
        figureReader.Run(Document, graph, Actors, resolver, times, [], figures);
        return figures;
    }

    private static string Find([CallerFilePath] string file = "")
    {
        string? folder = Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Dragoman.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"no Dragoman.slnx above {file}");
    }
}
