using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Dragoman.Tests.Cli;

/// <summary>The command as a process of its own: exit codes, pipes, and a run that is killed.</summary>
public sealed class CodeCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman code ").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Killed_at_any_moment_it_goes_on_to_the_same_bytes()
    {
        string corpus = Corpus(300);
        Assert.Equal(0, Run("", "code", corpus, "--to", "csv", "-o", PathOf("whole")).Code);
        long whole = SizeOf("whole");
        int kills = 0;
        while (IsKilledWhenLonger(corpus, whole * kills / 4)) kills++;
        foreach (string file in Directory.GetFiles(PathOf("whole")))
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(PathOf("killed"), Path.GetFileName(file))));
        Assert.Equal(Directory.GetFiles(PathOf("whole")).Length, Directory.GetFiles(PathOf("killed")).Length);
        Assert.True(kills > 0, "the run was over before it could be killed");
    }

    [Fact]
    public void A_pipe_in_and_a_pipe_out_in_order_with_faults_named()
    {
        (int code, string output, string error) = Run(Line("Chad sent food to Sudan on Monday.") + "{\"text\":\n" + Line("Mali expelled the envoys of France."), "code", "-", "--manifest", PathOf("m.json"));
        Assert.Equal(1, code);
        string[] records = output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, records.Length);
        Assert.Contains("Chad", records[0]);
        Assert.Contains("Mali", records[1]);
        Assert.StartsWith("dragoman: ", error);
        Assert.Single(error.TrimEnd().Split('\n'));
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(PathOf("m.json")));
        Assert.Equal(1, manifest.RootElement.GetProperty("input").GetProperty("unread").GetInt64());
    }

    [Theory]
    [InlineData("a folder", "code", "-", "--to", "gdelt")]
    [InlineData("-o", "code", "-", "--resume")]
    [InlineData("xml", "code", "-", "--to", "xml")]
    [InlineData("--threads", "code", "-", "--threads", "0")]
    [InlineData("YYYY-MM-DD", "code", "-", "--date", "yesterday")]
    [InlineData("--manifest", "code", "-", "-o", "out", "--manifest", "m")]
    public void Wrong_calls_end_with_2_and_say_why(string word, params string[] arguments)
    {
        (int code, string output, string error) = Run("", arguments);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(word, error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public void A_file_that_is_not_there_ends_with_1_and_the_rest_is_done()
    {
        string report = PathOf("report.txt");
        File.WriteAllText(report, "Chad sent food to Sudan on Monday.");
        (int code, string output, string error) = Run("", "code", PathOf("gone.txt"), report);
        Assert.Equal(1, code);
        Assert.Contains("gone.txt", error);
        Assert.Contains("Chad", output);
    }

    [Fact]
    public void A_pipe_that_nobody_reads_any_more_ends_the_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes of Unix");
        using Process process = Start("code", Corpus(50));
        process.StandardOutput.Close();
        Assert.Contains("pipe", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(1, process.ExitCode);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        (int code, _, string error) = Run("", "code", "-", "-o", Path.Combine(folder, "gone", "out.jsonl"));
        Assert.Equal(1, code);
        Assert.Contains("there is no folder", error);
    }

    /// <summary>Goes on with the run and kills it once it has written more than so many bytes; false where it came to its end.</summary>
    private bool IsKilledWhenLonger(string corpus, long bytes)
    {
        using Process process = Start("code", corpus, "--to", "csv", "-o", PathOf("killed"), "--resume");
        while (!process.HasExited && SizeOf("killed") <= bytes) Thread.Yield();
        bool killed = !process.HasExited;
        process.Kill();
        process.WaitForExit();
        if (!killed) Assert.Equal(0, process.ExitCode);
        return killed;
    }

    private long SizeOf(string name) => Directory.Exists(PathOf(name)) ? new DirectoryInfo(PathOf(name)).EnumerateFiles("*.csv").Sum(file => file.Length) : 0;

    private string Corpus(int reports)
    {
        string[] paragraphs = [.. Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Order(StringComparer.Ordinal).SelectMany(file => File.ReadAllText(file).Split("\n\n"))];
        var corpus = new StringBuilder();
        for (int i = 0; i < reports; i++) corpus.Append(Line($"{paragraphs[i % paragraphs.Length]} Report {i}."));
        string path = PathOf("corpus.jsonl");
        File.WriteAllText(path, corpus.ToString());
        return path;
    }

    private static string Line(string text) => JsonSerializer.Serialize(new { text, date = "2003-10-14" }) + "\n";

    private string PathOf(string name) => Path.Combine(folder, name);

    private (int Code, string Output, string Error) Run(string input, params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    private Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), .. arguments])
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
