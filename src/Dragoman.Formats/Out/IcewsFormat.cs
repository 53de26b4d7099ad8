using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>The layout of the ICEWS Coded Event Data (20 columns), tabs, with a header row. Countries and sectors stand in words.</summary>
/// <param name="description">Its row of the formats.</param>
/// <param name="tables">The mapping tables.</param>
public sealed class IcewsFormat(FormatDescription description, ExportTables tables)
    : DyadicFormat(description, tables, new EventSelection { NeedsCameo = true, NeedsBoth = true, Counts = _ => true }, hasHeader: true)
{
    private protected override void Fill(TableRow row, RecordView view, EventPair pair)
    {
        EventRecord item = pair.Event;
        CameoCode? code = Tables.Cameo(item.Cameo);
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
            ExportCountry? country = Tables.Country(place.Country);
            if (Tables.IsRegion(place.Name)) row["Province"] = place.Name;
            else if (place.Latitude is not null) row["City"] = place.Name;
            row["Country"] = country?.Name;
            row.Set("Latitude", place.Latitude);
            row.Set("Longitude", place.Longitude);
        }
    }

    private void SetActor(TableRow row, string column, ActorRecord actor)
    {
        row[column + " Name"] = actor.Name;
        row.Set(column + " Sectors", actor.Sectors.Select(code => Tables.Sector(code)?.Icews ?? code), ",");
        row[column + " Country"] = Tables.Country(actor.Country)?.Name;
    }
}
