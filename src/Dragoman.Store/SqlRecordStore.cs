using System.Data.Common;
using Dapper;

namespace Dragoman.Store;

/// <summary>The store over a database that speaks SQL: plain statements, through Dapper.</summary>
internal sealed partial class SqlRecordStore : IRecordStore
{
    private const int PartSize = 100;
    private readonly IDialect dialect;
    private readonly DbConnection connection;
    private readonly PreparedStatements statements;

    private SqlRecordStore(IDialect dialect, DbConnection connection, string address) =>
        (this.dialect, this.connection, statements, Address) = (dialect, connection, new PreparedStatements(connection), address);

    public string Address { get; }

    /// <summary>Opens the database and migrates it.</summary>
    public static SqlRecordStore Open(IDialect dialect, string address, bool create)
    {
        try
        {
            DbConnection connection = dialect.Connect();
            try
            {
                Migrator.Run(connection, dialect, address, create);
                return new SqlRecordStore(dialect, connection, address);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (DbException fault)
        {
            throw new StoreException($"{address}: {dialect.Reason(fault)}", fault);
        }
    }

    public void Dispose()
    {
        statements.Dispose();
        dialect.Dispose();
        connection.Dispose();
    }

    public bool Has(string reportId, ReaderVersion reader) => Guard(() => statements.Number(
        null,
        """
        SELECT count(*) FROM codings
        JOIN reports ON reports.id = codings.report
        JOIN readers ON readers.id = codings.reader
        WHERE reports.hash = @reportId AND readers.program = @program AND readers.knowledge = @knowledge AND readers.models = @models
        """,
        ("reportId", reportId), ("program", reader.Program), ("knowledge", reader.Knowledge), ("models", reader.Models)) > 0);

    public StoreCounts Count() => Guard(() => connection.QuerySingle<StoreCounts>("SELECT count(*) AS Reports, count(DISTINCT COALESCE(copy_of, id)) AS WithoutCopies FROM reports"));

    public IReadOnlyList<ReaderVersion> Readers() => Guard(() => connection.Query<ReaderVersion>("SELECT program AS Program, knowledge AS Knowledge, models AS Models FROM readers ORDER BY id").AsList());

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException fault)
        {
            throw new StoreException($"{Address}: {dialect.Reason(fault)}", fault);
        }
    }
}
