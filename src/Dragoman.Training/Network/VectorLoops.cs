using System.Runtime.Intrinsics;

namespace Dragoman.Training.Network;

/// <summary>Element-wise loops. Lengths need not be multiples of a vector.</summary>
internal static unsafe class VectorLoops
{
    private const int Width = 8;

    /// <summary>target += scale * source.</summary>
    public static void AddScaled(float* target, float* source, float scale, int length)
    {
        int i = 0;
        for (; i + Width <= length; i += Width) (Vector256.Load(target + i) + Vector256.Load(source + i) * scale).Store(target + i);
        for (; i < length; i++) target[i] += source[i] * scale;
    }

    /// <summary>target += a * b.</summary>
    public static void AddProduct(float* target, float* a, float* b, int length)
    {
        int i = 0;
        for (; i + Width <= length; i += Width) (Vector256.Load(target + i) + Vector256.Load(a + i) * Vector256.Load(b + i)).Store(target + i);
        for (; i < length; i++) target[i] += a[i] * b[i];
    }

    /// <summary>target = a * b; the target may be one of them.</summary>
    public static void Multiply(float* target, float* a, float* b, int length)
    {
        int i = 0;
        for (; i + Width <= length; i += Width) (Vector256.Load(a + i) * Vector256.Load(b + i)).Store(target + i);
        for (; i < length; i++) target[i] = a[i] * b[i];
    }

    /// <summary>Values are multiplied with <paramref name="slope"/> where <paramref name="sign"/> is negative; both may be the same.</summary>
    public static void Bend(float* values, float* sign, float slope, int length)
    {
        int i = 0;
        for (; i + Width <= length; i += Width)
        {
            Vector256<float> value = Vector256.Load(values + i);
            Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Load(sign + i), Vector256<float>.Zero), value * slope, value).Store(values + i);
        }
        for (; i < length; i++)
            if (sign[i] < 0) values[i] *= slope;
    }

    /// <summary>target += source; returns the sum of squares of the result.</summary>
    public static double AddAndSquare(float* target, float* source, int length)
    {
        Vector256<float> squares = Vector256<float>.Zero;
        int i = 0;
        for (; i + Width <= length; i += Width)
        {
            Vector256<float> sum = Vector256.Load(target + i) + Vector256.Load(source + i);
            sum.Store(target + i);
            squares += sum * sum;
        }
        double total = Vector256.Sum(squares);
        for (; i < length; i++)
        {
            target[i] += source[i];
            total += target[i] * target[i];
        }
        return total;
    }
}
