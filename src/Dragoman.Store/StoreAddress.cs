namespace Dragoman.Store;

/// <summary>Where a store lies: <c>sqlite:PATH</c> or <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE?host=SOCKETFOLDER&amp;sslmode=MODE</c>.</summary>
public sealed class StoreAddress
{
    private const string Sqlite = "sqlite:";
    private static readonly string[] postgres = ["postgres://", "postgresql://"];

    private StoreAddress()
    {
    }

    /// <summary>File of an SQLite store; null for PostgreSQL.</summary>
    internal string? Path { get; private init; }

    internal string? User { get; private init; }

    internal string? Password { get; private init; }

    internal string? Host { get; private init; }

    internal int Port { get; private init; } = 5432;

    internal string? Database { get; private init; }

    internal string? SslMode { get; private init; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="StoreException">It is none; the message says how to write one.</exception>
    public static StoreAddress Parse(string address)
    {
        if (address.StartsWith(Sqlite, StringComparison.Ordinal) && address.Length > Sqlite.Length) return new StoreAddress { Path = address[Sqlite.Length..] };
        foreach (string scheme in postgres)
            if (address.StartsWith(scheme, StringComparison.Ordinal)) return ParsePostgres(address[scheme.Length..]);
        throw new StoreException($"'{Quoted(address)}' is no store: write sqlite:PATH or postgres://USER@HOST/DATABASE");
    }

    /// <summary>The address in words for the user, without its password.</summary>
    public override string ToString() => Path is { } path ? Sqlite + path : $"postgres://{(User is null ? "" : User + "@")}{Host ?? "localhost"}/{Database}";

    private static StoreAddress ParsePostgres(string rest)
    {
        int question = rest.IndexOf('?');
        Dictionary<string, string> options = Options(question < 0 ? "" : rest[(question + 1)..]);
        if (question >= 0) rest = rest[..question];
        int slash = rest.IndexOf('/');
        string database = slash < 0 ? "" : rest[(slash + 1)..];
        string authority = slash < 0 ? rest : rest[..slash];
        if (database.Length == 0) throw new StoreException("the address of a PostgreSQL store names its database: postgres://USER@HOST/DATABASE");
        int at = authority.LastIndexOf('@');
        string[] login = at < 0 ? [] : authority[..at].Split(':', 2);
        (string host, string? port) = SplitHost(authority[(at + 1)..]);
        port = options.GetValueOrDefault("port", port ?? "5432");
        if (!ushort.TryParse(port, out ushort number)) throw new StoreException($"'{port}' is no port of a PostgreSQL server");
        host = options.GetValueOrDefault("host", Uri.UnescapeDataString(host));
        return new StoreAddress
        {
            User = login.Length > 0 && login[0].Length > 0 ? Uri.UnescapeDataString(login[0]) : null,
            Password = login.Length > 1 ? Uri.UnescapeDataString(login[1]) : null,
            Host = host.Length > 0 ? host : null,
            Port = number,
            Database = Uri.UnescapeDataString(database),
            SslMode = options.GetValueOrDefault("sslmode"),
        };
    }

    /// <summary>Host and port; an IPv6 address stands in brackets.</summary>
    private static (string Host, string? Port) SplitHost(string authority)
    {
        int bracket = authority.IndexOf(']');
        int colon = authority.IndexOf(':', bracket < 0 ? 0 : bracket);
        string host = colon < 0 ? authority : authority[..colon];
        return (host.Trim('[', ']'), colon < 0 ? null : authority[(colon + 1)..]);
    }

    private static Dictionary<string, string> Options(string query)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = part.Split('=', 2);
            if (sides.Length < 2 || sides[0] is not ("host" or "port" or "sslmode")) throw new StoreException($"'{sides[0]}' is no option of the address of a PostgreSQL store: host, port and sslmode are");
            options[sides[0]] = Uri.UnescapeDataString(sides[1]);
        }
        return options;
    }

    /// <summary>What was given, cut where a password may begin.</summary>
    private static string Quoted(string address) => address.IndexOf('@') is > 0 and var at ? "..." + address[at..] : address;
}
