using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>The tables under <c>tests/Specs/positions</c>: one position a row.</summary>
public sealed class PositionTests
{
    private readonly Reader reader = ReaderShared.Own();

    public static TheoryData<string, string, string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string, string, string>();
        foreach (string file in Directory.GetFiles(Repository.PathOf("tests", "Specs", "positions"), "*.md").Order(StringComparer.Ordinal))
        {
            int number = 0;
            foreach (string line in File.ReadLines(file))
            {
                number++;
                if (!line.StartsWith('|') || line.StartsWith("|---", StringComparison.Ordinal) || line.StartsWith("| Sentence", StringComparison.Ordinal)) continue;
                string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
                if (cells.Length != 7) throw new InvalidDataException($"{file}:{number}: expected five columns");
                cases.Add($"{Path.GetFileName(file)}:{number}", cells[1], cells[2], cells[3], cells[4], cells[5]);
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_positions_of_the_specification(string where, string report, string holder, string stance, string matter, string polarity)
    {
        ReportReading record = reader.Read(SourceText.FromString(report), new ReadingOptions());
        Dictionary<string, string> names = record.Actors.ToDictionary(actor => actor.Id, actor => actor.Name);
        List<string> found = [.. record.Positions.Select(item => $"{names[item.Holder]} | {item.Stance} | {(item.Object is { } actor ? names[actor] : item.ObjectText)} | {item.Polarity}")];
        if (stance == "none") Assert.True(found.Count == 0, $"{where}: {report}\nfound:\n{string.Join('\n', found)}");
        else Assert.True(found.Contains($"{holder} | {stance} | {matter} | {polarity}"), $"{where}: {report}\nexpected:\n{holder} | {stance} | {matter} | {polarity}\nfound:\n{string.Join('\n', found)}");
    }
}
