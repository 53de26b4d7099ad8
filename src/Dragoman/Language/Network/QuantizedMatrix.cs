namespace Dragoman.Language.Network;

/// <summary>A matrix in 16-bit integers with a scale for each column, in the layout of <see cref="Kernels.MultiplyPairs"/>: half the work of floats, and sums that are exact whatever their order.</summary>
/// <remarks>
/// What is multiplied by it is rounded to steps of 1/<see cref="Steps"/> and bounded by <see cref="Bound"/>. Each column has the finest scale that keeps the sum of its magnitudes
/// so low that no sum of products leaves 32 bits.
/// </remarks>
internal sealed unsafe class QuantizedMatrix
{
    /// <summary>Steps of an activation from 0 to 1.</summary>
    public const float Steps = 1024f;

    /// <summary>Highest magnitude of an activation.</summary>
    public const float Bound = HighestActivation / Steps;

    private const int HighestActivation = (1 << 14) - 1;

    private readonly FloatBuffer pairs, scales;

    /// <param name="matrix">Depth x columns, row by row.</param>
    /// <param name="depth">Rows, an even number.</param>
    /// <param name="columns">Columns, a multiple of <see cref="Kernels.Panel"/>.</param>
    public QuantizedMatrix(ReadOnlySpan<float> matrix, int depth, int columns)
    {
        if (depth % 2 != 0 || columns % Kernels.Panel != 0) throw new ArgumentException($"a matrix of {depth} x {columns} cannot be packed");
        Depth = depth;
        Columns = columns;
        pairs = new FloatBuffer(depth / 2 * columns);
        scales = new FloatBuffer(columns);
        float[] scale = Scale(matrix, depth, columns);
        short* target = (short*)pairs.Pointer;
        for (int first = 0; first < columns; first += Kernels.Panel)
            for (int p = 0; p < depth; p += 2)
            {
                ReadOnlySpan<float> upper = matrix.Slice(p * columns + first, Kernels.Panel), lower = matrix.Slice((p + 1) * columns + first, Kernels.Panel);
                for (int j = 0; j < Kernels.Panel; j++)
                {
                    *target++ = (short)MathF.Round(upper[j] / scale[first + j]);
                    *target++ = (short)MathF.Round(lower[j] / scale[first + j]);
                }
            }
        for (int j = 0; j < columns; j++) scales.Span[j] = scale[j] / Steps;
    }

    /// <summary>Rows.</summary>
    public int Depth { get; }

    /// <summary>Columns.</summary>
    public int Columns { get; }

    /// <summary>Two weights of one column, rows 2p and 2p + 1, in the bits of each float; panel by panel.</summary>
    public float* Pairs => pairs.Pointer;

    /// <summary>What the whole-number sum of a column is multiplied by.</summary>
    public float* Scales => scales.Pointer;

    private static float[] Scale(ReadOnlySpan<float> matrix, int depth, int columns)
    {
        float[] sums = new float[columns], largest = new float[columns];
        for (int p = 0; p < depth; p++)
        {
            ReadOnlySpan<float> row = matrix.Slice(p * columns, columns);
            for (int j = 0; j < columns; j++)
            {
                float magnitude = MathF.Abs(row[j]);
                sums[j] += magnitude;
                largest[j] = MathF.Max(largest[j], magnitude);
            }
        }
        // Rounding adds half a unit a weight at most.
        float most = int.MaxValue / HighestActivation - depth;
        float[] scale = new float[columns];
        for (int j = 0; j < columns; j++) scale[j] = sums[j] == 0f ? 1f : MathF.Max(sums[j] / most, largest[j] / short.MaxValue);
        return scale;
    }
}
