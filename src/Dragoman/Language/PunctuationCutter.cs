using System.Globalization;
using static Dragoman.Language.CharacterClass;

namespace Dragoman.Language;

/// <summary>Finds the end of a token that is no word: marks, runs of marks, symbols, emoji, hashtags and user names.</summary>
internal static class PunctuationCutter
{
    private const int LongestRun = 400;

    /// <summary>The end of the token at <paramref name="p"/>; the run of characters between blanks is from <paramref name="first"/> to <paramref name="limit"/>.</summary>
    public static int End(string text, int p, int first, int limit)
    {
        char c = text[p];
        limit = Math.Min(limit, p + LongestRun);
        if (c is '#' or '@' && p == first && p + 1 < limit && IsLetter(text, p + 1)) return WordEnd(text, p + 1, limit);
        if (c == '[' && Omission(text, p, limit) is var omission and > 0) return omission;
        if (c is '.' or '!' or '?' or '…') return StopsEnd(text, p, limit);
        if (c is '-' or '*' or '=' or '_' or '~' or '#' or '+' or '<' or '>' or '^' or '|' or '`' or '—' or '’' or '‘') return RunEnd(text, p, limit);
        if (c == '\'') return p + 1 < limit && text[p + 1] == '\'' ? p + 2 : p + 1;
        if (char.IsHighSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol) return SymbolEnd(text, p, limit);
        return p + 1;
    }

    private static int WordEnd(string text, int i, int limit)
    {
        while (i < limit && IsWord(text, i)) i++;
        return i;
    }

    private static int RunEnd(string text, int p, int limit)
    {
        int end = p + 1;
        while (end < limit && text[end] == text[p]) end++;
        // two single quotation marks are one double mark, three hyphens a rule; of other quotation marks no more than two belong together
        return text[p] is '’' or '‘' or '`' ? Math.Min(end, p + 2) : end;
    }

    private static int StopsEnd(string text, int p, int limit)
    {
        int end = p + 1;
        while (end < limit && text[end] is '.' or '!' or '?' or '…') end++;
        return end;
    }

    private static int Omission(string text, int p, int limit)
    {
        int end = p + 1;
        while (end < limit && end - p < 6 && text[end] is '.' or '…') end++;
        return end > p + 1 && end < limit && text[end] == ']' ? end + 1 : -1;
    }

    /// <summary>A symbol with the marks that modify it: variation selectors, skin tones, joined emoji.</summary>
    private static int SymbolEnd(string text, int p, int limit)
    {
        int end = p + PointLength(text, p, limit);
        // two regional indicators are one flag
        if (IsRegionalIndicator(text, p, limit) && IsRegionalIndicator(text, end, limit)) end += 2;
        while (end < limit)
        {
            if (text[end] == '\u200D' && end + 1 < limit) end += 1 + PointLength(text, end + 1, limit);
            else if (text[end] is '\uFE0F' or '\u20E3') end++;
            else if (end + 1 < limit && text[end] == '\uD83C' && text[end + 1] is >= '\uDFFB' and <= '\uDFFF') end += 2;
            else break;
        }
        return end;
    }

    private static bool IsRegionalIndicator(string text, int p, int limit) => p + 1 < limit && text[p] == '\uD83C' && text[p + 1] is >= '\uDDE6' and <= '\uDDFF';

    private static int PointLength(string text, int p, int limit) => char.IsHighSurrogate(text[p]) && p + 1 < limit && char.IsLowSurrogate(text[p + 1]) ? 2 : 1;
}
