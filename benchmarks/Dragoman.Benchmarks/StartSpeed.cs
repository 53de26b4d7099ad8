using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Reading;

namespace Dragoman.Benchmarks;

/// <summary>What a start costs, each part once, in a process that has done nothing yet: weights and knowledge, or the whole reader and its first report.</summary>
/// <remarks><c>benchmarks/core.sh start [parts|reader]</c>, which compiles the code beforehand as <c>./dragoman</c> does.</remarks>
internal static class StartSpeed
{
    /// <summary>Loads and prints.</summary>
    public static void Run(string part)
    {
        string root = ReadingBenchmark.Root(), models = Path.Combine(root, "models"), knowledge = Path.Combine(root, "knowledge");
        if (part == "reader")
        {
            Reader reader = Measure("reader", () => Reader.Load(models, knowledge));
            string report = File.ReadAllText(Path.Combine(root, "samples", "kashmir-border-clash.txt"));
            Measure("first report", () => reader.Read(report, new ReadingOptions()));
            Measure("the same again", () => reader.Read(report, new ReadingOptions()));
            GC.KeepAlive(reader);
            return;
        }
        LanguageCore core = Measure("weights and lemmas", () => LanguageCore.Load(models));
        KnowledgeBase all = Measure("knowledge", () => KnowledgeBase.Load(knowledge, models, Task.FromResult(core)));
        GC.KeepAlive(core);
        GC.KeepAlive(all);
    }

    private static T Measure<T>(string name, Func<T> action)
    {
        using var process = Process.GetCurrentProcess();
        long memory = process.WorkingSet64, heap = GC.GetTotalMemory(forceFullCollection: true), methods = JitInfo.GetCompiledMethodCount();
        TimeSpan compiling = JitInfo.GetCompilationTime(), busy = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        T result = action();
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        process.Refresh();
        double processor = (process.TotalProcessorTime - busy).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-20} {elapsed,7:N0} ms, {processor,5:N0} ms of processor; {(JitInfo.GetCompilationTime() - compiling).TotalMilliseconds,5:N0} ms to compile {JitInfo.GetCompiledMethodCount() - methods,5:N0} methods; memory of the process {(process.WorkingSet64 - memory) / 1e6,5:N0} MB, objects {(GC.GetTotalMemory(forceFullCollection: true) - heap) / 1e6,5:N1} MB"));
        return result;
    }
}
