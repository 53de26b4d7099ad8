using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dragoman.Store;

/// <summary>Adds rows to an SQLite database: one prepared statement a table, bound cell by cell without an object for a value.</summary>
/// <remarks>A report has some two hundred rows with a thousand cells; the parameters of a command cost more than the insert itself. Rows belong to the transaction that is open on the connection.</remarks>
internal sealed class SqliteInserts : IDisposable
{
    private readonly Dictionary<string, sqlite3_stmt> statements = new(StringComparer.Ordinal);
    private byte[] utf8 = new byte[4096];

    /// <summary>Runs a statement for each row.</summary>
    /// <param name="sql">A statement whose first parameter is the owner; the others are the cells of a row.</param>
    /// <exception cref="SqliteException">The database refuses a row.</exception>
    public void Run(SqliteConnection connection, string sql, long owner, IReadOnlyList<Cell[]> rows)
    {
        sqlite3 database = connection.Handle!;
        if (!statements.TryGetValue(sql, out sqlite3_stmt? statement))
        {
            Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement), database);
            statements[sql] = statement;
        }
        foreach (Cell[] row in rows)
        {
            Check(raw.sqlite3_bind_int64(statement, 1, owner), database);
            for (int i = 0; i < row.Length; i++) Check(Bind(statement, i + 2, row[i]), database);
            int result = raw.sqlite3_step(statement);
            // What a reset returns is the fault of the step, which is told below.
            raw.sqlite3_reset(statement);
            if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, database);
        }
    }

    public void Dispose()
    {
        foreach (sqlite3_stmt statement in statements.Values) statement.Dispose();
    }

    private int Bind(sqlite3_stmt statement, int index, Cell cell)
    {
        if (cell.IsNull) return raw.sqlite3_bind_null(statement, index);
        if (cell.Type == CellType.Number) return raw.sqlite3_bind_int64(statement, index, cell.Number);
        if (cell.Type == CellType.Real) return raw.sqlite3_bind_double(statement, index, cell.Real);
        if (cell.Type == CellType.Bytes) return raw.sqlite3_bind_blob(statement, index, cell.Bytes);
        int most = Encoding.UTF8.GetMaxByteCount(cell.Text.Length);
        if (utf8.Length < most) utf8 = new byte[most];
        return raw.sqlite3_bind_text(statement, index, utf8.AsSpan(0, Encoding.UTF8.GetBytes(cell.Text, utf8)));
    }

    private static void Check(int result, sqlite3 database)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, database);
    }
}
