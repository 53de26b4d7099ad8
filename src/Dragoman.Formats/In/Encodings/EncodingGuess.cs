using System.Text;
using Dragoman.Knowledge;

namespace Dragoman.Formats.In.Encodings;

/// <summary>Guesses the 8-bit encoding of an English text by what stands at its bytes above 127: letters as names have them, punctuation where it belongs, one script within a word.</summary>
/// <remarks>Scores are natural logarithms of likelihoods, added over the bytes; the constants are likelihoods of what no table counts.</remarks>
internal static class EncodingGuess
{
    private const int MostBytes = 4000;
    private const double Undefined = -40, Control = -30, MixedScript = -16, OtherSymbol = -11, WrongPlace = -10, LoneForeign = -8, RareForeign = -8, CapitalInside = -6, ForeignWord = -3, RightPlace = -2;
    private static readonly Lazy<Encoding[]> candidates = new(Load);

    /// <summary>The likeliest encoding; of equal ones the first of <c>knowledge/formats/encodings.tsv</c>.</summary>
    public static Encoding Run(ReadOnlySpan<byte> bytes)
    {
        Encoding best = candidates.Value[0];
        double bestScore = double.NegativeInfinity;
        foreach (Encoding candidate in candidates.Value)
        {
            double score = Score(candidate.GetString(bytes), bytes);
            if (score > bestScore) (best, bestScore) = (candidate, score);
        }
        return best;
    }

    // One byte is one character in every candidate.
    private static double Score(string text, ReadOnlySpan<byte> bytes)
    {
        double score = 0;
        int seen = 0;
        for (int i = 0; i < text.Length && seen < MostBytes; i++)
        {
            if (bytes[i] < 0x80) continue;
            seen++;
            score += Score(i > 0 ? text[i - 1] : ' ', text[i], i + 1 < text.Length ? text[i + 1] : ' ');
        }
        return score;
    }

    private static double Score(char before, char found, char after)
    {
        if (found == '\uFFFD' || found is >= '\uE000' and <= '\uF8FF') return Undefined;
        if (char.IsControl(found)) return Control;
        if (char.IsLetter(found)) return Letter(before, found, after);
        bool isInside = char.IsLetter(before) && char.IsLetter(after);
        return found switch
        {
            '’' or '‘' => RightPlace,
            '“' or '„' => char.IsLetterOrDigit(before) ? WrongPlace : RightPlace,
            '”' => char.IsLetterOrDigit(after) ? WrongPlace : RightPlace,
            '–' or '—' or '\u00A0' or '\u00AD' => RightPlace,
            '…' or '•' or '·' or '«' or '»' => isInside ? WrongPlace : RightPlace,
            '€' or '£' => char.IsDigit(after) || after == ' ' ? RightPlace : WrongPlace,
            '°' or '§' or '®' or '©' or '™' or '½' or '¼' or '¾' or '²' => isInside ? WrongPlace : 2 * RightPlace,
            _ => OtherSymbol,
        };
    }

    private static double Letter(char before, char letter, char after)
    {
        double score;
        if (IsLatin(letter)) score = LetterTable.Shared.Score(before, letter, after);
        else if (IsLatinLetter(before) || IsLatinLetter(after)) score = MixedScript;
        else score = !char.IsLetter(before) && !char.IsLetter(after) ? LoneForeign : IsOdd(letter, after) ? RareForeign : ForeignWord;
        return char.IsUpper(letter) && char.IsLower(before) ? score + CapitalInside : score;
    }

    /// <summary>A final sigma within a word, or a Cyrillic letter that Russian does not have.</summary>
    private static bool IsOdd(char letter, char after) => letter == 'ς' ? char.IsLetter(after) : letter is >= '\u0400' and <= '\u04FF' and not (>= 'А' and <= 'я') and not 'ё' and not 'Ё';

    private static bool IsLatinLetter(char value) => char.IsLetter(value) && IsLatin(value);

    private static bool IsLatin(char letter) => letter < '\u0250' || letter is >= '\u1E00' and <= '\u1EFF';

    private static Encoding[] Load()
    {
        KnowledgeTable table = FormatTables.Read("encodings.tsv", "name");
        return [.. Enumerable.Range(0, table.Count).Select(row => TextDecoder.Named(table[row]["name"]) ?? throw table[row].Fault("the name of an encoding"))];
    }
}
