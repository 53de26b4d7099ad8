using System.Globalization;
using Dragoman.Language;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Formats.Out;

/// <summary>GDELT 2.0: the table of events (61 columns) and the table of mentions (16), tabs, without a header, as the GDELT Event Codebook 2.0 lays them out.</summary>
public sealed class GdeltFormat : RecordFormat
{
    private readonly ExportTables tables;
    private readonly TableLayout events;
    private readonly TableLayout mentions;
    private readonly EventSelection selection;

    /// <param name="tables">The mapping tables.</param>
    /// <param name="description">Its row of the formats.</param>
    public GdeltFormat(FormatDescription description, ExportTables tables)
        : base(description, [.. tables.Layouts("gdelt").Select(layout => new FormatFile(layout.File))])
    {
        this.tables = tables;
        IReadOnlyList<TableLayout> layouts = tables.Layouts("gdelt");
        (events, mentions) = (layouts[0], layouts[1]);
        selection = new EventSelection { NeedsCameo = true, Counts = actor => CameoActor.Of(actor, tables) is not null };
    }

    /// <inheritdoc />
    public override string Dictionary => TableLayout.Dictionary(events, mentions);

    /// <inheritdoc />
    public override void Write(ReportReading record, Document? parse, RecordOutput output)
    {
        var view = new RecordView(record, tables);
        foreach (EventPair pair in selection.Pairs(view, output))
        {
            long number = pair.NumberFor(record.Report);
            WriteEvent(view, pair, number, output);
            for (int i = 0; i < pair.Event.Evidence.Count; i++) WriteMention(view, pair, i, number, output);
        }
    }

    private void WriteEvent(RecordView view, EventPair pair, long number, RecordOutput output)
    {
        var row = new TableRow(events, TableSyntax.Tabs);
        EventRecord item = pair.Event;
        row.Set("GLOBALEVENTID", number);
        if (EventDay.Best(item.Time, view.Report.Published) is { } day)
        {
            row["SQLDATE"] = day.ToString("yyyyMMdd");
            row["MonthYear"] = day.ToString("yyyyMM");
            row["Year"] = day.ToString("yyyy");
            row["FractionDate"] = (day.Year + Math.Round(((day.Month - 1) * 30 + day.Day) / 365.0, 4)).ToString("0.0000", CultureInfo.InvariantCulture);
        }
        SetActor(row, "Actor1", pair.Actor);
        SetActor(row, "Actor2", pair.Recipient);
        row["IsRootEvent"] = view.IsInLead(item.Trigger) ? "1" : "0";
        row["EventCode"] = pair.Cameo;
        row["EventBaseCode"] = pair.CameoBase;
        row["EventRootCode"] = pair.CameoRoot;
        CameoCode? code = tables.Cameo(item.Cameo);
        row.Set("QuadClass", code?.Quad);
        row.SetScore("GoldsteinScale", code?.Goldstein);
        row.Set("NumMentions", item.Evidence.Count);
        row["NumSources"] = row["NumArticles"] = "1";
        row["Actor1Geo_Type"] = row["Actor2Geo_Type"] = "0";
        SetPlace(row, item.Place);
        row["DATEADDED"] = Midnight(view.Report.Published);
        row["SOURCEURL"] = view.Report.Url ?? view.Report.Id;
        row.Write(output.BeginRow(0));
    }

    private void SetActor(TableRow row, string column, ActorRecord? actor)
    {
        if (CameoActor.Of(actor, tables) is not { } coded) return;
        row[column + "Code"] = coded.Code;
        row[column + "Name"] = actor!.Name.ToUpperInvariant();
        row[column + "KnownGroupCode"] = coded.Group;
        if (coded.HasCountry) row[column + "CountryCode"] = coded.Head;
        IReadOnlyList<string> roles = coded.HasCountry || coded.Head.Length == 0 ? coded.Roles : [coded.Head, .. coded.Roles];
        for (int i = 0; i < Math.Min(roles.Count, 3); i++) row[$"{column}Type{i + 1}Code"] = roles[i];
    }

    private void SetPlace(TableRow row, PlaceRecord? place)
    {
        if (place is null)
        {
            row["ActionGeo_Type"] = "0";
            return;
        }
        ExportCountry? country = tables.Country(place.Country);
        bool isCountry = place.Latitude is null && country is not null && !tables.IsRegion(place.Name);
        bool isUsa = place.Country == "USA";
        row["ActionGeo_Type"] = isCountry ? "1" : tables.IsRegion(place.Name) ? isUsa ? "2" : "5" : isUsa ? "3" : "4";
        row["ActionGeo_FullName"] = isCountry || country is null ? place.Name : $"{place.Name}, {country.Name}";
        row["ActionGeo_CountryCode"] = row["ActionGeo_ADM1Code"] = country?.Fips;
        row.Set("ActionGeo_Lat", place.Latitude);
        row.Set("ActionGeo_Long", place.Longitude);
    }

    private void WriteMention(RecordView view, EventPair pair, int index, long number, RecordOutput output)
    {
        var row = new TableRow(mentions, TableSyntax.Tabs);
        TextSpan evidence = pair.Event.Evidence[index];
        TextSpan action = index == 0 ? pair.Event.Trigger : evidence;
        ReportRecord report = view.Report;
        row.Set("GLOBALEVENTID", number);
        row["EventTimeDate"] = Midnight(EventDay.Best(pair.Event.Time, report.Published));
        row["MentionTimeDate"] = Midnight(report.Published);
        row["MentionType"] = report.Url is null ? "2" : "1";
        row["MentionSourceName"] = report.Source ?? (Uri.TryCreate(report.Url, UriKind.Absolute, out Uri? address) ? address.Host : null);
        row["MentionIdentifier"] = report.Url ?? report.Id;
        row.Set("SentenceID", view.Sentence(action));
        row.Set("Actor1CharOffset", Offset(view, pair.Actor, evidence));
        row.Set("Actor2CharOffset", Offset(view, pair.Recipient, evidence));
        row.Set("ActionCharOffset", view.Points.Of(action.Start));
        row["InRawText"] = "1";
        row.Set("Confidence", (long)Math.Round(100 * Math.Round(pair.Event.Confidence, 2)));
        row.Set("MentionDocLen", view.Points.Length);
        row.Write(output.BeginRow(1));
    }

    private static long Offset(RecordView view, ActorRecord? actor, TextSpan evidence) => RecordView.Mention(actor, evidence) is { } span ? view.Points.Of(span.Start) : -1;

    private static string? Midnight(DateOnly? day) => day?.ToString("yyyyMMdd") is { } digits ? digits + "000000" : null;
}
