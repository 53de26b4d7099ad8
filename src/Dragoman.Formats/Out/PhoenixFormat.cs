using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>The layout of the Phoenix data set (26 columns), tabs, without a header, with Phoenix's own classes and scores.</summary>
/// <param name="description">Its row of the formats.</param>
/// <param name="tables">The mapping tables.</param>
public sealed class PhoenixFormat(FormatDescription description, ExportTables tables)
    : DyadicFormat(description, tables, new EventSelection { NeedsCameo = true, NeedsBoth = true, Counts = actor => CameoActor.Of(actor, tables) is not null }, hasHeader: false)
{
    private protected override void Fill(TableRow row, RecordView view, EventPair pair)
    {
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
        row.Set("PentaClass", Tables.PhoenixClass(pair.Cameo));
        row.SetScore("GoldsteinScore", Tables.PhoenixScore(pair.Cameo));
        if (item.Place is { } place)
        {
            row.Set("Lat", place.Latitude);
            row.Set("Lon", place.Longitude);
            row["LocationName"] = place.Name;
            if (Tables.IsRegion(place.Name)) row["StateName"] = place.Name;
            row["CountryCode"] = place.Country;
        }
        row["SentenceID"] = $"{view.Report.Id}_{view.Sentence(item.Trigger)}";
        row["URLs"] = view.Report.Url;
        row["NewsSources"] = view.Report.Source;
    }

    private void SetActor(TableRow row, string column, ActorRecord? actor)
    {
        CameoActor coded = CameoActor.Of(actor, Tables)!;
        row[column + "Full"] = coded.Code;
        row[column + "Entity"] = coded.Head;
        row[column + "Role"] = coded.MainRole;
        row.Set(column + "Attribute", coded.Attributes);
    }
}
