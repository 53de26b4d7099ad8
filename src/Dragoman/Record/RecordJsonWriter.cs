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

    /// <summary>Writes the record as UTF-8 on one line, without a line end.</summary>
    public static void Write(IBufferWriter<byte> output, ReportReading record)
    {
        using var json = new Utf8JsonWriter(output, Compact);
        Write(json, record);
    }

    private static void Write(Utf8JsonWriter json, ReportReading record)
    {
        string text = record.Report.Text;
        json.WriteStartObject();
        json.WriteString("schema"u8, ReportReading.Schema);
        WriteReport(json, record.Report);
        List(json, "actors"u8, record.Actors, actor => WriteActor(json, actor, text));
        List(json, "events"u8, record.Events, item => WriteEvent(json, item, text));
        List(json, "statements"u8, record.Statements, item => WriteStatement(json, item, text));
        List(json, "figures"u8, record.Figures, item => WriteFigure(json, item, text));
        List(json, "positions"u8, record.Positions, item => WritePosition(json, item, text));
        List(json, "findings"u8, record.Findings, finding =>
        {
            json.WriteString("kind"u8, finding.Kind);
            Strings(json, "items"u8, finding.Items);
            json.WriteString("text"u8, finding.Text);
        });
        json.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter json, ReportRecord report)
    {
        json.WriteStartObject("report"u8);
        json.WriteString("id"u8, report.Id);
        Optional(json, "source"u8, report.Source);
        Optional(json, "url"u8, report.Url);
        Optional(json, "title"u8, report.Title);
        Optional(json, "published"u8, report.Published?.ToString("yyyy-MM-dd"));
        json.WriteString("language"u8, "en");
        json.WriteString("text"u8, report.Text);
        List(json, "repairs"u8, report.Repairs, repair =>
        {
            SpanFields(json, repair.Span, report.Text);
            json.WriteString("reading"u8, repair.Reading);
            json.WriteString("kind"u8, repair.Kind);
        });
        json.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter json, ActorRecord actor, string text)
    {
        json.WriteString("id"u8, actor.Id);
        json.WriteString("name"u8, actor.Name);
        json.WriteString("kind"u8, actor.Kind);
        Optional(json, "code"u8, actor.Code);
        Optional(json, "country"u8, actor.Country);
        Optional(json, "group"u8, actor.Group);
        Strings(json, "sectors"u8, actor.Sectors);
        Optional(json, "role"u8, actor.Role);
        Optional(json, "memberOf"u8, actor.MemberOf);
        Spans(json, "mentions"u8, actor.Mentions, text);
    }

    private static void WriteEvent(Utf8JsonWriter json, EventRecord item, string text)
    {
        json.WriteString("id"u8, item.Id);
        json.WriteString("type"u8, item.Type);
        Optional(json, "mode"u8, item.Mode);
        Strings(json, "contexts"u8, item.Contexts);
        Optional(json, "cameo"u8, item.Cameo);
        if (item.Goldstein is { } goldstein) json.WriteNumber("goldstein"u8, goldstein);
        Optional(json, "quad"u8, item.Quad);
        Strings(json, "actors"u8, item.Actors);
        Strings(json, "recipients"u8, item.Recipients);
        json.WriteString("polarity"u8, item.Polarity);
        json.WriteString("modality"u8, item.Modality);
        Time(json, item.Time, text);
        Place(json, item.Place, text);
        Optional(json, "theme"u8, item.Theme);
        Optional(json, "themeEvent"u8, item.ThemeEvent);
        Strings(json, "figures"u8, item.Figures);
        Optional(json, "statement"u8, item.Statement);
        Spans(json, "evidence"u8, item.Evidence, text);
        Span(json, "trigger"u8, item.Trigger, text);
        json.WriteString("rule"u8, item.Rule);
        json.WriteNumber("confidence"u8, Math.Round(item.Confidence, 2));
    }

    private static void WriteStatement(Utf8JsonWriter json, StatementRecord item, string text)
    {
        json.WriteString("id"u8, item.Id);
        Strings(json, "speakers"u8, item.Speakers);
        if (item.Source is { } source) Span(json, "source"u8, source, text);
        Strings(json, "addressees"u8, item.Addressees);
        if (item.Cue is { } cue) Span(json, "cue"u8, cue, text);
        Spans(json, "content"u8, item.Content, text);
        json.WriteString("form"u8, item.Form);
        json.WriteString("attitude"u8, item.Attitude);
        Optional(json, "channel"u8, item.Channel);
        Optional(json, "within"u8, item.Within);
        Time(json, item.Time, text);
        Spans(json, "evidence"u8, item.Evidence, text);
        json.WriteString("rule"u8, item.Rule);
    }

    private static void WriteFigure(Utf8JsonWriter json, FigureRecord item, string text)
    {
        json.WriteString("id"u8, item.Id);
        json.WriteString("measure"u8, item.Measure);
        if (item.Low is { } low) json.WriteNumber("low"u8, low);
        if (item.High is { } high) json.WriteNumber("high"u8, high);
        json.WriteString("bound"u8, item.Bound);
        json.WriteString("unit"u8, item.Unit);
        Optional(json, "who"u8, item.Who);
        Strings(json, "whoActors"u8, item.WhoActors);
        Strings(json, "cause"u8, item.Cause);
        Optional(json, "event"u8, item.Event);
        Optional(json, "statement"u8, item.Statement);
        Time(json, item.Time, text);
        Place(json, item.Place, text);
        Spans(json, "evidence"u8, item.Evidence, text);
        json.WriteString("rule"u8, item.Rule);
    }

    private static void WritePosition(Utf8JsonWriter json, PositionRecord item, string text)
    {
        json.WriteString("id"u8, item.Id);
        json.WriteString("holder"u8, item.Holder);
        json.WriteString("stance"u8, item.Stance);
        Optional(json, "object"u8, item.Object);
        Optional(json, "objectText"u8, item.ObjectText);
        json.WriteString("polarity"u8, item.Polarity);
        Optional(json, "statement"u8, item.Statement);
        Time(json, item.Time, text);
        Spans(json, "evidence"u8, item.Evidence, text);
        json.WriteString("rule"u8, item.Rule);
    }

    private static void Time(Utf8JsonWriter json, TimeRecord? time, string text)
    {
        if (time is null) return;
        json.WriteStartObject("time"u8);
        json.WriteString("value"u8, time.Value);
        if (time.Span is { } span) Span(json, "span"u8, span, text);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, PlaceRecord? place, string text)
    {
        if (place is null) return;
        json.WriteStartObject("place"u8);
        json.WriteString("name"u8, place.Name);
        Optional(json, "country"u8, place.Country);
        Optional(json, "exactness"u8, place.Exactness);
        if (place.Latitude is { } latitude) json.WriteNumber("latitude"u8, latitude);
        if (place.Longitude is { } longitude) json.WriteNumber("longitude"u8, longitude);
        Span(json, "span"u8, place.Span, text);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void Strings(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Spans(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<TextSpan> spans, string text)
    {
        json.WriteStartArray(name);
        foreach (TextSpan span in spans)
        {
            json.WriteStartObject();
            SpanFields(json, span, text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Span(Utf8JsonWriter json, ReadOnlySpan<byte> name, TextSpan span, string text)
    {
        json.WriteStartObject(name);
        SpanFields(json, span, text);
        json.WriteEndObject();
    }

    private static void SpanFields(Utf8JsonWriter json, TextSpan span, string text)
    {
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("end"u8, span.End);
        json.WriteString("text"u8, text.AsSpan(span.Start, span.Length));
    }

    private static void List<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<T> write)
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
