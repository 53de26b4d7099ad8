using System.Globalization;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Store;

/// <summary>The rows that a record gives for the tables of the store. The record is what counts; the rows are made from it, when it is kept and when it is verified.</summary>
internal sealed class RecordRows
{
    private const int LongestWords = 2000;
    private readonly ReportReading record;
    private readonly string text;

    private RecordRows(ReportReading record)
    {
        this.record = record;
        text = record.Report.Text;
        foreach (ActorRecord item in record.Actors) Actors.Add(Row(item));
        foreach (StatementRecord item in record.Statements) Statements.Add(Row(item));
        foreach (EventRecord item in record.Events) Events.Add(Row(item));
        foreach (FigureRecord item in record.Figures) Figures.Add(Row(item));
        foreach (PositionRecord item in record.Positions) Positions.Add(Row(item));
    }

    public List<ActorRow> Actors { get; } = [];

    public List<EventRow> Events { get; } = [];

    public List<StatementRow> Statements { get; } = [];

    public List<FigureRow> Figures { get; } = [];

    public List<PositionRow> Positions { get; } = [];

    public List<ParticipantRow> Participants { get; } = [];

    /// <summary>The words of the contents of each statement.</summary>
    public List<SearchWords> Contents { get; } = [];

    /// <summary>The rows of a record; the number of the coding is 0 in all of them.</summary>
    public static RecordRows Of(ReportReading record) => new(record);

    /// <summary>Words as they are looked for: of each name one after the other, with a blank before and after and a slash between.</summary>
    public static string Folded(IEnumerable<string> names)
    {
        string joined = " " + string.Join(" / ", names.Select(name => SearchWords.Of(name).Joined()).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal)) + " ";
        return joined.Length <= LongestWords ? joined : joined[..LongestWords] + " ";
    }

    private ActorRow Row(ActorRecord item) => new()
    {
        Item = Number(item.Id),
        Name = StoredText.Clean(item.Name),
        Kind = item.Kind,
        Code = item.Code,
        Country = item.Country,
        Group = item.Group,
        Role = StoredText.CleanOptional(item.Role),
        Words = Folded([item.Name, item.Role ?? "", .. item.Mentions.Select(Slice).Where(IsName)]),
    };

    private EventRow Row(EventRecord item)
    {
        AddSides("event", item.Id, item.Actors, item.Recipients, item.Statement);
        (string? first, string? last, string? dated) = Days(item.Time);
        return new EventRow
        {
            Item = Number(item.Id),
            Type = item.Type,
            Mode = item.Mode,
            Cameo = item.Cameo,
            Goldstein = Digits(item.Goldstein),
            Quad = item.Quad,
            Polarity = item.Polarity,
            Modality = item.Modality,
            Theme = StoredText.CleanOptional(item.Theme),
            Statement = Optional(item.Statement),
            Time = item.Time?.Value,
            FirstDay = first,
            LastDay = last,
            Dated = dated,
            Place = StoredText.CleanOptional(item.Place?.Name),
            Country = item.Place?.Country,
            Latitude = Digits(item.Place?.Latitude),
            Longitude = Digits(item.Place?.Longitude),
            EvidenceStart = Start(item.Evidence),
            EvidenceEnd = End(item.Evidence),
            Rule = item.Rule,
            Confidence = item.Confidence,
        };
    }

    private StatementRow Row(StatementRecord item)
    {
        AddSides("statement", item.Id, item.Speakers, item.Addressees, item.Id);
        Contents.Add(SearchWords.Of(string.Join(" … ", item.Content.Select(Slice))));
        (string? first, string? last, string? dated) = Days(item.Time);
        return new StatementRow
        {
            Item = Number(item.Id),
            Attitude = item.Attitude,
            Form = item.Form,
            Channel = item.Channel,
            Within = Optional(item.Within),
            Source = item.Source is { } source ? StoredText.Clean(Slice(source)) : null,
            Time = item.Time?.Value,
            FirstDay = first,
            LastDay = last,
            Dated = dated,
            EvidenceStart = Start(item.Evidence),
            EvidenceEnd = End(item.Evidence),
            Rule = item.Rule,
        };
    }

    private FigureRow Row(FigureRecord item)
    {
        AddSides("figure", item.Id, item.Cause, item.WhoActors, item.Statement);
        (string? first, string? last, string? dated) = Days(item.Time);
        return new FigureRow
        {
            Item = Number(item.Id),
            Measure = item.Measure,
            Low = Digits(item.Low),
            High = Digits(item.High),
            Bound = item.Bound,
            Unit = item.Unit,
            Who = StoredText.CleanOptional(item.Who),
            Event = Optional(item.Event),
            Statement = Optional(item.Statement),
            Time = item.Time?.Value,
            FirstDay = first,
            LastDay = last,
            Dated = dated,
            Place = StoredText.CleanOptional(item.Place?.Name),
            Country = item.Place?.Country,
            Latitude = Digits(item.Place?.Latitude),
            Longitude = Digits(item.Place?.Longitude),
            EvidenceStart = Start(item.Evidence),
            EvidenceEnd = End(item.Evidence),
            Rule = item.Rule,
        };
    }

    private PositionRow Row(PositionRecord item)
    {
        AddSides("position", item.Id, [item.Holder], item.Object is { } actor ? [actor] : [], item.Statement);
        (string? first, string? last, string? dated) = Days(item.Time);
        return new PositionRow
        {
            Item = Number(item.Id),
            Stance = item.Stance,
            Polarity = item.Polarity,
            ObjectText = StoredText.CleanOptional(item.ObjectText),
            Statement = Optional(item.Statement),
            Time = item.Time?.Value,
            FirstDay = first,
            LastDay = last,
            Dated = dated,
            EvidenceStart = Start(item.Evidence),
            EvidenceEnd = End(item.Evidence),
            Rule = item.Rule,
        };
    }

    private void AddSides(string kind, string id, IReadOnlyList<string> by, IReadOnlyList<string> to, string? statement)
    {
        long item = Number(id);
        for (int i = 0; i < by.Count; i++) Participants.Add(new ParticipantRow { Kind = kind, Item = item, Side = "by", Place = i, Actor = Number(by[i]) });
        for (int i = 0; i < to.Count; i++) Participants.Add(new ParticipantRow { Kind = kind, Item = item, Side = "to", Place = i, Actor = Number(to[i]) });
        int place = 0;
        // Statements lie in each other; no chain is longer than the list.
        for (int depth = 0; statement is not null && depth < record.Statements.Count; depth++)
        {
            StatementRecord said = record.Statements[(int)Number(statement) - 1];
            foreach (string speaker in said.Speakers) Participants.Add(new ParticipantRow { Kind = kind, Item = item, Side = "said", Place = place++, Actor = Number(speaker) });
            if (said.Speakers.Count == 0 && said.Source is { } source)
                Participants.Add(new ParticipantRow { Kind = kind, Item = item, Side = "said", Place = place++, Words = Folded([Slice(source)]) });
            statement = said.Within;
        }
    }

    /// <summary>Days of an item: of its own time, else those of the report.</summary>
    private (string? First, string? Last, string? Dated) Days(TimeRecord? time)
    {
        if (time is not null && DayRange.Of(time.Value) is { } range) return (Day(range.First), Day(range.Last), "item");
        return record.Report.Published is { } day ? (Day(day), Day(day), "report") : (null, null, null);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A pronoun or a common noun says nothing of who it is.</summary>
    private static bool IsName(string mention) => mention.Any(char.IsUpper) && (mention.Contains(' ', StringComparison.Ordinal) || mention.Length > 3 || mention.All(char.IsUpper));

    private string Slice(TextSpan span) => text[span.Start..span.End];

    private static long Start(IReadOnlyList<TextSpan> evidence) => evidence.Count == 0 ? 0 : evidence.Min(span => span.Start);

    private static long End(IReadOnlyList<TextSpan> evidence) => evidence.Count == 0 ? 0 : evidence.Max(span => span.End);

    /// <summary>A number of 15 digits: so many every database reads from a text without loss.</summary>
    private static double? Digits(double? value) => value is { } number ? double.Parse(number.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;

    private static long? Optional(string? id) => id is null ? null : Number(id);

    /// <summary>The number of an id of the record: 12 of <c>e12</c>.</summary>
    private static long Number(string id) => long.Parse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
}
