using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Store;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>What keeping costs by itself: records that are in memory are made ready for the store, then added to an empty one, on one thread.</summary>
/// <remarks><c>dotnet run -c Release --project benchmarks/Dragoman.Benchmarks -- store CORPUS.jsonl ADDRESS [LINES]</c></remarks>
internal static class StoreRate
{
    private const int Parts = 4;

    /// <summary>Keeps the first lines of a corpus and prints milliseconds a report: made ready, then added, in each quarter of the run.</summary>
    public static void Run(string corpus, string address, int lines)
    {
        string root = ReadingBenchmark.Root();
        Reader reader = Reader.Load(Path.Combine(root, "models"), Path.Combine(root, "knowledge"));
        ReportReading[] records = [.. File.ReadLines(corpus).Take(lines).Select(line => Read(reader, line))];
        var given = new ReadingOptions { Source = "corpus" };
        var watch = Stopwatch.StartNew();
        ReportToKeep[] reports = [.. records.Select((record, i) => new ReportToKeep($"{corpus}:{i + 1}", given, record))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports.Length} reports made ready, {watch.Elapsed.TotalMilliseconds / reports.Length:F3} ms each"));
        var version = new ReaderVersion("1", "benchmark", "benchmark");
        using IRecordStore store = RecordStore.OpenOrCreate(address);
        for (int part = 0; part < Parts; part++)
        {
            ReportToKeep[] some = reports[(reports.Length * part / Parts)..(reports.Length * (part + 1) / Parts)];
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            watch.Restart();
            foreach (ReportToKeep report in some) store.Add(report, version);
            double processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{some.Length} added, {watch.Elapsed.TotalMilliseconds / some.Length:F3} ms each, {processor / some.Length:F3} ms of processor"));
        }
    }

    private static ReportReading Read(Reader reader, string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        DateOnly day = DateOnly.ParseExact(json.RootElement.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return reader.Read(SourceText.FromString(json.RootElement.GetProperty("text").GetString()!), new ReadingOptions { Published = day, Source = "corpus" });
    }
}
