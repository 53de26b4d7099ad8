using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Dragoman.Language.Network;
using Math256 = Dragoman.Language.Network.VectorMath<Dragoman.Language.Network.Vector256Operations, System.Runtime.Intrinsics.Vector256<float>>;

namespace Dragoman.Training.Network;

/// <summary>One direction of a simple recurrent layer with what its gradient needs: see <see cref="Kernels.Recur"/>.</summary>
internal sealed unsafe class RecurrentLayer(int hidden, bool backward)
{
    private const int Width = 8;

    private readonly FloatBuffer forget = new(), reset = new(), cell = new(), bounded = new(), carry = new(hidden), none = new(hidden);

    /// <summary>Makes room for the words of a batch.</summary>
    public void Reserve(int rows)
    {
        forget.Reserve(rows * hidden);
        reset.Reserve(rows * hidden);
        cell.Reserve(rows * hidden);
        bounded.Reserve(rows * hidden);
    }

    /// <summary>Runs over a sentence whose first word is <paramref name="first"/>; pointers are to that word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Forward(int first, int rows, float* gates, int gateRow, float* skip, int skipRow, float* peephole, float* output, int outputRow)
    {
        float* previous = none.Pointer;
        for (int step = 0; step < rows; step++)
        {
            int t = backward ? rows - 1 - step : step, at = (first + t) * hidden;
            float* z = gates + t * gateRow, s = skip + t * skipRow, o = output + t * outputRow;
            for (int u = 0; u < hidden; u += Width)
            {
                Vector256<float> c = Vector256.Load(previous + u), x = Vector256.Load(z + u), carried = Vector256.Load(s + u);
                Vector256<float> f = Math256.Sigmoid(Vector256.Load(peephole + u) * c + Vector256.Load(z + hidden + u));
                Vector256<float> r = Math256.Sigmoid(Vector256.Load(peephole + hidden + u) * c + Vector256.Load(z + 2 * hidden + u));
                c = f * (c - x) + x;
                Vector256<float> g = Math256.Tanh(c);
                f.Store(forget.Pointer + at + u);
                r.Store(reset.Pointer + at + u);
                c.Store(cell.Pointer + at + u);
                g.Store(bounded.Pointer + at + u);
                (r * (g - carried) + carried).Store(o + u);
            }
            previous = cell.Pointer + at;
        }
    }

    /// <summary>Gradients of the gates (overwritten), of the skip input (overwritten) and of the cell weights (added) from those of the output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Backward(int first, int rows, float* gates, float* gateGradient, int gateRow, float* skip, float* skipGradient, int skipRow, float* peephole, float* peepholeGradient, float* outputGradient, int outputRow)
    {
        carry.Span.Clear();
        for (int step = rows - 1; step >= 0; step--)
        {
            int t = backward ? rows - 1 - step : step, at = (first + t) * hidden;
            float* previous = step == 0 ? none.Pointer : cell.Pointer + (backward ? at + hidden : at - hidden);
            nint gate = (nint)t * gateRow, side = (nint)t * skipRow;
            for (int u = 0; u < hidden; u += Width)
            {
                Vector256<float> f = Vector256.Load(forget.Pointer + at + u), r = Vector256.Load(reset.Pointer + at + u), g = Vector256.Load(bounded.Pointer + at + u);
                Vector256<float> before = Vector256.Load(previous + u), x = Vector256.Load(gates + gate + u), s = Vector256.Load(skip + side + u);
                Vector256<float> dh = Vector256.Load(outputGradient + t * outputRow + u), one = Vector256<float>.One;
                Vector256<float> dr = dh * (g - s) * r * (one - r);
                Vector256<float> dc = dh * r * (one - g * g) + Vector256.Load(carry.Pointer + u);
                Vector256<float> df = dc * (before - x) * f * (one - f);
                (dc * (one - f)).Store(gateGradient + gate + u);
                df.Store(gateGradient + gate + hidden + u);
                dr.Store(gateGradient + gate + 2 * hidden + u);
                (dh * (one - r)).Store(skipGradient + side + u);
                (dc * f + df * Vector256.Load(peephole + u) + dr * Vector256.Load(peephole + hidden + u)).Store(carry.Pointer + u);
                (Vector256.Load(peepholeGradient + u) + df * before).Store(peepholeGradient + u);
                (Vector256.Load(peepholeGradient + hidden + u) + dr * before).Store(peepholeGradient + hidden + u);
            }
        }
    }
}
