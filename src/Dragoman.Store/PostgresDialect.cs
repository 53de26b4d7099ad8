using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace Dragoman.Store;

/// <summary>A database of a PostgreSQL server, version 13 or later; text search vectors index the words.</summary>
/// <remarks>The vectors are made of the same words as in SQLite, with their places; no dictionary of the server is used, so both stores find the same.</remarks>
internal sealed class PostgresDialect(StoreAddress address) : IDialect
{
    // A number that other programs in the same database are unlikely to lock: "dragoman" in ASCII.
    private const long WritingLock = 0x647261676F6D616E;
    private const int MostPlaces = 256;
    private readonly Dictionary<RowTable, NpgsqlCommand> inserts = [];

    public string Name => "postgres";

    public string ReportsWithWords => "SELECT report FROM report_words WHERE words @@ CAST(@words AS tsquery)";

    public string StatementsWithWords => "SELECT item FROM statement_words WHERE coding = @coding AND words @@ CAST(@words AS tsquery) ORDER BY item";

    public DbConnection Connect()
    {
        var options = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host ?? "localhost",
            Port = address.Port,
            Database = address.Database,
            Username = address.User ?? Environment.UserName,
            Password = address.Password,
            Pooling = false,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            CommandTimeout = 0,
            ApplicationName = "dragoman",
        };
        if (address.SslMode is { } mode)
        {
            if (!Enum.TryParse(mode.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out SslMode parsed)) throw new StoreException($"'{mode}' is no sslmode: write disable, prefer, require, verify-ca or verify-full");
            options.SslMode = parsed;
        }
        var connection = new NpgsqlConnection(options.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public DbTransaction BeginWriting(DbConnection connection)
    {
        DbTransaction transaction = connection.BeginTransaction();
        // One writer at a time, as in SQLite: copies are marked against what was there before.
        connection.Execute("SELECT pg_advisory_xact_lock(@WritingLock)", new { WritingLock }, transaction);
        return transaction;
    }

    public bool HasTable(DbConnection connection, string name) => connection.ExecuteScalar<bool>("SELECT to_regclass(@name) IS NOT NULL", new { name });

    public void InsertRows(DbConnection connection, DbTransaction transaction, RowTable table, long owner, IReadOnlyList<Cell[]> rows)
    {
        if (rows.Count == 0) return;
        if (!inserts.TryGetValue(table, out NpgsqlCommand? command)) inserts[table] = command = MakeInsert((NpgsqlConnection)connection, table);
        command.Transaction = (NpgsqlTransaction)transaction;
        command.Parameters[0].Value = owner;
        for (int i = 0; i < table.Columns.Count; i++)
        {
            int column = i;
            command.Parameters[i + 1].Value = table.Columns[i].Type switch
            {
                CellType.Text => rows.Select(row => row[column].IsNull ? null : row[column].Text).ToArray(),
                CellType.Number => rows.Select(row => row[column].IsNull ? null as long? : row[column].Number).ToArray(),
                _ => rows.Select(row => row[column].IsNull ? null as double? : row[column].Real).ToArray(),
            };
        }
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (NpgsqlCommand command in inserts.Values) command.Dispose();
    }

    public void IndexReport(DbConnection connection, DbTransaction transaction, long report, SearchWords words) =>
        connection.Execute("INSERT INTO report_words (report, words) VALUES (@report, CAST(@words AS tsvector))", new { report, words = Vector(words) }, transaction);

    public void IndexStatements(DbConnection connection, DbTransaction transaction, long coding, IReadOnlyList<SearchWords> contents)
    {
        if (contents.Count == 0) return;
        connection.Execute(
            "INSERT INTO statement_words (coding, item, words) SELECT @coding, item, CAST(words AS tsvector) FROM unnest(@items, @words) AS rows (item, words)",
            new { coding, items = contents.Select((_, i) => i + 1L).ToArray(), words = contents.Select(Vector).ToArray() },
            transaction);
    }

    public string Words(SearchQuery query)
    {
        string wanted = string.Join(" & ", query.Terms.Where(term => !term.IsExcluded).Select(Phrase));
        string[] excluded = [.. query.Terms.Where(term => term.IsExcluded).Select(Phrase)];
        return excluded.Length == 0 ? wanted : $"({wanted}) & !({string.Join(" | ", excluded)})";
    }

    /// <summary>Keys are kept by the server, and it reads its pages with their checksums where it has them; what can be asked for is whether every table can be read.</summary>
    public IEnumerable<StoreDamage> Check(DbConnection connection)
    {
        foreach (string table in (string[])["readers", "reports", "appearances", "bands", "codings", "actors", "events", "statements", "figures", "positions", "participants"])
        {
            string? fault = null;
            try
            {
                connection.ExecuteScalar<long>($"SELECT count(*) FROM {table}");
            }
            catch (PostgresException damage)
            {
                fault = Reason(damage);
            }
            if (fault is not null) yield return new StoreDamage($"table {table}", fault);
        }
    }

    public IEnumerable<StoreDamage> CheckWords(DbConnection connection)
    {
        foreach (string hash in connection.Query<string>("SELECT hash FROM reports WHERE id NOT IN (SELECT report FROM report_words) ORDER BY id"))
            yield return new StoreDamage($"report {hash}", "its words are not in the index");
        foreach ((long coding, long item) in connection.Query<(long, long)>("SELECT coding, item FROM statements EXCEPT SELECT coding, item FROM statement_words ORDER BY 1, 2"))
            yield return new StoreDamage("index statement_words", $"it lacks statement {item} of coding {coding}");
    }

    public string Reason(DbException fault) => fault is PostgresException refusal ? refusal.MessageText : fault.InnerException?.Message ?? fault.Message;

    /// <summary>A statement that adds all rows at once: an array for each column.</summary>
    private static NpgsqlCommand MakeInsert(NpgsqlConnection connection, RowTable table)
    {
        string arrays = string.Join(", ", table.Columns.Select((_, i) => $"@column{i}"));
        var command = new NpgsqlCommand($"INSERT INTO {table.Name} ({table.Owner}, {table.Names}) SELECT @owner, * FROM unnest({arrays})", connection);
        command.Parameters.Add(new NpgsqlParameter("owner", NpgsqlDbType.Bigint));
        foreach ((int i, (_, CellType type)) in table.Columns.Index())
            command.Parameters.Add(new NpgsqlParameter($"column{i}", NpgsqlDbType.Array | type switch { CellType.Text => NpgsqlDbType.Text, CellType.Number => NpgsqlDbType.Bigint, _ => NpgsqlDbType.Double }));
        return command;
    }

    private static string Phrase(SearchTerm term)
    {
        // Words are letters and digits only: nothing in them can end the quotation.
        string phrase = string.Join(" <-> ", term.Words.Select((word, i) => term.IsPrefix && i == term.Words.Count - 1 ? $"'{word}':*" : $"'{word}'"));
        return term.Words.Count == 1 ? phrase : $"({phrase})";
    }

    private static string Vector(SearchWords words)
    {
        var places = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < words.Count; i++)
        {
            if (!places.TryGetValue(words[i], out List<int>? list)) places[words[i]] = list = [];
            // A vector holds so many places of a word.
            if (list.Count < MostPlaces - 1) list.Add(i + 1);
        }
        var vector = new StringBuilder();
        foreach ((string word, List<int> list) in places)
            vector.Append(vector.Length == 0 ? "'" : " '").Append(word).Append("':").AppendJoin(',', list.Select(place => place.ToString(CultureInfo.InvariantCulture)));
        return vector.ToString();
    }
}
