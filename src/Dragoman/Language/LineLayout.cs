namespace Dragoman.Language;

/// <summary>How the lines of a text are set: whether a line break ends a sentence or only a line.</summary>
internal sealed class LineLayout
{
    private const int LongestWrapped = 200;

    private int width;

    /// <summary>What a gap between two tokens means.</summary>
    public enum Break : byte
    {
        None,
        Sentence,
        Paragraph,
    }

    /// <summary>Paragraphs are set apart by blank lines.</summary>
    public bool HasBlankLines { get; private set; }

    /// <summary>Lines are cut at a fixed width, so that a line break is no more than a blank.</summary>
    public bool IsHardWrapped { get; private set; }

    /// <summary>Measures the lines of the text.</summary>
    public void Measure(string text)
    {
        HasBlankLines = IsHardWrapped = false;
        int breaks = 0, lowerNext = 0, openEnded = 0, longest = 0, lineStart = 0, previousLength = 0;
        bool previousOpen = false;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\n') continue;
            int start = Skip(text, lineStart, i);
            int end = i;
            while (end > start && CharacterClass.IsBlank(text[end - 1])) end--;
            if (start >= i || end == start) HasBlankLines |= i < text.Length && lineStart > 0 && previousLength > 0;
            else if (previousLength > 0)
            {
                breaks++;
                if (char.IsLower(text[start])) lowerNext++;
                if (previousOpen) openEnded++;
            }
            previousLength = end - start;
            longest = Math.Max(longest, previousLength);
            previousOpen = previousLength > 0 && !CharacterClass.IsFullStop(text[end - 1]) && !CharacterClass.IsQuote(text[end - 1]);
            lineStart = i + 1;
        }
        width = longest;
        IsHardWrapped = breaks >= 2 && longest is > 30 and < LongestWrapped && (5 * lowerNext > breaks || 10 * openEnded > 9 * breaks && FillsLines(text));
    }

    /// <summary>What stands between two tokens.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">End of the token before.</param>
    /// <param name="start">Start of the token after.</param>
    public Break Between(string text, int end, int start)
    {
        int lines = 0;
        int last = -1;
        for (int i = end; i < start; i++)
        {
            if (text[i] is not ('\n' or '\u2029' or '\u2028')) continue;
            lines++;
            last = i;
        }
        if (lines == 0) return Break.None;
        if (lines > 1) return Break.Paragraph;
        if (!IsHardWrapped) return HasBlankLines ? Break.Sentence : Break.Paragraph;
        bool indented = start - last > 3 || start - last > 1 && text[last + 1] == '\t';
        return indented && char.IsUpper(text[start]) ? Break.Paragraph : IsShortLine(text, end, start) ? Break.Sentence : Break.None;
    }

    /// <summary>A line that stops well before the width although the next word had room begins something new after it: a headline, a list.</summary>
    private bool IsShortLine(string text, int end, int start)
    {
        int from = Math.Max(0, end - width);
        int lineStart = end > from ? text.LastIndexOf('\n', end - 1, end - from) : -1;
        int length = lineStart < 0 && from > 0 ? width : end - Math.Max(lineStart + 1, from);
        return 3 * length < 2 * width && !char.IsLower(text[start]);
    }

    /// <summary>True where most lines of a text in one case come near the longest.</summary>
    private bool FillsLines(string text)
    {
        int full = 0, lines = 0, start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n') continue;
            if (i - start > 1) lines++;
            if (10 * (i - start) >= 8 * width) full++;
            start = i + 1;
        }
        return 2 * full > lines;
    }

    private static int Skip(string text, int i, int end)
    {
        while (i < end && CharacterClass.IsBlank(text[i])) i++;
        return i;
    }
}
