using static Dragoman.Text.RepairLexicon;

namespace Dragoman.Text;

/// <summary>Repairs double quotation marks: marks written twice are read once, and where one mark of a pair is missing and its place is plain it is supplied.</summary>
/// <remarks>
/// A paragraph that a mark opens and none closes is left alone: a quotation goes on over several paragraphs. So is all that has no plain reading.
/// A paragraph ends at a blank line, or at each line where the text has no blank lines.
/// </remarks>
internal sealed class QuotationPass(RepairLexicon lexicon)
{
    private const string Double = "double-quotation";
    private const string Unbalanced = "unbalanced-quotation";

    // words behind a quotation in which its verb of saying is looked for
    private const int LongestAttribution = 6;

    private readonly List<(int Position, bool Opens)> marks = [];
    private string text = "";
    private TextEdits edits = null!;
    private bool goesOn;

    /// <summary>Fills the edits.</summary>
    public void Run(string source, TextEdits target)
    {
        (text, edits, goesOn) = (source, target, false);
        if (text.AsSpan().IndexOfAny("\"“”„") < 0) return;
        bool blankLines = text.Contains("\n\n", StringComparison.Ordinal) || text.Contains("\n\r\n", StringComparison.Ordinal);
        if (!blankLines && WrapsLines()) return;
        for (int start = 0; start < text.Length;)
        {
            int end = ParagraphEnd(start, blankLines);
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            int last = end;
            while (last > start && char.IsWhiteSpace(text[last - 1])) last--;
            if (last > start) Paragraph(start, last, end);
            start = end + 1;
        }
    }

    private bool WrapsLines()
    {
        for (int i = text.IndexOf('\n'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('\n', i + 1))
            if (char.IsLower(text[i + 1])) return true;
        return false;
    }

    private int ParagraphEnd(int start, bool blankLines)
    {
        for (int i = text.IndexOf('\n', start); i >= 0; i = text.IndexOf('\n', i + 1))
            if (!blankLines || i + 1 < text.Length && text[i + 1] is '\n' or '\r') return i;
        return text.Length;
    }

    private void Paragraph(int start, int end, int paragraphEnd)
    {
        Collect(start, end);
        if (marks.Count == 0)
        {
            goesOn = false;
            return;
        }
        int depth = 0, lastOpen = -1, unopened = 0;
        foreach ((int position, bool opens) in marks)
        {
            if (opens)
            {
                depth++;
                lastOpen = position;
            }
            else if (depth > 0) depth--;
            else unopened++;
        }
        bool opensParagraph = marks[0].Opens && marks[0].Position == start;
        if (unopened == 1 && depth == 0 && !goesOn && !marks[0].Opens) SupplyOpening(start, marks[0].Position, end);
        else if (depth == 1 && unopened == 0 && !goesOn && lastOpen > start && lastOpen == marks[^1].Position && text[start] is not ('\'' or '‘')) SupplyClosing(lastOpen, end, paragraphEnd);
        goesOn = depth > 0 && (opensParagraph || lastOpen == marks[^1].Position);
    }

    /// <summary>Finds the marks of a paragraph and which way they face; doubled ones are repaired and count once.</summary>
    private void Collect(int start, int end)
    {
        marks.Clear();
        int depth = 0;
        for (int i = start; i < end; i++)
        {
            i = text.AsSpan(i, end - i).IndexOfAny("\"“”„") is var found and >= 0 ? i + found : end;
            if (i == end || text[i] == '"' && depth == 0 && i > start && char.IsAsciiDigit(text[i - 1])) continue;
            bool doubled = i + 1 < end && text[i + 1] == text[i] && (i + 2 >= end || text[i + 2] != text[i]);
            int behind = doubled ? i + 2 : i + 1;
            if (doubled && !IsBlankBefore(i, start) && !IsBlankBehind(behind, end))
            {
                // one quotation ends and the next begins
                marks.Add((i, false));
                (depth, doubled) = (Math.Max(0, depth - 1), false);
                behind = ++i + 1;
            }
            bool opens = Opens(i, behind, start, end, depth);
            // two marks may close a quotation in a quotation, and two with nothing inside are no marks of one
            if (doubled && (opens ? IsWordAt(behind, end) : depth == 1 && i > start && !char.IsWhiteSpace(text[i - 1])))
            {
                edits.AddPart(i + 1, 1, "");
                edits.AddRepair(i, i + 2, text[i..(i + 1)], Double);
                i++;
            }
            marks.Add((i, opens));
            depth = Math.Max(0, depth + (opens ? 1 : -1));
        }
    }

    private bool IsWordAt(int i, int end) => i < end && WordScan.IsWord(text[i]);

    private bool Opens(int i, int behind, int start, int end, int depth)
    {
        bool blankBefore = IsBlankBefore(i, start), blankBehind = IsBlankBehind(behind, end);
        if (blankBefore != blankBehind) return blankBefore;
        return text[i] switch { '“' or '„' => true, '”' => false, _ => depth == 0 };
    }

    private bool IsBlankBefore(int i, int start) => i == start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—' or '–';

    private bool IsBlankBehind(int i, int end) => i >= end || char.IsWhiteSpace(text[i]) || text[i] is ',' or '.' or ';' or ')' or '?' or '!' or ':';

    /// <summary>"We will not go,” he said: the first sentence of the paragraph ends with a mark before its verb of saying, so it began with one.</summary>
    private void SupplyOpening(int start, int closing, int end)
    {
        if (closing == start || start < edits.End || text[closing - 1] is not (',' or '?' or '!') || !char.IsUpper(text[start])) return;
        if (HasSentenceEnd(start, closing)) return;
        for (int i = start; i < closing; i++)
            if (text[i] == ':') return;
        int at = closing + 1;
        for (int words = 0; words < LongestAttribution; words++)
        {
            if (at + 1 >= end || text[at] != ' ' || !WordScan.IsWord(text[at + 1])) return;
            int wordEnd = WordScan.End(text, at + 1);
            if (lexicon.Find(text.AsSpan(at + 1, wordEnd - at - 1)).Is(WordUses.Said))
            {
                edits.Add(start, 0, text[closing] == '”' ? "“" : "\"", Unbalanced);
                return;
            }
            at = wordEnd;
        }
    }

    /// <summary>A quotation that begins in the last sentence of a paragraph ends with it, unless the next paragraph goes on with it.</summary>
    private void SupplyClosing(int opening, int end, int paragraphEnd)
    {
        if (end < edits.End || HasSentenceEnd(opening, end) || text[end - 1] is not ('.' or '!' or '?')) return;
        if (ClosesOtherwise(opening, end) || GoesOnBehind(paragraphEnd)) return;
        edits.Add(end, 0, text[opening] == '"' ? "\"" : "”", Unbalanced);
    }

    /// <summary>A single mark may close what the double one opened, and a verb of saying belongs behind a quotation.</summary>
    private bool ClosesOtherwise(int opening, int end)
    {
        for (int i = opening + 2; i + 1 < end; i++)
            if (text[i] is '\'' or '’' && text[i + 1] is ' ' or ',' or '.') return true;
        return lexicon.Find(text.AsSpan()[WordScan.Start(text, end - 1, limit: 20)..(end - 1)]).Is(WordUses.Said);
    }

    /// <summary>The next paragraph begins with a mark, or the next mark closes.</summary>
    private bool GoesOnBehind(int paragraphEnd)
    {
        int next = paragraphEnd;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next == text.Length) return false;
        if (text[next] is '“' or '"' or '„' or '\'' or '‘') return true;
        int mark = text.AsSpan(next).IndexOfAny("\"“”„");
        return mark >= 0 && IsBlankBehind(next + mark + 1, text.Length);
    }

    private bool HasSentenceEnd(int start, int end)
    {
        for (int i = start; i + 2 < end; i++)
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && char.IsUpper(text[i + 2])) return true;
        return false;
    }
}
