using System.Runtime.CompilerServices;

namespace Dragoman.Language.Network;

/// <summary>Exponential and its kin, element-wise, the same bits at every vector width.</summary>
internal static class VectorMath<TOps, V> where TOps : struct, IVectorOperations<V> where V : unmanaged
{
    // Two factors of 1 + e^x stay finite within it, and a sigmoid beyond it is 0 or 1 to a float.
    private const float Limit = 43f;

    // 1.5 * 2^23: adding it rounds to an integer that then stands in the low bits.
    private const float Rounder = 12582912f;

    /// <summary>e to the power of x, x clamped to -43..43; relative error below 6e-6 (polynomial fitted for the least largest error from -ln(2)/2 to ln(2)/2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp(V x)
    {
        x = TOps.Minimum(TOps.Maximum(x, TOps.Splat(-Limit)), TOps.Splat(Limit));
        V shifted = TOps.MultiplyAdd(x, TOps.Splat(1.44269504f), TOps.Splat(Rounder));
        V rest = TOps.MultiplyAdd(TOps.Subtract(shifted, TOps.Splat(Rounder)), TOps.Splat(-0.693147181f), x);
        V p = TOps.MultiplyAdd(TOps.Splat(4.1276217e-2f), rest, TOps.Splat(1.67538616e-1f));
        p = TOps.MultiplyAdd(p, rest, TOps.Splat(5.00051568e-1f));
        p = TOps.MultiplyAdd(TOps.Multiply(p, rest), rest, TOps.Add(rest, TOps.Splat(1f)));
        return TOps.AddExponent(p, shifted);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid(V x)
    {
        V one = TOps.Splat(1f);
        return TOps.Divide(one, TOps.Add(one, Exp(TOps.Subtract(TOps.Splat(0f), x))));
    }

    /// <summary>Two sigmoids for one division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (V First, V Second) Sigmoids(V x, V y)
    {
        V one = TOps.Splat(1f), zero = TOps.Splat(0f);
        V first = TOps.Add(one, Exp(TOps.Subtract(zero, x))), second = TOps.Add(one, Exp(TOps.Subtract(zero, y)));
        V inverse = TOps.Divide(one, TOps.Multiply(first, second));
        return (TOps.Multiply(second, inverse), TOps.Multiply(first, inverse));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh(V x)
    {
        V one = TOps.Splat(1f);
        return TOps.Subtract(one, TOps.Divide(TOps.Splat(2f), TOps.Add(one, Exp(TOps.Add(x, x)))));
    }
}
