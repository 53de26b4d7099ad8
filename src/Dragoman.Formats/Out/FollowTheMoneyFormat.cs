using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>FollowTheMoney entities, one a line: an Article for the report, an entity for each actor that takes part in an event, an Event for each event that happened.</summary>
/// <remarks>
/// An actor that is known by name and code has one id in all reports, so that its lines merge; anybody else is somebody of this report. Who acts is the organizer, and with the recipients involved.
/// Kinds and schemata are in <c>knowledge/exports/actor-kinds.tsv</c>.
/// </remarks>
public sealed class FollowTheMoneyFormat(FormatDescription description, ExportTables tables) : RecordFormat(description, new FormatFile("entities.jsonl"))
{
    /// <inheritdoc />
    public override void Write(ReportReading record, Document? parse, RecordOutput output)
    {
        var view = new RecordView(record, tables);
        string article = "dragoman-" + record.Report.Id;
        WriteArticle(view, article, output);
        EventRecord[] events = [.. record.Events.Where(EventSelection.Happened)];
        for (int i = events.Length; i < record.Events.Count; i++) output.LeaveOut(EventSelection.NotHappened);
        HashSet<string> taking = [.. events.SelectMany(item => item.Actors.Concat(item.Recipients))];
        foreach (ActorRecord actor in record.Actors)
            if (taking.Contains(actor.Id)) WriteActor(actor, article, output);
        foreach (EventRecord item in events) WriteEvent(item, view, article, output);
    }

    private static void WriteArticle(RecordView view, string id, RecordOutput output) => WriteEntity(output, id, "Article", json =>
    {
        Property(json, "title", view.Report.Title);
        Property(json, "sourceUrl", view.Report.Url);
        Property(json, "publisher", view.Report.Source);
        Property(json, "publishedAt", view.Published);
        Property(json, "language", "eng");
        Property(json, "bodyText", view.Report.Text);
    });

    private void WriteActor(ActorRecord actor, string article, RecordOutput output) => WriteEntity(output, IdOf(actor, article), tables.Kind(actor.Kind).Schema, json =>
    {
        Property(json, "name", actor.Name);
        Property(json, "country", tables.Country(actor.Country)?.Iso2.ToLowerInvariant());
        Property(json, "position", actor.Kind == "person" ? actor.Role : null);
        json.OptionalStrings("keywords", [.. actor.Sectors]);
        Property(json, "proof", article);
    });

    private void WriteEvent(EventRecord item, RecordView view, string article, RecordOutput output) => WriteEntity(output, $"{article}-{item.Id}", "Event", json =>
    {
        Property(json, "name", view.Summary(item));
        json.OptionalStrings("keywords", [item.Type, .. item.Contexts]);
        if (DayRange.Of(item.Time) is { } days)
        {
            Property(json, days.IsDay ? "date" : "startDate", days.First.ToString("yyyy-MM-dd"));
            if (!days.IsDay) Property(json, "endDate", days.Last.ToString("yyyy-MM-dd"));
        }
        Property(json, "location", item.Place?.Name);
        Property(json, "country", tables.Country(item.Place?.Country)?.Iso2.ToLowerInvariant());
        json.OptionalStrings("organizer", [.. view.Actors(item.Actors).Select(actor => IdOf(actor, article))]);
        json.OptionalStrings("involved", [.. view.Actors([.. item.Actors, .. item.Recipients]).Select(actor => IdOf(actor, article)).Distinct()]);
        json.Strings("summary", item.Evidence.Select(view.Words));
        Property(json, "recordId", item.Id);
        Property(json, "sourceUrl", view.Report.Url);
        Property(json, "proof", article);
    });

    private static void WriteEntity(RecordOutput output, string id, string schema, Action<Utf8JsonWriter> properties) => ExportJson.WriteLine(output.BeginRow(0), json =>
    {
        json.WriteString("id", id);
        json.WriteString("schema", schema);
        json.WriteStartObject("properties");
        properties(json);
        json.WriteEndObject();
    });

    /// <summary>Every property of FollowTheMoney is a list.</summary>
    private static void Property(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.Strings(name, [value]);
    }

    private string IdOf(ActorRecord actor, string article)
    {
        bool shared = tables.Kind(actor.Kind).Shared && actor.Code is not null && char.IsUpper(actor.Name[0]);
        return shared ? "dragoman-" + Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes($"{actor.Code}/{actor.Name}"))) : $"{article}-{actor.Id}";
    }
}
