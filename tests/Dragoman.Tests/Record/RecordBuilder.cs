using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Tests.Record;

/// <summary>Records made by hand: a text, and items whose spans are given by their words.</summary>
internal sealed class RecordBuilder(string text)
{
    private readonly List<ActorRecord> actors = [];
    private readonly List<EventRecord> events = [];
    private readonly List<StatementRecord> statements = [];
    private readonly List<FigureRecord> figures = [];
    private readonly List<PositionRecord> positions = [];
    private readonly List<FindingRecord> findings = [];
    private readonly List<Repair> repairs = [];

    /// <summary>Where the words stand; the first place, or the first after <paramref name="after"/>.</summary>
    public TextSpan Span(string words, string? after = null)
    {
        int from = after is null ? 0 : Position(after, 0) + after.Length;
        int start = Position(words, from);
        return new TextSpan(start, start + words.Length);
    }

    public TimeRecord Time(string value, string? words = null, string? after = null) => new(value, words is null ? null : Span(words, after));

    public PlaceRecord Place(string name, string country) => new(name, country, null, null, Span(name));

    public RecordBuilder Actor(string name, string kind, string? code, params string[] mentions)
    {
        actors.Add(new ActorRecord
        {
            Id = "a" + (actors.Count + 1),
            Name = name,
            Kind = kind,
            Code = code,
            Sectors = code?.Split('.')[1..] ?? [],
            Country = code?.Split('.')[0],
            Mentions = [.. mentions.Select(words => Span(words)).Order()],
        });
        return this;
    }

    /// <summary>Gives the last actor an office and the actor that it belongs to.</summary>
    public RecordBuilder InOffice(string role, string? memberOf)
    {
        actors[^1] = actors[^1] with { Role = role, MemberOf = memberOf };
        return this;
    }

    public RecordBuilder Event(string type, string? mode, string quad, string evidence, string trigger, string[] who, string[] whom, Func<EventRecord, EventRecord>? more = null)
    {
        TextSpan span = Span(evidence);
        var item = new EventRecord
        {
            Id = "e" + (events.Count + 1),
            Type = type,
            Mode = mode,
            Quad = quad,
            Contexts = [],
            Actors = who,
            Recipients = whom,
            Polarity = "affirmed",
            Modality = "actual",
            Figures = [],
            Evidence = [span],
            Trigger = new TextSpan(span.Start + evidence.IndexOf(trigger, StringComparison.Ordinal), span.Start + evidence.IndexOf(trigger, StringComparison.Ordinal) + trigger.Length),
            Rule = $"{type.ToLowerInvariant()}/{trigger.Split(' ')[0]}",
            Confidence = 0.87,
        };
        events.Add(more?.Invoke(item) ?? item);
        return this;
    }

    public RecordBuilder Statement(string[] speakers, string attitude, string form, string[] content, Func<StatementRecord, StatementRecord>? more = null)
    {
        TextSpan[] spans = [.. content.Select(words => Span(words))];
        var item = new StatementRecord
        {
            Id = "s" + (statements.Count + 1),
            Speakers = speakers,
            Addressees = [],
            Content = spans,
            Form = form,
            Attitude = attitude,
            Evidence = spans,
            Rule = "statements/clause",
        };
        statements.Add(more?.Invoke(item) ?? item);
        return this;
    }

    public RecordBuilder Figure(string measure, double? low, double? high, string bound, string? who, string evidence, Func<FigureRecord, FigureRecord>? more = null)
    {
        var item = new FigureRecord
        {
            Id = "f" + (figures.Count + 1),
            Measure = measure,
            Low = low,
            High = high,
            Bound = bound,
            Unit = "person",
            Who = who,
            WhoActors = [],
            Cause = [],
            Evidence = [Span(evidence)],
            Rule = "figures/" + measure,
        };
        figures.Add(more?.Invoke(item) ?? item);
        return this;
    }

    public RecordBuilder Position(string holder, string stance, string matter, string evidence, Func<PositionRecord, PositionRecord>? more = null)
    {
        var item = new PositionRecord
        {
            Id = "p" + (positions.Count + 1),
            Holder = holder,
            Stance = stance,
            ObjectText = matter,
            Polarity = "affirmed",
            Evidence = [Span(evidence)],
            Rule = "positions/" + stance,
        };
        positions.Add(more?.Invoke(item) ?? item);
        return this;
    }

    public RecordBuilder Finding(string kind, string words, params string[] items)
    {
        findings.Add(new FindingRecord(kind, items, words));
        return this;
    }

    public RecordBuilder Repair(string words, string reading, string kind)
    {
        repairs.Add(new Repair(Span(words), reading, kind));
        return this;
    }

    public ReportReading Build(string? source, string? title, DateOnly? published, int sentences) => new()
    {
        Report = new ReportRecord
        {
            Id = SourceText.FromString(text).Id,
            Source = source,
            Title = title,
            Published = published,
            Text = text,
            SentenceCount = sentences,
            Repairs = repairs,
        },
        Actors = actors,
        Events = events,
        Statements = statements,
        Figures = figures,
        Positions = positions,
        Findings = findings,
    };

    private int Position(string words, int from)
    {
        int at = text.IndexOf(words, from, StringComparison.Ordinal);
        return at >= 0 ? at : throw new ArgumentException($"the text does not have “{words}” after position {from}");
    }
}
