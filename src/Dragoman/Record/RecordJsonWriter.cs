using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>Writes a record as JSON, schema <c>dragoman/record/1</c>: stable names and order, nothing written that has no value.</summary>
public static class RecordJsonWriter
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The record as UTF-8, on one line or indented, without a line end.</summary>
    public static byte[] Write(ReportReading record, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 14);
        using (var json = new Utf8JsonWriter(buffer, indented ? Indented : Compact)) Write(json, record);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ReportReading record)
    {
        string text = record.Report.Text;
        json.WriteStartObject();
        json.WriteString("schema", ReportReading.Schema);
        WriteReport(json, record.Report);
        List(json, "actors", record.Actors, actor => WriteActor(json, actor, text));
        List(json, "events", record.Events, item => WriteEvent(json, item, text));
        List(json, "statements", record.Statements, item => WriteStatement(json, item, text));
        List(json, "figures", record.Figures, item => WriteFigure(json, item, text));
        List(json, "positions", record.Positions, item => WritePosition(json, item, text));
        List(json, "findings", record.Findings, finding =>
        {
            json.WriteString("kind", finding.Kind);
            Strings(json, "items", finding.Items);
            json.WriteString("text", finding.Text);
        });
        json.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter json, ReportRecord report)
    {
        json.WriteStartObject("report");
        json.WriteString("id", report.Id);
        Optional(json, "source", report.Source);
        Optional(json, "url", report.Url);
        Optional(json, "title", report.Title);
        Optional(json, "published", report.Published?.ToString("yyyy-MM-dd"));
        json.WriteString("language", "en");
        json.WriteString("text", report.Text);
        List(json, "repairs", report.Repairs, repair =>
        {
            SpanFields(json, repair.Span, report.Text);
            json.WriteString("reading", repair.Reading);
            json.WriteString("kind", repair.Kind);
        });
        json.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter json, ActorRecord actor, string text)
    {
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("kind", actor.Kind);
        Optional(json, "code", actor.Code);
        Optional(json, "country", actor.Country);
        Optional(json, "group", actor.Group);
        Strings(json, "sectors", actor.Sectors);
        Optional(json, "role", actor.Role);
        Optional(json, "memberOf", actor.MemberOf);
        Spans(json, "mentions", actor.Mentions, text);
    }

    private static void WriteEvent(Utf8JsonWriter json, EventRecord item, string text)
    {
        json.WriteString("id", item.Id);
        json.WriteString("type", item.Type);
        Optional(json, "mode", item.Mode);
        Strings(json, "contexts", item.Contexts);
        Optional(json, "cameo", item.Cameo);
        if (item.Goldstein is { } goldstein) json.WriteNumber("goldstein", goldstein);
        Optional(json, "quad", item.Quad);
        Strings(json, "actors", item.Actors);
        Strings(json, "recipients", item.Recipients);
        json.WriteString("polarity", item.Polarity);
        json.WriteString("modality", item.Modality);
        Time(json, item.Time, text);
        Place(json, item.Place, text);
        Optional(json, "theme", item.Theme);
        Optional(json, "themeEvent", item.ThemeEvent);
        Strings(json, "figures", item.Figures);
        Optional(json, "statement", item.Statement);
        Spans(json, "evidence", item.Evidence, text);
        Span(json, "trigger", item.Trigger, text);
        json.WriteString("rule", item.Rule);
        json.WriteNumber("confidence", Math.Round(item.Confidence, 2));
    }

    private static void WriteStatement(Utf8JsonWriter json, StatementRecord item, string text)
    {
        json.WriteString("id", item.Id);
        Strings(json, "speakers", item.Speakers);
        if (item.Source is { } source) Span(json, "source", source, text);
        Strings(json, "addressees", item.Addressees);
        if (item.Cue is { } cue) Span(json, "cue", cue, text);
        Spans(json, "content", item.Content, text);
        json.WriteString("form", item.Form);
        json.WriteString("attitude", item.Attitude);
        Optional(json, "channel", item.Channel);
        Optional(json, "within", item.Within);
        Time(json, item.Time, text);
        Spans(json, "evidence", item.Evidence, text);
        json.WriteString("rule", item.Rule);
    }

    private static void WriteFigure(Utf8JsonWriter json, FigureRecord item, string text)
    {
        json.WriteString("id", item.Id);
        json.WriteString("measure", item.Measure);
        if (item.Low is { } low) json.WriteNumber("low", low);
        if (item.High is { } high) json.WriteNumber("high", high);
        json.WriteString("bound", item.Bound);
        json.WriteString("unit", item.Unit);
        Optional(json, "who", item.Who);
        Strings(json, "whoActors", item.WhoActors);
        Strings(json, "cause", item.Cause);
        Optional(json, "event", item.Event);
        Optional(json, "statement", item.Statement);
        Time(json, item.Time, text);
        Place(json, item.Place, text);
        Spans(json, "evidence", item.Evidence, text);
        json.WriteString("rule", item.Rule);
    }

    private static void WritePosition(Utf8JsonWriter json, PositionRecord item, string text)
    {
        json.WriteString("id", item.Id);
        json.WriteString("holder", item.Holder);
        json.WriteString("stance", item.Stance);
        Optional(json, "object", item.Object);
        Optional(json, "objectText", item.ObjectText);
        json.WriteString("polarity", item.Polarity);
        Optional(json, "statement", item.Statement);
        Time(json, item.Time, text);
        Spans(json, "evidence", item.Evidence, text);
        json.WriteString("rule", item.Rule);
    }

    private static void Time(Utf8JsonWriter json, TimeRecord? time, string text)
    {
        if (time is null) return;
        json.WriteStartObject("time");
        json.WriteString("value", time.Value);
        if (time.Span is { } span) Span(json, "span", span, text);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, PlaceRecord? place, string text)
    {
        if (place is null) return;
        json.WriteStartObject("place");
        json.WriteString("name", place.Name);
        Optional(json, "country", place.Country);
        Optional(json, "exactness", place.Exactness);
        if (place.Latitude is { } latitude) json.WriteNumber("latitude", latitude);
        if (place.Longitude is { } longitude) json.WriteNumber("longitude", longitude);
        Span(json, "span", place.Span, text);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Spans(Utf8JsonWriter json, string name, IReadOnlyList<TextSpan> spans, string text) =>
        List(json, name, spans, span => SpanFields(json, span, text));

    private static void Span(Utf8JsonWriter json, string name, TextSpan span, string text)
    {
        json.WriteStartObject(name);
        SpanFields(json, span, text);
        json.WriteEndObject();
    }

    private static void SpanFields(Utf8JsonWriter json, TextSpan span, string text)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", text.AsSpan(span.Start, span.Length));
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
