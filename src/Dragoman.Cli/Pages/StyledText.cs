using System.Globalization;
using System.Text;
using Dragoman.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dragoman.Cli.Pages;

/// <summary>Words in colours that know how many columns they take; can be wrapped, shortened and joined.</summary>
/// <remarks>Characters that would steer a terminal (controls, marks of direction) are never taken over; any run of white space is one blank.</remarks>
internal sealed class StyledText
{
    private readonly List<Cell> cells;

    public StyledText() => cells = [];

    public StyledText(string text, Style? style = null) : this() => Append(text, style);

    private StyledText(List<Cell> cells) => this.cells = cells;

    /// <summary>Columns on one line.</summary>
    public int Width => cells.Sum(cell => cell.Width);

    public bool IsEmpty => cells.Count == 0;

    public StyledText Append(string text, Style? style = null)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(text, at);
            AppendElement(text.AsSpan(at, length), style ?? Style.Plain);
            at += length;
        }
        return this;
    }

    public StyledText Append(StyledText other)
    {
        cells.AddRange(other.cells);
        return this;
    }

    /// <summary>Appends a stretch of a report; what lies in <paramref name="marked"/> is underlined.</summary>
    public StyledText AppendSlice(string text, TextSpan span, TextSpan? marked, Style style)
    {
        Style underlined = style.Decoration(style.Decoration | Decoration.Underline);
        for (int at = span.Start; at < span.End;)
        {
            int length = Math.Min(StringInfo.GetNextTextElementLength(text, at), span.End - at);
            AppendElement(text.AsSpan(at, length), marked is { } range && range.Start <= at && at < range.End ? underlined : style);
            at += length;
        }
        return this;
    }

    /// <summary>Lines of at most <paramref name="width"/> columns, cut at blanks and, where a word is longer than a line, inside the word.</summary>
    public List<StyledText> Wrap(int width)
    {
        var lines = new List<StyledText>();
        int start = 0;
        while (SkipBlanks(start) is var first && first < cells.Count)
        {
            int end = first, used = 0, lastBreak = -1;
            while (end < cells.Count && used + cells[end].Width <= width)
            {
                used += cells[end++].Width;
                if (end == cells.Count || cells[end].IsBlank || cells[end].Width == 2 || cells[end - 1].Width == 2) lastBreak = end;
            }
            if (end < cells.Count && lastBreak > first) end = lastBreak;
            if (end == first) end++;
            lines.Add(new StyledText(cells.GetRange(first, end - first)));
            start = end;
        }
        return lines;
    }

    /// <summary>At most so many lines; the last one ends in an ellipsis where something is left out.</summary>
    public List<StyledText> Wrap(int width, int maximumLines)
    {
        List<StyledText> lines = Wrap(width);
        if (lines.Count <= maximumLines) return lines;
        var rest = new StyledText(lines[maximumLines - 1].cells).Append(" ").Append(lines[maximumLines]);
        lines.RemoveRange(maximumLines, lines.Count - maximumLines);
        lines[maximumLines - 1] = rest.Shorten(width);
        return lines;
    }

    /// <summary>One line of at most <paramref name="width"/> columns that keeps the underlined words in view; ellipses stand for what is left out, inside the quotation marks.</summary>
    public StyledText Shorten(int width)
    {
        if (Width <= width) return this;
        string opening = cells[0].Element == "“" ? "“… " : "… ", closing = cells[^1].Element == "”" ? " …”" : " …";
        int markedStart = cells.FindIndex(IsMarked), markedEnd = cells.FindLastIndex(IsMarked) + 1;
        int start = 0;
        if (markedStart > 0 && WidthOf(0, markedEnd) > width - closing.Length)
        {
            start = markedStart;
            int room = width - opening.Length - closing.Length - WidthOf(markedStart, markedEnd);
            int before = room / 2;
            while (start > 0 && before - cells[start - 1].Width >= 0) before -= cells[--start].Width;
            while (start < markedStart && !cells[start - 1].IsBlank) start++;
        }
        int used = start > 0 ? opening.Length : 0, end = start;
        while (end < cells.Count && used + cells[end].Width <= width - closing.Length) used += cells[end++].Width;
        // Where only the quotation mark would be left out, nothing is.
        bool whole = end >= cells.Count - (closing.Length - " …".Length);
        end = whole ? cells.Count : WordEnd(start, end);
        var line = new StyledText();
        if (start > 0) line.Append(opening, PageStyles.Quiet);
        line.cells.AddRange(cells.GetRange(start, end - start));
        return whole ? line : line.Append(closing, PageStyles.Quiet);
    }

    /// <summary>The first columns.</summary>
    public StyledText Cut(int width)
    {
        int end = 0;
        for (int used = 0; end < cells.Count && used + cells[end].Width <= width; end++) used += cells[end].Width;
        return new StyledText(cells.GetRange(0, end));
    }

    /// <summary>Pads with blanks on the right, or on the left for numbers.</summary>
    public StyledText Pad(int width, bool left)
    {
        var blanks = new string(' ', Math.Max(0, width - Width));
        var padded = new StyledText();
        if (left) padded.AppendBlanks(blanks.Length);
        padded.Append(this);
        if (!left) padded.AppendBlanks(blanks.Length);
        return padded;
    }

    /// <summary>What is written to the terminal: no blanks at the end, neighbours of one style together.</summary>
    public IEnumerable<Segment> ToSegments()
    {
        int count = cells.FindLastIndex(cell => !cell.IsBlank) + 1;
        var text = new StringBuilder();
        for (int at = 0; at < count; at++)
        {
            text.Append(cells[at].Element);
            if (at + 1 < count && cells[at + 1].Style.Equals(cells[at].Style)) continue;
            yield return new Segment(text.ToString(), cells[at].Style);
            text.Clear();
        }
    }

    public StyledText AppendBlanks(int count)
    {
        for (int i = 0; i < count; i++) cells.Add(new Cell(" ", 1, Style.Plain));
        return this;
    }

    private void AppendElement(ReadOnlySpan<char> element, Style style)
    {
        Rune.DecodeFromUtf16(element, out Rune first, out _);
        if (Rune.IsWhiteSpace(first))
        {
            if (cells.Count > 0 && !cells[^1].IsBlank) cells.Add(new Cell(" ", 1, style));
            return;
        }
        if (Rune.GetUnicodeCategory(first) is UnicodeCategory.Control or UnicodeCategory.Format) return;
        int width = DisplayWidth.Of(element);
        if (width > 0) cells.Add(new Cell(element.ToString(), width, style));
    }

    private int SkipBlanks(int at)
    {
        while (at < cells.Count && cells[at].IsBlank) at++;
        return at;
    }

    /// <summary>The end of the last whole word of the range, or of the range itself where that would leave little.</summary>
    private int WordEnd(int start, int end)
    {
        int at = end;
        while (at > start && at < cells.Count && !cells[at].IsBlank) at--;
        if (at - start <= (end - start) / 2) at = end;
        while (at > start && cells[at - 1].IsBlank) at--;
        return at;
    }

    private int WidthOf(int start, int end)
    {
        int width = 0;
        for (int at = start; at < end; at++) width += cells[at].Width;
        return width;
    }

    private static bool IsMarked(Cell cell) => cell.Style.Decoration.HasFlag(Decoration.Underline);

    private readonly record struct Cell(string Element, int Width, Style Style)
    {
        public bool IsBlank => Element == " ";
    }
}
