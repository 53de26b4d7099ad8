using System.Runtime.CompilerServices;

namespace Dragoman.Language.Network;

/// <summary>The kernels over vectors of one width.</summary>
internal sealed unsafe class Kernels<TOps, V> : Kernels where TOps : struct, IVectorOperations<V> where V : unmanaged
{
    private const int Rows = 6;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Multiply(float* a, nint aRow, nint aColumn, int rows, int depth, float* packed, int columns, float* c, nint cRow, float* bias)
    {
        // Two vectors of columns stay in the first-level cache while all rows pass.
        int step = 2 * TOps.Width;
        for (int column = 0; column < columns; column += step)
        {
            float* b = packed + (nint)(column / Panel) * depth * Panel + column % Panel;
            for (int row = 0; row < rows; row += Rows)
                Block<FloatProduct>(a + row * aRow, aRow, aColumn, Math.Min(Rows, rows - row), depth, b, c + row * cRow + column, cRow, bias == null ? null : bias + column, null);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void MultiplyPairs(float* a, int rows, QuantizedMatrix b, float* c, nint cRow, float* bias)
    {
        int depth = b.Depth / 2, step = 2 * TOps.Width;
        for (int column = 0; column < b.Columns; column += step)
        {
            float* panel = b.Pairs + (nint)(column / Panel) * depth * Panel + column % Panel;
            for (int row = 0; row < rows; row += Rows)
                Block<PairProduct>(a + (nint)row * depth, depth, 1, Math.Min(Rows, rows - row), depth, panel, c + row * cRow + column, cRow, bias + column, b.Scales + column);
        }
    }

    // How factors are taken into a sum, what it starts with, and what is stored.
    private interface IProduct
    {
        static abstract V Start(float* from);

        static abstract V Add(V x, V b, V sum);

        static abstract V Finish(V sum, float* scale, float* bias);
    }

    private readonly struct FloatProduct : IProduct
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Start(float* from) => TOps.Load(from);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Add(V x, V b, V sum) => TOps.MultiplyAdd(x, b, sum);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Finish(V sum, float* scale, float* bias) => sum;
    }

    private readonly struct PairProduct : IProduct
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Start(float* from) => default;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Add(V x, V b, V sum) => TOps.AddProducts(sum, x, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Finish(V sum, float* scale, float* bias) => TOps.MultiplyAdd(TOps.FromIntegers(sum), TOps.Load(scale), TOps.Load(bias));
    }

    // Six rows by two vectors: twelve sums in registers. Rows past the end repeat the last one and are not stored.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block<TProduct>(float* a, nint aRow, nint aColumn, int rows, int depth, float* b, float* c, nint cRow, float* bias, float* scale) where TProduct : struct, IProduct
    {
        int last = rows - 1, w = TOps.Width;
        nint r1 = Math.Min(1, last), r2 = Math.Min(2, last), r3 = Math.Min(3, last), r4 = Math.Min(4, last), r5 = Math.Min(5, last);
        float* a1 = a + r1 * aRow, a2 = a + r2 * aRow, a3 = a + r3 * aRow, a4 = a + r4 * aRow, a5 = a + r5 * aRow;
        float* s0 = c, s1 = c + r1 * cRow, s2 = c + r2 * cRow, s3 = c + r3 * cRow, s4 = c + r4 * cRow, s5 = c + r5 * cRow;
        if (bias != null) s0 = s1 = s2 = s3 = s4 = s5 = bias;
        V c00 = TProduct.Start(s0), c01 = TProduct.Start(s0 + w), c10 = TProduct.Start(s1), c11 = TProduct.Start(s1 + w), c20 = TProduct.Start(s2), c21 = TProduct.Start(s2 + w);
        V c30 = TProduct.Start(s3), c31 = TProduct.Start(s3 + w), c40 = TProduct.Start(s4), c41 = TProduct.Start(s4 + w), c50 = TProduct.Start(s5), c51 = TProduct.Start(s5 + w);
        nint at = 0;
        for (int p = 0; p < depth; p++, b += Panel, at += aColumn)
        {
            V b0 = TOps.Load(b), b1 = TOps.Load(b + w), x = TOps.Splat(a[at]);
            c00 = TProduct.Add(x, b0, c00);
            c01 = TProduct.Add(x, b1, c01);
            x = TOps.Splat(a1[at]);
            c10 = TProduct.Add(x, b0, c10);
            c11 = TProduct.Add(x, b1, c11);
            x = TOps.Splat(a2[at]);
            c20 = TProduct.Add(x, b0, c20);
            c21 = TProduct.Add(x, b1, c21);
            x = TOps.Splat(a3[at]);
            c30 = TProduct.Add(x, b0, c30);
            c31 = TProduct.Add(x, b1, c31);
            x = TOps.Splat(a4[at]);
            c40 = TProduct.Add(x, b0, c40);
            c41 = TProduct.Add(x, b1, c41);
            x = TOps.Splat(a5[at]);
            c50 = TProduct.Add(x, b0, c50);
            c51 = TProduct.Add(x, b1, c51);
        }
        StoreRow<TProduct>(c00, c01, c, scale, bias);
        if (rows > 1) StoreRow<TProduct>(c10, c11, c + cRow, scale, bias);
        if (rows > 2) StoreRow<TProduct>(c20, c21, c + 2 * cRow, scale, bias);
        if (rows > 3) StoreRow<TProduct>(c30, c31, c + 3 * cRow, scale, bias);
        if (rows > 4) StoreRow<TProduct>(c40, c41, c + 4 * cRow, scale, bias);
        if (rows > 5) StoreRow<TProduct>(c50, c51, c + 5 * cRow, scale, bias);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRow<TProduct>(V first, V second, float* c, float* scale, float* bias) where TProduct : struct, IProduct
    {
        TOps.Store(TProduct.Finish(first, scale, bias), c);
        TOps.Store(TProduct.Finish(second, scale + TOps.Width, bias + TOps.Width), c + TOps.Width);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Quantize(float* source, int length, float* pairs)
    {
        // Behind 1.5 * 2^23 the whole number stands in the lower bits, rounded.
        V least = TOps.Splat(-QuantizedMatrix.Bound), most = TOps.Splat(QuantizedMatrix.Bound), steps = TOps.Splat(QuantizedMatrix.Steps), rounder = TOps.Splat(12582912f);
        ushort* target = (ushort*)pairs;
        for (int i = 0; i < length; i += TOps.Width)
            TOps.StoreLowerHalves(TOps.MultiplyAdd(TOps.Minimum(TOps.Maximum(TOps.Load(source + i), least), most), steps, rounder), target + i);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Recur(float* gates, nint gateRow, float* skip, nint skipRow, float* peephole, float* cell, int rows, int hidden, bool backward, float* output, nint outputRow)
    {
        for (int u = 0; u < hidden; u += TOps.Width) TOps.Store(TOps.Splat(0f), cell + u);
        V one = TOps.Splat(1f);
        for (int step = 0; step < rows; step++)
        {
            int t = backward ? rows - 1 - step : step;
            float* z = gates + t * gateRow, s = skip + t * skipRow, o = output + t * outputRow;
            for (int u = 0; u < hidden; u += TOps.Width)
            {
                V c = TOps.Load(cell + u), x = TOps.Load(z + u), carried = TOps.Load(s + u);
                (V f, V r) = VectorMath<TOps, V>.Sigmoids(
                    TOps.MultiplyAdd(TOps.Load(peephole + u), c, TOps.Load(z + hidden + u)), TOps.MultiplyAdd(TOps.Load(peephole + hidden + u), c, TOps.Load(z + 2 * hidden + u)));
                c = TOps.MultiplyAdd(f, TOps.Subtract(c, x), x);
                TOps.Store(c, cell + u);
                TOps.Store(TOps.MultiplyAdd(r, TOps.Subtract(VectorMath<TOps, V>.Tanh(c), carried), carried), o + u);
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddRectified(float* first, float* second, float* target, int length)
    {
        V zero = TOps.Splat(0f);
        for (int i = 0; i < length; i += TOps.Width) TOps.Store(TOps.Maximum(TOps.Add(TOps.Load(first + i), TOps.Load(second + i)), zero), target + i);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Leak(float* values, int length, float slope)
    {
        V factor = TOps.Splat(slope);
        for (int i = 0; i < length; i += TOps.Width)
        {
            V value = TOps.Load(values + i);
            TOps.Store(TOps.Maximum(value, TOps.Multiply(factor, value)), values + i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddRows(ushort* first, ushort* second, ushort* third, float* target, int length)
    {
        for (int i = 0; i < length; i += TOps.Width)
            TOps.Store(TOps.Add(TOps.Add(TOps.LoadBrain(first + i), TOps.LoadBrain(second + i)), TOps.LoadBrain(third + i)), target + i);
    }
}
