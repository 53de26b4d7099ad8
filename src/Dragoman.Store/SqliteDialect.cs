using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Dragoman.Store;

/// <summary>One file, written ahead to a log beside it; FTS5 indexes the words.</summary>
/// <remarks>A commit is in the log before it is reported, so a process that is killed loses nothing. The log is brought to the disk when it is copied into the file; a machine that loses its power may lose the last reports, whole ones, and the file stays sound.</remarks>
internal sealed class SqliteDialect(string path, bool create) : IDialect
{
    private const int StatementsPerCoding = 1_000_000;
    private readonly SqliteInserts inserts = new();
    private readonly Dictionary<RowTable, string> statements = [];

    public string Name => "sqlite";

    public string ReportsWithWords => "SELECT rowid FROM report_words WHERE report_words MATCH @words";

    public string StatementsWithWords =>
        $"SELECT rowid % {StatementsPerCoding} FROM statement_words WHERE statement_words MATCH @words AND rowid BETWEEN @coding * {StatementsPerCoding} AND (@coding + 1) * {StatementsPerCoding} - 1 ORDER BY rowid";

    public DbConnection Connect()
    {
        if (!create && !File.Exists(path)) throw new StoreException($"there is no store at {Path.GetFullPath(path)}: dragoman add makes one");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw new StoreException($"there is no folder {folder} for the store");
        if (Directory.Exists(path)) throw new StoreException($"{Path.GetFullPath(path)} is a folder, not a store");
        var options = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = 60,
        };
        var connection = new SqliteConnection(options.ToString());
        try
        {
            connection.Open();
            connection.Execute("PRAGMA busy_timeout = 60000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public DbTransaction BeginWriting(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public bool HasTable(DbConnection connection, string name) => connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = @name", new { name }) > 0;

    public void InsertRows(DbConnection connection, DbTransaction transaction, RowTable table, long owner, IReadOnlyList<Cell[]> rows)
    {
        if (!statements.TryGetValue(table, out string? sql))
            statements[table] = sql = $"INSERT INTO {table.Name} ({table.Owner}, {table.Names}) VALUES (?{string.Concat(Enumerable.Repeat(", ?", table.Columns.Count))})";
        inserts.Run((SqliteConnection)connection, sql, owner, rows);
    }

    public void IndexReport(DbConnection connection, DbTransaction transaction, long report, SearchWords words) =>
        inserts.Run((SqliteConnection)connection, "INSERT INTO report_words (rowid, words) VALUES (?, ?)", report, [[words.Joined()]]);

    public void IndexStatements(DbConnection connection, DbTransaction transaction, long coding, IReadOnlyList<SearchWords> contents) =>
        inserts.Run(
            (SqliteConnection)connection,
            $"INSERT INTO statement_words (rowid, words) VALUES (? * {StatementsPerCoding} + ?, ?)",
            coding,
            [.. contents.Select((words, i) => (Cell[])[i + 1L, words.Joined()])]);

    public void Dispose() => inserts.Dispose();

    public string Words(SearchQuery query)
    {
        string wanted = string.Join(" AND ", query.Terms.Where(term => !term.IsExcluded).Select(Phrase));
        string[] excluded = [.. query.Terms.Where(term => term.IsExcluded).Select(Phrase)];
        return excluded.Length == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", excluded)})";
    }

    public IEnumerable<StoreDamage> Check(DbConnection connection)
    {
        foreach (string fault in connection.Query<string>("PRAGMA integrity_check"))
            if (fault != "ok") yield return new StoreDamage(path, fault);
        foreach (dynamic row in connection.Query("PRAGMA foreign_key_check"))
            yield return new StoreDamage($"table {row.table}", $"row {row.rowid} refers to a row of {row.parent} that is not there");
        foreach (string table in (string[])["report_words", "statement_words"])
        {
            string? fault = null;
            try
            {
                connection.Execute($"INSERT INTO {table} ({table}) VALUES ('integrity-check')");
            }
            catch (SqliteException damage)
            {
                fault = Reason(damage);
            }
            if (fault is not null) yield return new StoreDamage($"index {table}", fault);
        }
    }

    public IEnumerable<StoreDamage> CheckWords(DbConnection connection)
    {
        foreach (string hash in connection.Query<string>("SELECT hash FROM reports WHERE id NOT IN (SELECT id FROM report_words_docsize) ORDER BY id"))
            yield return new StoreDamage($"report {hash}", "its words are not in the index");
        foreach (long report in connection.Query<long>("SELECT id FROM report_words_docsize WHERE id NOT IN (SELECT id FROM reports) ORDER BY id"))
            yield return new StoreDamage("index report_words", $"it has words of report number {report}, which is not there");
        foreach (long row in connection.Query<long>($"SELECT coding * {StatementsPerCoding} + item FROM statements EXCEPT SELECT id FROM statement_words_docsize"))
            yield return new StoreDamage("index statement_words", $"it lacks statement {row % StatementsPerCoding} of coding {row / StatementsPerCoding}");
        foreach (long row in connection.Query<long>($"SELECT id FROM statement_words_docsize EXCEPT SELECT coding * {StatementsPerCoding} + item FROM statements"))
            yield return new StoreDamage("index statement_words", $"it has statement {row % StatementsPerCoding} of coding {row / StatementsPerCoding}, which is not there");
    }

    public string Reason(DbException fault) => fault is SqliteException { SqliteErrorCode: 26 } ? "this file is no store" : fault.Message;

    private static string Phrase(SearchTerm term) => $"\"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? " *" : "")}";
}
