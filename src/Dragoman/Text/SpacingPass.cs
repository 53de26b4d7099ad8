namespace Dragoman.Text;

/// <summary>Repairs blanks: invisible characters inside text, blanks of another kind, doubled blanks, blanks before a mark, words cut at the end of a line, a blank that is missing behind a mark.</summary>
internal sealed class SpacingPass(RepairLexicon lexicon)
{
    private const string Kind = "spacing";

    // a cut word is known better than by a single misprint
    private const int KnownWord = 2;

    // the word before a full stop that could be the name of an address must be an everyday word
    private const int CommonWord = 20;
    private const int LongestWord = 40;

    private string text = "";
    private TextEdits edits = null!;

    /// <summary>Fills the edits.</summary>
    public void Run(string source, TextEdits target)
    {
        (text, edits) = (source, target);
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            // most characters are letters
            if (char.IsAsciiLetter(c)) i++;
            else if (c == ' ') i = Blanks(i);
            else if (c == '-') i = CutWord(i);
            else if (c == '.') i = FullStop(i);
            else if (c >= '\u0080' && IsInvisible(c)) i = Invisible(i);
            else if (c >= '\u0080' && IsOtherBlank(c)) i = OtherBlanks(i);
            else i++;
        }
    }

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsOtherBlank(char c) => c is '\u00A0' or '\u202F' or '\u3000' or (>= '\u2000' and <= '\u200A');

    private bool IsLetter(int i) => i >= 0 && i < text.Length && char.IsLetter(text[i]);

    private int Invisible(int i)
    {
        int end = i + 1;
        while (end < text.Length && IsInvisible(text[end])) end++;
        edits.Add(i, end - i, SetsApart(i, end) ? " " : "", Kind);
        return end;
    }

    /// <summary>An invisible character other than a soft hyphen may stand where a blank was lost: between two words that are none together.</summary>
    private bool SetsApart(int start, int end)
    {
        if (text.AsSpan(start, end - start).Contains('\u00AD') || !IsLetter(start - 1) || !IsLetter(end)) return false;
        int first = WordScan.Start(text, start, LongestWord), last = Math.Min(WordScan.End(text, end), end + LongestWord);
        int length = start - first + last - end;
        if (length > LongestWord || !lexicon.Find(text.AsSpan(first, start - first)).IsKnown || !lexicon.Find(text.AsSpan(end, last - end)).IsKnown) return false;
        Span<char> word = stackalloc char[LongestWord];
        text.AsSpan(first, start - first).CopyTo(word);
        text.AsSpan(end, last - end).CopyTo(word[(start - first)..]);
        return !lexicon.Find(word[..length]).IsKnown;
    }

    /// <summary>A run of blanks that holds one of another kind is read as one blank.</summary>
    private int OtherBlanks(int i)
    {
        int end = i + 1;
        while (end < text.Length && (text[end] == ' ' || IsOtherBlank(text[end]))) end++;
        edits.Add(i, end - i, " ", Kind);
        return end;
    }

    private int Blanks(int i)
    {
        int end = i + 1;
        while (end < text.Length && text[end] == ' ') end++;
        if (end == text.Length || i == 0) return end;
        if (IsOtherBlank(text[end])) return OtherBlanks(i);
        if (StandsAlone(i, end)) edits.Add(i, end - i, "", Kind);
        // three blanks and more set columns apart
        else if (end - i == 2 && IsInSentence(text[i - 1]) && (char.IsAsciiLetterLower(text[end]) || char.IsAsciiDigit(text[end]))) edits.Add(i, 2, " ", Kind);
        return end;
    }

    private static bool IsInSentence(char c) => char.IsLetterOrDigit(c) || c is ',' or ';' or ')' or '”' or '’';

    /// <summary>A blank that stands between a word and the mark that belongs to it, as in "word , word".</summary>
    private bool StandsAlone(int blank, int mark)
    {
        if (text[mark] is not (',' or '.' or ';' or '?' or '!')) return false;
        char before = text[blank - 1];
        if (!char.IsLetterOrDigit(before) && before is not (')' or '”' or '%')) return false;
        // vitamin C . is no initial
        if (text[mark] == '.' && char.IsUpper(before)) return false;
        int next = mark + 1;
        if (next < text.Length && text[next] is '”' or '"') next++;
        if (next < text.Length && !char.IsWhiteSpace(text[next])) return false;
        // an omission: "it was . . . quiet"
        return next + 1 >= text.Length || text[next + 1] != '.';
    }

    /// <summary>"govern- ment": one blank or line break behind the hyphen.</summary>
    private int CutWord(int hyphen)
    {
        int next = hyphen + 1;
        if (!IsLetter(hyphen - 1) || next >= text.Length) return next;
        while (next < text.Length && next - hyphen < 4 && text[next] is ' ' or '\n' or '\r') next++;
        if (next == hyphen + 1 || next == text.Length || !char.IsAsciiLetterLower(text[next])) return hyphen + 1;
        int start = hyphen, end = next;
        while (hyphen - start <= LongestWord && IsLetter(start - 1)) start--;
        while (end - next <= LongestWord && IsLetter(end)) end++;
        if (start < edits.End || start > 0 && text[start - 1] == '-' || end < text.Length && text[end] == '-') return hyphen + 1;
        int length = hyphen - start + end - next;
        if (length > LongestWord || hyphen - start < 2 || end - next < 2) return hyphen + 1;
        Span<char> word = stackalloc char[LongestWord];
        text.AsSpan(start, hyphen - start).CopyTo(word);
        text.AsSpan(next, end - next).CopyTo(word[(hyphen - start)..]);
        if (lexicon.Find(word[..length]).Count < KnownWord) return hyphen + 1;
        edits.AddPart(hyphen, next - hyphen, "");
        edits.AddRepair(start, end, word[..length].ToString(), Kind);
        return end;
    }

    /// <summary>"the end.it was": a blank that only a careless writer leaves out; addresses have other words behind the stop, or none behind them.</summary>
    private int FullStop(int stop)
    {
        int start = stop, end = stop + 1;
        while (stop - start <= LongestWord && start > 0 && char.IsAsciiLetterLower(text[start - 1])) start--;
        while (end - stop <= LongestWord && end < text.Length && char.IsAsciiLetterLower(text[end])) end++;
        if (stop - start < 3 || end - stop < 3 || start == 0 || text[start - 1] != ' ' || end + 1 >= text.Length || text[end] != ' ' || !char.IsAsciiLetterLower(text[end + 1])) return stop + 1;
        RepairLexicon.Entry left = lexicon.Find(text.AsSpan(start, stop - start)), right = lexicon.Find(text.AsSpan(stop + 1, end - stop - 1));
        if (left.Count >= CommonWord && right.Is(RepairLexicon.WordUses.Right | RepairLexicon.WordUses.Short)) edits.Add(stop + 1, 0, " ", Kind);
        return stop + 1;
    }
}
