using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>The layout of the Phoenix data set (26 columns), tabs, without a header, with Phoenix's own classes and scores.</summary>
public sealed class PhoenixFormat : RecordFormat
{
    private readonly ExportTables tables;
    private readonly TableLayout layout;
    private readonly EventSelection selection;

    /// <param name="description">Its row of the formats.</param>
    /// <param name="tables">The mapping tables.</param>
    public PhoenixFormat(FormatDescription description, ExportTables tables)
        : base(description, [.. tables.Layouts("phoenix").Select(layout => new FormatFile(layout.File))])
    {
        (this.tables, layout) = (tables, tables.Layouts("phoenix")[0]);
        selection = new EventSelection { NeedsCameo = true, NeedsBoth = true, Counts = actor => CameoActor.Of(actor, tables) is not null };
    }

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
        row.Set("EventID", pair.NumberFor(view.Report));
        if (EventDay.Best(item.Time, view.Report.Published) is { } day)
        {
            row["Date"] = day.ToString("yyyyMMdd");
            row.Set("Year", day.Year);
            row.Set("Month", day.Month);
            row.Set("Day", day.Day);
        }
        SetActor(row, "SourceActor", pair.Actor);
        SetActor(row, "TargetActor", pair.Recipient);
        row["EventCode"] = pair.Cameo;
        row["EventRootCode"] = pair.CameoRoot;
        row.Set("PentaClass", tables.PhoenixClass(pair.Cameo));
        row.SetScore("GoldsteinScore", tables.PhoenixScore(pair.Cameo));
        if (item.Place is { } place)
        {
            row.Set("Lat", place.Latitude);
            row.Set("Lon", place.Longitude);
            row["LocationName"] = place.Name;
            if (tables.IsRegion(place.Name)) row["StateName"] = place.Name;
            row["CountryCode"] = place.Country;
        }
        row["SentenceID"] = $"{view.Report.Id}_{view.Sentence(item.Trigger)}";
        row["URLs"] = view.Report.Url;
        row["NewsSources"] = view.Report.Source;
        row.Write(output.BeginRow(0));
    }

    private void SetActor(TableRow row, string column, ActorRecord? actor)
    {
        CameoActor coded = CameoActor.Of(actor, tables)!;
        row[column + "Full"] = coded.Code;
        row[column + "Entity"] = coded.Head;
        row[column + "Role"] = coded.MainRole;
        row.Set(column + "Attribute", coded.Attributes);
    }
}
