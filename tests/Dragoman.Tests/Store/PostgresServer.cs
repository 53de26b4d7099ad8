using System.Diagnostics;
using Dapper;
using Npgsql;

namespace Dragoman.Tests.Store;

/// <summary>A real PostgreSQL server on a socket of its own, started when the first test asks for it. <c>./test</c> says in which folder, and ends it.</summary>
internal static class PostgresServer
{
    private const string FolderVariable = "DRAGOMAN_TEST_POSTGRES";
    private static readonly Lazy<(string? Address, string Reason)> server = new(Start);
    private static int databases;

    /// <summary>Address of a new, empty database; skips the test where there is no server.</summary>
    public static string NewDatabase()
    {
        if (server.Value.Address is not { } address) throw new InvalidOperationException("$XunitDynamicSkip$" + server.Value.Reason);
        string name = $"test{Environment.ProcessId}_{Interlocked.Increment(ref databases)}";
        using NpgsqlConnection connection = Connect(address);
        connection.Execute($"CREATE DATABASE {name}");
        return address.Replace("/postgres?", $"/{name}?", StringComparison.Ordinal);
    }

    /// <summary>A connection that goes round the store, to look at tables and to damage them.</summary>
    public static NpgsqlConnection Connect(string address)
    {
        int slash = address.LastIndexOf('/', address.IndexOf('?')), question = address.IndexOf('?');
        var connection = new NpgsqlConnection($"Host={address[(question + "?host=".Length)..]};Username=dragoman;Database={address[(slash + 1)..question]};Pooling=false");
        connection.Open();
        return connection;
    }

    private static (string? Address, string Reason) Start()
    {
        if (OperatingSystem.IsWindows()) return (null, "the script that starts PostgreSQL needs bash");
        string? given = Environment.GetEnvironmentVariable(FolderVariable);
        string folder = given ?? Path.Combine(Path.GetTempPath(), $"dragoman-postgres-{Environment.ProcessId}");
        if (given is null) AppDomain.CurrentDomain.ProcessExit += (_, _) => Run("stop", folder);
        (int code, string output, string error) = Run("start", folder);
        return code switch
        {
            0 => (output.Trim(), ""),
            3 => (null, error.Trim()),
            _ => throw new InvalidOperationException($"tests/postgres.sh start ended with {code}: {error}"),
        };
    }

    private static (int Code, string Output, string Error) Run(string action, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(Repository.PathOf("tests", "postgres.sh"), [action, folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
