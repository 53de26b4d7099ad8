using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>The layout of POLECAT (40 columns), tabs, with a header row: PLOVER types, modes, contexts and scores.</summary>
public sealed class PolecatFormat : RecordFormat
{
    private readonly ExportTables tables;
    private readonly TableLayout layout;
    private readonly EventSelection selection = new() { Counts = _ => true };

    /// <param name="description">Its row of the formats.</param>
    /// <param name="tables">The mapping tables.</param>
    public PolecatFormat(FormatDescription description, ExportTables tables)
        : base(description, [.. tables.Layouts("polecat").Select(layout => new FormatFile(layout.File, TableSyntax.Tabs.Header(layout)))]) =>
        (this.tables, layout) = (tables, tables.Layouts("polecat")[0]);

    /// <inheritdoc />
    public override string Dictionary => TableLayout.Dictionary(layout);

    /// <inheritdoc />
    public override void Write(ReportReading record, Document? parse, RecordOutput output)
    {
        var view = new RecordView(record, tables);
        foreach (EventPair pair in selection.Pairs(view, output)) WriteRow(view, pair, output);
    }

    private void WriteRow(RecordView view, EventPair pair, RecordOutput output)
    {
        var row = new TableRow(layout, TableSyntax.Tabs);
        EventRecord item = pair.Event;
        row["Event ID"] = $"{view.Report.Id}_{item.Id}_{pair.Number}";
        row["Event Date"] = EventDay.Best(item.Time, view.Report.Published)?.ToString("yyyy-MM-dd");
        row["Event Type"] = item.Type;
        row["Event Mode"] = item.Mode;
        row.SetScore("Intensity", tables.PloverScore(item.Type, item.Mode));
        row.Set("Quad Code", ExportTables.PloverQuad(item.Quad));
        row.Set("Contexts", item.Contexts);
        SetActor(row, "Actor", pair.Actor, item, view);
        SetActor(row, "Recipient", pair.Recipient, item, view);
        SetPlace(row, item.Place, view);
        row["Source"] = view.Report.Source;
        row["Publication Date"] = view.Published;
        row.Set("Story People", view.Record.Actors.Where(actor => actor.Kind == "person").Select(actor => actor.Name).Distinct());
        row.Set("Story Organizations", view.Record.Actors.Where(actor => actor.Kind is not "person" and not "state" && tables.Kind(actor.Kind).Shared).Select(actor => actor.Name).Distinct());
        row.Set("Story Locations", view.Record.Events.Select(other => other.Place).Concat(view.Record.Figures.Select(figure => figure.Place)).Where(place => place is not null).Select(place => place!.Name).Distinct());
        row["Language"] = "en";
        row["Version"] = ProgramVersion.NameAndVersion;
        row.Write(output.BeginRow(0));
    }

    private void SetActor(TableRow row, string column, ActorRecord? actor, EventRecord item, RecordView view)
    {
        if (actor is null) return;
        PloverActor coded = PloverActor.Of(actor, tables);
        row[column + " Name"] = actor.Name;
        row[column + " Country"] = actor.Country is null ? null : coded.Code;
        row[column + " COW"] = tables.Country(actor.Country)?.Cow;
        row[$"Primary {column} Sector"] = coded.Sectors.FirstOrDefault();
        row.Set(column + " Sectors", coded.Sectors);
        row[column + " Title"] = actor.Role;
        row[column + " Name Raw"] = view.MentionWords(actor, item);
    }

    private void SetPlace(TableRow row, PlaceRecord? place, RecordView view)
    {
        if (place is null) return;
        bool isRegion = tables.IsRegion(place.Name);
        row["Placename"] = place.Name;
        if (isRegion) row["Province"] = place.Name;
        else if (place.Latitude is not null) row["City"] = place.Name;
        row["Country"] = tables.Country(place.Country)?.Plover;
        row.Set("Latitude", place.Latitude);
        row.Set("Longitude", place.Longitude);
        row["Raw Placename"] = view.Line(place.Span);
        row["Feature Type"] = isRegion ? "region" : place.Latitude is not null ? "city" : "country";
    }
}
