using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>The tables under <c>tests/Specs/times</c>: one case for each sentence, with all its times.</summary>
public static class TimesSpecification
{
    /// <summary>File and line, day of publication, sentence, and the expected times as lines of expression, type and value.</summary>
    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (string file in Directory.GetFiles(TimesFolder.Specifications, "*.md").Order(StringComparer.Ordinal))
            ReadTable(file, cases);
        return cases;
    }

    private static void ReadTable(string file, TheoryData<string, string, string, string> cases)
    {
        (string where, string published, string sentence, List<string> times) = ("", "", "", []);
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (!line.StartsWith('|') || line.StartsWith("|---", StringComparison.Ordinal) || line.StartsWith("| Published", StringComparison.Ordinal)) continue;
            string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
            if (cells.Length != 7) throw new InvalidDataException($"{file}:{number}: expected five columns");
            if (cells[2].Length > 0)
            {
                if (sentence.Length > 0) cases.Add(where, published, sentence, string.Join('\n', times));
                (where, published, sentence, times) = ($"{Path.GetFileName(file)}:{number}", cells[1], cells[2], []);
            }
            if (cells[3] != "-") times.Add($"{cells[3]} {cells[4]} {cells[5]}");
        }
        if (sentence.Length > 0) cases.Add(where, published, sentence, string.Join('\n', times));
    }
}
