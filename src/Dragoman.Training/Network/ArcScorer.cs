using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>The arc scores of a sentence from its output columns, for the passes of training.</summary>
internal sealed unsafe class ArcScorer(NetworkParameters parameters, MatrixWork work)
{
    private readonly NetworkShape shape = parameters.Shape;

    /// <summary>A row for each word, a column for each head; the root is the column after the last word, the rest of a row is padding.</summary>
    public FloatBuffer Scores { get; } = new();

    /// <summary>Head vectors of the words and the root, a row each.</summary>
    public FloatBuffer Heads { get; } = new();

    /// <summary>Step between the rows of <see cref="Scores"/>.</summary>
    public static int Row(int words) => (words + 1 + Kernels.Panel - 1) / Kernels.Panel * Kernels.Panel;

    /// <summary>Fills <see cref="Scores"/> and <see cref="Heads"/>.</summary>
    public void Run(int words, float* output)
    {
        int arc = shape.Arc, row = Row(words);
        Scores.Reserve(words * row);
        Heads.Reserve((words + 1) * arc);
        for (int h = 0; h <= words; h++)
        {
            float* source = h < words ? output + h * shape.Output + shape.ArcHeadAt : parameters.RootHead.Value.Pointer;
            for (int p = 0; p < arc; p++) Heads.Pointer[h * arc + p] = MathF.Max(0f, source[p]);
        }
        for (int d = 0; d < words; d++)
        {
            float* target = Scores.Pointer + d * row, distances = output + d * shape.Output + shape.DistanceAt;
            for (int h = 0; h < words; h++) target[h] = distances[NetworkShape.DistanceBucket(h - d)];
            target[words] = distances[0];
        }
        float* packed = work.Pack(Heads.Pointer, 1, arc, arc, words + 1);
        work.Kernels.Multiply(output + shape.ArcDependentAt, shape.Output, 1, words, arc, packed, row, Scores.Pointer, row, null);
    }
}
