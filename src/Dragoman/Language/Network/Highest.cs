namespace Dragoman.Language.Network;

/// <summary>The highest of some scores.</summary>
internal static unsafe class Highest
{
    /// <summary>Index of the highest value from <paramref name="first"/> to <paramref name="end"/>, which is not among them; of equals the first.</summary>
    public static int Of(float* values, int first, int end)
    {
        int i = first;
        float best = values[first], second = best, third = best, fourth = best;
        for (; i + 4 <= end; i += 4)
        {
            // Four maxima that do not wait for each other.
            if (values[i] > best) best = values[i];
            if (values[i + 1] > second) second = values[i + 1];
            if (values[i + 2] > third) third = values[i + 2];
            if (values[i + 3] > fourth) fourth = values[i + 3];
        }
        best = best > second ? best : second;
        third = third > fourth ? third : fourth;
        best = best > third ? best : third;
        for (; i < end; i++)
            if (values[i] > best) best = values[i];
        for (i = first; i < end - 1 && values[i] != best;) i++;
        return i;
    }
}
