using System.Data.Common;
using System.Text;
using Dapper;
using Dragoman.Record;

namespace Dragoman.Store;

internal sealed partial class SqlRecordStore
{
    private const int CodingsAtOnce = 50;

    public IEnumerable<StoreDamage> Verify()
    {
        foreach (Func<IEnumerable<StoreDamage>> look in (Func<IEnumerable<StoreDamage>>[])[() => dialect.Check(connection), VerifyReports, VerifyCodings, () => dialect.CheckWords(connection)])
        {
            // What the database cannot read ends one look, not the others.
            using IEnumerator<StoreDamage> found = look().GetEnumerator();
            while (TryNext(found, out StoreDamage? damage)) yield return damage!;
        }
    }

    private bool TryNext(IEnumerator<StoreDamage> found, out StoreDamage? damage)
    {
        damage = null;
        try
        {
            if (!found.MoveNext()) return false;
            damage = found.Current;
            return true;
        }
        catch (DbException fault)
        {
            // The iterator has ended with the fault: the next step returns false.
            damage = new StoreDamage(Address, dialect.Reason(fault));
            return true;
        }
    }

    private IEnumerable<StoreDamage> VerifyReports()
    {
        long after = 0;
        while (true)
        {
            List<ReportRow> part = connection.Query<ReportRow>(
                $"""
                SELECT r.id AS Id, r.hash AS Hash, r.text AS Text, r.text_hash AS TextHash, r.words_hash AS WordsHash, r.copy_of AS CopyOf, o.copy_of AS CopyOfOriginal, o.id AS Original, c.report AS CodedReport
                FROM reports r LEFT JOIN reports o ON o.id = r.copy_of LEFT JOIN codings c ON c.id = r.coding
                WHERE r.id > @after ORDER BY r.id LIMIT {PartSize}
                """,
                new { after }).AsList();
            if (part.Count == 0) yield break;
            foreach (ReportRow row in part)
                foreach (string fault in Faults(row)) yield return new StoreDamage($"report {row.Hash}", fault);
            after = part[^1].Id;
        }
    }

    private List<string> Faults(ReportRow row)
    {
        var faults = new List<string>();
        SearchWords words = SearchWords.Of(row.Text);
        if (StoredText.Hash(Encoding.UTF8.GetBytes(row.Text)) != row.TextHash) faults.Add("its text is not the one that was kept");
        if (words.Hash() != row.WordsHash) faults.Add("the hash of its words is not that of its text");
        if (row.CodedReport is null) faults.Add("it has no record");
        else if (row.CodedReport != row.Id) faults.Add("its record is that of another report");
        if (row.CopyOf is not null && (row.Original is null || row.Original >= row.Id || row.CopyOfOriginal is not null)) faults.Add("it is marked as a copy of what is no original");
        long[] bands = row.CopyOf is null ? [.. CopySketch.Of(words).Bands.Distinct().Order()] : [];
        if (!connection.Query<long>("SELECT value FROM bands WHERE report = @Id ORDER BY value", new { row.Id }).SequenceEqual(bands)) faults.Add("what its copies are found by does not belong to its text");
        return faults;
    }

    private IEnumerable<StoreDamage> VerifyCodings()
    {
        long after = 0;
        while (true)
        {
            List<CodingRow> part = connection.Query<CodingRow>(
                $"""
                SELECT c.id AS Id, r.hash AS Hash, r.text AS Text, c.record AS Record, c.record_hash AS RecordHash, c.title AS Title, c.published AS Published
                FROM codings c LEFT JOIN reports r ON r.id = c.report WHERE c.id > @after ORDER BY c.id LIMIT {CodingsAtOnce}
                """,
                new { after }).AsList();
            if (part.Count == 0) yield break;
            foreach (CodingRow row in part)
                foreach (string fault in Faults(row)) yield return new StoreDamage($"record of report {row.Hash ?? "(not there)"}, coding {row.Id}", fault);
            after = part[^1].Id;
        }
    }

    private List<string> Faults(CodingRow row)
    {
        RecordRows rows;
        ReportReading record;
        try
        {
            byte[] json = ReportToKeep.Expand(row.Record);
            if (StoredText.Hash(json) != row.RecordHash) return ["it is not the record that was kept"];
            record = RecordJsonReader.Read(json);
            rows = RecordRows.Of(record);
        }
        catch (Exception fault) when (fault is InvalidDataException or RecordFormatException or FormatException or ArgumentException or OverflowException)
        {
            return [$"it cannot be read: {fault.Message}"];
        }
        var faults = new List<string>();
        if (record.Report.Id != row.Hash) faults.Add("it is the record of another report");
        if (StoredText.Clean(record.Report.Text) != row.Text) faults.Add("its text is not that of the report");
        if (StoredText.CleanOptional(record.Report.Title) != row.Title || Day(record.Report.Published) != row.Published) faults.Add("title or day beside it are not those of the record");
        foreach ((RowTable table, IReadOnlyList<Cell[]> expected) in rows.Tables)
            if (!IsSame(table, row.Id, expected)) faults.Add($"its rows in the table {table.Name} are not those of the record");
        return faults;
    }

    /// <summary>True where a table has the rows of a coding that the record gives, in any order.</summary>
    private bool IsSame(RowTable table, long coding, IReadOnlyList<Cell[]> expected)
    {
        var missing = new HashSet<Cell[]>(expected, RowComparer.Instance);
        if (missing.Count != expected.Count) return false;
        using DbDataReader found = statements.Query(null, table.Select, ("owner", coding));
        while (found.Read())
            if (!missing.Remove(table.Read(found))) return false;
        return missing.Count == 0;
    }

    private sealed class ReportRow
    {
        public long Id { get; init; }
        public string Hash { get; init; } = "";
        public string Text { get; init; } = "";
        public string TextHash { get; init; } = "";
        public string WordsHash { get; init; } = "";
        public long? CopyOf { get; init; }
        public long? CopyOfOriginal { get; init; }
        public long? Original { get; init; }
        public long? CodedReport { get; init; }
    }

    private sealed class CodingRow
    {
        public long Id { get; init; }
        public string? Hash { get; init; }
        public string? Text { get; init; }
        public byte[] Record { get; init; } = [];
        public string RecordHash { get; init; } = "";
        public string? Title { get; init; }
        public string? Published { get; init; }
    }
}
