using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>Stages of the reader on one checked-in report, warm: time, words a second, bytes allocated.</summary>
/// <remarks><c>dotnet run -c Release --project benchmarks/Dragoman.Benchmarks -- --filter '*'</c></remarks>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class ReadingBenchmark
{
    private const string File = "samples/kashmir-border-clash.txt";
    private const string Hash = "eadecd0ba4f5a191cd50ae47ef059fe61acdac31830cc7c5053348d67d503816";
    private static readonly Lazy<string> text = new(LoadText);
    private Tokenizer tokenizer = null!;
    private Document document = null!;
    private RepairedText report = null!;

    /// <summary>Words between blanks, the measure of the column.</summary>
    public static int WordCount => text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [GlobalSetup]
    public void Load()
    {
        tokenizer = new Tokenizer(LanguageRules.Load(Path.Combine(Root(), "knowledge", "language")));
        document = new Document();
        report = new RepairedText(SourceText.FromString(text.Value), text.Value, null, []);
    }

    [Benchmark]
    public void Tokens()
    {
        document.Reset(report);
        tokenizer.Run(document);
    }

    private static string LoadText()
    {
        byte[] bytes = System.IO.File.ReadAllBytes(Path.Combine(Root(), File));
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (hash != Hash) throw new InvalidDataException($"{File} has changed ({hash}): results cannot be compared with earlier ones; set its hash anew in {nameof(ReadingBenchmark)}");
        return System.Text.Encoding.UTF8.GetString(bytes);
    }

    /// <summary>The folder of the project: benchmarks run in a folder of their own below it.</summary>
    internal static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException($"no Dragoman.slnx above {AppContext.BaseDirectory}");
    }

    private sealed class Columns : ManualConfig
    {
        public Columns() => AddColumn(new WordsPerSecond());
    }
}
