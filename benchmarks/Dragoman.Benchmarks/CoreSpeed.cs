using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>Raw text to trees with entities on many texts: time to load, cold start, one thread and two, bytes allocated.</summary>
/// <remarks>
/// <c>benchmarks/core.sh IN.jsonl [ROUNDS]</c>, which compiles the code beforehand as <c>./dragoman</c> does; each line of the file has a <c>text</c>.
/// A word is a token of ours. Rates are of the fastest round and of the median; on a machine that others load, only the fastest and processor time say what the code can do.
/// </remarks>
internal static class CoreSpeed
{
    private const int ColdWords = 10_000;

    /// <summary>Measures and prints.</summary>
    public static void Run(string file, int rounds)
    {
        SourceText[] texts = [.. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).Where(text => !string.IsNullOrWhiteSpace(text)).Select(SourceText.FromString)];
        RepairedText[] reports = [.. texts.Select(text => new RepairedText(text, text.Text, null, []))];
        long start = Stopwatch.GetTimestamp();
        LanguageCore core = LanguageCore.Load(Path.Combine(ReadingBenchmark.Root(), "models"));
        Say($"load                {Stopwatch.GetElapsedTime(start).TotalMilliseconds,9:N0} ms, weights, word lists and the rows of frequent forms");
        var document = new Document();
        (double cold, double coldBusy) = Cold(core, document, reports);
        for (int round = 0; round < 20; round++) Pass(core, document, reports);
        var one = new List<double>(rounds);
        var busy = new List<double>(rounds);
        var two = new List<double>(rounds);
        long allocated = 0, words = 0;
        LanguageCore[] cores = [core, core.Share()];
        Document[] documents = [document, new Document()];
        Both(cores, documents, reports);
        for (int round = 0; round < rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan processor = Environment.CpuUsage.TotalTime;
            start = Stopwatch.GetTimestamp();
            words = Pass(core, document, reports);
            one.Add(words / Stopwatch.GetElapsedTime(start).TotalSeconds);
            busy.Add(words / (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            start = Stopwatch.GetTimestamp();
            long twice = Both(cores, documents, reports);
            two.Add(twice / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        Say($"first {ColdWords:N0} words  {cold,9:N0} words a second, {100 * cold / one.Max():N0} % of the fastest warm round");
        Say($"  of processor time {coldBusy,9:N0} words a second, {100 * coldBusy / busy.Max():N0} %");
        Say($"one thread          {one.Max(),9:N0} words a second, median {Median(one):N0} ({words:N0} words, {rounds} rounds)");
        Say($"  of processor time {busy.Max(),9:N0} words a second, median {Median(busy):N0}");
        Say($"two threads         {two.Max(),9:N0} words a second, median {Median(two):N0}: {two.Max() / one.Max():N2} times one");
        Say($"allocated           {allocated,9:N0} bytes in a round of {reports.Length:N0} texts");
    }

    private static (double OfClock, double OfProcessor) Cold(LanguageCore core, Document document, RepairedText[] reports)
    {
        // What is compiled at the first call is compiled on a text of its own; the words are new to the core.
        var warm = SourceText.FromString("It rained.");
        Pass(core, document, [new RepairedText(warm, warm.Text, null, [])]);
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        int words = 0;
        foreach (RepairedText report in reports)
        {
            if (words >= ColdWords) break;
            document.Reset(report);
            core.Run(document);
            words += document.TokenCount;
        }
        return (words / Stopwatch.GetElapsedTime(start).TotalSeconds, words / (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }

    private static long Pass(LanguageCore core, Document document, RepairedText[] reports)
    {
        long words = 0;
        foreach (RepairedText report in reports)
        {
            document.Reset(report);
            core.Run(document);
            words += document.TokenCount;
        }
        return words;
    }

    private static long Both(LanguageCore[] cores, Document[] documents, RepairedText[] reports)
    {
        long other = 0;
        var thread = new Thread(() => other = Pass(cores[1], documents[1], reports));
        thread.Start();
        long own = Pass(cores[0], documents[0], reports);
        thread.Join();
        return own + other;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
