namespace Dragoman.Text;

/// <summary>The edits of one pass over a text: which characters are replaced by which, in order and without overlap, and the repairs that they make.</summary>
internal sealed class TextEdits
{
    private readonly List<Edit> edits = [];
    private readonly List<(int Start, int End, string Reading, string Kind)> repairs = [];

    /// <summary>Characters of the text before the pass, and what is written in their place.</summary>
    public readonly record struct Edit(int Start, int Length, string Text);

    /// <summary>Number of edits.</summary>
    public int Count => edits.Count;

    /// <summary>The edit at an index.</summary>
    public Edit this[int index] => edits[index];

    /// <summary>End of the last edit in the text before the pass; 0 where there is none.</summary>
    public int End => edits.Count == 0 ? 0 : edits[^1].Start + edits[^1].Length;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        edits.Clear();
        repairs.Clear();
    }

    /// <summary>Adds an edit that is a repair of its own.</summary>
    public void Add(int start, int length, string text, string kind)
    {
        edits.Add(new Edit(start, length, text));
        repairs.Add((start, start + length, text, kind));
    }

    /// <summary>Adds an edit inside a repair that <see cref="AddRepair"/> names.</summary>
    public void AddPart(int start, int length, string text) => edits.Add(new Edit(start, length, text));

    /// <summary>Names a repair over one or more edits.</summary>
    public void AddRepair(int start, int end, string reading, string kind) => repairs.Add((start, end, reading, kind));

    /// <summary>The text with the edits made.</summary>
    public string Apply(string text)
    {
        int length = text.Length;
        foreach (Edit edit in edits) length += edit.Text.Length - edit.Length;
        return string.Create(length, (text, edits), static (target, source) =>
        {
            int from = 0, to = 0;
            foreach (Edit edit in source.edits)
            {
                source.text.AsSpan(from, edit.Start - from).CopyTo(target[to..]);
                to += edit.Start - from;
                edit.Text.CopyTo(target[to..]);
                to += edit.Text.Length;
                from = edit.Start + edit.Length;
            }
            source.text.AsSpan(from).CopyTo(target[to..]);
        });
    }

    /// <summary>Adds the repairs with their spans in the original text.</summary>
    /// <param name="before">The way back from the text before this pass; null where that is the original.</param>
    /// <param name="target">Where they are added.</param>
    public void CopyRepairs(OffsetMap? before, List<Repair> target)
    {
        foreach ((int start, int end, string reading, string kind) in repairs)
            target.Add(new Repair(before?.ToOriginal(start, end) ?? new TextSpan(start, end), reading, kind));
    }
}
