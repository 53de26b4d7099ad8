using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dragoman.Reading;
using Dragoman.Store;
using Dragoman.Tests.Reading;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Store;

/// <summary>Real processes of <c>dragoman add</c> that are killed at random moments. What a process has told is kept; at most the report under way is lost; nothing is there twice.</summary>
/// <remarks>Four kills for each store; DRAGOMAN_KILLS names another number, and DRAGOMAN_KILL_SEED repeats a run.</remarks>
public sealed class KillTests : IDisposable
{
    private const int Reports = 60, LongestStart = 1500;
    private static readonly int kills = int.Parse(Environment.GetEnvironmentVariable("DRAGOMAN_KILLS") ?? "4", CultureInfo.InvariantCulture);
    private static readonly int seed = Environment.GetEnvironmentVariable("DRAGOMAN_KILL_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Environment.TickCount;
    private static readonly string[] capitals = ["Quito", "Hanoi", "Tunis", "Accra", "Dakar", "Sofia", "Amman", "Doha", "Baku", "Minsk", "Lusaka", "Maputo"];
    private static readonly string[] countries = ["Chile", "Ghana", "Norway", "Kenya", "Peru", "Nepal", "Egypt", "Japan", "Cuba", "Gabon"];

    private readonly string folder = Directory.CreateTempSubdirectory("dragoman kills ").FullName;
    private readonly Random random = new(seed);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Sqlite_loses_nothing_but_the_report_under_way() => KillAndGoOn(() => "sqlite:" + Path.Combine(folder, Guid.NewGuid().ToString("N") + ".db"));

    [Fact]
    public void Postgres_loses_nothing_but_the_report_under_way() => KillAndGoOn(PostgresServer.NewDatabase);

    private void KillAndGoOn(Func<string> newStore)
    {
        string[] texts = [.. Enumerable.Range(0, Reports).Select(TextOf)];
        string input = Path.Combine(folder, "reports.jsonl");
        File.WriteAllLines(input, texts.Select((text, i) => JsonSerializer.Serialize(new { text, date = $"2025-03-{i % 28 + 1:00}", source = "wire" })));
        string[] ids = [.. texts.Select(text => SourceText.FromString(text).Id)];
        string address = newStore();
        int kept = 0;
        for (int kill = 1; kill <= kills; kill++)
        {
            if (kept == Reports) (address, kept) = (newStore(), 0);
            int told = AddUntilKilled(input, address, kept + random.Next(0, 2 + 2 * (Reports - kept) / Math.Max(1, Math.Min(kills - kill, 6) + 1)));
            string where = $"kill {kill} of seed {seed}";
            string[] found = Kept(address, where);
            int least = Math.Max(kept, told);
            Assert.True(found.Length >= least && found.Length <= Math.Min(least + 1, Reports), $"{where}: {kept} were kept, {told} were told, {found.Length} are there");
            Assert.Equal(ids[..found.Length], found);
            kept = found.Length;
        }
        Finish(input, address, ids, texts);
    }

    /// <summary>Starts the program and kills it some moments after it has told so many reports; with none, at any moment of its start. Returns how many it has told.</summary>
    private int AddUntilKilled(string input, string address, int reports)
    {
        using Process process = DragomanProcess.Start("add", input, "--store", address, "--verbose");
        Task<string> error = process.StandardError.ReadToEndAsync();
        int told = 0;
        if (reports == 0) Thread.Sleep(random.Next(LongestStart));
        while (told < reports && process.StandardOutput.ReadLine() is { } line) told += IsTold(line) ? 1 : 0;
        if (reports > 0) Thread.Sleep(TimeSpan.FromMicroseconds(random.Next(8000)));
        process.Kill();
        // What was written before the kill is still in the pipe.
        while (process.StandardOutput.ReadLine() is { } line) told += IsTold(line) ? 1 : 0;
        process.WaitForExit();
        Assert.Equal("", error.Result);
        return told;
    }

    private static bool IsTold(string line) => line.StartsWith("added ", StringComparison.Ordinal) || line.StartsWith("kept ", StringComparison.Ordinal);

    /// <summary>The ids of what is kept, in order, of a store that is sound; none where the process was killed before it could make one.</summary>
    private static string[] Kept(string address, string where)
    {
        IRecordStore store;
        try
        {
            store = RecordStore.Open(address);
        }
        catch (StoreException fault) when (fault.Message.Contains("there is no store", StringComparison.Ordinal))
        {
            return [];
        }
        using (store)
        {
            Assert.Empty(store.Verify().Select(damage => $"{where}: {damage}"));
            return [.. store.Records(copies: true).Select(kept => kept.Record.Report.Id)];
        }
    }

    private static void Finish(string input, string address, string[] ids, string[] texts)
    {
        (int code, _, string error) = DragomanProcess.Run("add", input, "--store", address);
        Assert.Equal((0, ""), (code, error));
        using IRecordStore store = RecordStore.Open(address);
        KeptRecord[] records = [.. store.Records(copies: true)];
        Assert.Equal(ids, records.Select(kept => kept.Record.Report.Id));
        Assert.Empty(store.Verify());
        Reader reader = ReaderShared.Own();
        for (int i = 0; i < records.Length; i++)
        {
            var given = new ReadingOptions { Published = new DateOnly(2025, 3, i % 28 + 1), Source = "wire" };
            Assert.Equal(StoreReports.Text(StoreReports.Json(reader.Read(SourceText.FromString(texts[i]), given))), StoreReports.Text(records[i].Json));
        }
    }

    private static string TextOf(int number)
    {
        string capital = capitals[number % capitals.Length], first = countries[number % countries.Length], second = countries[(number * 3 + 1) % countries.Length];
        return $"{capital.ToUpperInvariant()}, March {number % 28 + 1} - {first} recalled its ambassador to {second} on Monday after talks number {number} broke down, the foreign ministry said.\n\n" +
            $"\"We expected more than {number + 2} sentences,\" a spokesman told reporters in {capital}. At least {number + 1} people were wounded when police broke up a protest outside the embassy.";
    }
}
