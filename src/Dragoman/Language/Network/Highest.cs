using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Language.Network;

/// <summary>The highest of some scores.</summary>
internal static unsafe class Highest
{
    /// <summary>Index of the highest value from <paramref name="first"/> to <paramref name="end"/>, which is not among them; of equals the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Of(float* values, int first, int end)
    {
        int width = Vector256<float>.Count, last = end - width;
        if (last < first) return OfFew(values, first, end);
        Vector256<float> most = Vector256.Load(values + first);
        for (int i = first + width; i < last; i += width) most = Vector256.MaxNative(most, Vector256.Load(values + i));
        most = Vector256.MaxNative(most, Vector256.Load(values + last));
        float best = OfFew(most);
        for (int i = first; i < last; i += width)
        {
            uint equal = Equal(values + i, best);
            if (equal != 0) return i + BitOperations.TrailingZeroCount(equal);
        }
        return last + (BitOperations.TrailingZeroCount(Equal(values + last, best)) & (width - 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Equal(float* values, float best) => Vector256.Equals(Vector256.Load(values), Vector256.Create(best)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float OfFew(Vector256<float> values)
    {
        Vector128<float> most = Vector128.MaxNative(values.GetLower(), values.GetUpper());
        most = Vector128.MaxNative(most, Vector128.Shuffle(most, Vector128.Create(2, 3, 0, 1)));
        most = Vector128.MaxNative(most, Vector128.Shuffle(most, Vector128.Create(1, 0, 3, 2)));
        return most.ToScalar();
    }

    private static int OfFew(float* values, int first, int end)
    {
        int best = first;
        for (int i = first + 1; i < end; i++)
            if (values[i] > values[best]) best = i;
        return best;
    }
}
