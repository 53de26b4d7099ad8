using System.Globalization;
using Dapper;
using Dragoman.Reading;
using Dragoman.Record;

namespace Dragoman.Store;

internal sealed partial class SqlRecordStore
{
    private const string SelectKept = """
        SELECT r.id AS Report, r.hash AS Hash, r.origin AS Origin, r.source AS Source, r.url AS Url, r.title AS Title, r.published AS Published,
          r.copy_kind AS CopyKind, o.hash AS CopyOf, c.id AS Coding, c.record AS Record,
          d.program AS Program, d.knowledge AS Knowledge, d.models AS Models
        FROM reports r JOIN codings c ON c.id = r.coding JOIN readers d ON d.id = c.reader LEFT JOIN reports o ON o.id = r.copy_of
        """;

    public IEnumerable<KeptRecord> Records(bool copies)
    {
        long after = 0;
        while (true)
        {
            long start = after;
            List<KeptRow> part = Guard(() => connection.Query<KeptRow>($"{SelectKept} WHERE r.id > @start {(copies ? "" : "AND r.copy_of IS NULL")} ORDER BY r.id LIMIT {PartSize}", new { start }).AsList());
            if (part.Count == 0) yield break;
            foreach (KeptRow row in part) yield return Kept(row);
            after = part[^1].Report;
        }
    }

    public IReadOnlyList<KeptRecord> Records(string idPrefix, int limit)
    {
        string id = idPrefix.ToLowerInvariant();
        if (id.Length is 0 or > 64 || id.Any(character => !char.IsAsciiHexDigitLower(character))) throw new StoreException($"'{idPrefix}' is no id of a report: write its first hexadecimal digits");
        // The digits that follow are all less than "g".
        return Guard(() => connection.Query<KeptRow>($"{SelectKept} WHERE r.hash >= @id AND r.hash < @end ORDER BY r.hash LIMIT @limit", new { id, end = id + "g", limit }).Select(Kept).ToList());
    }

    public IEnumerable<CodingPair> Pairs(ReaderVersion before, ReaderVersion after)
    {
        long last = 0;
        while (true)
        {
            long start = last;
            List<PairRow> part = Guard(() => connection.Query<PairRow>(
                $"""
                SELECT r.id AS Report, r.hash AS Hash, b.record AS "Before", a.record AS "After" FROM reports r
                JOIN codings b ON b.report = r.id JOIN readers br ON br.id = b.reader
                JOIN codings a ON a.report = r.id JOIN readers ar ON ar.id = a.reader
                WHERE r.id > @start AND br.program = @bp AND br.knowledge = @bk AND br.models = @bm AND ar.program = @ap AND ar.knowledge = @ak AND ar.models = @am
                ORDER BY r.id LIMIT {PartSize}
                """,
                new { start, bp = before.Program, bk = before.Knowledge, bm = before.Models, ap = after.Program, ak = after.Knowledge, am = after.Models }).AsList());
            if (part.Count == 0) yield break;
            foreach (PairRow row in part) yield return new CodingPair(Parse(row.Before, row.Hash).Record, Parse(row.After, row.Hash).Record);
            last = part[^1].Report;
        }
    }

    public IReadOnlyList<Appearance> Appearances(KeptRecord record) => Guard(() => connection.Query<AppearanceRow>(
        """
        SELECT origin AS Origin, source AS Source, url AS Url, title AS Title, published AS Published FROM appearances WHERE report = @Report ORDER BY source, url
        """,
        new { record.Report }).Select(row => new Appearance(row.Origin, row.Source.Length == 0 ? null : row.Source, row.Url.Length == 0 ? null : row.Url, row.Title, row.Published)).ToList());

    private KeptRecord Kept(KeptRow row)
    {
        (byte[] json, ReportReading record) = Parse(row.Record, row.Hash);
        var given = new ReadingOptions
        {
            Source = row.Source,
            Url = row.Url,
            Title = row.Title,
            Published = row.Published is null ? null : DateOnly.ParseExact(row.Published, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        CopyMark? copy = row.CopyKind is null ? null : new CopyMark(row.CopyKind, row.CopyOf!);
        return new KeptRecord(record, json, row.Origin, copy) { Report = row.Report, Given = given, Reader = new ReaderVersion(row.Program, row.Knowledge, row.Models) };
    }

    private (byte[] Json, ReportReading Record) Parse(byte[] compressed, string hash)
    {
        try
        {
            byte[] json = ReportToKeep.Expand(compressed);
            return (json, RecordJsonReader.Read(json));
        }
        catch (Exception fault) when (fault is InvalidDataException or RecordFormatException)
        {
            throw new StoreException($"{Address}: the record of report {hash} is damaged: {fault.Message}", fault);
        }
    }

    private sealed class KeptRow
    {
        public long Report { get; init; }
        public string Hash { get; init; } = "";
        public string Origin { get; init; } = "";
        public string? Source { get; init; }
        public string? Url { get; init; }
        public string? Title { get; init; }
        public string? Published { get; init; }
        public string? CopyKind { get; init; }
        public string? CopyOf { get; init; }
        public long Coding { get; init; }
        public byte[] Record { get; init; } = [];
        public string Program { get; init; } = "";
        public string Knowledge { get; init; } = "";
        public string Models { get; init; } = "";
    }

    private sealed class AppearanceRow
    {
        public string Origin { get; init; } = "";
        public string Source { get; init; } = "";
        public string Url { get; init; } = "";
        public string? Title { get; init; }
        public string? Published { get; init; }
    }

    private sealed class PairRow
    {
        public long Report { get; init; }
        public string Hash { get; init; } = "";
        public byte[] Before { get; init; } = [];
        public byte[] After { get; init; } = [];
    }
}
