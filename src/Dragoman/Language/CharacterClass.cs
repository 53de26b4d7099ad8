using System.Globalization;

namespace Dragoman.Language;

/// <summary>Classes of characters as the tokenizer tells them apart.</summary>
internal static class CharacterClass
{
    /// <summary>White space, control characters, zero-width characters that are no part of a word: never part of a token.</summary>
    public static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or 'ʼ' or '´';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    public static bool IsOpeningQuote(char c) => c is '“' or '‘' or '«' or '„' or '‹' or '‚' or '`';

    public static bool IsClosingQuote(char c) => c is '”' or '’' or '»' or '›' or '\'' or '"';

    public static bool IsQuote(char c) => IsOpeningQuote(c) || IsClosingQuote(c);

    public static bool IsFullStop(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।' or '‼' or '⁉';

    /// <summary>Letters, digits and combining marks; for a surrogate the whole code point decides.</summary>
    public static bool IsWord(string text, int i)
    {
        char c = text[i];
        if (c < 128) return char.IsAsciiLetterOrDigit(c) || c == '_';
        UnicodeCategory category = char.IsLowSurrogate(c) && i > 0 ? CharUnicodeInfo.GetUnicodeCategory(text, i - 1) : CharUnicodeInfo.GetUnicodeCategory(text, i);
        return category is <= UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber || c is '\u00AD' or '\u200C' or '\u200D';
    }

    public static bool IsLetter(string text, int i) => IsWord(text, i) && !IsDigit(text[i]) && text[i] != '_';
}
