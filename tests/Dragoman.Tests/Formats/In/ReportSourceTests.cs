using System.Text;
using Dragoman.Formats;
using Dragoman.Formats.In;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Formats.In;

public sealed class ReportSourceTests : IDisposable
{
    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reads_a_file_as_it_is_and_takes_its_name_for_the_source()
    {
        const string text = "NAIROBI, June 3 - Envoys met.\r\n\r\nThey will meet again.";
        InputItem item = Assert.Single(InputFolder.Read(folder.Write("wire 7.txt", text)));
        Assert.Equal(text, item.Report!.Text.Text);
        Assert.Equal(SourceText.FromBytes(Encoding.UTF8.GetBytes(text)).Id, item.Report.Text.Id);
        Assert.Equal(("wire 7.txt", null, null), (item.Report.Source, item.Report.Title, item.Report.Published));
    }

    [Fact]
    public void Reads_a_folder_in_the_order_of_names_and_passes_over_hidden_files()
    {
        folder.Write("b/2.txt", "Two.");
        folder.Write("b/10.txt", "Ten.");
        folder.Write("a.txt", "A.");
        folder.Write(".hidden/c.txt", "C.");
        folder.Write(".d.txt", "D.");
        Assert.Equal(["A.", "Ten.", "Two."], InputFolder.Read(folder.Path).Select(item => item.Report!.Text.Text));
    }

    [Fact]
    public void Goes_round_no_circle_of_links()
    {
        folder.Write("a/one.txt", "One.");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "again"), folder.Path);
        Assert.Single(InputFolder.Read(folder.Path));
    }

    [Fact]
    public void Names_what_cannot_be_read_and_reads_the_rest()
    {
        List<InputItem> items = InputFolder.Read(Path.Combine(folder.Path, "gone.txt"), folder.Write("empty.txt", ""), folder.Write("good.txt", "Good."));
        Assert.Equal(["there is no such file", "the report is empty", null], items.Select(item => item.Fault));
        Assert.EndsWith("gone.txt", items[0].Origin);
    }

    [Fact]
    public void Reads_json_lines_with_the_usual_names()
    {
        string path = folder.Write("a.jsonl", """
            {"id": 7, "headline": "Talks", "Text": "Envoys met.", "published_at": "2021-03-04T23:30:00-05:00", "source": {"name": "Wire"}, "url": "https://example.org/1"}

            {"body": "Envoys left.", "date": 20210305}
            """);
        List<InputItem> items = InputFolder.Read(path);
        InputReport first = items[0].Report!, second = items[1].Report!;
        Assert.Equal(("Envoys met.", "Talks", new DateOnly(2021, 3, 4), "Wire", "https://example.org/1"), (first.Text.Text, first.Title, first.Published, first.Source, first.Url));
        Assert.Equal(SourceText.FromString("Envoys met.").Id, first.Text.Id);
        Assert.Equal(("Envoys left.", new DateOnly(2021, 3, 5), "a.jsonl", path + ":3"), (second.Text.Text, second.Published, second.Source, second.Origin));
    }

    [Fact]
    public void Reads_json_lines_with_the_names_of_the_options()
    {
        const string line = """{"text": "No.", "t": "Envoys met.", "h": "Talks", "d": "4 March 2021", "s": "Wire", "u": "https://example.org/1"}""";
        InputReport report = InputFolder.ReadOne(line, new InputOptions { TextColumn = "t", TitleColumn = "h", DateColumn = "d", SourceColumn = "s", UrlColumn = "u" });
        Assert.Equal(("Envoys met.", "Talks", new DateOnly(2021, 3, 4), "Wire", "https://example.org/1"), (report.Text.Text, report.Title, report.Published, report.Source, report.Url));
    }

    [Fact]
    public void A_line_that_is_no_report_is_named_by_its_number()
    {
        string path = folder.Write("a.jsonl", "{\"text\": \"One.\"}\n{\"text\": \n{\"body\": 3}\n[1]\n{\"text\": \"\\ud800 five\", \"x\": 1}\n{\"text\": \"Six.\"}\n");
        List<InputItem> items = InputFolder.Read(path);
        Assert.Equal(["1", "2", "3", "4", "5", "6"], items.Select(item => item.Origin[(path.Length + 1)..]));
        Assert.Equal([true, false, false, false, false, true], items.Select(item => item.Report is not null));
        Assert.Contains("there are body", items[2].Fault);
        Assert.Contains("found a list", items[3].Fault);
    }

    [Fact]
    public void Reads_no_further_than_it_is_asked()
    {
        var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"text\": \"Envoys met.\"}\n", 100_000))));
        using IEnumerator<InputItem> items = new ReportSource(input).Run(["-"], new InputOptions()).GetEnumerator();
        Assert.True(items.MoveNext());
        Assert.InRange(input.Position, 1, 200_000);
    }

}
