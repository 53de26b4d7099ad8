using System.Text;

namespace Dragoman.Tests.Reading;

/// <summary>Cases of a folder of <c>tests/Specs</c>: a sentence after <c>&gt;</c>, then what is expected of it, one a line after <c>-</c>.</summary>
internal static class ReaderCases
{
    /// <summary>File and line, sentence, and the expected rows joined by line feeds.</summary>
    public static IEnumerable<(string Place, string Sentence, string Expected)> In(string folder)
    {
        foreach (string file in Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            (string? sentence, int line, int number) = (null, 0, 0);
            var expected = new StringBuilder();
            foreach (string text in File.ReadLines(file).Append("> "))
            {
                number++;
                if (text.StartsWith("- ", StringComparison.Ordinal)) expected.Append(expected.Length > 0 ? "\n" : "").Append(text.AsSpan(2).TrimEnd());
                if (!text.StartsWith("> ", StringComparison.Ordinal)) continue;
                if (sentence is not null) yield return ($"{Path.GetFileName(file)}:{line}", sentence, expected.ToString());
                (sentence, line) = (text[2..].Trim(), number);
                expected.Clear();
            }
        }
    }
}
