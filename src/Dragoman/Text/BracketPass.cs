namespace Dragoman.Text;

/// <summary>Leaves out brackets that have no partner. One that stands beside another of its kind ("((") is read as written twice.</summary>
internal sealed class BracketPass
{
    private const string Double = "double-bracket";
    private const string Unbalanced = "unbalanced-bracket";

    // a bracket that closes further away closes another one
    private const int LongestAside = 2000;
    private const int LongestMixed = 200;

    private readonly List<int>[] open = [[], [], []];
    private readonly List<int> alone = [];

    /// <summary>Fills the edits.</summary>
    public void Run(string text, TextEdits edits)
    {
        alone.Clear();
        for (int i = NextBracket(text, 0); i >= 0; i = NextBracket(text, i + 1)) Take(text, i);
        foreach (List<int> stack in open)
        {
            alone.AddRange(stack);
            stack.Clear();
        }
        if (alone.Count == 0) return;
        alone.Sort();
        for (int i = 0; i < alone.Count;) i = Repair(text, i, edits);
    }

    private static int NextBracket(string text, int from) => text.AsSpan(from).IndexOfAny("()[]{}") is var found and >= 0 ? from + found : -1;

    private void Take(string text, int i)
    {
        int kind = "([{".IndexOf(text[i]);
        if (IsFace(text, i)) return;
        if (kind >= 0)
        {
            open[kind].Add(i);
            return;
        }
        kind = ")]}".IndexOf(text[i]);
        List<int> stack = open[kind];
        bool isLabel = IsLabel(text, i, out bool startsLine);
        if (startsLine && (stack.Count == 0 || stack[^1] < i - 5) || isLabel && stack.Count == 0) return;
        if (stack.Count > 0 && i - stack[^1] <= LongestAside) stack.RemoveAt(stack.Count - 1);
        else if (!ClosesAnotherKind(i)) alone.Add(i);
    }

    /// <summary>"[a map)" is a pair, though an ill-matched one.</summary>
    private bool ClosesAnotherKind(int i)
    {
        foreach (List<int> stack in open)
        {
            if (stack.Count == 0 || i - stack[^1] > LongestMixed) continue;
            stack.RemoveAt(stack.Count - 1);
            return true;
        }
        return false;
    }

    /// <summary>The mouth of an emoticon.</summary>
    private static bool IsFace(string text, int i)
    {
        int eyes = i - 1;
        if (eyes > 0 && text[eyes] is '-' or '\'') eyes--;
        return eyes >= 0 && text[eyes] is ':' or ';' or '=' && (eyes == 0 || char.IsWhiteSpace(text[eyes - 1]));
    }

    /// <summary>The label of a list: "1)", "b)", "iii)".</summary>
    private static bool IsLabel(string text, int i, out bool startsLine)
    {
        int start = WordScan.Start(text, i, limit: 4);
        bool isLabel = i - start is > 0 and < 4 && (start == 0 || char.IsWhiteSpace(text[start - 1]));
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        startsLine = isLabel && (start == 0 || text[start - 1] == '\n');
        return isLabel;
    }

    /// <summary>Repairs the run of equal brackets that the next one without partner belongs to; gives the index behind it.</summary>
    private int Repair(string text, int index, TextEdits edits)
    {
        int position = alone[index];
        char bracket = text[position];
        int last = index + 1;
        while (last < alone.Count && alone[last] == alone[last - 1] + 1 && text[alone[last]] == bracket) last++;
        int end = alone[last - 1] + 1;
        int runStart = position, runEnd = end;
        while (runStart > edits.End && text[runStart - 1] == bracket) runStart--;
        while (runEnd < text.Length && text[runEnd] == bracket) runEnd++;
        bool isDouble = runEnd - runStart > end - position;
        string written = !isDouble && position > 0 && end < text.Length && WordScan.IsWord(text[position - 1]) && WordScan.IsWord(text[end]) ? " " : "";
        edits.AddPart(position, end - position, written);
        if (isDouble) edits.AddRepair(runStart, runEnd, text.Substring(runStart, runEnd - runStart - (end - position)), Double);
        else edits.AddRepair(position, end, written, Unbalanced);
        return last;
    }
}
