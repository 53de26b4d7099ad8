using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Dragoman.Tests.Project;

/// <summary>Library and tool, packed into a feed of this machine, install into an empty folder and run.</summary>
public sealed partial class PackageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman packages ").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Sample_of_the_readme_runs_from_the_package_and_the_tool_reads()
    {
        string feed = Path.Combine(folder, "feed"), application = Directory.CreateDirectory(Path.Combine(folder, "application")).FullName, tools = Path.Combine(folder, "tools");
        Run(Repository.Root, "bash", "pack", "--no-build", feed);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"<configuration><packageSources><clear/><add key=\"feed\" value=\"{feed}\"/></packageSources></configuration>");
        string version = VersionOf(Assert.Single(Directory.GetFiles(feed, "Dragoman.Cli.*.nupkg")));

        File.WriteAllText(Path.Combine(application, "application.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
            <ItemGroup><PackageReference Include="Dragoman" Version="{version}"/></ItemGroup></Project>
            """);
        File.WriteAllText(Path.Combine(application, "Program.cs"), Sample());
        Run(application, "dotnet", "build", "--nologo", "--verbosity", "quiet", "--disable-build-servers", "--output", "built");
        string output = Run(application, "dotnet", Path.Combine("built", "application.dll"));
        Assert.Contains("expelled", output);

        Run(folder, "dotnet", "tool", "install", "Dragoman.Cli", "--version", version, "--tool-path", tools);
        File.WriteAllText(Path.Combine(folder, "report.txt"), "Kenya expelled three Somali diplomats on Tuesday.\n");
        string record = Run(folder, Path.Combine(tools, OperatingSystem.IsWindows() ? "dragoman.exe" : "dragoman"), "read", "report.txt", "--json");
        Assert.NotEmpty(JsonDocument.Parse(record).RootElement.GetProperty("events").EnumerateArray());
    }

    /// <summary>The first block of C# in the README.</summary>
    private static string Sample() => CSharpBlock().Match(File.ReadAllText(Repository.PathOf("README.md"))).Groups["code"].Value;

    private static string VersionOf(string package) => Path.GetFileNameWithoutExtension(package)["Dragoman.Cli.".Length..];

    private string Run(string start, string program, params string[] arguments)
    {
        var call = new ProcessStartInfo(program, arguments) { WorkingDirectory = start, RedirectStandardOutput = true, RedirectStandardError = true };
        call.Environment["NUGET_PACKAGES"] = Path.Combine(folder, "packages");
        call.Environment["DOTNET_NOLOGO"] = "true";
        // A test inside "dotnet" must not hand its own build on to the inner one.
        foreach (string name in (string[])["MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath"]) call.Environment.Remove(name);
        using var process = Process.Start(call)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\nended with {process.ExitCode}:\n{output}\n{error.Result}");
        return output;
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CSharpBlock();
}
