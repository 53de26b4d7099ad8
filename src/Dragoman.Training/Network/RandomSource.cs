namespace Dragoman.Training.Network;

/// <summary>Random numbers that depend on the seed alone (SplitMix64, Steele et al. 2014).</summary>
internal sealed class RandomSource(ulong seed)
{
    private ulong state = seed;

    /// <summary>A source for one purpose, apart from those of other numbers.</summary>
    public static RandomSource For(int seed, int purpose, long index) =>
        new(new RandomSource(((ulong)(uint)seed << 32 | (uint)purpose) * 0xD1342543DE82EF95UL + (ulong)index).NextBits());

    public ulong NextBits()
    {
        ulong z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ z >> 27) * 0x94D049BB133111EBUL;
        return z ^ z >> 31;
    }

    /// <summary>From 0 to below 1.</summary>
    public float NextFloat() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <summary>From 0 to below <paramref name="limit"/>.</summary>
    public int Next(int limit) => (int)(NextBits() % (ulong)limit);

    public bool Chance(float probability) => NextFloat() < probability;

    /// <summary>Evenly from -range to range.</summary>
    public void Fill(Span<float> target, float range)
    {
        foreach (ref float value in target) value = (2f * NextFloat() - 1f) * range;
    }

    /// <summary>Entries that drop out are 0, the others 1 / (1 - rate).</summary>
    public void FillMask(Span<float> mask, float rate)
    {
        float kept = 1f / (1f - rate);
        foreach (ref float value in mask) value = rate > 0 && Chance(rate) ? 0f : kept;
    }

    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
