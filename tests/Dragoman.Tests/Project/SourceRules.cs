using System.Xml.Linq;
using Xunit;

namespace Dragoman.Tests.Project;

public sealed class SourceRules
{
    private const int MostLines = 300;
    private const string Reason = "// Long because";
    private static readonly string[] folders = ["src", "tests", "benchmarks"];

    // Put together here, so that this file does not break its own rule.
    private static readonly string[] unfinished = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "XX" + "X:"];

    [Fact]
    public void No_file_is_long_without_a_reason()
    {
        var faults = new List<string>();
        foreach (string path in folders.SelectMany(folder => SourceFiles.Under(folder, ".cs")))
        {
            string[] lines = File.ReadAllLines(Repository.PathOf(path));
            if (lines.Length > MostLines && !lines.Take(5).Any(line => line.StartsWith(Reason, StringComparison.Ordinal)))
                faults.Add($"{path}: {lines.Length} lines, without “{Reason} ...” at the top");
        }
        Assert.Empty(faults);
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var faults = new List<string>();
        foreach (string path in folders.Append("knowledge").SelectMany(folder => SourceFiles.Under(folder, ".cs", ".md", ".txt", ".tsv", ".examples", ".sh")))
        {
            int number = 0;
            foreach (string line in File.ReadLines(Repository.PathOf(path)))
            {
                number++;
                if (unfinished.Any(word => line.Contains(word, StringComparison.Ordinal))) faults.Add($"{path}:{number}: {line.Trim()}");
            }
        }
        Assert.Empty(faults);
    }

    [Fact]
    public void Knowledge_names_its_origin_and_its_licence()
    {
        IReadOnlyList<string> files = SourceFiles.Under("knowledge", ".tsv", ".txt", ".examples");
        Assert.NotEmpty(files);
        var faults = new List<string>();
        foreach (string path in files)
        {
            string[] head = [.. File.ReadLines(Repository.PathOf(path)).TakeWhile(line => line.StartsWith('#'))];
            foreach (string label in (string[])["# Origin: ", "# Licence: "])
                if (!head.Any(line => line.StartsWith(label, StringComparison.Ordinal) && line.Length > label.Length)) faults.Add($"{path}: no line “{label}...” in its head");
        }
        Assert.Empty(faults);
    }

    [Fact]
    public void Every_public_type_of_the_reader_says_what_it_is()
    {
        string xml = Path.ChangeExtension(typeof(Dragoman.Text.TextSpan).Assembly.Location, ".xml");
        Dictionary<string, string> summaries = XDocument.Load(xml).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")?.Value.Trim() ?? "");
        IEnumerable<string> silent = typeof(Dragoman.Text.TextSpan).Assembly.GetExportedTypes()
            .Select(type => type.FullName!.Replace('+', '.'))
            .Where(name => summaries.GetValueOrDefault("T:" + name, "").Length == 0);
        Assert.Empty(silent);
    }
}
