namespace Dragoman.Language.Network;

/// <summary>The element-wise operations of one vector width. Each is exact or correctly rounded, so that all widths give the same bits.</summary>
/// <typeparam name="V">The vector, or a float.</typeparam>
internal unsafe interface IVectorOperations<V> where V : unmanaged
{
    /// <summary>Floats in a vector.</summary>
    static abstract int Width { get; }

    static abstract V Load(float* source);

    /// <summary>Reads bfloat16 values.</summary>
    static abstract V LoadBrain(ushort* source);

    static abstract void Store(V value, float* target);

    static abstract V Splat(float value);

    static abstract V Add(V a, V b);

    static abstract V Subtract(V a, V b);

    static abstract V Multiply(V a, V b);

    static abstract V Divide(V a, V b);

    /// <summary><c>a * b + c</c>, rounded once.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    static abstract V Minimum(V a, V b);

    static abstract V Maximum(V a, V b);

    /// <summary>Adds the low bits of <paramref name="shifted"/> to the exponent of <paramref name="value"/>.</summary>
    static abstract V AddExponent(V value, V shifted);

    /// <summary>Adds to 32-bit sums the products of 16-bit numbers: each part of a vector holds a sum, two factors, two other factors.</summary>
    static abstract V AddProducts(V sums, V pairs, V others);

    /// <summary>The value of 32-bit integers.</summary>
    static abstract V FromIntegers(V integers);

    /// <summary>Stores the lower 16 bits of each part.</summary>
    static abstract void StoreLowerHalves(V value, ushort* target);
}
