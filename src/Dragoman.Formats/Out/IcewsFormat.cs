using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>The layout of the ICEWS Coded Event Data (20 columns), tabs, with a header row. Countries and sectors stand in words.</summary>
public sealed class IcewsFormat : RecordFormat
{
    private readonly ExportTables tables;
    private readonly TableLayout layout;
    private readonly EventSelection selection = new() { NeedsCameo = true, NeedsBoth = true, Counts = _ => true };

    /// <param name="description">Its row of the formats.</param>
    /// <param name="tables">The mapping tables.</param>
    public IcewsFormat(FormatDescription description, ExportTables tables)
        : base(description, [.. tables.Layouts("icews").Select(layout => new FormatFile(layout.File, TableSyntax.Tabs.Header(layout)))]) =>
        (this.tables, layout) = (tables, tables.Layouts("icews")[0]);

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
        CameoCode? code = tables.Cameo(item.Cameo);
        row.Set("Event ID", pair.NumberFor(view.Report));
        row["Event Date"] = EventDay.Best(item.Time, view.Report.Published)?.ToString("yyyy-MM-dd");
        SetActor(row, "Source", pair.Actor!);
        row["Event Text"] = code?.Name;
        row["CAMEO Code"] = pair.Cameo;
        row.SetScore("Intensity", code?.Goldstein);
        SetActor(row, "Target", pair.Recipient!);
        row["Story ID"] = view.Report.Id;
        row.Set("Sentence Number", view.Sentence(item.Trigger));
        row["Publisher"] = view.Report.Source;
        if (item.Place is { } place)
        {
            ExportCountry? country = tables.Country(place.Country);
            if (tables.IsRegion(place.Name)) row["Province"] = place.Name;
            else if (place.Latitude is not null) row["City"] = place.Name;
            row["Country"] = country?.Name;
            row.Set("Latitude", place.Latitude);
            row.Set("Longitude", place.Longitude);
        }
        row.Write(output.BeginRow(0));
    }

    private void SetActor(TableRow row, string column, ActorRecord actor)
    {
        row[column + " Name"] = actor.Name;
        row.Set(column + " Sectors", actor.Sectors.Select(code => tables.Sector(code)?.Icews ?? code), ",");
        row[column + " Country"] = tables.Country(actor.Country)?.Name;
    }
}
