using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Reading.Figures;
using Dragoman.Reading.Times;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Reads a report: text in, record out. The order of the stages stands in <see cref="Analyse"/>.</summary>
/// <remarks>Models and knowledge are loaded once and shared; a reader has scratch memory of its own, so one reader serves one thread. <see cref="Share"/> makes one for another thread.</remarks>
public sealed partial class Reader
{
    private readonly KnowledgeBase knowledge;
    private readonly LanguageCore core;
    private readonly TextRepairer textRepairer;
    private readonly PropositionBuilder propositionBuilder;
    private readonly ReportDateFinder reportDateFinder;
    private readonly TimeFinder timeFinder;
    private readonly NameFinder nameFinder;
    private readonly ActorResolver actorResolver;
    private readonly StatementReader statementReader;
    private readonly TopicFinder topicFinder;
    private readonly EventExtractor eventExtractor;
    private readonly EventExplainer eventExplainer;
    private readonly FigureReader figureReader;
    private readonly PositionReader positionReader;
    private readonly FindingReader findingReader;
    private readonly RecordBuilder recordBuilder;
    private readonly ReportAnalysis analysis;

    private Reader(KnowledgeBase knowledge, LanguageCore core)
    {
        (this.knowledge, this.core) = (knowledge, core);
        textRepairer = new TextRepairer(knowledge.Repairs);
        propositionBuilder = new PropositionBuilder(knowledge.Propositions);
        reportDateFinder = new ReportDateFinder(knowledge.Times);
        timeFinder = new TimeFinder(knowledge.Times);
        nameFinder = new NameFinder(knowledge.Actors);
        actorResolver = new ActorResolver(knowledge.Actors, knowledge.PlaceWords, knowledge.References, knowledge.Words);
        statementReader = new StatementReader(knowledge.Statements);
        var matcher = new PatternMatcher(knowledge.Propositions, knowledge.Words);
        topicFinder = new TopicFinder(knowledge.Topics);
        eventExtractor = new EventExtractor(knowledge.Events, matcher, knowledge.Propositions, knowledge.References, knowledge.Ontology);
        eventExplainer = new EventExplainer(knowledge.Events, matcher);
        figureReader = new FigureReader(knowledge.Figures);
        positionReader = new PositionReader(knowledge.Positions, matcher, knowledge.Propositions);
        findingReader = new FindingReader(knowledge.Findings, knowledge.Statements);
        recordBuilder = new RecordBuilder(knowledge.Ontology, new PlaceResolver(knowledge.Actors, knowledge.PlaceWords), new EventTimes());
        knowledge.Words.Freeze();
        analysis = new ReportAnalysis(knowledge.Words);
    }

    /// <summary>Loads the models and the knowledge that come with the program.</summary>
    /// <exception cref="MissingComponentException">A model or a knowledge file is not there.</exception>
    /// <exception cref="KnowledgeException">A knowledge file has a fault.</exception>
    public static Reader Create() => Load(ShippedData.Models, ShippedData.Knowledge);

    /// <summary>Loads models and knowledge.</summary>
    /// <exception cref="MissingComponentException">A model or a knowledge file is not there.</exception>
    /// <exception cref="KnowledgeException">A knowledge file has a fault.</exception>
    /// <param name="dictionaries">A folder of dictionaries in the PETRARCH format that are loaded on top of the knowledge, or null.</param>
    /// <param name="own">A folder with examples, classes and types of the user's own, which are added to those of the knowledge; null for none.</param>
    public static Reader Load(string modelsDirectory, string knowledgeDirectory, string? dictionaries = null, string? own = null)
    {
        // Weights and words do not depend on each other: two cores load them at once.
        Task<LanguageCore> core = Task.Run(() => LanguageCore.Load(modelsDirectory, knowledgeDirectory));
        var knowledge = KnowledgeBase.Load(knowledgeDirectory, modelsDirectory, core, dictionaries, own);
        return new Reader(knowledge, core.GetAwaiter().GetResult());
    }

    /// <summary>What the reader knows.</summary>
    public KnowledgeBase Knowledge => knowledge;

    /// <summary>Tokens, tags and trees of the report that was read last; valid until the next call.</summary>
    public Document Parse => analysis.Document;

    /// <summary>Another reader over the same models and knowledge, for another thread.</summary>
    public Reader Share() => new(knowledge, core.Share());

    /// <summary>The record of a text.</summary>
    /// <exception cref="UnreadableReportException">The text is empty, binary or too long.</exception>
    public ReportReading Read(string text, ReadingOptions options) => Read(SourceText.FromString(text), options);

    /// <summary>The record of a report.</summary>
    public ReportReading Read(SourceText source, ReadingOptions options)
    {
        ReportAnalysis found = Analyse(source, options);
        return recordBuilder.Run(found, options, findingReader);
    }

    /// <summary>The record of a report, and for each of its events why it was coded.</summary>
    public (ReportReading Record, IReadOnlyList<EventExplanation> Explanations) Explain(SourceText source, ReadingOptions options)
    {
        ReportReading record = Read(source, options);
        var explanations = new List<EventExplanation>();
        foreach (Event item in recordBuilder.Events) explanations.Add(eventExplainer.Run(analysis, item, eventExtractor.Refusals(item.Anchor)));
        return (record, explanations);
    }

    /// <summary>All stages, in the order in which a report travels. The result is valid until the next call.</summary>
    public ReportAnalysis Analyse(SourceText source, ReadingOptions options)
    {
        analysis.Reset();
        Document document = analysis.Document;
        if (options.Parsed is { } parsed)
        {
            document.Reset(new RepairedText(source, source.Text, null, []));
            core.Run(document, parsed);
        }
        else
        {
            document.Reset(textRepairer.Run(source));
            core.Run(document);
        }
        propositionBuilder.Run(document, analysis.Propositions);
        analysis.Published = options.Published ?? reportDateFinder.Run(document);
        timeFinder.Run(document, analysis.Published, analysis.Times);
        nameFinder.Run(document, analysis.Names);
        actorResolver.Run(document, analysis.Propositions, analysis.Names, analysis.Published, analysis.Actors);
        statementReader.Run(document, analysis.Propositions, analysis.Actors, actorResolver, analysis.Statements);
        analysis.Topic = topicFinder.Run(document);
        eventExtractor.Run(document, analysis.Propositions, analysis.Actors, analysis.Statements, analysis.Topic, analysis.Events);
        figureReader.Run(document, analysis.Propositions, analysis.Actors, actorResolver, analysis.Times, analysis.Statements, analysis.Figures);
        positionReader.Run(document, analysis.Propositions, analysis.Actors, actorResolver, analysis.Times, analysis.Statements, analysis.Positions);
        return analysis;
    }
}
