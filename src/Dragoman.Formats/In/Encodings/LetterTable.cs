using System.Globalization;
using Dragoman.Knowledge;

namespace Dragoman.Formats.In.Encodings;

/// <summary>How likely a letter with a diacritic is between two others, by the names of places (<c>knowledge/formats/letters.tsv</c>).</summary>
internal sealed class LetterTable
{
    private const char EndOfWord = '-';

    // What a letter is worth between letters that it never stood beside, and what one is worth that was never seen.
    private const double Backoff = 0.01, Unseen = 0.02;
    private static readonly Lazy<LetterTable> shared = new(() => new LetterTable());
    private readonly Dictionary<char, int> alone = [];
    private readonly Dictionary<(char, char), int> pairs = [];
    private readonly double total;

    private LetterTable()
    {
        KnowledgeTable table = FormatTables.Read("letters.tsv", "letters", "count");
        for (int i = 0; i < table.Count; i++)
        {
            string letters = table[i]["letters"];
            int count = int.Parse(table[i]["count"], CultureInfo.InvariantCulture);
            if (letters.Length == 1) alone[letters[0]] = count;
            else pairs[(letters[0], letters[1])] = count;
        }
        total = alone.Values.Sum();
    }

    public static LetterTable Shared => shared.Value;

    /// <summary>Natural logarithm of a likelihood; below -12 for what no name has.</summary>
    /// <param name="before">The character before, as it stands in the text.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="after">The character after.</param>
    public double Score(char before, char letter, char after)
    {
        char lower = Lower(letter);
        int near = pairs.GetValueOrDefault((Base(before), lower)) + pairs.GetValueOrDefault((lower, Base(after)));
        return Math.Log((near + (Backoff * alone.GetValueOrDefault(lower)) + Unseen) / (2 * total));
    }

    // The capital with a dot is a letter of its own: its small form is the common "i".
    private static char Lower(char letter) => letter == 'İ' ? letter : char.ToLowerInvariant(letter);

    private static char Base(char letter)
    {
        if (!char.IsLetter(letter)) return EndOfWord;
        char lower = char.ToLowerInvariant(letter);
        return lower < 0x80 ? lower : lower.ToString().Normalize(System.Text.NormalizationForm.FormD)[0];
    }
}
