using System.Runtime.Intrinsics;

namespace Dragoman.Training.Network;

/// <summary>Adam (Kingma and Ba 2015) with a bound on the norm of the whole gradient; rows of tables are updated only where a batch used them.</summary>
internal sealed unsafe class AdamOptimizer(NetworkParameters parameters)
{
    private const float Decay1 = 0.9f, Decay2 = 0.98f, Epsilon = 1e-8f, LargestNorm = 5f;

    /// <summary>Updates made so far.</summary>
    public int Steps { get; set; }

    /// <summary>Takes one step down the summed gradient of both halves and empties it.</summary>
    public void Step(float rate)
    {
        Steps++;
        double square = 0;
        foreach (DenseParameter parameter in parameters.Dense) square += VectorLoops.AddAndSquare(parameter.Gradients[0].Pointer, parameter.Gradients[1].Pointer, parameter.Length);
        foreach (TableParameter table in parameters.Tables)
        {
            table.Merge();
            foreach (int row in table.Touched[0])
                foreach (float value in table.Row(table.Gradients[0], row)) square += value * value;
        }
        double norm = Math.Sqrt(square);
        float scale = norm > LargestNorm ? (float)(LargestNorm / norm) : 1f;
        float correction1 = 1f / (1f - MathF.Pow(Decay1, Steps)), correction2 = 1f / (1f - MathF.Pow(Decay2, Steps));
        foreach (DenseParameter parameter in parameters.Dense)
        {
            fixed (float* first = parameter.FirstMoment, second = parameter.SecondMoment)
                Update(parameter.Value.Pointer, parameter.Gradients[0].Pointer, first, second, parameter.Length, scale, rate, correction1, correction2);
            parameter.Gradients[0].Span.Clear();
            parameter.Gradients[1].Span.Clear();
        }
        foreach (TableParameter table in parameters.Tables) UpdateTable(table, scale, rate, correction1, correction2);
    }

    private static void UpdateTable(TableParameter table, float scale, float rate, float correction1, float correction2)
    {
        int width = table.Width;
        fixed (float* first = table.FirstMoment, second = table.SecondMoment)
            foreach (int row in table.Touched[0])
            {
                int at = row * width;
                Update(table.Value.Pointer + at, table.Gradients[0].Pointer + at, first + at, second + at, width, scale, rate, correction1, correction2);
            }
        table.Clear();
    }

    private static void Update(float* value, float* gradient, float* first, float* second, int length, float scale, float rate, float correction1, float correction2)
    {
        int i = 0;
        for (; i + 8 <= length; i += 8)
        {
            Vector256<float> g = Vector256.Load(gradient + i) * scale;
            Vector256<float> m = Vector256.Load(first + i) * Decay1 + g * (1f - Decay1);
            Vector256<float> v = Vector256.Load(second + i) * Decay2 + g * g * (1f - Decay2);
            m.Store(first + i);
            v.Store(second + i);
            (Vector256.Load(value + i) - m * (rate * correction1) / (Vector256.Sqrt(v * correction2) + Vector256.Create(Epsilon))).Store(value + i);
        }
        for (; i < length; i++)
        {
            float g = gradient[i] * scale;
            first[i] = first[i] * Decay1 + g * (1f - Decay1);
            second[i] = second[i] * Decay2 + g * g * (1f - Decay2);
            value[i] -= first[i] * (rate * correction1) / (MathF.Sqrt(second[i] * correction2) + Epsilon);
        }
    }
}
