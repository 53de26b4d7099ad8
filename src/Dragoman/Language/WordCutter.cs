using static Dragoman.Language.CharacterClass;

namespace Dragoman.Language;

/// <summary>Cuts one run of characters between blanks into tokens.</summary>
internal sealed class WordCutter
{
    /// <summary>Longest token; a longer run of characters is cut.</summary>
    public const int MaximumLength = 400;

    private const int LongestListed = 12;

    private readonly LanguageRules rules;
    private readonly TokenBuffer buffer;
    private readonly AddressFinder addresses;
    private string text = "";
    private int first;
    private int limit;

    public WordCutter(LanguageRules rules, TokenBuffer buffer)
    {
        this.rules = rules;
        this.buffer = buffer;
        addresses = new AddressFinder(rules);
    }

    /// <summary>Cuts the half-open range of <paramref name="source"/>, which holds no blank.</summary>
    public void Cut(string source, int start, int end)
    {
        text = source;
        first = start;
        limit = end;
        for (int p = start; p < end;) p = CutNext(p);
    }

    private int CutNext(int p)
    {
        int end = addresses.Find(text, p, first, limit);
        if (end < 0) end = Listed(p);
        if (end < 0 && IsNumberStart(p)) return CutNumber(p);
        if (end < 0 && IsWord(text, p)) return CutWord(p);
        if (end < 0) end = Clitic(p);
        if (end < 0) end = PunctuationCutter.End(text, p, first, limit);
        return Add(p, end);
    }

    private int Add(int start, int end)
    {
        if (end - start > MaximumLength)
        {
            end = start + MaximumLength;
            if (char.IsLowSurrogate(text[end])) end--;
        }
        buffer.Add(start, end);
        return end;
    }

    /// <summary>An emoticon, or a word of the contraction list that is kept whole although it holds an apostrophe or a slash.</summary>
    private int Listed(int p)
    {
        bool atStart = p == first;
        if (!atStart && IsWord(text, p)) return -1;
        Span<char> lower = stackalloc char[LongestListed];
        int longest = Math.Min(LongestListed, limit - p);
        for (int i = 0; i < longest; i++) lower[i] = IsApostrophe(text[p + i]) ? '\'' : char.ToLowerInvariant(text[p + i]);
        for (int length = longest; length > 1; length--)
        {
            int end = p + length;
            if (end < limit && IsWord(text, end) && text[end - 1] != '/') continue;
            if ((atStart || end == limit && !IsDigit(text[p - 1])) && IsEmoticon(p, end)) return end;
            LanguageRules.Kinds kinds = rules.KindsOf(lower[..length]);
            if ((kinds & LanguageRules.Kinds.Contraction) == 0 || IsPlainWord(lower[..length])) continue;
            int cuts = rules.CutsOf(lower[..length]);
            if (cuts == 0) return end;
            return p + System.Numerics.BitOperations.TrailingZeroCount(cuts);
        }
        return -1;
    }

    private bool IsEmoticon(int start, int end) => end - start <= 4 && (rules.KindsOf(text.AsSpan(start, end - start)) & LanguageRules.Kinds.Emoticon) != 0;

    private static bool IsPlainWord(ReadOnlySpan<char> word) => word.IndexOfAny('\'', '/') < 0;

    /// <summary>A clitic at this place: 's, 're, 've, 'll, 'd, 'm after a word, or by itself in text that is cut already.</summary>
    private int Clitic(int p)
    {
        if (!IsApostrophe(text[p])) return -1;
        int end = CliticEnd(p);
        bool afterWord = p > first && (IsWord(text, p - 1) || text[p - 1] == '.' && p - first > 1 && IsWord(text, p - 2));
        return end > 0 && (afterWord || p == first && end == limit) ? end : -1;
    }

    /// <summary>End of the clitic that begins at an apostrophe, or -1.</summary>
    private int CliticEnd(int apostrophe)
    {
        int end = apostrophe + 1;
        while (end < limit && end - apostrophe < 4 && IsWord(text, end)) end++;
        return (end - apostrophe - 1) switch
        {
            1 when (text[apostrophe + 1] | 32) is 's' or 'd' or 'm' => end,
            2 when (text[apostrophe + 1] | 32, text[apostrophe + 2] | 32) is ('r', 'e') or ('v', 'e') or ('l', 'l') => end,
            _ => -1,
        };
    }

    private bool IsNumberStart(int p)
    {
        if (IsDigit(text[p])) return p == first || !IsWord(text, p - 1);
        if (p + 1 >= limit || !IsDigit(text[p + 1])) return false;
        return text[p] switch
        {
            '.' => p == first || text[p - 1] is '$' or '€' or '£' or '(',
            '+' => p == first,
            _ => false,
        };
    }

    private int CutNumber(int p)
    {
        int end = NumberCutter.End(text, p, limit);
        if (end < limit && IsWord(text, end))
        {
            int wordEnd = end;
            while (wordEnd < limit && wordEnd - end < LongestListed && (IsWord(text, wordEnd) || text[wordEnd] == '.' && wordEnd + 1 < limit && IsWord(text, wordEnd + 1))) wordEnd++;
            if (wordEnd < limit && text[wordEnd] == '.' && IsUnit(end, wordEnd + 1)) wordEnd++;
            if (!IsUnit(end, wordEnd)) return IsDigit(text[p]) ? CutWord(p) : Add(p, end);
            Add(p, end);
            return Add(end, wordEnd);
        }
        // Decades and the plural of a number are one word: the 1980's.
        if (end + 1 < limit && text[end - 1] == '0' && end - p is 2 or 4 && IsApostrophe(text[end]) && text[end + 1] == 's' && (end + 2 == limit || !IsWord(text, end + 2))) end += 2;
        return Add(p, end);
    }

    private bool IsUnit(int start, int end) => (rules.KindsOf(text.AsSpan(start, end - start)) & LanguageRules.Kinds.Unit) != 0;

    private int CutWord(int p)
    {
        int end = p;
        while (true)
        {
            end = CoreEnd(end, p);
            if (end >= limit || end - p >= MaximumLength) return CutCore(p, end);
            int next = Join(p, end);
            if (next < 0) return CutCore(p, -next);
            if (next == end) return CutCore(p, end);
            end = next;
            if (text[end - 1] is '.' or '$' || end >= limit || !IsWord(text, end)) return Add(p, end);
        }
    }

    private int CoreEnd(int i, int start)
    {
        while (i < limit && i - start < MaximumLength && IsWord(text, i)) i++;
        return i;
    }

    /// <summary>How a word goes on after its letters: the end of what belongs to it; <paramref name="end"/> where it ends there; minus an end before it where the tail is cut off (n't).</summary>
    private int Join(int start, int end)
    {
        char c = text[end];
        bool wordFollows = end + 1 < limit && IsWord(text, end + 1);
        if (c == '.') return AbbreviationEnd(start, end);
        if (IsApostrophe(c) && wordFollows)
        {
            if (end - start > 0 && (text[end - 1] | 32) == 'n' && (text[end + 1] | 32) == 't' && (end + 2 == limit || !IsWord(text, end + 2)))
                return end - 1 > start ? -(end - 1) : end + 2;
            return CliticEnd(end) > 0 || c is '`' or '‘' ? end : end + 1;
        }
        if (IsHyphen(c) && wordFollows && IsPrefix(start, end)) return end + 1;
        if (c == '&' && wordFollows && end - start <= 4 && IsCapitals(start, end) && char.IsUpper(text[end + 1]) && ShortCapitals(end + 1)) return end + 1;
        if (c == '$' && end - start <= 3 && IsCapitals(start, end) && end + 1 < limit && IsDigit(text[end + 1])) return end + 1;
        return end;
    }

    private bool IsPrefix(int start, int end)
    {
        if (end - start > LongestListed) return false;
        Span<char> lower = stackalloc char[LongestListed];
        text.AsSpan(start, end - start).ToLowerInvariant(lower);
        return (rules.KindsOf(lower[..(end - start)]) & LanguageRules.Kinds.Prefix) != 0;
    }

    private bool IsCapitals(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (!char.IsUpper(text[i])) return false;
        return end > start;
    }

    private bool ShortCapitals(int start)
    {
        int end = start;
        while (end < limit && end - start < 5 && char.IsUpper(text[end])) end++;
        return end - start < 5 && (end == limit || !IsWord(text, end));
    }

    /// <summary>The end of the abbreviation whose first full stop is at <paramref name="stop"/>; <paramref name="stop"/> where it is none.</summary>
    private int AbbreviationEnd(int start, int stop)
    {
        int longest = -1;
        bool letters = stop - start == 1 && IsLetter(text, start);
        for (int end = stop; ;)
        {
            // here text[end] is a full stop behind the letters of one part
            if (end + 1 - start <= LongestListed && IsListedAbbreviation(start, end + 1)) longest = end + 1;
            else if (letters && (end > stop || char.IsUpper(text[start]) && IsInitial(end))) longest = end + 1;
            int part = end + 1;
            int partEnd = part;
            while (partEnd < limit && partEnd - part < 4 && IsLetter(text, partEnd)) partEnd++;
            if (partEnd == part || partEnd - start > LongestListed) break;
            letters &= partEnd - part == 1;
            if (partEnd == limit || text[partEnd] != '.')
            {
                // the last stop is left out: U.S, a.k.a
                if (letters && (partEnd == limit || !IsWord(text, partEnd)) && char.IsUpper(text[start]) == char.IsUpper(text[part])) longest = partEnd;
                break;
            }
            end = partEnd;
        }
        return longest < 0 || longest < limit && longest - 1 > stop && text[longest - 1] != '.' && IsWord(text, longest) ? stop : longest;
    }

    /// <summary>A capital with a full stop is an initial where a name may follow: at the end of the run and not of the text, or before a capital (J.Smith).</summary>
    private bool IsInitial(int stop) => stop + 1 == limit ? stop + 1 < text.Length : char.IsUpper(text[stop + 1]) || IsHyphen(text[stop + 1]);

    private bool IsListedAbbreviation(int start, int end)
    {
        LanguageRules.Kinds kinds = rules.KindsOf(text.AsSpan(start, end - start));
        bool glued = end < limit && IsWord(text, end);
        if ((kinds & LanguageRules.Kinds.BeforeNumber) != 0 && NumberFollows(end)) return true;
        if ((kinds & LanguageRules.Kinds.Abbreviation) == 0) return false;
        // glued to the next word, only a title is believed: "Mr.Smith", but "the co.The"
        return !glued || (kinds & (LanguageRules.Kinds.Title | LanguageRules.Kinds.MayEnd)) != 0 && char.IsUpper(text[start]);
    }

    private bool NumberFollows(int end)
    {
        if (end < text.Length && text[end] == ' ') end++;
        return end < text.Length && (IsDigit(text[end]) || end + 1 < text.Length && text[end] is '#' or '§' or '(' && IsDigit(text[end + 1]));
    }

    /// <summary>Adds a word, in pieces where it is a contraction (can|not).</summary>
    private int CutCore(int start, int end)
    {
        int length = end - start;
        if (length is > 1 and <= LongestListed)
        {
            Span<char> lower = stackalloc char[LongestListed];
            text.AsSpan(start, length).ToLowerInvariant(lower);
            int cuts = rules.CutsOf(lower[..length]);
            int piece = start;
            for (int i = 1; i < length && i < 8; i++)
            {
                if ((cuts >> i & 1) == 0) continue;
                buffer.Add(piece, start + i);
                piece = start + i;
            }
            start = piece;
        }
        end = Add(start, end);
        // the tail of don't
        return end < limit && (text[end] | 32) == 'n' && end + 2 < limit && IsApostrophe(text[end + 1]) && (text[end + 2] | 32) == 't' && (end + 3 == limit || !IsWord(text, end + 3)) ? Add(end, end + 3) : end;
    }
}
