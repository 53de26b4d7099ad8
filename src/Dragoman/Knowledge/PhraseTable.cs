namespace Dragoman.Knowledge;

/// <summary>Sequences of words with values: a trie over word ids, one hash table for all steps. Several values may share a phrase.</summary>
/// <param name="steps">About how many different steps from word to word it will hold.</param>
public sealed class PhraseTable(int steps = 1 << 11)
{
    private const int Empty = -1;
    private long[] keys = NewKeys(2 * (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)steps));
    private int[] targets = new int[2 * (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)steps)];
    private int count;
    private readonly List<int> valueOf = [Empty];
    private readonly List<(int Value, int Next)> values = [];

    /// <summary>The node of the empty phrase.</summary>
    public const int Root = 0;

    /// <summary>Adds a phrase of at least one word; a value that the phrase already has is not added twice.</summary>
    public void Add(ReadOnlySpan<int> words, int value)
    {
        int node = Root;
        foreach (int word in words) node = StepOrAdd(node, word);
        for (int v = valueOf[node]; v != Empty; v = values[v].Next)
            if (values[v].Value == value) return;
        values.Add((value, valueOf[node]));
        valueOf[node] = values.Count - 1;
    }

    /// <summary>The node after one more word, or -1.</summary>
    public int Step(int node, int word)
    {
        long key = Key(node, word);
        int slot = Slot(key);
        return keys[slot] == key ? targets[slot] : Empty;
    }

    /// <summary>Handle of the newest value of a node, or -1; read with <see cref="Value"/> and <see cref="Next"/>.</summary>
    public int First(int node) => valueOf[node];

    /// <summary>The value of a handle.</summary>
    public int Value(int handle) => values[handle].Value;

    /// <summary>Handle of the value added before, or -1.</summary>
    public int Next(int handle) => values[handle].Next;

    private int StepOrAdd(int node, int word)
    {
        int known = Step(node, word);
        if (known >= 0) return known;
        if (2 * (count + 1) > keys.Length) Grow();
        long key = Key(node, word);
        int slot = Slot(key);
        keys[slot] = key;
        targets[slot] = valueOf.Count;
        valueOf.Add(Empty);
        count++;
        return targets[slot];
    }

    private int Slot(long key)
    {
        int mask = keys.Length - 1;
        int slot = (int)((ulong)key * 0x9E3779B97F4A7C15UL >> 40) & mask;
        while (keys[slot] != Empty && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        (long[] oldKeys, int[] oldTargets) = (keys, targets);
        keys = NewKeys(2 * oldKeys.Length);
        targets = new int[keys.Length];
        for (int i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == Empty) continue;
            int slot = Slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            targets[slot] = oldTargets[i];
        }
    }

    private static long Key(int node, int word) => (long)node << 32 | (uint)word;

    private static long[] NewKeys(int size)
    {
        var result = new long[size];
        // No Array.Fill: it is compiled anew at each start.
        for (int i = 0; i < result.Length; i++) result[i] = Empty;
        return result;
    }
}
