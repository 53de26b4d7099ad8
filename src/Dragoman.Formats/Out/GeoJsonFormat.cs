using System.Text.Json;
using Dragoman.Language;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Formats.Out;

/// <summary>A GeoJSON FeatureCollection (RFC 7946): a point for each event and each figure whose place has one. Countries are never given as points; what has no point is counted as left out.</summary>
public sealed class GeoJsonFormat(FormatDescription description, ExportTables tables)
    : RecordFormat(description, new FormatFile("features.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\n", ",\n", "\n]}\n"))
{
    /// <summary>Reason under which a manifest counts what is left out.</summary>
    public const string NoPoint = "events and figures without a point";

    /// <inheritdoc />
    public override void Write(ReportReading record, Document? parse, RecordOutput output)
    {
        var view = new RecordView(record, tables);
        foreach (EventRecord item in record.Events)
            WriteFeature(view, output, item.Id, item.Place, json => WriteEvent(json, item, view));
        foreach (FigureRecord item in record.Figures)
            WriteFeature(view, output, item.Id, item.Place, json => WriteFigure(json, item, view));
    }

    private static void WriteFeature(RecordView view, RecordOutput output, string id, PlaceRecord? place, Action<Utf8JsonWriter> properties)
    {
        if (place is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            output.LeaveOut(NoPoint);
            return;
        }
        ExportJson.WriteObject(output.BeginRow(0), json =>
        {
            json.WriteString("type", "Feature");
            json.WriteString("id", $"{view.Report.Id}_{id}");
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("properties");
            properties(json);
            json.WriteString("place", place.Name);
            json.Optional("country", place.Country);
            json.Optional("published", view.Published);
            json.Optional("source", view.Report.Source);
            json.Optional("url", view.Report.Url);
            json.Optional("title", view.Report.Title);
            json.WriteEndObject();
        });
    }

    private static void WriteEvent(Utf8JsonWriter json, EventRecord item, RecordView view)
    {
        json.WriteString("kind", "event");
        json.WriteString("type", item.Type);
        json.Optional("mode", item.Mode);
        json.OptionalStrings("contexts", [.. item.Contexts]);
        json.Optional("cameo", item.Cameo);
        json.Optional("goldstein", item.Goldstein);
        json.Optional("quad", item.Quad);
        json.Strings("actors", view.Actors(item.Actors).Select(actor => actor.Name));
        json.Strings("recipients", view.Actors(item.Recipients).Select(actor => actor.Name));
        json.WriteBoolean("happened", EventSelection.Happened(item));
        json.WriteString("polarity", item.Polarity);
        json.WriteString("modality", item.Modality);
        WriteVoiceTimeAndWords(json, item.Statement, item.Time, item.Evidence[0], view);
        json.WriteNumber("confidence", Math.Round(item.Confidence, 2));
    }

    private static void WriteFigure(Utf8JsonWriter json, FigureRecord item, RecordView view)
    {
        json.WriteString("kind", "figure");
        json.WriteString("measure", item.Measure);
        json.Optional("low", item.Low);
        json.Optional("high", item.High);
        json.WriteString("bound", item.Bound);
        json.WriteString("unit", item.Unit);
        json.Optional("who", item.Who);
        json.Strings("causes", view.Actors(item.Cause).Select(actor => actor.Name));
        WriteVoiceTimeAndWords(json, item.Statement, item.Time, item.Evidence[0], view);
    }

    private static void WriteVoiceTimeAndWords(Utf8JsonWriter json, string? statement, TimeRecord? time, TextSpan evidence, RecordView view)
    {
        if (view.Statement(statement) is { } said) json.Strings("saidBy", view.Actors(said.Speakers).Select(actor => actor.Name));
        json.Optional("time", time?.Value);
        json.Optional("date", DayRange.Of(time) is { IsDay: true } day ? day.First.ToString("yyyy-MM-dd") : null);
        json.WriteString("words", view.Words(evidence));
        json.WriteNumber("start", view.Points.Of(evidence.Start));
        json.WriteNumber("end", view.Points.Of(evidence.End));
    }
}
