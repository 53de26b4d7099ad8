namespace Dragoman.Language;

/// <summary>Words as integers. A frozen table is shared by all threads; a table of a report lies over it and is emptied for the next report.</summary>
/// <remarks>Ids of the shared table come first (0 to its count); what only the report holds gets the ids after them. Ids are never written to a record.</remarks>
public sealed class WordTable
{
    private readonly WordTable? shared;
    private readonly int first;
    private char[] arena = new char[1 << 12];
    private int[] offsets = new int[1 << 9];
    private int[] slots = new int[1 << 10];
    private int count;
    private bool frozen;

    /// <param name="shared">A frozen table under this one, or null.</param>
    public WordTable(WordTable? shared = null)
    {
        this.shared = shared;
        first = shared?.Count ?? 0;
    }

    /// <summary>Number of ids, the shared ones included.</summary>
    public int Count => first + count;

    /// <summary>The characters of a word.</summary>
    public ReadOnlySpan<char> this[int id] => id < first ? shared![id] : arena.AsSpan(offsets[id - first], offsets[id - first + 1] - offsets[id - first]);

    /// <summary>The word as a new string; for output only.</summary>
    public string Text(int id) => this[id].ToString();

    /// <summary>No word is added from now on; the table may be shared between threads.</summary>
    public void Freeze() => frozen = true;

    /// <summary>Forgets the words of the last report. The shared ones stay.</summary>
    public void Clear()
    {
        if (frozen) throw new InvalidOperationException("the table is frozen");
        Array.Clear(slots);
        count = 0;
    }

    /// <summary>The id of a word, or -1 where the table does not hold it.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, Hash(word));

    private int Find(ReadOnlySpan<char> word, uint hash)
    {
        int id = shared?.Find(word, hash) ?? -1;
        return id >= 0 ? id : slots[Slot(word, hash)] - 1 is var local and >= 0 ? first + local : -1;
    }

    /// <summary>The id of a word, added where it is new.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        uint hash = Hash(word);
        int known = shared?.Find(word, hash) ?? -1;
        if (known >= 0) return known;
        int slot = Slot(word, hash);
        if (slots[slot] != 0) return first + slots[slot] - 1;
        if (frozen) throw new InvalidOperationException("the table is frozen");
        if (2 * (count + 1) > slots.Length)
        {
            Grow();
            slot = Slot(word, hash);
        }
        int start = count == 0 ? 0 : offsets[count];
        while (start + word.Length > arena.Length) Array.Resize(ref arena, 2 * arena.Length);
        if (count + 2 > offsets.Length) Array.Resize(ref offsets, 2 * offsets.Length);
        word.CopyTo(arena.AsSpan(start));
        offsets[count] = start;
        offsets[count + 1] = start + word.Length;
        slots[slot] = ++count;
        return first + count - 1;
    }

    private int Slot(ReadOnlySpan<char> word, uint hash)
    {
        int mask = slots.Length - 1;
        int slot = (int)hash & mask;
        while (slots[slot] != 0 && !this[first + slots[slot] - 1].SequenceEqual(word)) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        slots = new int[2 * slots.Length];
        int mask = slots.Length - 1;
        for (int i = 0; i < count; i++)
        {
            int slot = (int)Hash(this[first + i]) & mask;
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = i + 1;
        }
    }

    /// <summary>FNV-1a over UTF-16 code units, finished by a multiply-shift; the same on every machine.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = HashStart;
        foreach (char c in word) hash = HashNext(hash, c);
        return HashEnd(hash);
    }

    /// <summary>What <see cref="Hash"/> begins with.</summary>
    internal const uint HashStart = 2166136261;

    /// <summary>The running hash with one more character.</summary>
    internal static uint HashNext(uint hash, char c) => (hash ^ c) * 16777619;

    /// <summary>The hash of the characters that the running hash has taken in.</summary>
    internal static uint HashEnd(uint hash)
    {
        hash ^= hash >> 15;
        return hash * 2246822519 ^ hash >> 13;
    }
}
