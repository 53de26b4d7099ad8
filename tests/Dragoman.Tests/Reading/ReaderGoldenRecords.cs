using System.Globalization;
using System.Text;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Tests.Record;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>The records of <c>samples/*.txt</c> as they were last looked at, in <c>tests/fixtures/records</c>.</summary>
/// <remarks>To renew them: <c>DRAGOMAN_RENEW=1 ./test ReaderGoldenRecords</c>; the tests write the files and fail, so that a renewal is never taken for a success. Read the difference before it is kept.</remarks>
public sealed class ReaderGoldenRecords
{
    private const string Renew = "DRAGOMAN_RENEW";
    private static readonly Lazy<Reader> reader = new(ReaderShared.Own);

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Record_of_a_sample_is_the_kept_one(string name)
    {
        (DateOnly published, string source) = Row(name);
        byte[] bytes = File.ReadAllBytes(Repository.PathOf("samples", name + ".txt"));
        ReportReading record = reader.Value.Read(SourceText.FromBytes(bytes), new ReadingOptions { Published = published, Source = source });
        RecordInvariants.Check(record);
        string found = Encoding.UTF8.GetString(RecordJsonWriter.Write(record, indented: true)).TrimEnd('\n') + "\n";
        string file = Repository.PathOf("tests", "fixtures", "records", name + ".json");
        if (Environment.GetEnvironmentVariable(Renew) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, found);
            Assert.Fail($"renewed {file}");
        }
        Assert.True(File.Exists(file), $"there is no {file}; {Renew}=1 ./test {nameof(ReaderGoldenRecords)} writes it");
        Assert.True(File.ReadAllText(file) == found, Difference(File.ReadAllLines(file), found.Split('\n'), file));
    }

    [Fact]
    public void Every_kept_record_has_its_sample()
    {
        string folder = Repository.PathOf("tests", "fixtures", "records");
        Assert.True(Directory.Exists(folder), $"there is no {folder}; {Renew}=1 ./test {nameof(ReaderGoldenRecords)} writes it");
        foreach (string file in Directory.GetFiles(folder))
            Assert.True(File.Exists(Repository.PathOf("samples", Path.GetFileNameWithoutExtension(file) + ".txt")), $"{file} is the record of no sample");
    }

    private static string Difference(string[] kept, string[] found, string file)
    {
        int line = 0;
        while (line < kept.Length && line < found.Length && kept[line] == found[line]) line++;
        return $"{file}:{line + 1}: kept “{kept.ElementAtOrDefault(line)?.Trim()}”, found “{found.ElementAtOrDefault(line)?.Trim()}”; {Renew}=1 ./test {nameof(ReaderGoldenRecords)} renews it";
    }

    /// <summary>Day and source from the table of <c>samples/README.md</c>.</summary>
    private static (DateOnly Published, string Source) Row(string name)
    {
        string row = Assert.Single(File.ReadLines(Repository.PathOf("samples", "README.md")), line => line.StartsWith($"| `{name}.txt` |", StringComparison.Ordinal));
        string[] fields = row.Split('|', StringSplitOptions.TrimEntries);
        return (DateOnly.ParseExact(fields[2], "yyyy-MM-dd", CultureInfo.InvariantCulture), fields[3]);
    }
}
