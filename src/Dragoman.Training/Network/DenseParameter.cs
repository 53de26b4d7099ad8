using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>A matrix or vector that is learned, with a gradient for each half of the batch and the moments of Adam.</summary>
internal sealed class DenseParameter(int length)
{
    public FloatBuffer Value { get; } = new(length);

    /// <summary>One gradient for each half of the batch.</summary>
    public FloatBuffer[] Gradients { get; } = [new(length), new(length)];

    public float[] FirstMoment { get; } = new float[length];

    public float[] SecondMoment { get; } = new float[length];

    public int Length => length;
}
