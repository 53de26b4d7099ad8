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
        string binary = Path.Combine(folder, "binary.txt");
        File.WriteAllBytes(binary, [65, 0, 66]);
        (int code, byte[] output, string error) = Run(json: true, Path.Combine(folder, "gone.txt"), binary, Report("empty.txt", ""), Report("blank.txt", " \n"), Report("good.txt", "Good."));
        Assert.Equal(1, code);
        Assert.Equal(1, output.Count(value => value == '\n'));
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.EndsWith("gone.txt: there is no such file", lines[0]);
        Assert.Contains("binary.txt: binary data", lines[1]);
        Assert.EndsWith("empty.txt: the report is empty", lines[2]);
        Assert.EndsWith("blank.txt: the report is empty", lines[3]);
    }

    [Fact]
    public void Reads_every_report_of_a_feed_and_of_a_folder()
    {
        string inner = Directory.CreateDirectory(Path.Combine(folder, "inner")).FullName;
        File.WriteAllText(Path.Combine(inner, "feed.xml"), "<rss><channel><title>Wire</title><item><title>A</title><description>First.</description></item><item><description>Second.</description></item></channel></rss>");
        File.WriteAllText(Path.Combine(inner, "page.txt"), "Third.");
        (int code, byte[] output, string error) = Run(json: true, inner);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(3, output.Count(value => value == '\n'));
    }

    [Fact]
    public void Hands_on_what_the_input_says_unless_the_call_says_otherwise()
    {
        var seen = new List<Dragoman.Reading.ReadingOptions>();
        using var output = new ReadOutput(Stream.Null, 100, isTerminal: false, hasColours: false);
        var command = new ReadCommand(output, () => (source, options) =>
        {
            seen.Add(options);
            return Read(source, options);
        });
        string report = Report("a.jsonl", """{"text": "Words.", "title": "T", "date": "2020-02-03", "source": "S", "url": "https://example.org/1"}""");
        command.Run([report], new Dragoman.Reading.ReadingOptions());
        command.Run([report], new Dragoman.Reading.ReadingOptions { Published = new DateOnly(2021, 1, 1), Source = "Agency" });
        Assert.Equal(new Dragoman.Reading.ReadingOptions { Title = "T", Published = new DateOnly(2020, 2, 3), Source = "S", Url = "https://example.org/1" }, seen[0]);
        Assert.Equal(new Dragoman.Reading.ReadingOptions { Title = "T", Published = new DateOnly(2021, 1, 1), Source = "Agency", Url = "https://example.org/1" }, seen[1]);
    }

    [Fact]
    public void Reads_what_another_parser_made_and_names_the_document_that_breaks_the_format()
    {
        string good = "# newdoc\n1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n", parsed = Report("parsed.conllu", good + "# newdoc\n1\tNo\n\n" + good);
        using var stream = new MemoryStream();
        using var error = new StringWriter();
        using var output = new ReadOutput(stream, 100, isTerminal: false, hasColours: false) { Json = true, Error = error };
        var seen = new List<string?>();
        var command = new ReadCommand(output, () => (source, options) =>
        {
            seen.Add(options.Parsed?.Text.Text);
            return Read(source, options);
        });
        Assert.Equal(1, command.RunParsed([parsed, Report("empty.conllu", "\n")], new Dragoman.Reading.ReadingOptions()));
        Assert.Equal(["Yes", "Yes"], seen);
        Assert.Contains("parsed.conllu: line 5: expected 10 fields", error.ToString());
        Assert.Contains("empty.conllu: expected CoNLL-U, found no word", error.ToString());
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
        Assert.Equal(0, new ReadCommand(output, () => Read).Run(["-"], new Dragoman.Reading.ReadingOptions()));
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
        command.Run([report], new Dragoman.Reading.ReadingOptions { Published = new DateOnly(2023, 10, 26) });
        command.Run([report], new Dragoman.Reading.ReadingOptions { Source = "Agency" });
        Assert.Equal(["wire 7.txt 2023-10-26", "Agency "], seen);
    }

    [Fact]
    public void Names_the_component_that_is_missing()
    {
        var error = new StringWriter();
        using var output = new ReadOutput(Stream.Null, 100, isTerminal: false, hasColours: false) { Error = error };
        var command = new ReadCommand(output, () => throw new MissingComponentException("the parser", "/nowhere/parser.bin"));
        Assert.Equal(1, command.Run([Report("a.txt", "A."), Report("b.txt", "B.")], new Dragoman.Reading.ReadingOptions()));
        Assert.Equal("dragoman: the parser is missing: there is no /nowhere/parser.bin", error.ToString().Trim());
    }

    [Fact]
    public void Pages_of_several_reports_are_set_apart_and_hint_only_at_the_end()
    {
        using var stream = new MemoryStream();
        using var output = new ReadOutput(stream, 100, isTerminal: true, hasColours: false);
        new ReadCommand(output, () => Read).Run([Report("a.txt", "First."), Report("b.txt", "Second.")], new Dragoman.Reading.ReadingOptions());
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
        int code = new ReadCommand(output, () => Read).Run(files, new Dragoman.Reading.ReadingOptions());
        return (code, stream.ToArray(), error.ToString());
    }

    private string Report(string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
