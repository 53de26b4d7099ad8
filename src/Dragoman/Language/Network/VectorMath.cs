using System.Runtime.CompilerServices;

namespace Dragoman.Language.Network;

/// <summary>Exponential and its kin, element-wise, the same bits at every vector width.</summary>
internal static class VectorMath<TOps, V> where TOps : struct, IVectorOperations<V> where V : unmanaged
{
    private const float Limit = 80f;

    // 1.5 * 2^23: adding it rounds to an integer that then stands in the low bits.
    private const float Rounder = 12582912f;

    /// <summary>e to the power of x, x clamped to -80..80; relative error below 2e-7 (polynomial of Cephes, expf).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp(V x)
    {
        x = TOps.Minimum(TOps.Maximum(x, TOps.Splat(-Limit)), TOps.Splat(Limit));
        V shifted = TOps.MultiplyAdd(x, TOps.Splat(1.44269504f), TOps.Splat(Rounder));
        V whole = TOps.Subtract(shifted, TOps.Splat(Rounder));
        V rest = TOps.MultiplyAdd(whole, TOps.Splat(-0.693359375f), x);
        rest = TOps.MultiplyAdd(whole, TOps.Splat(2.12194440e-4f), rest);
        V p = TOps.MultiplyAdd(TOps.Splat(1.9875691500e-4f), rest, TOps.Splat(1.3981999507e-3f));
        p = TOps.MultiplyAdd(p, rest, TOps.Splat(8.3334519073e-3f));
        p = TOps.MultiplyAdd(p, rest, TOps.Splat(4.1665795894e-2f));
        p = TOps.MultiplyAdd(p, rest, TOps.Splat(1.6666665459e-1f));
        p = TOps.MultiplyAdd(p, rest, TOps.Splat(5.0000001201e-1f));
        p = TOps.MultiplyAdd(TOps.Multiply(p, rest), rest, TOps.Add(rest, TOps.Splat(1f)));
        return TOps.AddExponent(p, shifted);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid(V x)
    {
        V one = TOps.Splat(1f);
        return TOps.Divide(one, TOps.Add(one, Exp(TOps.Subtract(TOps.Splat(0f), x))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh(V x)
    {
        V one = TOps.Splat(1f);
        return TOps.Subtract(one, TOps.Divide(TOps.Splat(2f), TOps.Add(one, Exp(TOps.Add(x, x)))));
    }
}
