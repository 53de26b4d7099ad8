namespace Dragoman.Text;

/// <summary>The way back from a repaired text to the text it was made from. Immutable.</summary>
/// <remarks>
/// A map holds the edits of one pass, in order, and the map of the pass before. A character that no edit touched stands for one character;
/// each character that an edit wrote stands for all characters that the edit replaced. A look-up is a binary search in each pass.
/// </remarks>
public sealed class OffsetMap
{
    private readonly OffsetMap? before;
    private readonly int[] written;
    private readonly int[] start;
    private readonly int[] replaced;
    private readonly int[] length;

    /// <param name="before">The map of the pass before, or null.</param>
    /// <param name="edits">The edits of this pass, in order.</param>
    internal OffsetMap(OffsetMap? before, TextEdits edits)
    {
        this.before = before;
        int count = edits.Count;
        (written, start, replaced, length) = (new int[count], new int[count], new int[count], new int[count]);
        int shift = 0;
        for (int i = 0; i < count; i++)
        {
            (start[i], replaced[i], length[i]) = (edits[i].Start, edits[i].Length, edits[i].Text.Length);
            written[i] = start[i] + shift;
            shift += length[i] - replaced[i];
        }
    }

    /// <summary>The original span of a half-open range of the repaired text; empty where repairs wrote the whole range and replaced nothing.</summary>
    public TextSpan ToOriginal(int from, int to)
    {
        TextSpan span = from < to ? new TextSpan(StartOf(from), EndOf(to - 1)) : new TextSpan(StartOf(from), StartOf(from));
        return before is null ? span : before.ToOriginal(span.Start, span.End);
    }

    private int StartOf(int position)
    {
        int edit = EditBefore(position);
        if (edit < 0) return position;
        int behind = position - written[edit] - length[edit];
        return behind < 0 ? start[edit] : start[edit] + replaced[edit] + behind;
    }

    private int EndOf(int position)
    {
        int edit = EditBefore(position);
        if (edit < 0) return position + 1;
        int behind = position - written[edit] - length[edit];
        return start[edit] + replaced[edit] + (behind < 0 ? 0 : behind + 1);
    }

    /// <summary>The last edit at or before a position of the repaired text, or -1.</summary>
    private int EditBefore(int position)
    {
        int low = 0, high = written.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (written[middle] <= position) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }
}
