using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Makes the record of what the stages found: ids in order of first evidence, statements linked to what they hold, codes and scores from the ontology.</summary>
public sealed partial class RecordBuilder(Ontology ontology, PlaceResolver places, EventTimes times)
{
    private readonly List<Actor> used = [];
    private readonly Dictionary<Actor, string> actorIds = [];
    private readonly Dictionary<Statement, string> statementIds = [];
    private readonly ReportIndex index = new();
    private readonly List<List<string>> figuresOfEvents = [];
    private readonly List<Event> events = [];
    private readonly List<Figure> figures = [];
    private readonly List<Position> positions = [];
    private ReportAnalysis analysis = null!;
    private Document document = null!;

    /// <summary>The record of a report.</summary>
    public ReportReading Run(ReportAnalysis found, ReadingOptions options, FindingReader findings)
    {
        (analysis, document) = (found, found.Document);
        times.Run(document, analysis.Propositions, analysis.Times);
        places.Run(document, analysis.Propositions, analysis.Names, analysis.Actors);
        analysis.Events.RemoveAll(item => Confidence(item) < options.MinimumConfidence);
        NumberActors();
        NumberStatements();
        Sort(events, analysis.Events, item => item.Evidence[0]);
        Sort(figures, analysis.Figures, item => item.Evidence);
        Sort(positions, analysis.Positions, item => item.Evidence);
        index.Run(analysis, events);
        LinkFigures();
        var reading = new ReportReading
        {
            Report = Report(options),
            Actors = used.ConvertAll(Actor),
            Events = ConvertAll(events, Event),
            Statements = ConvertAll(analysis.Statements, (statement, _) => Statement(statement)),
            Figures = ConvertAll(figures, Figure),
            Positions = ConvertAll(positions, Position),
            Findings = [],
        };
        return reading with { Findings = findings.Run(analysis, reading, events, figures) };
    }

    private ReportRecord Report(ReadingOptions options)
    {
        SourceText source = document.Reading.Source;
        return new ReportRecord
        {
            Id = source.Id,
            Source = options.Source,
            Url = options.Url,
            Title = options.Title ?? Title(),
            Published = analysis.Published,
            Text = source.Text,
            SentenceCount = document.SentenceCount,
            Repairs = document.Reading.Repairs,
        };
    }

    /// <summary>A first line of its own without a full stop is a title.</summary>
    private string? Title()
    {
        if (document.SentenceCount < 2 || document.ParagraphOf[0] == document.ParagraphOf[1]) return null;
        int end = document.SentenceStart[1];
        ReadOnlySpan<char> last = document.Words[document.Form[end - 1]];
        if (end > 30 || last is "." or "”" or "\"" or ":") return null;
        TextSpan span = document.SpanOf(0, end);
        return document.Reading.Source.Text[span.Start..span.End];
    }

    private void NumberActors()
    {
        used.Clear();
        actorIds.Clear();
        foreach (Event item in analysis.Events)
        {
            Use(item.Actors);
            Use(item.Recipients);
        }
        foreach (Statement item in analysis.Statements)
        {
            Use(item.Speakers);
            Use(item.Addressees);
        }
        foreach (Figure item in analysis.Figures)
        {
            Use(item.WhoActors);
            Use(item.Cause);
        }
        foreach (Position item in analysis.Positions)
        {
            Use(item.Holder);
            if (item.Object is not null) Use(item.Object);
        }
        foreach (Actor actor in used) actor.Mentions.Sort();
        used.Sort((a, b) => a.Mentions[0] != b.Mentions[0] ? a.Mentions[0].CompareTo(b.Mentions[0]) : a.Index.CompareTo(b.Index));
        for (int i = 0; i < used.Count; i++) actorIds[used[i]] = $"a{i + 1}";
    }

    private void Use(List<Actor> actors)
    {
        foreach (Actor actor in actors) Use(actor);
    }

    private void Use(Actor actor)
    {
        if (actor.Mentions.Count > 0 && actorIds.TryAdd(actor, "")) used.Add(actor);
    }

    private void NumberStatements()
    {
        statementIds.Clear();
        analysis.Statements.Sort((a, b) => EvidenceOf(a)[0].CompareTo(EvidenceOf(b)[0]));
        for (int i = 0; i < analysis.Statements.Count; i++) statementIds.Add(analysis.Statements[i], $"s{i + 1}");
    }

    private static void Sort<T>(List<T> into, List<T> items, Func<T, TextSpan> evidence)
    {
        into.Clear();
        // Insertion keeps equal items in the order in which they were found; the stages find nearly in the order of the text.
        foreach (T item in items)
        {
            int place = into.Count;
            while (place > 0 && evidence(into[place - 1]).CompareTo(evidence(item)) > 0) place--;
            into.Insert(place, item);
        }
    }

    private static List<TOut> ConvertAll<TIn, TOut>(List<TIn> items, Func<TIn, int, TOut> convert)
    {
        var result = new List<TOut>(items.Count);
        for (int i = 0; i < items.Count; i++) result.Add(convert(items[i], i));
        return result;
    }

    private ActorRecord Actor(Actor actor) => new()
    {
        Id = actorIds[actor],
        Name = actor.Name,
        Kind = actor.Kind,
        Code = actor.Code(),
        Country = actor.Country,
        Group = actor.Group,
        Sectors = actor.Sectors,
        Role = actor.Role,
        Mentions = [.. actor.Mentions],
    };

    private StatementRecord Statement(Statement item) => new()
    {
        Id = statementIds[item],
        Speakers = Ids(item.Speakers),
        Source = item.Source,
        Addressees = Ids(item.Addressees),
        Cue = item.Cue.End > item.Cue.First ? document.SpanOf(item.Cue.First, item.Cue.End) : null,
        Content = item.Content.ConvertAll(range => document.SpanOf(range.First, range.End)),
        Form = item.Form,
        Attitude = item.Attitude,
        Channel = item.Channel,
        Within = item.Within is not null ? statementIds[item.Within] : null,
        Time = item.CueToken >= 0 ? OutsideOf(TimeOf(item.CueToken), item.Content.ConvertAll(range => document.SpanOf(range.First, range.End))) : null,
        Evidence = EvidenceOf(item),
        Rule = item.Rule,
    };

    private List<TextSpan> EvidenceOf(Statement item)
    {
        TextSpan span = document.SpanOf(item.Content[0].First, item.Content[0].End);
        foreach (TokenRange range in item.Content) span = span.Union(document.SpanOf(range.First, range.End));
        if (item.CueToken >= 0)
        {
            span = span.Union(document.SpanOf(item.Cue.First, item.Cue.End));
            if (item.Source is { } source) span = span.Union(source);
        }
        return [span];
    }

    private FigureRecord Figure(Figure item, int number) => new()
    {
        Id = $"f{number + 1}",
        Measure = item.Measure,
        Low = item.Low,
        High = item.High,
        Bound = item.Bound,
        Unit = item.Unit,
        Who = item.Who,
        WhoActors = Ids(item.WhoActors),
        Cause = Ids(item.Cause.Count > 0 || item.Measure is "troops" or "other" or "money" ? item.Cause : CauseOf(item)),
        Event = EventOf(item),
        Statement = index.VoiceAt(item.Token) is { } statement ? statementIds[statement] : null,
        Time = TimeOf(item.Measured >= 0 ? item.Measured : item.Token),
        Place = places.Of(item.Measured >= 0 ? item.Measured : item.Token),
        Evidence = [item.Evidence],
        Rule = item.Rule,
    };

    /// <summary>Where the figure's own clause names nobody: who did to the same people what the same sentence says.</summary>
    private List<Actor> CauseOf(Figure item)
    {
        (int first, int second) = item.Measured >= 0 ? index.EventsOf(item.Measured) : (-1, -1);
        int cause = ReportIndex.Earlier(WithActor(first), WithActor(second));
        foreach (Actor victim in item.WhoActors) cause = ReportIndex.Earlier(cause, index.HarmIn(document.SentenceOf[item.Token], victim));
        // In one speech the same victims have the same assailant, also over several sentences.
        if (cause < 0 && index.VoiceAt(item.Token) is { } voice)
            foreach (Actor victim in item.WhoActors) cause = ReportIndex.Earlier(cause, index.HarmBy(voice, victim));
        return cause >= 0 ? events[cause].Actors : [];
    }

    private int WithActor(int item) => item >= 0 && events[item].Actors.Count > 0 ? item : -1;

    private string? EventOf(Figure item)
    {
        int first = item.Measured >= 0 ? index.EventsOf(item.Measured).First : -1;
        return first >= 0 ? $"e{first + 1}" : null;
    }

    private void LinkFigures()
    {
        figuresOfEvents.Clear();
        foreach (Event _ in events) figuresOfEvents.Add([]);
        for (int i = 0; i < figures.Count; i++)
        {
            if (figures[i].Measured < 0) continue;
            (int first, int second) = index.EventsOf(figures[i].Measured);
            if (first >= 0) figuresOfEvents[first].Add($"f{i + 1}");
            if (second >= 0) figuresOfEvents[second].Add($"f{i + 1}");
        }
    }

    private PositionRecord Position(Position item, int number) => new()
    {
        Id = $"p{number + 1}",
        Holder = actorIds[item.Holder],
        Stance = item.Rule.Stance!,
        Object = item.Object is not null ? actorIds[item.Object] : null,
        ObjectText = item.Matter is { } matter ? document.Reading.Source.Text[matter.Start..matter.End] : null,
        Polarity = item.Denied ? "denied" : "affirmed",
        Statement = index.VoiceAt(item.Anchor) is { } statement ? statementIds[statement] : null,
        Time = OutsideOf(TimeOf(item.Anchor), item.Matter is { } held ? [held] : []),
        Evidence = [item.Evidence],
        Rule = item.Rule.Id,
    };

    /// <summary>"condemned the attack of 7 May" was not said on that day: a time inside what is said or held is none of saying it.</summary>
    private static TimeRecord? OutsideOf(TimeRecord? time, List<TextSpan> spans) =>
        time?.Span is { } span && spans.Exists(inner => inner.Contains(span)) ? null : time;

    private TimeRecord? TimeOf(int token)
    {
        Statement? voice = index.VoiceAt(token);
        return times.Of(token, other => index.VoiceAt(other) == voice);
    }

    private List<string> Ids(List<Actor> actors)
    {
        var ids = new List<string>(actors.Count);
        foreach (Actor actor in actors)
            if (actorIds.TryGetValue(actor, out string? id) && !ids.Contains(id)) ids.Add(id);
        return ids;
    }
}
