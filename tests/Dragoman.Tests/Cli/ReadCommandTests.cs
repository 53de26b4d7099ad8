using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Dragoman.Cli.Commands;
using Dragoman.Record;
using Dragoman.Tests.Record;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Cli;

public sealed class ReadCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman read ").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Writes_one_object_a_line_for_each_report_in_order()
    {
        (int code, byte[] output, string error) = Run(json: true, Report("one.txt", "First.\n"), Report("two.txt", "Second.\n"));
        Assert.Equal((0, ""), (code, error));
        Assert.NotEqual(0xEF, output[0]);
        Assert.DoesNotContain((byte)'\r', output);
        string[] lines = Encoding.UTF8.GetString(output).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal(["First.\n", "Second.\n"], lines[..2].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("report").GetProperty("text").GetString()!));
    }

    [Fact]
    public void Names_each_report_that_cannot_be_read_and_reads_the_rest()
    {
        string binary = Path.Combine(folder, "binary.txt"), latin = Path.Combine(folder, "latin.txt");
        File.WriteAllBytes(binary, [65, 0, 66]);
        File.WriteAllBytes(latin, [0x63, 0x61, 0x66, 0xE9]);
        (int code, byte[] output, string error) = Run(json: true, Path.Combine(folder, "gone.txt"), folder, binary, latin, Report("empty.txt", ""), Report("blank.txt", " \n"), Report("good.txt", "Good."));
        Assert.Equal(1, code);
        Assert.Equal(1, output.Count(value => value == '\n'));
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, lines.Length);
        Assert.EndsWith("gone.txt: there is no such file", lines[0]);
        Assert.EndsWith("this is a folder, not a report", lines[1]);
        Assert.Contains("binary.txt: binary data", lines[2]);
        Assert.Contains("latin.txt: not UTF-8: the byte at position 3", lines[3]);
        Assert.EndsWith("empty.txt: the report is empty", lines[4]);
        Assert.EndsWith("blank.txt: the report is empty", lines[5]);
    }

    [Fact]
    public void Stops_reading_what_never_ends()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "this system has no /dev/zero");
        (int code, _, string error) = Run(json: true, "/dev/zero");
        Assert.Equal(1, code);
        Assert.Contains("too long", error);
    }

    [Fact]
    public void Reads_standard_input()
    {
        using var stream = new MemoryStream();
        using var output = new ReadOutput(stream, 100, isTerminal: false, hasColours: false) { Json = true, Input = new MemoryStream("From a pipe."u8.ToArray()) };
        Assert.Equal(0, new ReadCommand(output, () => Read).Run(["-"], null, null));
        Assert.Contains("From a pipe.", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Gives_the_reader_day_and_source_or_the_name_of_the_file()
    {
        var seen = new List<string>();
        using var output = new ReadOutput(Stream.Null, 100, isTerminal: false, hasColours: false);
        var command = new ReadCommand(output, () => (source, options) =>
        {
            seen.Add($"{options.Source} {options.Published:yyyy-MM-dd}");
            return Read(source, options);
        });
        string report = Report("wire 7.txt", "Words.");
        command.Run([report], new DateOnly(2023, 10, 26), null);
        command.Run([report], null, "Agency");
        Assert.Equal(["wire 7.txt 2023-10-26", "Agency "], seen);
    }

    [Fact]
    public void Names_the_component_that_is_missing()
    {
        var error = new StringWriter();
        using var output = new ReadOutput(Stream.Null, 100, isTerminal: false, hasColours: false) { Error = error };
        var command = new ReadCommand(output, () => throw new MissingComponentException("the parser", "/nowhere/parser.bin"));
        Assert.Equal(1, command.Run([Report("a.txt", "A."), Report("b.txt", "B.")], null, null));
        Assert.Equal("dragoman: the parser is missing: there is no /nowhere/parser.bin", error.ToString().Trim());
    }

    [Fact]
    public void Pages_of_several_reports_are_set_apart_and_hint_only_at_the_end()
    {
        using var stream = new MemoryStream();
        using var output = new ReadOutput(stream, 100, isTerminal: true, hasColours: false);
        new ReadCommand(output, () => Read).Run([Report("a.txt", "First."), Report("b.txt", "Second.")], null, null);
        string page = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(2, page.Split("--verbose").Length);
        Assert.True(page.IndexOf("Second.", StringComparison.Ordinal) < page.IndexOf("--verbose", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2023-13-01")]
    [InlineData("26 October 2023")]
    [InlineData("")]
    public void Day_that_is_none_is_a_wrong_call(string day)
    {
        var call = ReadCommand.Create(_ => Read).Parse(["report.txt", "--date", day]);
        string message = Assert.Single(call.Errors).Message;
        Assert.Contains("YYYY-MM-DD", message);
        Assert.Contains(day, message);
    }

    [Fact]
    public void Wrong_calls_end_with_2_and_one_sentence()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), "no-such-command"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("no-such-command", error);
        Assert.DoesNotContain("   at ", error);
    }

    private static ReportReading Read(SourceText source, Dragoman.Reading.ReadingOptions options) => new RecordBuilder(source.Text).Build(options.Source, null, options.Published, 1);

    private static (int Code, byte[] Output, string Error) Run(bool json, params string[] files)
    {
        using var stream = new MemoryStream();
        var error = new StringWriter { NewLine = "\n" };
        using var output = new ReadOutput(stream, 100, isTerminal: false, hasColours: false) { Json = json, Error = error };
        int code = new ReadCommand(output, () => Read).Run(files, null, null);
        return (code, stream.ToArray(), error.ToString());
    }

    private string Report(string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
