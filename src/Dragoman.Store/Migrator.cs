using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Dapper;

namespace Dragoman.Store;

/// <summary>Brings the tables of a store to the newest form, by numbered migrations that are applied once, in order, all in one transaction.</summary>
internal static class Migrator
{
    private const string Root = "Migrations";

    /// <summary>Migrations of a dialect in order: number, name, statements.</summary>
    public static List<(int Number, string Name, string Sql)> MigrationsOf(IDialect dialect)
    {
        Assembly assembly = typeof(Migrator).Assembly;
        var found = new List<(int, string, string)>();
        foreach (string resource in assembly.GetManifestResourceNames().Select(name => name.Replace('\\', '/')).Order(StringComparer.Ordinal))
        {
            if (!resource.StartsWith($"{Root}/{dialect.Name}/", StringComparison.Ordinal)) continue;
            string name = Path.GetFileNameWithoutExtension(resource);
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            found.Add((int.Parse(name[..4], CultureInfo.InvariantCulture), name[5..], reader.ReadToEnd()));
        }
        return found;
    }

    /// <summary>Applies what is missing.</summary>
    /// <param name="create">Make a store where none is.</param>
    /// <exception cref="StoreException">None is there, or a newer version of the program has made it.</exception>
    public static void Run(DbConnection connection, IDialect dialect, string address, bool create)
    {
        List<(int Number, string Name, string Sql)> migrations = MigrationsOf(dialect);
        int newest = migrations[^1].Number;
        if (dialect.HasTable(connection, "migrations"))
        {
            if (Newest(connection, address, newest, null) == newest) return;
        }
        else if (!create)
        {
            throw new StoreException($"there is no store at {address}: dragoman add makes one");
        }
        using DbTransaction transaction = dialect.BeginWriting(connection);
        // Another process may have been here between the look and the lock.
        connection.Execute("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)", transaction: transaction);
        int last = Newest(connection, address, newest, transaction);
        foreach ((int number, string name, string sql) in migrations.Where(migration => migration.Number > last))
        {
            connection.Execute(sql, transaction: transaction);
            connection.Execute("INSERT INTO migrations (number, name) VALUES (@number, @name)", new { number, name }, transaction);
        }
        transaction.Commit();
    }

    private static int Newest(DbConnection connection, string address, int known, DbTransaction? transaction)
    {
        int last = connection.ExecuteScalar<int?>("SELECT max(number) FROM migrations", transaction: transaction) ?? 0;
        if (last > known) throw new StoreException($"{address}: a newer version of dragoman has made this store (migration {last}, this version knows {known})");
        return last;
    }
}
