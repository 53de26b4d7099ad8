using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>A table of which a batch touches few rows; only these have a gradient and are updated.</summary>
internal sealed class TableParameter(int rows, int width)
{
    public FloatBuffer Value { get; } = new(rows * width);

    /// <summary>One gradient for each half of the batch.</summary>
    public FloatBuffer[] Gradients { get; } = [new(rows * width), new(rows * width)];

    /// <summary>Rows that each half touched, in the order of the first touch.</summary>
    public List<int>[] Touched { get; } = [[], []];

    public float[] FirstMoment { get; } = new float[rows * width];

    public float[] SecondMoment { get; } = new float[rows * width];

    public int Width => width;

    private readonly bool[][] marks = [new bool[rows], new bool[rows]];

    /// <summary>Notes that a half of the batch uses a row.</summary>
    public void Touch(int half, int row)
    {
        if (marks[half][row]) return;
        marks[half][row] = true;
        Touched[half].Add(row);
    }

    /// <summary>Adds the gradient of the second half to the first, whose touched rows then are those of both.</summary>
    public void Merge()
    {
        foreach (int row in Touched[1])
        {
            Touch(0, row);
            Span<float> sum = Row(Gradients[0], row), other = Row(Gradients[1], row);
            for (int i = 0; i < width; i++) sum[i] += other[i];
            other.Clear();
            marks[1][row] = false;
        }
        Touched[1].Clear();
    }

    /// <summary>Empties the merged gradient.</summary>
    public void Clear()
    {
        foreach (int row in Touched[0])
        {
            Row(Gradients[0], row).Clear();
            marks[0][row] = false;
        }
        Touched[0].Clear();
    }

    /// <summary>One row of a buffer of this table.</summary>
    public Span<float> Row(FloatBuffer buffer, int row) => buffer.Span.Slice(row * width, width);
}
