using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>The layout of POLECAT (40 columns), tabs, with a header row: PLOVER types, modes, contexts and scores.</summary>
/// <param name="description">Its row of the formats.</param>
/// <param name="tables">The mapping tables.</param>
public sealed class PolecatFormat(FormatDescription description, ExportTables tables)
    : DyadicFormat(description, tables, new EventSelection { Counts = _ => true }, hasHeader: true)
{
    private protected override void Fill(TableRow row, RecordView view, EventPair pair)
    {
        EventRecord item = pair.Event;
        row["Event ID"] = $"{view.Report.Id}_{item.Id}_{pair.Number}";
        row["Event Date"] = EventDay.Best(item.Time, view.Report.Published)?.ToString("yyyy-MM-dd");
        row["Event Type"] = item.Type;
        row["Event Mode"] = item.Mode;
        row.SetScore("Intensity", Tables.PloverScore(item.Type, item.Mode));
        row.Set("Quad Code", ExportTables.PloverQuad(item.Quad));
        row.Set("Contexts", item.Contexts);
        SetActor(row, "Actor", pair.Actor, item, view);
        SetActor(row, "Recipient", pair.Recipient, item, view);
        SetPlace(row, item.Place, view);
        row["Source"] = view.Report.Source;
        row["Publication Date"] = view.Published;
        row.Set("Story People", view.Record.Actors.Where(actor => actor.Kind == "person").Select(actor => actor.Name).Distinct());
        row.Set("Story Organizations", view.Record.Actors.Where(actor => actor.Kind is not "person" and not "state" && Tables.Kind(actor.Kind).Shared).Select(actor => actor.Name).Distinct());
        row.Set("Story Locations", view.Record.Events.Select(other => other.Place).Concat(view.Record.Figures.Select(figure => figure.Place)).Where(place => place is not null).Select(place => place!.Name).Distinct());
        row["Language"] = "en";
        row["Version"] = ProgramVersion.NameAndVersion;
    }

    private void SetActor(TableRow row, string column, ActorRecord? actor, EventRecord item, RecordView view)
    {
        if (actor is null) return;
        PloverActor coded = PloverActor.Of(actor, Tables);
        row[column + " Name"] = actor.Name;
        row[column + " Country"] = actor.Country is null ? null : coded.Code;
        row[column + " COW"] = Tables.Country(actor.Country)?.Cow;
        row[$"Primary {column} Sector"] = coded.Sectors.FirstOrDefault();
        row.Set(column + " Sectors", coded.Sectors);
        row[column + " Title"] = actor.Role;
        row[column + " Name Raw"] = view.MentionWords(actor, item);
    }

    private void SetPlace(TableRow row, PlaceRecord? place, RecordView view)
    {
        if (place is null) return;
        bool isRegion = Tables.IsRegion(place.Name);
        row["Placename"] = place.Name;
        if (isRegion) row["Province"] = place.Name;
        else if (place.Latitude is not null) row["City"] = place.Name;
        row["Country"] = Tables.Country(place.Country)?.Plover;
        row.Set("Latitude", place.Latitude);
        row.Set("Longitude", place.Longitude);
        row["Raw Placename"] = view.Line(place.Span);
        row["Feature Type"] = isRegion ? "region" : place.Latitude is not null ? "city" : "country";
    }
}
