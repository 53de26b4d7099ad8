using System.Text;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Tests.Reading;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Record;

public sealed class RecordJsonReaderTests
{
    public static TheoryData<string> Records => [.. Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Records))]
    public void What_is_read_back_is_written_with_the_same_bytes(string sample)
    {
        SourceText text = SourceText.FromBytes(File.ReadAllBytes(Repository.PathOf("samples", sample)));
        var options = new ReadingOptions { Published = new DateOnly(1998, 8, 4), Source = "wire", Title = "A title", Url = "https://example.org/1?a=b&c" };
        CheckRoundTrip(ReaderShared.Own().Read(text, options));
    }

    [Theory]
    [InlineData("kashmir")]
    [InlineData("harbour")]
    public void Records_made_by_hand_come_back_with_every_field(string name) => CheckRoundTrip(name == "kashmir" ? SampleRecords.Kashmir() : SampleRecords.Harbour());

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("[]", "expected an object")]
    [InlineData("{}", "record.schema: expected a text")]
    [InlineData("""{"schema":"dragoman/record/9"}""", "schema dragoman/record/9, expected dragoman/record/1")]
    [InlineData("""{"schema":"dragoman/record/1"}""", "record.report: expected an object")]
    [InlineData("""{"schema":"dragoman/record/1","report":{"id":"0","text":"A b.","repairs":[{"start":3,"end":9,"reading":"","kind":"spacing"}]}}""", "record.report.repairs[0]: 3 to 9 does not lie in a text of 4 characters")]
    [InlineData("""{"schema":"dragoman/record/1","report":{"id":"0","published":"May","text":"A b.","repairs":[]}}""", "“May” is no day")]
    [InlineData("""{"schema":"dragoman/record/1","report":{"id":"0","text":"A b.","repairs":[]},"actors":[{"id":7}]}""", "record.actors[0].id: expected a text")]
    public void Says_where_a_text_is_no_record(string json, string message) =>
        Assert.Contains(message, Assert.Throws<RecordFormatException>(() => RecordJsonReader.Read(Encoding.UTF8.GetBytes(json))).Message);

    [Fact]
    public void Passes_over_fields_that_a_later_version_may_add()
    {
        string json = Encoding.UTF8.GetString(RecordJsonWriter.Write(SampleRecords.Kashmir(), indented: false));
        string later = json.Replace("\"actors\":[", "\"later\":{\"a\":[1]},\"actors\":[", StringComparison.Ordinal);
        Assert.NotEqual(json, later);
        Assert.Equal(json, Encoding.UTF8.GetString(RecordJsonWriter.Write(RecordJsonReader.Read(Encoding.UTF8.GetBytes(later)), indented: false)));
    }

    private static void CheckRoundTrip(ReportReading record)
    {
        byte[] json = RecordJsonWriter.Write(record, indented: false);
        ReportReading back = RecordJsonReader.Read(json);
        Assert.Equal(json, RecordJsonWriter.Write(back, indented: false));
        Assert.Equal(record.Events.Select(item => item.Trigger), back.Events.Select(item => item.Trigger));
        Assert.Equal(record.Report.Text, back.Report.Text);
    }
}
