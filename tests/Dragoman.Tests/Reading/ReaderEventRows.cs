using Dragoman.Record;

namespace Dragoman.Tests.Reading;

/// <summary>The notation of <c>tests/Specs/events</c>: <c>TYPE/mode | actor codes | recipient codes | denied requested</c>; the last field only where the event is not affirmed and actual.</summary>
internal static class ReaderEventRows
{
    /// <summary>The events of a record, one a line, in order.</summary>
    public static string Of(ReportReading record) => record.Events.Count == 0 ? "nothing" : string.Join('\n', record.Events.Select(item => Row(record, item)));

    private static string Row(ReportReading record, EventRecord item)
    {
        string type = item.Mode is null ? item.Type : $"{item.Type}/{item.Mode}";
        string marks = string.Join(' ', ((string[])[item.Polarity, item.Modality]).Except(["affirmed", "actual"]));
        string row = $"{type} | {Codes(record, item.Actors)} | {Codes(record, item.Recipients)}";
        return marks.Length == 0 ? row : $"{row} | {marks}";
    }

    private static string Codes(ReportReading record, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "-" : string.Join(", ", ids.Select(id => record.Actors.Single(actor => actor.Id == id)).Select(actor => actor.Code ?? actor.Name));
}
