namespace Dragoman.Language.Network;

/// <summary>The best tree over all words (Chu and Liu 1965, Edmonds 1967): cycles of best heads are contracted one after the other, then opened again.</summary>
internal sealed unsafe class MaximumSpanningTree
{
    private float[] score = [];
    private int[] edgeHead = [], edgeChild = [], best = [], active = [], mark = [], node = [], parent = [], entry = [], cycle = [], cycleBest = [], cycleNode = [], cycleStart = [];
    private int count;

    /// <summary>Replaces the heads by those of the best tree.</summary>
    /// <param name="scores">Score of head h for word d at <c>scores[d * row + h]</c>.</param>
    /// <param name="row">Step between words.</param>
    /// <param name="words">Number of words.</param>
    /// <param name="top">The word at the top of the tree.</param>
    /// <param name="heads">Head of each word; -1 for <paramref name="top"/>.</param>
    public void Run(float* scores, int row, int words, int top, Span<int> heads)
    {
        count = words;
        Reserve(words);
        Prepare(scores, row);
        int contractions = 0, ends = 0;
        while (true)
        {
            FindBest(top);
            int member = FindCycle(top);
            if (member < 0) break;
            ends = Contract(member, top, contractions++, ends);
        }
        for (int d = 0; d < words; d++)
            if (active[d] != 0 && d != top) Take(best[d], d, node[d], heads);
        for (int c = contractions - 1; c >= 0; c--) Open(c, heads);
        heads[top] = -1;
    }

    private void Reserve(int words)
    {
        if (active.Length >= words) return;
        score = new float[words * words];
        edgeHead = new int[words * words];
        edgeChild = new int[words * words];
        best = new int[words];
        active = new int[words];
        mark = new int[words];
        node = new int[words];
        parent = new int[2 * words];
        entry = new int[2 * words];
        cycle = new int[2 * words];
        cycleBest = new int[2 * words];
        cycleNode = new int[2 * words];
        cycleStart = new int[words + 1];
    }

    private void Prepare(float* scores, int row)
    {
        for (int d = 0; d < count; d++)
        {
            for (int h = 0; h < count; h++)
            {
                int at = d * count + h;
                score[at] = scores[d * row + h];
                edgeHead[at] = h;
                edgeChild[at] = d;
            }
            active[d] = 1;
            node[d] = d;
        }
        parent.AsSpan(0, 2 * count).Fill(-1);
        cycleStart[0] = 0;
    }

    private void FindBest(int top)
    {
        for (int d = 0; d < count; d++)
        {
            if (active[d] == 0 || d == top) continue;
            int choice = -1;
            for (int h = 0; h < count; h++)
                if (h != d && active[h] != 0 && (choice < 0 || score[d * count + h] > score[d * count + choice])) choice = h;
            best[d] = choice;
        }
    }

    // A word on a cycle, or -1. Marks are the word from which a walk came by.
    private int FindCycle(int top)
    {
        mark.AsSpan(0, count).Fill(-1);
        mark[top] = count;
        for (int d = 0; d < count; d++)
        {
            if (active[d] == 0) continue;
            int walker = d;
            while (mark[walker] < 0)
            {
                mark[walker] = d;
                walker = best[walker];
            }
            if (mark[walker] == d && walker != top) return walker;
        }
        return -1;
    }

    private int Contract(int member, int top, int contraction, int ends)
    {
        int start = ends, walker = member, whole = count + contraction;
        float total = 0;
        do
        {
            cycle[ends] = walker;
            cycleBest[ends] = best[walker];
            cycleNode[ends] = node[walker];
            parent[node[walker]] = whole;
            total += score[walker * count + best[walker]];
            active[walker] = 0;
            ends++;
            walker = best[walker];
        }
        while (walker != member);
        for (int other = 0; other < count; other++)
            if (active[other] != 0) Redirect(member, other, other == top, start, ends, total);
        active[member] = 1;
        node[member] = whole;
        cycleStart[contraction + 1] = ends;
        return ends;
    }

    // The best edge from the cycle to another word, and the best way into the cycle from there.
    private void Redirect(int member, int other, bool isTop, int start, int ends, float total)
    {
        int leave = cycle[start], enter = cycle[start];
        float leaveScore = float.NegativeInfinity, enterScore = float.NegativeInfinity;
        for (int i = start; i < ends; i++)
        {
            int inside = cycle[i];
            if (score[other * count + inside] > leaveScore)
            {
                leaveScore = score[other * count + inside];
                leave = inside;
            }
            float into = total + score[inside * count + other] - score[inside * count + cycleBest[i]];
            if (into > enterScore)
            {
                enterScore = into;
                enter = inside;
            }
        }
        if (!isTop) Move(other * count + leave, other * count + member, leaveScore);
        Move(enter * count + other, member * count + other, enterScore);
    }

    private void Move(int from, int to, float value)
    {
        edgeHead[to] = edgeHead[from];
        edgeChild[to] = edgeChild[from];
        score[to] = value;
    }

    private void Take(int head, int dependent, int dependentNode, Span<int> heads)
    {
        int edge = dependent * count + head;
        heads[edgeChild[edge]] = edgeHead[edge];
        entry[dependentNode] = edgeChild[edge];
    }

    // The edge into the whole enters at one word; all others of the cycle keep their best head.
    private void Open(int contraction, Span<int> heads)
    {
        int whole = count + contraction, part = entry[whole];
        while (parent[part] != whole) part = parent[part];
        for (int i = cycleStart[contraction]; i < cycleStart[contraction + 1]; i++)
        {
            if (cycleNode[i] == part) entry[part] = entry[whole];
            else Take(cycleBest[i], cycle[i], cycleNode[i], heads);
        }
    }
}
