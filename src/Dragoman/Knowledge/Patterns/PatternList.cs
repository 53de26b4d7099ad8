namespace Dragoman.Knowledge.Patterns;

/// <summary>The patterns that start at one lemma. Those that demand most stand first, equals in the order of the files, and what rules most of them out lies beside them in flat arrays.</summary>
public sealed class PatternList
{
    private Pattern[] patterns = new Pattern[4];
    private double[] specificity = new double[4];
    private int[] keys = new int[4];
    private Pattern? newest;

    public int Count { get; private set; }

    public Pattern this[int index] => patterns[index];

    /// <summary>What the pattern demands: no match of it can score more.</summary>
    public double SpecificityOf(int index) => specificity[index];

    /// <summary>A word that the sentence must hold for the pattern to match, or -1 where several may stand in its place.</summary>
    public int KeyOf(int index) => keys[index];

    internal void Add(Pattern pattern)
    {
        // Two anchors of a pattern may begin with one word; they come one after the other.
        if (ReferenceEquals(newest, pattern)) return;
        newest = pattern;
        if (Count == patterns.Length)
        {
            Array.Resize(ref patterns, 2 * Count);
            Array.Resize(ref specificity, 2 * Count);
            Array.Resize(ref keys, 2 * Count);
        }
        int at = Count++;
        for (; at > 0 && specificity[at - 1] < pattern.Specificity; at--)
            (patterns[at], specificity[at], keys[at]) = (patterns[at - 1], specificity[at - 1], keys[at - 1]);
        (patterns[at], specificity[at], keys[at]) = (pattern, pattern.Specificity, Key(pattern));
    }

    private static int Key(Pattern pattern)
    {
        foreach (Slot slot in pattern.Slots)
            if (slot.Required && slot.Terms.Length == 1) return slot.Terms[0].Lemma;
        return -1;
    }
}
