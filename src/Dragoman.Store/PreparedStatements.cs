using System.Data.Common;

namespace Dragoman.Store;

/// <summary>Statements that are run again and again on one connection: each is made once and kept, so that the database reads its text once.</summary>
/// <remarks>For what is done with every report. What is asked seldom goes through Dapper.</remarks>
internal sealed class PreparedStatements(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

    public void Execute(DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, Cell Value)> values) => Bind(transaction, sql, values).ExecuteNonQuery();

    /// <summary>The number in the first column of the first row; null where there is no row, or no number in it.</summary>
    public long? Number(DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, Cell Value)> values) => Bind(transaction, sql, values).ExecuteScalar() as long?;

    /// <summary>The rows that a query gives; to be disposed before the next statement.</summary>
    public DbDataReader Query(DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, Cell Value)> values) => Bind(transaction, sql, values).ExecuteReader();

    public void Dispose()
    {
        foreach (DbCommand command in commands.Values) command.Dispose();
    }

    private DbCommand Bind(DbTransaction? transaction, string sql, ReadOnlySpan<(string Name, Cell Value)> values)
    {
        if (!commands.TryGetValue(sql, out DbCommand? command)) commands[sql] = command = Make(sql, values);
        command.Transaction = transaction;
        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i].Value.Boxed;
        return command;
    }

    private DbCommand Make(string sql, ReadOnlySpan<(string Name, Cell Value)> values)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, Cell value) in values)
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = ("@" + name, value.DbType);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
