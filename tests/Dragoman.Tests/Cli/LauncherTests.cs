using System.Diagnostics;
using Xunit;

namespace Dragoman.Tests.Cli;

/// <summary><c>./dragoman</c> as a user starts it. The first of these tests builds it, where that has not been done.</summary>
public sealed class LauncherTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman launcher ").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Starts_through_links_from_any_folder_and_says_nothing_of_its_own()
    {
        string bin = Directory.CreateDirectory(Path.Combine(folder, "my tools")).FullName;
        File.CreateSymbolicLink(Path.Combine(folder, "real one"), Repository.PathOf("dragoman"));
        File.CreateSymbolicLink(Path.Combine(bin, "dragoman"), "../real one");
        Assert.Equal(0, Start(Path.Combine(bin, "dragoman"), "--version").Code);
        (int code, string output, string error) = Start(Path.Combine(bin, "dragoman"), "--version");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("0.", output);
    }

    [Fact]
    public void Hands_on_arguments_and_exit_code()
    {
        (int code, _, string error) = Start(Repository.PathOf("dragoman"), "no such command");
        Assert.Equal(2, code);
        Assert.Contains("no such command", error);
    }

    [Fact]
    public async Task Two_starts_at_once_do_not_disturb_each_other()
    {
        (int Code, string Output, string Error)[] results = await Task.WhenAll(Task.Run(() => Start(Repository.PathOf("dragoman"), "--version")), Task.Run(() => Start(Repository.PathOf("dragoman"), "--version")));
        Assert.All(results, result => Assert.Equal(0, result.Code));
        Assert.Equal(results[0].Output, results[1].Output);
    }

    private (int Code, string Output, string Error) Start(string path, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error);
    }
}
