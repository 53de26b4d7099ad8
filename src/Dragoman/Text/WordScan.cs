namespace Dragoman.Text;

/// <summary>Steps from word to word in a text: a word is a run of letters and digits.</summary>
internal static class WordScan
{
    /// <summary>True for a character of a word.</summary>
    public static bool IsWord(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    /// <summary>The start of the next word at or behind a place; the length of the text where there is none.</summary>
    public static int NextStart(string text, int i)
    {
        while (i < text.Length && !IsWord(text[i])) i++;
        return i;
    }

    /// <summary>The end of the word that begins at a place.</summary>
    public static int End(string text, int i)
    {
        while (i < text.Length && IsWord(text[i])) i++;
        return i;
    }

    /// <summary>The start of the word that ends at a place, looking back no further than <paramref name="limit"/> characters.</summary>
    public static int Start(string text, int end, int limit)
    {
        int i = end;
        while (i > 0 && end - i < limit && IsWord(text[i - 1])) i--;
        return i;
    }

    /// <summary>True where one blank stands between two words, or one line break that stands for it.</summary>
    public static bool IsOneBlank(string text, int end, int start) => start == end + 1 && (text[end] is ' ' or '\n');
}
