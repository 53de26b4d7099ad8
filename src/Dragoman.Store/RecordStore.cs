namespace Dragoman.Store;

/// <summary>Opens the kept record.</summary>
public static class RecordStore
{
    /// <summary>Opens a store that is there, and brings its tables to the newest form.</summary>
    /// <exception cref="StoreException">The address is none, nothing is there, or a newer version of the program has made it.</exception>
    public static IRecordStore Open(string address) => Open(address, create: false);

    /// <summary>Opens a store, or makes an empty one where nothing is there. The database of a PostgreSQL store must be there.</summary>
    /// <exception cref="StoreException">As <see cref="Open(string)"/>.</exception>
    public static IRecordStore OpenOrCreate(string address) => Open(address, create: true);

    private static SqlRecordStore Open(string address, bool create)
    {
        StoreAddress parsed = StoreAddress.Parse(address);
        IDialect dialect = parsed.Path is null ? new PostgresDialect(parsed) : new SqliteDialect(parsed.Path, create);
        return SqlRecordStore.Open(dialect, parsed.ToString(), create);
    }
}
