namespace Dragoman.Language.Network;

/// <summary>The loops in which the time goes, for one vector width.</summary>
internal abstract unsafe class Kernels
{
    /// <summary>Columns of a packed panel; every matrix that is packed has a multiple of it.</summary>
    public const int Panel = 32;

    /// <summary>The kernels of a width; all give the same bits.</summary>
    public static Kernels For(VectorWidth width) => width switch
    {
        VectorWidth.Bits512 => new Kernels<Vector512Operations, System.Runtime.Intrinsics.Vector512<float>>(),
        VectorWidth.Bits256 => new Kernels<Vector256Operations, System.Runtime.Intrinsics.Vector256<float>>(),
        VectorWidth.Bits128 => new Kernels<Vector128Operations, System.Runtime.Intrinsics.Vector128<float>>(),
        _ => new Kernels<ScalarOperations, float>(),
    };

    /// <summary>Number of floats that a packed matrix takes.</summary>
    public static int PackedLength(int depth, int columns) => depth * ((columns + Panel - 1) / Panel * Panel);

    /// <summary>Packs a matrix of <paramref name="depth"/> x <paramref name="columns"/>, entry (p, j) at <c>source[p * rowStep + j * columnStep]</c>, into panels; missing columns of the last are zero.</summary>
    public static void Pack(float* source, nint rowStep, nint columnStep, int depth, int columns, float* packed)
    {
        for (int first = 0; first < columns; first += Panel)
        {
            int width = Math.Min(Panel, columns - first);
            for (int p = 0; p < depth; p++, packed += Panel)
            {
                float* row = source + p * rowStep + first * columnStep;
                if (columnStep == 1) new Span<float>(row, width).CopyTo(new Span<float>(packed, Panel));
                else
                    for (int j = 0; j < width; j++) packed[j] = row[j * columnStep];
                if (width < Panel) new Span<float>(packed + width, Panel - width).Clear();
            }
        }
    }

    /// <summary>C = start + A B. Each entry is a chain of fused multiply-adds in the order of the depth, whatever the vector width.</summary>
    /// <param name="a">A: entry (i, p) at <c>a[i * aRow + p * aColumn]</c>.</param>
    /// <param name="aRow">Step between rows of A.</param>
    /// <param name="aColumn">Step between columns of A.</param>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="depth">Columns of A, rows of B.</param>
    /// <param name="packed">B, packed by <see cref="Pack"/>.</param>
    /// <param name="columns">Columns of C, a multiple of <see cref="Panel"/>.</param>
    /// <param name="c">C.</param>
    /// <param name="cRow">Step between rows of C.</param>
    /// <param name="bias">What each row starts with, or null to add to what C holds.</param>
    public abstract void Multiply(float* a, nint aRow, nint aColumn, int rows, int depth, float* packed, int columns, float* c, nint cRow, float* bias);

    /// <summary>C = bias + A B in whole numbers: 16-bit factors, 32-bit sums.</summary>
    /// <param name="a">A, by <see cref="Quantize"/>: two neighbours of a row in the bits of each float.</param>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="b">B.</param>
    /// <param name="c">C.</param>
    /// <param name="cRow">Step between rows of C.</param>
    /// <param name="bias">What each row starts with.</param>
    public abstract void MultiplyPairs(float* a, int rows, QuantizedMatrix b, float* c, nint cRow, float* bias);

    /// <summary>Rounds activations to 16 bits (<see cref="QuantizedMatrix"/>).</summary>
    /// <param name="source">Activations.</param>
    /// <param name="length">Their number, a multiple of 16.</param>
    /// <param name="pairs">Result, half as many floats.</param>
    public abstract void Quantize(float* source, int length, float* pairs);

    /// <summary>One direction of a simple recurrent layer (Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable Recurrence", with the cell in the gates).</summary>
    /// <param name="gates">Projections: x, f, r of <paramref name="hidden"/> columns each.</param>
    /// <param name="gateRow">Step between rows of <paramref name="gates"/>.</param>
    /// <param name="skip">What the output carries besides the cell.</param>
    /// <param name="skipRow">Step between rows of <paramref name="skip"/>.</param>
    /// <param name="peephole">Weights of the cell in the forget gate, then in the reset gate.</param>
    /// <param name="cell">Scratch of <paramref name="hidden"/> floats.</param>
    /// <param name="rows">Words.</param>
    /// <param name="hidden">Units, a multiple of 16.</param>
    /// <param name="backward">True to run from the last word to the first.</param>
    /// <param name="output">Output, first row.</param>
    /// <param name="outputRow">Step between rows of <paramref name="output"/>.</param>
    public abstract void Recur(float* gates, nint gateRow, float* skip, nint skipRow, float* peephole, float* cell, int rows, int hidden, bool backward, float* output, nint outputRow);

    /// <summary>Sums two rows; what is below zero becomes zero.</summary>
    public abstract void AddRectified(float* first, float* second, float* target, int length);

    /// <summary>Multiplies what is below zero by a slope below 1.</summary>
    public abstract void Leak(float* values, int length, float slope);

    /// <summary>Sums three rows of bfloat16 values.</summary>
    public abstract void AddRows(ushort* first, ushort* second, ushort* third, float* target, int length);
}
