using System.Globalization;
using System.Text.Json;
using Dragoman.Language;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Formats.Out;

/// <summary>W3C Web Annotations (Web Annotation Data Model, 2017), one for each event, statement, figure and position, as JSON-LD, one a line.</summary>
/// <remarks>
/// The target is the text of the report, named by its hash as RFC 6920 writes it (<c>ni:///sha-256;...</c>), with the address of the page as scope: positions hold in the text and not in the markup of a page.
/// Each span of evidence has a TextQuoteSelector and a TextPositionSelector; positions count Unicode code points, as the model demands.
/// </remarks>
public sealed class WebAnnotationFormat(FormatDescription description, ExportTables tables) : RecordFormat(description, new FormatFile("annotations.jsonl"))
{
    /// <summary>Characters of the text that a quote has before and behind it.</summary>
    private const int Around = 32;

    /// <inheritdoc />
    public override void Write(ReportReading record, Document? parse, RecordOutput output)
    {
        var view = new RecordView(record, tables);
        foreach (EventRecord item in record.Events)
            Annotate(view, output, item.Id, item.Evidence, Voiced(item, view), ["event", item.Type, .. Named("mode", item.Mode), .. item.Contexts.Select(context => "context:" + context), item.Polarity, item.Modality]);
        foreach (StatementRecord item in record.Statements)
            Annotate(view, output, item.Id, item.Content, $"{view.Names(item.Speakers)} {item.Attitude}", ["statement", item.Attitude, item.Form, .. Named("channel", item.Channel)]);
        foreach (FigureRecord item in record.Figures)
            Annotate(view, output, item.Id, item.Evidence, FigureLine(item), ["figure", item.Measure, item.Bound]);
        foreach (PositionRecord item in record.Positions)
            Annotate(view, output, item.Id, item.Evidence, $"{view.Actor(item.Holder).Name} {item.Stance} {(item.Object is { } id ? view.Actor(id).Name : item.ObjectText)}", ["position", item.Stance, item.Polarity]);
    }

    private static void Annotate(RecordView view, RecordOutput output, string item, IReadOnlyList<TextSpan> spans, string words, IEnumerable<string> tags) =>
        ExportJson.WriteLine(output.BeginRow(0), json =>
        {
            string text = NameOf(view.Report.Id);
            json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
            json.WriteString("id", $"{text}#{item}");
            json.WriteString("type", "Annotation");
            json.WriteString("motivation", "tagging");
            json.WriteStartObject("generator");
            json.WriteString("type", "Software");
            json.WriteString("name", ProgramVersion.NameAndVersion);
            json.WriteEndObject();
            json.WriteStartArray("body");
            Body(json, "describing", words);
            foreach (string tag in tags) Body(json, "tagging", tag);
            json.WriteEndArray();
            json.WriteStartArray("target");
            foreach (TextSpan span in spans) Target(json, view, text, span);
            json.WriteEndArray();
        });

    private static void Body(Utf8JsonWriter json, string purpose, string value)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", purpose);
        json.WriteString("language", "en");
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void Target(Utf8JsonWriter json, RecordView view, string source, TextSpan span)
    {
        string text = view.Report.Text;
        json.WriteStartObject();
        json.WriteString("type", "SpecificResource");
        json.WriteString("source", source);
        json.Optional("scope", view.Report.Url);
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", text.AsSpan(span.Start, span.Length));
        json.Optional("prefix", text[Whole(text, Math.Max(0, span.Start - Around))..span.Start]);
        json.Optional("suffix", text[span.End..Whole(text, Math.Min(text.Length, span.End + Around))]);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", view.Points.Of(span.Start));
        json.WriteNumber("end", view.Points.Of(span.End));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A position that does not cut a pair of surrogates.</summary>
    private static int Whole(string text, int position) => position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1]) ? position + 1 : position;

    private static string NameOf(string id) => "ni:///sha-256;" + Convert.ToBase64String(Convert.FromHexString(id)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Voiced(EventRecord item, RecordView view) =>
        view.Statement(item.Statement) is { Speakers.Count: > 0 } said ? $"{view.Summary(item)} (says {view.Names(said.Speakers)})" : view.Summary(item);

    private static string FigureLine(FigureRecord item)
    {
        string number = (item.Low, item.High) switch
        {
            (null, null) => "?",
            ({ } low, { } high) when low == high => low.ToString(CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"{item.Low}-{item.High}"),
        };
        return string.Join(' ', new[] { item.Measure, item.Bound, number, item.Who ?? item.Unit });
    }

    private static IEnumerable<string> Named(string name, string? value) => value is null ? [] : [$"{name}:{value}"];
}
