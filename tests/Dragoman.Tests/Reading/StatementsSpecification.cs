using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>The tables under <c>tests/Specs/statements</c>: one statement a row.</summary>
public static class StatementsSpecification
{
    /// <summary>File and line, report, speaker, cue, content and attitude.</summary>
    public static TheoryData<string, string, string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string, string, string>();
        foreach (string file in Directory.GetFiles(Path.Combine(ReadingFixture.Repository, "tests", "Specs", "statements"), "*.md").Order(StringComparer.Ordinal))
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
}
