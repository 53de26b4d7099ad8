namespace Dragoman.Store;

/// <summary>What near copies of a report are found by: runs of four words as numbers, and bands of their smallest hashes.</summary>
/// <remarks>Shingles and min-wise hashing after A. Z. Broder, "On the resemblance and containment of documents" (1997); bands after Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3.
/// Twenty bands of three hashes: two texts that share half of all their shingles meet in a band with a probability of 93 percent, two that share a fiftieth with one of 0.02 percent.</remarks>
internal sealed class CopySketch
{
    /// <summary>Shingles that a text must have to be compared; shorter texts are copies only where all words are the same.</summary>
    public const int LeastShingles = 20;

    /// <summary>Number of bands.</summary>
    public const int BandCount = 20;

    private const int ShingleWords = 4, RowsOfBand = 3;
    private const ulong OffsetBasis = 14695981039346656037, Prime = 1099511628211;

    private CopySketch(ulong[] shingles, long[] bands) => (Shingles, Bands) = (shingles, bands);

    /// <summary>The different shingles in the order of their numbers.</summary>
    public ulong[] Shingles { get; }

    /// <summary>One value for each band; none where the text is too short.</summary>
    public long[] Bands { get; }

    public static CopySketch Of(SearchWords words)
    {
        ulong[] shingles = ShinglesOf(words);
        return new CopySketch(shingles, shingles.Length < LeastShingles ? [] : BandsOf(shingles));
    }

    /// <summary>Share of the shorter text that stands in the longer one: shingles of both by shingles of the one with fewer, 0 to 1.</summary>
    public static double Containment(ulong[] first, ulong[] second)
    {
        int least = Math.Min(first.Length, second.Length);
        if (least == 0) return 0;
        int shared = 0;
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            int order = first[i].CompareTo(second[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return (double)shared / least;
    }

    /// <summary>The different shingles in the order of their numbers.</summary>
    public static ulong[] ShinglesOf(SearchWords words)
    {
        if (words.Count < ShingleWords) return [];
        var numbers = new ulong[words.Count];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = Number(words[i]);
        var found = new ulong[words.Count - ShingleWords + 1];
        for (int i = 0; i < found.Length; i++)
        {
            ulong value = 0;
            for (int word = 0; word < ShingleWords; word++) value = Mix(value ^ numbers[i + word]) + (ulong)word;
            found[i] = value;
        }
        Array.Sort(found);
        int count = 1;
        for (int i = 1; i < found.Length; i++)
            if (found[i] != found[count - 1]) found[count++] = found[i];
        return found[..count];
    }

    private static long[] BandsOf(ulong[] shingles)
    {
        var smallest = new ulong[BandCount * RowsOfBand];
        Array.Fill(smallest, ulong.MaxValue);
        foreach (ulong shingle in shingles)
            for (int i = 0; i < smallest.Length; i++)
                smallest[i] = Math.Min(smallest[i], Mix(shingle + ((ulong)i + 1) * 0x9E3779B97F4A7C15));
        var bands = new long[BandCount];
        for (int band = 0; band < BandCount; band++)
        {
            ulong value = (ulong)band;
            for (int row = 0; row < RowsOfBand; row++) value = Mix(value ^ smallest[band * RowsOfBand + row]);
            bands[band] = (long)value;
        }
        return bands;
    }

    /// <summary>FNV-1a over the UTF-16 units of a word: the same number on every machine, unlike the hash of a string.</summary>
    private static ulong Number(string word)
    {
        ulong value = OffsetBasis;
        foreach (char character in word) value = (value ^ character) * Prime;
        return value;
    }

    /// <summary>The last step of SplitMix64.</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
