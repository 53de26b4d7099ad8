using System.Globalization;
using Dragoman.Cli.Pages;
using Dragoman.Record;
using Dragoman.Store;
using Dragoman.Text;

namespace Dragoman.Cli.Keeping;

/// <summary>Items in columns, for CSV: one row for each item, lists set apart by semicolons.</summary>
internal static class ItemColumns
{
    private static readonly string[] before = ["report", "source", "url", "published", "copy_of", "item"], after = ["said_by", "rule", "start", "end", "evidence"];

    /// <summary>The header of a kind.</summary>
    public static IReadOnlyList<string> Header(ItemKind kind) => [.. before, .. Own(kind), .. after];

    /// <summary>The row of an item.</summary>
    public static IReadOnlyList<string> Row(FoundItem found)
    {
        ReportReading record = found.Kept.Record;
        var names = new RecordNames(record);
        (string id, IEnumerable<string?> own, string? statement, string rule, IReadOnlyList<TextSpan> evidence) = found.Kind switch
        {
            ItemKind.Event => Of(record.Events[found.Index], record),
            ItemKind.Statement => Of(record.Statements[found.Index], record),
            ItemKind.Figure => Of(record.Figures[found.Index], record),
            _ => Of(record.Positions[found.Index], record),
        };
        int start = evidence.Count == 0 ? 0 : evidence.Min(span => span.Start), end = evidence.Count == 0 ? 0 : evidence.Max(span => span.End);
        string?[] cells =
        [
            record.Report.Id, record.Report.Source, record.Report.Url, record.Report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), found.Kept.Copy?.ReportId, id,
            .. own,
            names.SaidBy(statement), rule, Number(start), Number(end), string.Join(" … ", evidence.Select(names.Slice)),
        ];
        return [.. cells.Select(cell => cell ?? "")];
    }

    /// <summary>A row as RFC 4180 has it, without the end of the line.</summary>
    public static string Csv(IEnumerable<string> cells) => string.Join(',', cells.Select(cell => cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static string[] Own(ItemKind kind) => kind switch
    {
        ItemKind.Event => ["type", "mode", "cameo", "goldstein", "quad", "contexts", "actors", "actor_codes", "recipients", "recipient_codes", "polarity", "modality", "time", "place", "place_country", "latitude", "longitude", "theme", "confidence"],
        ItemKind.Statement => ["speakers", "speaker_codes", "addressees", "addressee_codes", "attitude", "form", "channel", "time", "content"],
        ItemKind.Figure => ["measure", "low", "high", "bound", "unit", "who", "who_codes", "cause", "cause_codes", "event", "time", "place", "place_country", "latitude", "longitude"],
        _ => ["holder", "holder_code", "stance", "object", "object_code", "polarity", "time"],
    };

    private static Cells Of(EventRecord item, ReportReading record) => new(
        item.Id,
        [
            item.Type, item.Mode, item.Cameo, Number(item.Goldstein), item.Quad, string.Join(';', item.Contexts), Names(item.Actors, record), Codes(item.Actors, record),
            Names(item.Recipients, record), Codes(item.Recipients, record), item.Polarity, item.Modality, item.Time?.Value, item.Place?.Name, item.Place?.Country, Number(item.Place?.Latitude),
            Number(item.Place?.Longitude), item.Theme, Number(item.Confidence),
        ],
        item.Statement, item.Rule, item.Evidence);

    private static Cells Of(StatementRecord item, ReportReading record) => new(
        item.Id,
        [
            item.Speakers.Count > 0 ? Names(item.Speakers, record) : item.Source is { } source ? record.Report.Text[source.Start..source.End] : "", Codes(item.Speakers, record),
            Names(item.Addressees, record), Codes(item.Addressees, record), item.Attitude, item.Form, item.Channel, item.Time?.Value,
            string.Join(" … ", item.Content.Select(span => record.Report.Text[span.Start..span.End])),
        ],
        item.Within, item.Rule, item.Evidence);

    private static Cells Of(FigureRecord item, ReportReading record) => new(
        item.Id,
        [
            item.Measure, Number(item.Low), Number(item.High), item.Bound, item.Unit, item.Who, Codes(item.WhoActors, record), Names(item.Cause, record), Codes(item.Cause, record),
            item.Event, item.Time?.Value, item.Place?.Name, item.Place?.Country, Number(item.Place?.Latitude), Number(item.Place?.Longitude),
        ],
        item.Statement, item.Rule, item.Evidence);

    private static Cells Of(PositionRecord item, ReportReading record) => new(
        item.Id,
        [
            Names([item.Holder], record), Codes([item.Holder], record), item.Stance, item.Object is { } actor ? Names([actor], record) : item.ObjectText,
            item.Object is { } coded ? Codes([coded], record) : "", item.Polarity, item.Time?.Value,
        ],
        item.Statement, item.Rule, item.Evidence);

    private static string Names(IReadOnlyList<string> ids, ReportReading record) => string.Join(';', ids.Select(id => Actor(id, record)?.Name ?? id));

    private static string Codes(IReadOnlyList<string> ids, ReportReading record) => string.Join(';', ids.Select(id => Actor(id, record)?.Code ?? ""));

    private static ActorRecord? Actor(string id, ReportReading record) => record.Actors.FirstOrDefault(actor => actor.Id == id);

    private static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Cells(string Id, IEnumerable<string?> Own, string? Statement, string Rule, IReadOnlyList<TextSpan> Evidence);
}
