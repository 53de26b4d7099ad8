using System.Globalization;
using System.Text.Json;
using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>Reads a record back from the JSON that <see cref="RecordJsonWriter"/> writes, schema <c>dragoman/record/1</c>. What is written from it again has the same bytes.</summary>
/// <remarks>The number of sentences is not part of the schema, so it is 0 in what is read back. Fields that are not known are passed over: a later version may add some.</remarks>
public static class RecordJsonReader
{
    /// <summary>The record of one line of JSON.</summary>
    /// <exception cref="RecordFormatException">It is no JSON, of another schema, lacks a field, or has a span that does not lie in the text.</exception>
    public static ReportReading Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Record(new JsonNodeView(document.RootElement, "record"));
        }
        catch (JsonException fault)
        {
            throw new RecordFormatException($"no JSON: line {fault.LineNumber + 1}, byte {fault.BytePositionInLine}", fault);
        }
    }

    private static ReportReading Record(JsonNodeView root)
    {
        string schema = root.String("schema");
        if (schema != ReportReading.Schema) throw new RecordFormatException($"schema {schema}, expected {ReportReading.Schema}");
        ReportRecord report = Report(root.Object("report"));
        int length = report.Text.Length;
        return new ReportReading
        {
            Report = report,
            Actors = root.List("actors", node => Actor(node, length)),
            Events = root.List("events", node => Event(node, length)),
            Statements = root.List("statements", node => Statement(node, length)),
            Figures = root.List("figures", node => Figure(node, length)),
            Positions = root.List("positions", node => Position(node, length)),
            Findings = root.List("findings", node => new FindingRecord(node.String("kind"), node.Strings("items"), node.String("text"))),
        };
    }

    private static ReportRecord Report(JsonNodeView node)
    {
        string text = node.String("text");
        return new ReportRecord
        {
            Id = node.String("id"),
            Source = node.Optional("source"),
            Url = node.Optional("url"),
            Title = node.Optional("title"),
            Published = node.Optional("published") is { } day ? Day(day) : null,
            Text = text,
            Repairs = node.List("repairs", repair => new Repair(repair.Span(text.Length), repair.String("reading"), repair.String("kind"))),
        };
    }

    private static DateOnly Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new RecordFormatException($"record.report.published: “{value}” is no day, expected YYYY-MM-DD");

    private static ActorRecord Actor(JsonNodeView node, int length) => new()
    {
        Id = node.String("id"),
        Name = node.String("name"),
        Kind = node.String("kind"),
        Code = node.Optional("code"),
        Country = node.Optional("country"),
        Group = node.Optional("group"),
        Sectors = node.Strings("sectors"),
        Role = node.Optional("role"),
        MemberOf = node.Optional("memberOf"),
        Mentions = node.Spans("mentions", length),
    };

    private static EventRecord Event(JsonNodeView node, int length) => new()
    {
        Id = node.String("id"),
        Type = node.String("type"),
        Mode = node.Optional("mode"),
        Contexts = node.Strings("contexts"),
        Cameo = node.Optional("cameo"),
        Goldstein = node.Number("goldstein"),
        Quad = node.Optional("quad"),
        Actors = node.Strings("actors"),
        Recipients = node.Strings("recipients"),
        Polarity = node.String("polarity"),
        Modality = node.String("modality"),
        Time = Time(node, length),
        Place = Place(node, length),
        Theme = node.Optional("theme"),
        ThemeEvent = node.Optional("themeEvent"),
        Figures = node.Strings("figures"),
        Statement = node.Optional("statement"),
        Evidence = node.Spans("evidence", length),
        Trigger = node.Object("trigger").Span(length),
        Rule = node.String("rule"),
        Confidence = node.Number("confidence") ?? throw node.Lacks("confidence", "a number"),
    };

    private static StatementRecord Statement(JsonNodeView node, int length) => new()
    {
        Id = node.String("id"),
        Speakers = node.Strings("speakers"),
        Source = node.OptionalObject("source")?.Span(length),
        Addressees = node.Strings("addressees"),
        Cue = node.OptionalObject("cue")?.Span(length),
        Content = node.Spans("content", length),
        Form = node.String("form"),
        Attitude = node.String("attitude"),
        Channel = node.Optional("channel"),
        Within = node.Optional("within"),
        Time = Time(node, length),
        Evidence = node.Spans("evidence", length),
        Rule = node.String("rule"),
    };

    private static FigureRecord Figure(JsonNodeView node, int length) => new()
    {
        Id = node.String("id"),
        Measure = node.String("measure"),
        Low = node.Number("low"),
        High = node.Number("high"),
        Bound = node.String("bound"),
        Unit = node.String("unit"),
        Who = node.Optional("who"),
        WhoActors = node.Strings("whoActors"),
        Cause = node.Strings("cause"),
        Event = node.Optional("event"),
        Statement = node.Optional("statement"),
        Time = Time(node, length),
        Place = Place(node, length),
        Evidence = node.Spans("evidence", length),
        Rule = node.String("rule"),
    };

    private static PositionRecord Position(JsonNodeView node, int length) => new()
    {
        Id = node.String("id"),
        Holder = node.String("holder"),
        Stance = node.String("stance"),
        Object = node.Optional("object"),
        ObjectText = node.Optional("objectText"),
        Polarity = node.String("polarity"),
        Statement = node.Optional("statement"),
        Time = Time(node, length),
        Evidence = node.Spans("evidence", length),
        Rule = node.String("rule"),
    };

    private static TimeRecord? Time(JsonNodeView node, int length) =>
        node.OptionalObject("time") is { } time ? new TimeRecord(time.String("value"), time.OptionalObject("span")?.Span(length)) : null;

    private static PlaceRecord? Place(JsonNodeView node, int length) => node.OptionalObject("place") is { } place
        ? new PlaceRecord(place.String("name"), place.Optional("country"), place.Number("latitude"), place.Number("longitude"), place.Object("span").Span(length)) { Exactness = place.Optional("exactness") }
        : null;
}
