using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>Matrix products of a layer, forward and backward, on one thread.</summary>
internal sealed unsafe class MatrixWork
{
    private readonly FloatBuffer packed = new(), zero = new(1 << 12);

    /// <summary>The kernels in use.</summary>
    public Kernels Kernels { get; } = Kernels.For(VectorWidths.Widest);

    /// <summary>C = bias + A W, for A of rows x depth and W of depth x columns.</summary>
    public void Forward(float* a, int rows, int depth, float* w, int columns, float* bias, float* c)
    {
        Pack(w, columns, 1, depth, columns);
        Kernels.Multiply(a, depth, 1, rows, depth, packed.Pointer, columns, c, columns, bias);
    }

    /// <summary>dA = dC W^T, or added to dA.</summary>
    public void InputGradient(float* dc, int rows, int columns, float* w, int depth, float* da, bool add)
    {
        Pack(w, 1, columns, columns, depth);
        Kernels.Multiply(dc, columns, 1, rows, columns, packed.Pointer, depth, da, depth, add ? null : Zero(depth));
    }

    /// <summary>dW += A^T dC and dBias += column sums of dC.</summary>
    public void WeightGradient(float* a, int rows, int depth, float* dc, int columns, float* dw, float* dBias)
    {
        Pack(dc, columns, 1, rows, columns);
        Kernels.Multiply(a, 1, depth, depth, rows, packed.Pointer, columns, dw, columns, null);
        for (int i = 0; i < rows; i++, dc += columns) VectorLoops.AddScaled(dBias, dc, 1f, columns);
    }

    /// <summary>Packs for a direct call of <see cref="Kernels.Multiply"/>.</summary>
    public float* Pack(float* source, nint rowStep, nint columnStep, int depth, int columns)
    {
        packed.Reserve(Kernels.PackedLength(depth, columns));
        Kernels.Pack(source, rowStep, columnStep, depth, columns, packed.Pointer);
        return packed.Pointer;
    }

    /// <summary>Zeros to start from.</summary>
    public float* Zero(int columns)
    {
        zero.Reserve(columns);
        return zero.Pointer;
    }
}
