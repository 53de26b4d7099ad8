using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Dragoman.Tests.Project;

/// <summary>What the documents name is there, and what the README says to type works.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];
    private static readonly string[] rootEndings = [".md", ".slnx", ".props"];
    private static readonly string[] fileEndings = [".md", ".cs", ".csproj", ".slnx", ".props", ".json", ".txt", ".tsv", ".examples", ".sh", ".mjs", ".bin"];

    public static TheoryData<string> Documents => [.. documents];

    public static TheoryData<string> Commands => [.. CommandsOf("README.md")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_path_that_a_document_names_is_there(string document)
    {
        Assert.True(File.Exists(Repository.PathOf(document)), $"there is no {document}");
        string text = File.ReadAllText(Repository.PathOf(document));
        Assert.Empty(PathsNamedIn(text).Where(path => !IsThere(path)).Distinct());
    }

    /// <summary>Lines of fenced blocks that begin with <c>./</c>, except for the tests themselves.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_of_the_readme_works(string command)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("bash", ["-c", command])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.Start();
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{command}\nended with {process.ExitCode}:\n{error}");
        Assert.NotEmpty(await output);
    }

    [Theory]
    [InlineData("see `src/Dragoman/Gone.cs`, `docs/gone.cs`, `GONE.md` and [it](docs/gone.md#part)", new[] { "src/Dragoman/Gone.cs", "docs/gone.cs", "GONE.md", "docs/gone.md" })]
    [InlineData("schema `dragoman/record/1`, rule `request/expel`, `FILE.jsonl`, `--json`, <https://example.org/a.md>", new string[0])]
    [InlineData("in `knowledge/events/*.examples` or `tests/Specs`", new[] { "knowledge/events/*.examples", "tests/Specs" })]
    [InlineData("```\n./dragoman read samples/x.txt\n```\n[web](https://example.org/x.md)", new string[0])]
    public void Finds_the_paths_in_a_text(string text, string[] paths) => Assert.Equal(paths, PathsNamedIn(text));

    [Fact]
    public void Knows_a_path_that_is_not_there()
    {
        Assert.True(IsThere("src/Dragoman/Text/TextSpan.cs"));
        Assert.True(IsThere("knowledge/events/*.examples"));
        Assert.False(IsThere("src/Dragoman/Text/Gone.cs"));
        Assert.False(IsThere("knowledge/events/*.gone"));
    }

    private static IEnumerable<string> CommandsOf(string document)
    {
        if (!File.Exists(Repository.PathOf(document))) yield break;
        foreach (Match block in FencedBlock().Matches(File.ReadAllText(Repository.PathOf(document))))
            foreach (string line in block.Value.Split('\n').Select(line => line.Trim()))
                if (line.StartsWith("./", StringComparison.Ordinal) && !line.StartsWith("./test", StringComparison.Ordinal)) yield return line;
    }

    private static IEnumerable<string> PathsNamedIn(string text)
    {
        text = FencedBlock().Replace(text, "");
        foreach (Match match in BacktickOrLink().Matches(text))
        {
            bool isLink = match.Groups["link"].Success;
            string path = (isLink ? match.Groups["link"].Value.Split('#')[0] : match.Groups["code"].Value).TrimEnd('/');
            if (path.Length == 0 || path.Contains("://", StringComparison.Ordinal) || path.StartsWith("mailto:", StringComparison.Ordinal)) continue;
            if (isLink || IsPath(path)) yield return path;
        }
    }

    /// <summary>A path begins in a folder of the project or ends as files of the project do.</summary>
    private static bool IsPath(string words)
    {
        if (words.Any(character => char.IsWhiteSpace(character) || character is '<' or '>' or '|' or '$') || words.StartsWith("..", StringComparison.Ordinal)) return false;
        if (words.StartsWith("./", StringComparison.Ordinal)) return true;
        int slash = words.IndexOf('/');
        if (slash <= 0) return rootEndings.Contains(Path.GetExtension(words));
        return Directory.Exists(Repository.PathOf(words[..slash])) || fileEndings.Contains(Path.GetExtension(words));
    }

    private static bool IsThere(string path)
    {
        int star = path.IndexOf('*');
        if (star < 0) return Path.Exists(Repository.PathOf(path));
        int slash = path.LastIndexOf('/', star);
        string folder = Repository.PathOf(slash < 0 ? "" : path[..slash]);
        string pattern = path[(path.LastIndexOf('/') + 1)..];
        SearchOption depth = path.LastIndexOf('/') > slash ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        return Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder, pattern, depth).Any();
    }

    [GeneratedRegex("^ *```.*?^ *```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FencedBlock();

    [GeneratedRegex(@"`(?<code>[^`\n]+)`|\]\((?<link>[^)\s]+)\)")]
    private static partial Regex BacktickOrLink();
}
