using System.Globalization;
using Dragoman.Language;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Tests.Reading;

/// <summary>One row of the tables under <c>tests/Specs/actors</c>.</summary>
/// <param name="Where">File and line.</param>
/// <param name="Code">Expected code, <c>-</c> for none.</param>
/// <param name="Name">Expected name, empty where any will do.</param>
public sealed record ActorCase(string Where, string Sentence, DateOnly? Published, string Words, string Code, string Name);

/// <summary>Reads the tables of actors, and what the reader makes of their sentences.</summary>
public static class ActorCases
{
    /// <summary>All rows, in the order of files and lines.</summary>
    public static IEnumerable<ActorCase> Read(string folder)
    {
        foreach (string file in Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            int number = 0;
            foreach (string line in File.ReadLines(file))
            {
                number++;
                if (!line.StartsWith('|') || line.StartsWith("|---", StringComparison.Ordinal) || line.StartsWith("| Sentence", StringComparison.Ordinal)) continue;
                string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
                if (cells.Length != 7) throw new InvalidDataException($"{file}:{number}: expected five columns");
                DateOnly? published = cells[2].Length == 0 ? null : DateOnly.ParseExact(cells[2], "yyyy-MM-dd", CultureInfo.InvariantCulture);
                yield return new ActorCase($"{Path.GetFileName(file)}:{number}", cells[1], published, cells[3], cells[4], cells[5]);
            }
        }
    }

    /// <summary>The code and name of the actor that the words of a case mean.</summary>
    public static (string Code, string Name) Resolve(Reader reader, ActorCase row)
    {
        ReportAnalysis analysis = reader.Analyse(SourceText.FromString(row.Sentence), new ReadingOptions { Published = row.Published });
        return Head(analysis.Document, row) is var head and >= 0 && analysis.Actors.At(head) is { } actor
            ? (actor.IsPlace ? "-" : actor.Code() ?? "-", actor.Name)
            : ("-", "");
    }

    /// <summary>The token of the words whose head stands outside them.</summary>
    private static int Head(Document document, ActorCase row)
    {
        int start = Last(row.Sentence, row.Words);
        for (int t = 0; t < document.TokenCount; t++)
        {
            if (document.Start[t] < start || document.End[t] > start + row.Words.Length || document.Upos[t] is Upos.Punct or Upos.Det or Upos.Adp) continue;
            int head = document.Head[t];
            if (head < 0 || document.Start[head] < start || document.End[head] > start + row.Words.Length) return t;
        }
        return -1;
    }

    /// <summary>Where the words stand last as whole words.</summary>
    private static int Last(string sentence, string words)
    {
        for (int at = sentence.LastIndexOf(words, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : sentence.LastIndexOf(words, at + words.Length - 2, StringComparison.Ordinal))
        {
            int end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end]))) return at;
        }
        throw new InvalidDataException($"\"{words}\" does not stand in \"{sentence}\"");
    }
}
