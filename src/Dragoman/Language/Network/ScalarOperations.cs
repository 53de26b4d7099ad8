using System.Runtime.CompilerServices;

namespace Dragoman.Language.Network;

/// <summary>One float at a time.</summary>
internal readonly unsafe struct ScalarOperations : IVectorOperations<float>
{
    public static int Width => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Load(float* source) => *source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LoadBrain(ushort* source) => BitConverter.Int32BitsToSingle(*source << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float value, float* target) => *target = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Splat(float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Add(float a, float b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Subtract(float a, float b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Multiply(float a, float b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Divide(float a, float b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Minimum(float a, float b) => a < b ? a : b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Maximum(float a, float b) => a > b ? a : b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float AddExponent(float value, float shifted) =>
        BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(value) + (BitConverter.SingleToInt32Bits(shifted) << 23));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float AddProducts(float sums, float pairs, float others)
    {
        int a = BitConverter.SingleToInt32Bits(pairs), b = BitConverter.SingleToInt32Bits(others);
        return BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(sums) + (short)a * (short)b + (a >> 16) * (b >> 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float FromIntegers(float integers) => BitConverter.SingleToInt32Bits(integers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLowerHalves(float value, ushort* target) => *target = (ushort)BitConverter.SingleToInt32Bits(value);
}
