using System.Text;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>Runs the cases of <c>tests/Specs/findings</c>: a report after <c>></c>, then each of its findings as kind and text.</summary>
public sealed class FindingTests
{
    private readonly Reader reader = ReaderShared.Own();

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string file in Directory.GetFiles(Repository.PathOf("tests", "Specs", "findings"), "*.md").Order(StringComparer.Ordinal))
        {
            string? report = null;
            var expected = new StringBuilder();
            foreach (string line in File.ReadLines(file).Append("> "))
            {
                if (line.StartsWith("- ", StringComparison.Ordinal)) expected.Append(line.AsSpan(2).TrimEnd()).Append('\n');
                if (!line.StartsWith("> ", StringComparison.Ordinal)) continue;
                if (report is not null) cases.Add(Path.GetFileName(file), report, expected.ToString());
                report = line[2..];
                expected.Clear();
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_does_not_fit_and_nothing_else(string file, string report, string expected)
    {
        ReportReading record = reader.Read(SourceText.FromString(report), new ReadingOptions { Published = new DateOnly(2024, 3, 15) });
        string found = string.Concat(record.Findings.Select(finding => $"{finding.Kind} | {finding.Text}\n"));
        Assert.True(expected == found, $"{file}: {report}\nexpected\n{expected}found\n{found}");
    }
}
