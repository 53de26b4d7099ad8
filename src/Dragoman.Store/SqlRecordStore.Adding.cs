using System.Data.Common;
using System.Globalization;
using Dragoman.Reading;

namespace Dragoman.Store;

internal sealed partial class SqlRecordStore
{
    private const double LeastContainment = 0.7;
    private const int MostCandidates = 20, NewestOfBand = 32, MostDaysApart = 3;

    private static readonly string SelectCandidates = $"""
        SELECT r.id, r.hash, r.text FROM reports r WHERE r.id IN (
          SELECT b.report FROM ({string.Join(" UNION ALL ", Enumerable.Range(0, CopySketch.BandCount).Select(band =>
              $"SELECT report FROM (SELECT report FROM bands WHERE value = @band{band} ORDER BY report DESC LIMIT {NewestOfBand}) AS newest{band}"))}) AS b
          JOIN reports o ON o.id = b.report JOIN codings c ON c.id = o.coding
          WHERE c.published IS NULL OR @first IS NULL OR c.published BETWEEN @first AND @last
          GROUP BY b.report ORDER BY count(*) DESC, b.report LIMIT {MostCandidates})
        ORDER BY r.id
        """;

    public void Meet(string reportId, string origin, ReadingOptions given) => Guard(() =>
    {
        using DbTransaction transaction = dialect.BeginWriting(connection);
        if (FindReport(reportId, transaction) is { } report) AddAppearance(report, StoredText.Clean(origin), given, transaction);
        transaction.Commit();
        return true;
    });

    public AddOutcome Add(ReportToKeep report, ReaderVersion reader) => Guard(() =>
    {
        using DbTransaction transaction = dialect.BeginWriting(connection);
        long readerNumber = ReaderNumber(reader, transaction);
        (AddChange change, CopyMark? copy) = (AddChange.Added, null as CopyMark);
        if (FindReport(report.ReportId, transaction) is { } number)
        {
            AddAppearance(number, report.Origin, report.Given, transaction);
            bool isCoded = statements.Number(transaction, "SELECT count(*) FROM codings WHERE report = @report AND reader = @reader", ("report", number), ("reader", readerNumber)) > 0;
            change = isCoded ? AddChange.AlreadyKept : AddChange.Recoded;
        }
        else
        {
            (number, copy) = InsertReport(report, transaction);
        }
        if (change != AddChange.AlreadyKept) InsertCoding(number, readerNumber, report, transaction);
        transaction.Commit();
        return new AddOutcome(change, copy);
    });

    private long? FindReport(string reportId, DbTransaction transaction) => statements.Number(transaction, "SELECT id FROM reports WHERE hash = @hash", ("hash", reportId));

    private long ReaderNumber(ReaderVersion reader, DbTransaction transaction) =>
        statements.Number(
            transaction, "SELECT id FROM readers WHERE program = @program AND knowledge = @knowledge AND models = @models", ("program", reader.Program), ("knowledge", reader.Knowledge), ("models", reader.Models))
        ?? statements.Number(
            transaction, "INSERT INTO readers (program, knowledge, models) VALUES (@program, @knowledge, @models) RETURNING id", ("program", reader.Program), ("knowledge", reader.Knowledge), ("models", reader.Models))!.Value;

    /// <summary>Notes that a report was met under a source or an address other than before; where it was met so before, nothing changes.</summary>
    private void AddAppearance(long report, string origin, ReadingOptions given, DbTransaction transaction) => statements.Execute(
        transaction,
        """
        INSERT INTO appearances (report, origin, source, url, title, published)
        SELECT @report, @origin, @source, @url, @title, @published
        WHERE NOT EXISTS (SELECT 1 FROM reports WHERE id = @report AND COALESCE(source, '') = @source AND COALESCE(url, '') = @url)
        ON CONFLICT (report, source, url) DO NOTHING
        """,
        ("report", report), ("origin", origin), ("source", StoredText.Clean(given.Source ?? "")), ("url", StoredText.Clean(given.Url ?? "")),
        ("title", StoredText.CleanOptional(given.Title)), ("published", Day(given.Published)));

    private (long Number, CopyMark? Copy) InsertReport(ReportToKeep report, DbTransaction transaction)
    {
        (string Kind, long Number, string Hash)? original = FindOriginal(report, transaction);
        long number = statements.Number(
            transaction,
            """
            INSERT INTO reports (hash, origin, source, url, title, published, text, text_hash, words_hash, copy_kind, copy_of)
            VALUES (@hash, @origin, @source, @url, @title, @published, @text, @textHash, @wordsHash, @copyKind, @copyOf) RETURNING id
            """,
            ("hash", report.ReportId), ("origin", report.Origin), ("source", StoredText.CleanOptional(report.Given.Source)), ("url", StoredText.CleanOptional(report.Given.Url)),
            ("title", StoredText.CleanOptional(report.Given.Title)), ("published", Day(report.Given.Published)), ("text", report.Text), ("textHash", report.TextHash),
            ("wordsHash", report.WordsHash), ("copyKind", original?.Kind), ("copyOf", original?.Number))!.Value;
        // Only what is no copy is compared with: a copy of a copy is one of the first.
        if (original is null) dialect.InsertRows(connection, transaction, RowTables.Bands, number, report.BandRows);
        dialect.IndexReport(connection, transaction, number, report.Words);
        return (number, original is { } found ? new CopyMark(found.Kind, found.Hash) : null);
    }

    /// <summary>The report that this one copies: one of the same words, else the first of which it has most shingles, or which has most of its.</summary>
    private (string Kind, long Number, string Hash)? FindOriginal(ReportToKeep report, DbTransaction transaction)
    {
        using (DbDataReader exact = statements.Query(
            transaction, "SELECT o.id, o.hash FROM reports r JOIN reports o ON o.id = COALESCE(r.copy_of, r.id) WHERE r.words_hash = @hash ORDER BY r.id LIMIT 1", ("hash", report.WordsHash)))
            if (exact.Read()) return ("exact", exact.GetInt64(0), exact.GetString(1));
        if (report.Sketch.Bands.Length == 0) return null;
        foreach ((long number, string hash, string text) in Candidates(report, transaction))
            if (CopySketch.Containment(CopySketch.ShinglesOf(SearchWords.Of(text)), report.Sketch.Shingles) >= LeastContainment) return ("near", number, hash);
        return null;
    }

    /// <summary>Originals that share a band and are published within some days: those that share most bands, in the order in which they were added.</summary>
    /// <remarks>Reports that are published every day in the same words with other numbers are no copies of each other, so the days count. Of each band the newest are looked at, which bounds the work however many reports share it.</remarks>
    private IEnumerable<(long Number, string Hash, string Text)> Candidates(ReportToKeep report, DbTransaction transaction)
    {
        DateOnly? day = report.Record.Report.Published;
        var values = new (string, Cell)[CopySketch.BandCount + 2];
        for (int band = 0; band < CopySketch.BandCount; band++) values[band] = ($"band{band}", report.Sketch.Bands[band]);
        values[^2] = ("first", Day(day?.AddDays(-Math.Min(MostDaysApart, day.Value.DayNumber))));
        values[^1] = ("last", Day(day?.AddDays(Math.Min(MostDaysApart, DateOnly.MaxValue.DayNumber - day.Value.DayNumber))));
        using DbDataReader found = statements.Query(transaction, SelectCandidates, values);
        while (found.Read()) yield return (found.GetInt64(0), found.GetString(1), found.GetString(2));
    }

    private void InsertCoding(long report, long reader, ReportToKeep kept, DbTransaction transaction)
    {
        long coding = statements.Number(
            transaction,
            "INSERT INTO codings (report, reader, title, published, record, record_hash) VALUES (@report, @reader, @title, @published, @record, @hash) RETURNING id",
            ("report", report), ("reader", reader), ("title", StoredText.CleanOptional(kept.Record.Report.Title)), ("published", Day(kept.Record.Report.Published)),
            ("record", kept.Compressed), ("hash", kept.JsonHash))!.Value;
        foreach ((RowTable table, IReadOnlyList<Cell[]> rows) in kept.Rows.Tables) dialect.InsertRows(connection, transaction, table, coding, rows);
        dialect.IndexStatements(connection, transaction, coding, kept.Rows.Contents);
        statements.Execute(transaction, "UPDATE reports SET coding = @coding WHERE id = @report", ("coding", coding), ("report", report));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
