namespace Dragoman.Knowledge;

/// <summary>Small numbers by a word, or by a word with what stands beside it.</summary>
/// <remarks>A dictionary of the base library over types of our own is compiled anew at each start; this one is compiled when the program is built.</remarks>
internal sealed class KeyTable
{
    private const int None = -1;

    private long[] keys = NewKeys(1 << 6);
    private int[] values = new int[1 << 6];
    private int count;

    /// <summary>Sets the value of a word, from 0.</summary>
    /// <param name="word">Word id.</param>
    /// <param name="value">What <see cref="Find"/> gives back.</param>
    /// <param name="second">Another word id, -1 for none.</param>
    /// <param name="mark">A letter.</param>
    public void Set(int word, int value, int second = None, char mark = '\0')
    {
        long key = Key(word, second, mark);
        int slot = Slot(key);
        if (keys[slot] == None)
        {
            if (2 * ++count > keys.Length)
            {
                Grow();
                slot = Slot(key);
            }
            keys[slot] = key;
        }
        values[slot] = value;
    }

    /// <summary>The value that was set for the same word, second word and letter, or -1.</summary>
    public int Find(int word, int second = None, char mark = '\0')
    {
        long key = Key(word, second, mark);
        int slot = Slot(key);
        return keys[slot] == key ? values[slot] : None;
    }

    // 28 bits for each word, 7 for the letter.
    private static long Key(int word, int second, char mark) => (long)word << 35 | (long)(second + 1) << 7 | mark;

    private int Slot(long key)
    {
        int mask = keys.Length - 1, slot = (int)((ulong)key * 0x9E3779B97F4A7C15UL >> 40) & mask;
        while (keys[slot] != None && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        (long[] oldKeys, int[] oldValues) = (keys, values);
        keys = NewKeys(2 * oldKeys.Length);
        values = new int[keys.Length];
        for (int i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == None) continue;
            int slot = Slot(oldKeys[i]);
            (keys[slot], values[slot]) = (oldKeys[i], oldValues[i]);
        }
    }

    private static long[] NewKeys(int size)
    {
        var result = new long[size];
        // No Array.Fill: it is compiled anew at each start.
        for (int i = 0; i < result.Length; i++) result[i] = None;
        return result;
    }
}
