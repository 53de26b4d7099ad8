using System.Diagnostics;
using Dragoman.Reading;
using Dragoman.Tests.Reading;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Knowledge;

/// <summary><c>dragoman check-knowledge</c> on a folder with few examples, and the faults of the knowledge itself.</summary>
public sealed class CheckKnowledgeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Sound_examples_end_with_0()
    {
        WriteKnowledge("ASSAULT rule=small\n  [Rebels] *attacked* <the army>.\n  not: The talks ended.\n");
        (int code, string output, string error) = Run();
        Assert.Equal((0, "2 examples, 0 faults", ""), (code, output.TrimEnd().Split('\n')[^1], error));
    }

    [Fact]
    public void An_example_that_codes_to_something_else_ends_with_1_and_is_named()
    {
        WriteKnowledge("# comment\nASSAULT rule=small\n  [Rebels] *attacked* <the army>.\n  not: Soldiers attacked the rebels.\n");
        (int code, string output, _) = Run();
        Assert.Equal(1, code);
        string[] lines = output.TrimEnd().Split('\n');
        Assert.Equal("2 examples, 1 faults", lines[^1]);
        Assert.Contains("small.examples:4: expected nothing from “Soldiers attacked the rebels.”, found assault/small", Assert.Single(lines[..^1]));
    }

    [Theory]
    [InlineData("ASSAULT rule=small\n  [Rebels] attacked <the army>.\n", "small.examples:2: expected a *trigger*")]
    [InlineData("ASSAULT rule=small\n\n  [@nobody Rebels] *attacked* <the army>.\n", "small.examples:3: expected a class of knowledge/classes, found '@nobody'")]
    public void A_line_that_cannot_be_read_ends_with_1_and_is_named(string examples, string expected)
    {
        WriteKnowledge(examples);
        (int code, string output, string error) = Run();
        Assert.Equal(1, code);
        Assert.Contains(expected, output + error);
    }

    [Fact]
    public void A_missing_folder_ends_with_1_and_its_full_path()
    {
        string gone = Path.Combine(folder.Root, "gone");
        (int code, string output, string error) = Run("gone");
        Assert.Equal(1, code);
        Assert.Contains(gone, output + error);
    }

    [Fact]
    public void A_missing_knowledge_file_is_named_by_its_full_path()
    {
        WriteKnowledge("ASSAULT rule=small\n  [Rebels] *attacked* <the army>.\n");
        string gone = Path.Combine(folder.Root, "actors", "states.tsv");
        File.Delete(gone);
        Assert.Equal(gone, Assert.Throws<MissingComponentException>(() => Reader.Load(Repository.PathOf("models"), folder.Root)).Path);
    }

    [Fact]
    public void The_knowledge_has_no_fault()
    {
        var checker = new KnowledgeChecker(ReaderShared.Own());
        IReadOnlyList<KnowledgeFault> faults = checker.Run(Repository.PathOf("knowledge"));
        Assert.True(checker.Count > 8500, $"only {checker.Count} examples");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Select(fault => $"{fault.File}:{fault.Line}: expected {fault.Expected}, found {fault.Found}")));
    }

    /// <summary>The knowledge of the checkout with one file of examples in place of its own.</summary>
    private void WriteKnowledge(string examples)
    {
        string source = Repository.PathOf("knowledge");
        foreach (string file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(source, file);
            if (name.EndsWith(".examples", StringComparison.Ordinal) || name.StartsWith("compiled", StringComparison.Ordinal)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Root, name))!);
            File.Copy(file, Path.Combine(folder.Root, name));
        }
        folder.Write("events/small.examples", examples);
        folder.Write("positions/none.examples", "# none\n");
    }

    private (int Code, string Output, string Error) Run(string name = ".")
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), "check-knowledge", Path.Combine(folder.Root, name)])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder.Root,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
