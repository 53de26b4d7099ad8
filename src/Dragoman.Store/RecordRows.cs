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
    private readonly List<Cell[]> actors = [], statements = [], events = [], figures = [], positions = [], participants = [];

    private RecordRows(ReportReading record)
    {
        this.record = record;
        text = record.Report.Text;
        foreach (ActorRecord item in record.Actors) actors.Add(Row(item));
        foreach (StatementRecord item in record.Statements) statements.Add(Row(item));
        foreach (EventRecord item in record.Events) events.Add(Row(item));
        foreach (FigureRecord item in record.Figures) figures.Add(Row(item));
        foreach (PositionRecord item in record.Positions) positions.Add(Row(item));
        Tables =
        [
            (RowTables.Actors, actors), (RowTables.Statements, statements), (RowTables.Events, events),
            (RowTables.Figures, figures), (RowTables.Positions, positions), (RowTables.Participants, participants),
        ];
    }

    /// <summary>The rows of each table, in an order in which they can be added.</summary>
    public IReadOnlyList<(RowTable Table, IReadOnlyList<Cell[]> Rows)> Tables { get; }

    /// <summary>The words of the contents of each statement.</summary>
    public List<SearchWords> Contents { get; } = [];

    /// <summary>The rows of a record.</summary>
    public static RecordRows Of(ReportReading record) => new(record);

    /// <summary>Words as they are looked for: of each name one after the other, with a blank before and after and a slash between.</summary>
    public static string Folded(IEnumerable<string> names)
    {
        string joined = " " + string.Join(" / ", names.Select(name => SearchWords.Of(name).Joined()).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal)) + " ";
        return joined.Length <= LongestWords ? joined : joined[..LongestWords] + " ";
    }

    private Cell[] Row(ActorRecord item) =>
    [
        Number(item.Id), StoredText.Clean(item.Name), item.Kind, item.Code, item.Country, item.Group, StoredText.CleanOptional(item.Role),
        Folded([item.Name, item.Role ?? "", .. item.Mentions.Select(Slice).Where(IsName)]),
    ];

    private Cell[] Row(StatementRecord item)
    {
        AddSides("statement", item.Id, item.Speakers, item.Addressees, item.Id);
        Contents.Add(SearchWords.Of(string.Join(" … ", item.Content.Select(Slice))));
        string? source = item.Source is { } span ? StoredText.Clean(Slice(span)) : null;
        return [Number(item.Id), item.Attitude, item.Form, item.Channel, Optional(item.Within), source, .. Times(item.Time), .. Evidence(item.Evidence, item.Rule)];
    }

    private Cell[] Row(EventRecord item)
    {
        AddSides("event", item.Id, item.Actors, item.Recipients, item.Statement);
        return
        [
            Number(item.Id), item.Type, item.Mode, item.Cameo, Digits(item.Goldstein), item.Quad, item.Polarity, item.Modality, StoredText.CleanOptional(item.Theme), Optional(item.Statement),
            .. Times(item.Time), .. Places(item.Place), .. Evidence(item.Evidence, item.Rule), item.Confidence,
        ];
    }

    private Cell[] Row(FigureRecord item)
    {
        AddSides("figure", item.Id, item.Cause, item.WhoActors, item.Statement);
        return
        [
            Number(item.Id), item.Measure, Digits(item.Low), Digits(item.High), item.Bound, item.Unit, StoredText.CleanOptional(item.Who), Optional(item.Event), Optional(item.Statement),
            .. Times(item.Time), .. Places(item.Place), .. Evidence(item.Evidence, item.Rule),
        ];
    }

    private Cell[] Row(PositionRecord item)
    {
        AddSides("position", item.Id, [item.Holder], item.Object is { } actor ? [actor] : [], item.Statement);
        return [Number(item.Id), item.Stance, item.Polarity, StoredText.CleanOptional(item.ObjectText), Optional(item.Statement), .. Times(item.Time), .. Evidence(item.Evidence, item.Rule)];
    }

    private void AddSides(string kind, string id, IReadOnlyList<string> by, IReadOnlyList<string> to, string? statement)
    {
        long item = Number(id);
        for (int i = 0; i < by.Count; i++) AddParticipant("by", i, Number(by[i]), null);
        for (int i = 0; i < to.Count; i++) AddParticipant("to", i, Number(to[i]), null);
        int place = 0;
        // Statements lie in each other; no chain is longer than the list.
        for (int depth = 0; statement is not null && depth < record.Statements.Count; depth++)
        {
            StatementRecord said = record.Statements[(int)Number(statement) - 1];
            foreach (string speaker in said.Speakers) AddParticipant("said", place++, Number(speaker), null);
            if (said.Speakers.Count == 0 && said.Source is { } source) AddParticipant("said", place++, null, Folded([Slice(source)]));
            statement = said.Within;
        }

        void AddParticipant(string side, int at, long? actor, string? words) => participants.Add([kind, item, side, at, actor, words]);
    }

    /// <summary>Time and days of an item: of its own time, else those of the report.</summary>
    private Cell[] Times(TimeRecord? time)
    {
        if (DayRange.Of(time) is { } range) return [time!.Value, Day(range.First), Day(range.Last), "item"];
        return record.Report.Published is { } day ? [time?.Value, Day(day), Day(day), "report"] : [time?.Value, (string?)null, (string?)null, (string?)null];
    }

    private static Cell[] Places(PlaceRecord? place) => [StoredText.CleanOptional(place?.Name), place?.Country, Digits(place?.Latitude), Digits(place?.Longitude)];

    private static Cell[] Evidence(IReadOnlyList<TextSpan> evidence, string rule) =>
        [evidence.Count == 0 ? 0L : evidence.Min(span => span.Start), evidence.Count == 0 ? 0L : evidence.Max(span => span.End), rule];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A pronoun or a common noun says nothing of who it is.</summary>
    private static bool IsName(string mention) => mention.Any(char.IsUpper) && (mention.Contains(' ', StringComparison.Ordinal) || mention.Length > 3 || mention.All(char.IsUpper));

    private string Slice(TextSpan span) => text[span.Start..span.End];

    /// <summary>A number of 15 digits: so many every database reads from a text without loss.</summary>
    private static double? Digits(double? value) => value is { } number ? double.Parse(number.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;

    private static long? Optional(string? id) => id is null ? null : Number(id);

    /// <summary>The number of an id of the record: 12 of <c>e12</c>.</summary>
    private static long Number(string id) => long.Parse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
}
