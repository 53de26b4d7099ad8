using System.Globalization;
using System.Text;
using Dragoman.Cli.Commands;
using Dragoman.Cli.Pages;
using Dragoman.Record;
using Dragoman.Tests.Record;
using Xunit;

namespace Dragoman.Tests.Cli;

/// <summary>Pages against the files in tests/fixtures/pages. With DRAGOMAN_ACCEPT=1 the files are written anew, to be looked at before they are committed.</summary>
public sealed class ReportPageTests
{
    private static readonly bool accepts = Environment.GetEnvironmentVariable("DRAGOMAN_ACCEPT") == "1";

    [Theory]
    [InlineData("kashmir", 72, false)]
    [InlineData("kashmir", 100, false)]
    [InlineData("kashmir", 140, false)]
    [InlineData("kashmir", 100, true)]
    [InlineData("harbour", 72, false)]
    [InlineData("harbour", 100, false)]
    [InlineData("harbour", 140, false)]
    [InlineData("harbour", 100, true)]
    public void Page_is_as_it_was(string name, int width, bool verbose)
    {
        string path = Repository.PathOf("tests", "fixtures", "pages", $"{name}-{width}{(verbose ? "-verbose" : "")}.txt");
        string page = Page(Record(name), width, verbose);
        if (accepts) File.WriteAllText(path, page);
        Assert.Equal(File.ReadAllText(path), page);
    }

    [Theory]
    [InlineData("kashmir", 72)]
    [InlineData("kashmir", 100)]
    [InlineData("harbour", 100)]
    public void Voices_are_as_they_were(string name, int width)
    {
        string path = Repository.PathOf("tests", "fixtures", "pages", $"{name}-{width}-voices.txt");
        string page = Page(Record(name), width, verbose: false, voices: true);
        if (accepts) File.WriteAllText(path, page);
        Assert.Equal(File.ReadAllText(path), page);
    }

    [Fact]
    public void What_two_voices_say_does_not_rest_on_one_alone()
    {
        ReportReading record = SampleRecords.Kashmir();
        FigureRecord first = record.Figures[0] with { Statement = record.Statements[0].Id }, second = first with { Id = "f99", Statement = null };
        var voices = new VoiceList(record with { Figures = [first, second] }, new RecordNames(record));
        Assert.Equal(["the report"], voices.Others(first));
        Assert.Equal([new RecordNames(record).Speaker(record.Statements[0])], voices.Others(second));
        Assert.Empty(new VoiceList(record with { Figures = [first] }, new RecordNames(record)).Others(first));
    }

    [Theory]
    [InlineData("kashmir")]
    [InlineData("harbour")]
    public void No_line_is_wider_than_the_page_and_none_ends_in_a_blank(string name)
    {
        for (int width = 60; width <= 200; width++)
        {
            foreach (string line in Page(Record(name), width, verbose: width % 2 == 0).Split('\n'))
            {
                Assert.True(Columns(line) <= width, $"{width}: {line}");
                Assert.Equal(line.TrimEnd(), line);
            }
        }
    }

    [Theory]
    [InlineData(20, 60)]
    [InlineData(500, 200)]
    public void Page_is_never_narrower_than_60_nor_wider_than_200(int terminal, int expected)
    {
        string rule = Page(SampleRecords.Kashmir(), terminal, verbose: false).Split('\n').First(line => line.StartsWith('─'));
        Assert.Equal(expected, rule.Length);
    }

    [Fact]
    public void Nothing_of_the_report_can_steer_the_terminal()
    {
        string page = Page(SampleRecords.Harbour(), 100, verbose: true);
        Assert.DoesNotContain(page, character => char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format && character != '\n');
    }

    [Fact]
    public void Colours_change_no_word()
    {
        string plain = Page(SampleRecords.Kashmir(), 100, verbose: true);
        string coloured = Page(SampleRecords.Kashmir(), 100, verbose: true, hasColours: true);
        Assert.Contains("\u001b[", coloured);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public void Sections_without_content_are_left_out()
    {
        ReportReading empty = new RecordBuilder("Nothing happened.").Build(null, null, null, 1);
        string[] lines = Page(empty, 60, verbose: false).Split('\n');
        Assert.Equal(["Nothing happened." + new string(' ', 16) + "date not known · 1 sentence", new string('─', 60), ""], lines);
    }

    [Theory]
    [InlineData("affirmed", "actual", null)]
    [InlineData("denied", "actual", "denied: did not happen")]
    [InlineData("affirmed", "planned", "planned: has not happened")]
    [InlineData("affirmed", "requested", "requested: has not happened")]
    [InlineData("affirmed", "ongoing", "going on")]
    [InlineData("denied", "planned", "denied: will not happen")]
    public void Says_whether_an_event_happened(string polarity, string modality, string? words) =>
        Assert.Equal(words, PageWords.Standing(SampleRecords.Kashmir().Events[0] with { Polarity = polarity, Modality = modality }));

    [Fact]
    public void Says_at_how_many_hands_a_thing_is_told()
    {
        var names = new RecordNames(SampleRecords.Harbour());
        Assert.Equal("denied by 中華民國外交部, as a diplomat says, as a newspaper reports", names.SaidBy("s3"));
        Assert.Null(names.SaidBy(null));
    }

    [Theory]
    [InlineData("2023-10-25", "25 Oct")]
    [InlineData("2022-10-25", "25 Oct 2022")]
    [InlineData("2023-10-25TMO", "25 Oct, morning")]
    [InlineData("2023-10-25T06:30", "25 Oct, 06:30")]
    [InlineData("2014-W09", "week of 24 Feb 2014")]
    [InlineData("2023-10", "Oct 2023")]
    [InlineData("1998", "1998")]
    [InlineData("2023-SU", "summer 2023")]
    [InlineData("P3D", "3 days")]
    [InlineData("P1Y", "1 year")]
    [InlineData("PT2H", "2 hours")]
    [InlineData("PXM", "some months")]
    [InlineData("PAST_REF", "earlier")]
    [InlineData("2023-10-01/2023-10-05", "1–5 Oct")]
    [InlineData("2023-09-28/2023-10-05", "28 Sep – 5 Oct")]
    [InlineData("XXXX-WXX-2", "XXXX-WXX-2")]
    public void Writes_times_in_words(string value, string words) => Assert.Equal(words, PageDates.Short(value, new DateOnly(2023, 10, 26)));

    internal static string Page(ReportReading record, int width, bool verbose, bool hasColours = false, bool voices = false)
    {
        using var stream = new MemoryStream();
        using (var output = new ReadOutput(stream, width, isTerminal: hasColours, hasColours) { Verbose = verbose, Voices = voices }) output.Write(record);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ReportReading Record(string name) => name == "kashmir" ? SampleRecords.Kashmir() : SampleRecords.Harbour();

    private static int Columns(string line)
    {
        int columns = 0;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(line);
        while (elements.MoveNext()) columns += DisplayWidth.Of(elements.GetTextElement());
        return columns;
    }
}
