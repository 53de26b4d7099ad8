using static Dragoman.Language.CharacterClass;

namespace Dragoman.Language;

/// <summary>Finds the dateline that a wire report begins with: a place, often a date and an agency in brackets, and a dash ("NAIROBI, May 14 (Reuters) -"; "Taipei, Taiwan —").</summary>
internal sealed class DatelineFinder(TokenBuffer buffer)
{
    private const int MostTokens = 20;

    /// <summary>One past the dash of the dateline that begins at a token, or -1. The token begins a paragraph.</summary>
    public int EndOf(string text, int first)
    {
        bool capitals = IsCapitals(text, first);
        bool comma = false, bracket = false;
        int depth = 0;
        for (int t = first; t < Math.Min(buffer.Count, first + MostTokens); t++)
        {
            char c = text[buffer.Start[t]];
            if (c is '(' or '[') (depth, bracket) = (depth + 1, true);
            else if (c is ')' or ']') depth--;
            else if (t > first && depth == 0 && IsDash(text, t)) return (capitals || comma || bracket) && Begins(text, t + 1) ? t + 1 : -1;
            else if (c == ',' && t > first) comma = true;
            // A small letter outside the brackets begins no name, number or month: this is a sentence.
            else if (depth == 0 && char.IsLower(c)) return -1;
            else if (IsFullStop(c) && buffer.Start[t] != buffer.End[Math.Max(t - 1, 0)]) return -1;
        }
        return -1;
    }

    /// <summary>A dash between blanks; inside a word or a range it is something else.</summary>
    private bool IsDash(string text, int t)
    {
        int length = buffer.End[t] - buffer.Start[t];
        char c = text[buffer.Start[t]];
        bool dash = length == 1 && c is '-' or '–' or '—' || length is 2 or 3 && c == '-' && text[buffer.End[t] - 1] == '-';
        return dash && buffer.Start[t] > buffer.End[t - 1] && t + 1 < buffer.Count && (buffer.Start[t + 1] > buffer.End[t] || c != '-');
    }

    private bool IsCapitals(string text, int t)
    {
        int length = buffer.End[t] - buffer.Start[t];
        if (length < 3) return false;
        foreach (char c in text.AsSpan(buffer.Start[t], length))
            if (!char.IsUpper(c) && !IsHyphen(c) && !IsApostrophe(c)) return false;
        return true;
    }

    private bool Begins(string text, int t) => t < buffer.Count && text[buffer.Start[t]] is var c && (char.IsUpper(c) || IsDigit(c) || c == '"' || IsOpeningQuote(c));
}
