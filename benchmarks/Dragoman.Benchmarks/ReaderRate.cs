using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dragoman.Language;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>The reader's own rate on a corpus: text in memory to record in memory, nothing parsed, written or waited for. What <c>dragoman code</c> is measured against.</summary>
/// <remarks><c>dotnet run -c Release --project benchmarks/Dragoman.Benchmarks -- reader CORPUS.jsonl THREADS [LINES]</c></remarks>
internal static class ReaderRate
{
    private const int WarmUp = 300;

    /// <summary>Reads the first lines of a corpus and prints reports and words (tokens of ours) a second, and processor time a report.</summary>
    public static void Run(string corpus, int threads, int lines)
    {
        SourceText[] texts = [.. File.ReadLines(corpus).Take(lines).Select(Text)];
        string root = ReadingBenchmark.Root();
        Reader first = Reader.Load(Path.Combine(root, "models"), Path.Combine(root, "knowledge"));
        Reader[] readers = [first, .. Enumerable.Range(1, threads - 1).Select(_ => first.Share())];
        var options = new ReadingOptions { Published = new DateOnly(2003, 10, 14) };
        foreach (Reader reader in readers)
            foreach (SourceText text in texts.Take(WarmUp)) reader.Read(text, options);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        int next = -1;
        Thread[] working = [.. readers.Select(reader => new Thread(() =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < texts.Length;) reader.Read(texts[i], options);
        }))];
        foreach (Thread thread in working) thread.Start();
        foreach (Thread thread in working) thread.Join();
        double seconds = watch.Elapsed.TotalSeconds, processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
        double words = Words(texts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Length} reports, {threads} threads, {texts.Length / seconds:F1} a second, {processor / texts.Length:F3} ms of processor each; {words / seconds:N0} words a second, {words / processor * 1000:N0} a second of processor"));
    }

    private static long Words(SourceText[] texts)
    {
        LanguageCore core = LanguageCore.Load(Path.Combine(ReadingBenchmark.Root(), "models"));
        var document = new Document();
        long words = 0;
        foreach (SourceText text in texts)
        {
            document.Reset(new RepairedText(text, text.Text, null, []));
            core.Run(document);
            words += document.TokenCount;
        }
        return words;
    }

    private static SourceText Text(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return SourceText.FromString(json.RootElement.GetProperty("text").GetString()!);
    }
}
