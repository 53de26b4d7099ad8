using Dragoman.Formats;
using Dragoman.Formats.Coding;
using Dragoman.Formats.Out;
using Dragoman.Tests.Formats.Out;
using Dragoman.Tests.Reading;
using Dragoman.Text;

namespace Dragoman.Tests.Formats.Coding;

/// <summary>A folder for the output of coding runs, and a small input of samples with some that cannot be read.</summary>
internal sealed class CodingFolder : IDisposable
{
    private const string Run = "this build";

    public string Root { get; } = Directory.CreateTempSubdirectory("dragoman code ").FullName;

    /// <summary>Paragraphs of the samples as reports of their own, and now and then an input that cannot be read.</summary>
    public static IReadOnlyList<InputItem> Items { get; } = MakeItems();

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Codes the items; breaks off after so many of them where a number is given.</summary>
    /// <returns>The counts at the end.</returns>
    public CodingCounts Code(string format, string name, int threads = 2, bool resume = false, int breakAfter = int.MaxValue, IEnumerable<InputItem>? items = null, string run = Run)
    {
        RecordFormat form = ExportShared.Format(format);
        string path = PathOf(name);
        if (form.Files.Count > 1) Directory.CreateDirectory(path);
        var state = ResumeState.Open(ExportFiles.StateOf(form, path), run, resume);
        using ExportFiles files = state.From is { } point ? ExportFiles.GoOn(form, path, point.Bytes, point.Rows, point.LeftOut) : ExportFiles.Create(form, path);
        var options = new CodingOptions { Published = new DateOnly(2003, 10, 14), Threads = threads, BetweenCheckpoints = TimeSpan.Zero };
        long before = state.From is { } from ? from.Reports + from.Unread : 0;
        var coding = new CodingRun(ReaderShared.Own(), form, options)
        {
            OnProgress = counts =>
            {
                if (counts.Items - before >= breakAfter) throw new BreakException();
            },
        };
        coding.Run(items ?? Items, files, state);
        files.Complete(new ExportManifest { Knowledge = "k", Models = new Dictionary<string, string>(), Options = new Dictionary<string, string>(), Reports = coding.Counts.Reports, Unread = coding.Counts.Unread, Input = coding.Input });
        state.Delete();
        return coding.Counts;
    }

    /// <summary>Name and content of all files of an output, the manifest included.</summary>
    public SortedDictionary<string, string> Content(string name)
    {
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        string path = PathOf(name);
        IEnumerable<string> files = Directory.Exists(path) ? Directory.GetFiles(path) : Directory.GetFiles(Root, name + "*");
        foreach (string file in files) content.Add(Path.GetFileName(file).Replace(name, "OUT", StringComparison.Ordinal), File.ReadAllText(file).Replace($"\"{name}\"", "\"OUT\"", StringComparison.Ordinal));
        return content;
    }

    private static List<InputItem> MakeItems()
    {
        var items = new List<InputItem>();
        foreach (string file in Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (string paragraph in File.ReadAllText(file).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            {
                items.Add(InputItem.Of(new InputReport { Text = SourceText.FromString(paragraph), Origin = $"{file}:{items.Count}", Source = Path.GetFileName(file) }));
                if (items.Count % 11 == 0) items.Add(InputItem.Unreadable($"{file}:{items.Count}", "made to be unreadable"));
            }
        }
        return items;
    }

    /// <summary>Breaks a run off, as a kill would.</summary>
    internal sealed class BreakException : Exception;
}
