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
                Block(a + row * aRow, aRow, aColumn, Math.Min(Rows, rows - row), depth, b, c + row * cRow + column, cRow, bias == null ? null : bias + column);
        }
    }

    // Six rows by two vectors: twelve sums in registers. Rows past the end repeat the last one and are not stored.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block(float* a, nint aRow, nint aColumn, int rows, int depth, float* b, float* c, nint cRow, float* bias)
    {
        int last = rows - 1, w = TOps.Width;
        nint r1 = Math.Min(1, last), r2 = Math.Min(2, last), r3 = Math.Min(3, last), r4 = Math.Min(4, last), r5 = Math.Min(5, last);
        float* a1 = a + r1 * aRow, a2 = a + r2 * aRow, a3 = a + r3 * aRow, a4 = a + r4 * aRow, a5 = a + r5 * aRow;
        float* s0 = c, s1 = c + r1 * cRow, s2 = c + r2 * cRow, s3 = c + r3 * cRow, s4 = c + r4 * cRow, s5 = c + r5 * cRow;
        if (bias != null) s0 = s1 = s2 = s3 = s4 = s5 = bias;
        V c00 = TOps.Load(s0), c01 = TOps.Load(s0 + w), c10 = TOps.Load(s1), c11 = TOps.Load(s1 + w), c20 = TOps.Load(s2), c21 = TOps.Load(s2 + w);
        V c30 = TOps.Load(s3), c31 = TOps.Load(s3 + w), c40 = TOps.Load(s4), c41 = TOps.Load(s4 + w), c50 = TOps.Load(s5), c51 = TOps.Load(s5 + w);
        nint at = 0;
        for (int p = 0; p < depth; p++, b += Panel, at += aColumn)
        {
            V b0 = TOps.Load(b), b1 = TOps.Load(b + w), x = TOps.Splat(a[at]);
            c00 = TOps.MultiplyAdd(x, b0, c00);
            c01 = TOps.MultiplyAdd(x, b1, c01);
            x = TOps.Splat(a1[at]);
            c10 = TOps.MultiplyAdd(x, b0, c10);
            c11 = TOps.MultiplyAdd(x, b1, c11);
            x = TOps.Splat(a2[at]);
            c20 = TOps.MultiplyAdd(x, b0, c20);
            c21 = TOps.MultiplyAdd(x, b1, c21);
            x = TOps.Splat(a3[at]);
            c30 = TOps.MultiplyAdd(x, b0, c30);
            c31 = TOps.MultiplyAdd(x, b1, c31);
            x = TOps.Splat(a4[at]);
            c40 = TOps.MultiplyAdd(x, b0, c40);
            c41 = TOps.MultiplyAdd(x, b1, c41);
            x = TOps.Splat(a5[at]);
            c50 = TOps.MultiplyAdd(x, b0, c50);
            c51 = TOps.MultiplyAdd(x, b1, c51);
        }
        StoreRow(c00, c01, c);
        if (rows > 1) StoreRow(c10, c11, c + cRow);
        if (rows > 2) StoreRow(c20, c21, c + 2 * cRow);
        if (rows > 3) StoreRow(c30, c31, c + 3 * cRow);
        if (rows > 4) StoreRow(c40, c41, c + 4 * cRow);
        if (rows > 5) StoreRow(c50, c51, c + 5 * cRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRow(V first, V second, float* c)
    {
        TOps.Store(first, c);
        TOps.Store(second, c + TOps.Width);
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
                V f = VectorMath<TOps, V>.Sigmoid(TOps.MultiplyAdd(TOps.Load(peephole + u), c, TOps.Load(z + hidden + u)));
                V r = VectorMath<TOps, V>.Sigmoid(TOps.MultiplyAdd(TOps.Load(peephole + hidden + u), c, TOps.Load(z + 2 * hidden + u)));
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
