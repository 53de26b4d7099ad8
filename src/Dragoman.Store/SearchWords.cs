using System.Globalization;
using System.Text;
using Dragoman.Text;

namespace Dragoman.Store;

/// <summary>The words of a text as they are searched: runs of letters and digits in small letters, without accents. Both stores index these, so both find the same.</summary>
/// <remarks>Of a long text the first 16,383 words are taken, which is what PostgreSQL can tell the places of; of a long word the first 64 letters.</remarks>
internal sealed class SearchWords
{
    private const int MostWords = 16_383, MostBytes = 900_000, LongestWord = 64;

    // Base letters of U+00C0 to U+017F; a blank where there is none. The program runs without the data of cultures, so no decomposition is at hand.
    private const string BaseLetters =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private readonly List<string> words = [];
    private readonly List<TextSpan> spans = [];

    private SearchWords()
    {
    }

    public int Count => words.Count;

    public string this[int index] => words[index];

    public TextSpan SpanOf(int index) => spans[index];

    public static SearchWords Of(string text)
    {
        var found = new SearchWords();
        var word = new StringBuilder();
        int start = 0, bytes = 0;
        for (int at = 0; at <= text.Length && found.Count < MostWords && bytes < MostBytes;)
        {
            int length = 1;
            bool isPart = at < text.Length && TryFold(text, at, word, out length);
            if (!isPart && word.Length > 0)
            {
                string folded = word.ToString();
                found.words.Add(folded);
                found.spans.Add(new TextSpan(start, at));
                bytes += Encoding.UTF8.GetByteCount(folded);
                word.Clear();
            }
            at += length;
            if (word.Length == 0) start = at;
        }
        return found;
    }

    /// <summary>All words with one blank between them.</summary>
    public string Joined() => string.Join(' ', words);

    /// <summary>SHA-256 of the words: texts of the same words have the same.</summary>
    public string Hash() => StoredText.Hash(Encoding.UTF8.GetBytes(Joined()));

    /// <summary>True where the words of a phrase stand one after the other from a place on; the last word may be a beginning only.</summary>
    public bool Matches(int index, IReadOnlyList<string> phrase, bool isPrefix)
    {
        if (index + phrase.Count > words.Count) return false;
        for (int i = 0; i < phrase.Count; i++)
        {
            bool isBeginning = isPrefix && i == phrase.Count - 1;
            if (isBeginning ? !words[index + i].StartsWith(phrase[i], StringComparison.Ordinal) : words[index + i] != phrase[i]) return false;
        }
        return true;
    }

    /// <summary>Appends the character at a place as it is searched; false where it is no part of a word. A mark that stands over a letter is a part, and nothing is appended for it.</summary>
    private static bool TryFold(string text, int at, StringBuilder word, out int length)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out length);
        if (rune.IsAscii)
        {
            char ascii = (char)rune.Value;
            if (!char.IsAsciiLetterOrDigit(ascii)) return false;
            if (word.Length < LongestWord) word.Append(char.ToLowerInvariant(ascii));
            return true;
        }
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark) return word.Length > 0;
        if (!Rune.IsLetterOrDigit(rune)) return false;
        if (word.Length >= LongestWord) return true;
        if (rune.Value is >= 0xC0 and < 0x180 && BaseLetters[rune.Value - 0xC0] is var letter and not ' ') word.Append(letter);
        else word.Append(Rune.ToLowerInvariant(rune).ToString());
        return true;
    }
}
