using System.Text.Json;
using Dragoman.Language;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Formats.Out;

/// <summary>PLOVER events as JSON Lines, with the fields of the PLOVER manual 0.8.</summary>
/// <remarks>The manual keeps what did not happen among the contexts, as auxiliary modes: a denied event carries <c>negation</c>, a planned one <c>future</c>, one that is requested, possible or conditional <c>hypothetical</c>.</remarks>
public sealed class PloverFormat(FormatDescription description, ExportTables tables) : RecordFormat(description, new FormatFile("events.jsonl"))
{
    private const string Killed = "killed", Wounded = "wounded", Arrested = "arrested";

    /// <inheritdoc />
    public override void Write(ReportReading record, Document? parse, RecordOutput output)
    {
        var view = new RecordView(record, tables);
        foreach (EventRecord item in record.Events) ExportJson.WriteLine(output.BeginRow(0), json => WriteEvent(json, item, view));
    }

    private void WriteEvent(Utf8JsonWriter json, EventRecord item, RecordView view)
    {
        json.WriteString("id", $"{view.Report.Id}_{item.Id}");
        WriteDates(json, item, view);
        WriteActors(json, "actor", item.Actors, item, view);
        WriteActors(json, "recipient", item.Recipients, item, view);
        json.Strings("event", [item.Type]);
        if (item.Place is { } place) WritePlace(json, place, view);
        json.Strings("event_text", item.Evidence.Select(view.Words));
        json.Optional("quad_code", ExportTables.PloverQuad(item.Quad));
        json.Optional("event_scale", tables.PloverScore(item.Type, item.Mode));
        if (item.Mode is not null) json.Strings("mode", [item.Mode]);
        json.OptionalStrings("context", [.. item.Contexts, .. Auxiliary(item)]);
        WriteSize(json, item, view);
        WriteTextInfo(json, item, view);
        json.WriteStartObject("cite_info");
        json.Optional("url", view.Report.Url);
        json.Optional("title", view.Report.Title);
        json.WriteString("language", "en");
        json.Optional("publication", view.Report.Source);
        json.WriteString("codebook", "PLOVER 0.8");
        json.WriteString("version", ProgramVersion.Version);
        json.WriteEndObject();
        json.WriteString("coder", ProgramVersion.NameAndVersion);
    }

    private static void WriteDates(Utf8JsonWriter json, EventRecord item, RecordView view)
    {
        DayRange? days = DayRange.Of(item.Time);
        if (days is { IsDay: false } period)
        {
            json.WriteString("date", period.First.ToString("yyyy-MM-dd"));
            json.WriteString("enddate", period.Last.ToString("yyyy-MM-dd"));
        }
        else json.Optional("date", (days?.First ?? view.Report.Published)?.ToString("yyyy-MM-dd"));
    }

    private void WriteActors(Utf8JsonWriter json, string name, IReadOnlyList<string> ids, EventRecord item, RecordView view)
    {
        if (ids.Count == 0 && name == "recipient") return;
        json.WriteStartArray(name);
        foreach (ActorRecord actor in view.Actors(ids))
        {
            PloverActor coded = PloverActor.Of(actor, tables);
            json.WriteStartObject();
            json.Optional("code", coded.Code);
            json.OptionalStrings("sector", [.. coded.Sectors]);
            json.Optional("entity_text", view.MentionWords(actor, item));
            json.Optional("identifier_id", actor.Group);
            json.WriteString("identifier_text", actor.Name);
            json.Optional("office", actor.Role);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WritePlace(Utf8JsonWriter json, PlaceRecord place, RecordView view)
    {
        bool isRegion = tables.IsRegion(place.Name), isPoint = place.Latitude is not null;
        json.WriteStartObject("event_loc");
        json.WriteString("extracted_place", view.Words(place.Span));
        json.WriteString("resolved_place", place.Name);
        json.Optional("lat", place.Latitude);
        json.Optional("lon", place.Longitude);
        if (isPoint) json.WriteString(isRegion ? "province" : "city", place.Name);
        json.Optional("country", tables.Country(place.Country)?.Name);
        json.Optional("country_code", tables.Country(place.Country)?.Plover);
        json.WriteString("resolution", isRegion ? "2" : isPoint ? "4" : "1");
        json.WriteEndObject();
    }

    private static IEnumerable<string> Auxiliary(EventRecord item)
    {
        if (item.Polarity == "denied") yield return "negation";
        if (item.Modality == "planned") yield return "future";
        else if (item.Modality is "requested" or "possible" or "conditional") yield return "hypothetical";
    }

    private static void WriteSize(Utf8JsonWriter json, EventRecord item, RecordView view)
    {
        FigureRecord[] own = [.. view.Record.Figures.Where(figure => figure.Low is not null && item.Figures.Contains(figure.Id))];
        if (!own.Any(figure => figure.Measure is Killed or Wounded or Arrested)) return;
        json.WriteStartObject("size");
        Count("dead", Killed);
        Count("injured", Wounded);
        Count("arrested", Arrested);
        json.WriteEndObject();

        void Count(string name, string measure)
        {
            if (own.FirstOrDefault(figure => figure.Measure == measure) is { Low: { } low }) json.WriteNumber(name, low);
        }
    }

    private static void WriteTextInfo(Utf8JsonWriter json, EventRecord item, RecordView view)
    {
        TextSpan evidence = item.Evidence[0];
        json.WriteStartObject("text_info");
        json.WriteNumber("sequence", view.Sentence(item.Trigger));
        json.WriteNumber("start", view.Points.Of(evidence.Start));
        json.WriteNumber("end", view.Points.Of(evidence.End));
        json.WriteString("text_story", view.Report.Id);
        json.WriteEndObject();
    }
}
