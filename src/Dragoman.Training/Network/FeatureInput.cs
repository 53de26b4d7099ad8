using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>Table rows and vectors of the words of half a batch, and the gradients of the rows.</summary>
internal sealed unsafe class FeatureInput(NetworkParameters parameters, int half)
{
    private readonly NetworkShape shape = parameters.Shape;
    private readonly FloatBuffer mask = new();
    private bool[] unknown = [];

    /// <summary>Features of each word, dropped-out entries zero.</summary>
    public FloatBuffer Input { get; } = new();

    public void Fill(ReadOnlySpan<TrainingSentence> sentences, int rows, float rate, RandomSource random)
    {
        Input.Reserve(rows * shape.Input);
        mask.Reserve(sentences.Length * shape.Input);
        if (unknown.Length < rows) unknown = new bool[2 * rows];
        random.FillMask(mask.Span[..(sentences.Length * shape.Input)], rate);
        int row = 0;
        for (int s = 0; s < sentences.Length; s++)
            foreach (TypeFeatures type in sentences[s].Types)
            {
                unknown[row] = rate > 0 && random.Chance(type.UnknownRate);
                float* target = Input.Pointer + (nint)row * shape.Input;
                FillRow(type, unknown[row], target);
                VectorLoops.Multiply(target, target, mask.Pointer + s * shape.Input, shape.Input);
                row++;
            }
    }

    public void Backward(ReadOnlySpan<TrainingSentence> sentences, float* gradient)
    {
        int row = 0;
        for (int s = 0; s < sentences.Length; s++)
            foreach (TypeFeatures type in sentences[s].Types)
            {
                float* source = gradient + (nint)row * shape.Input;
                VectorLoops.Multiply(source, source, mask.Pointer + s * shape.Input, shape.Input);
                Scatter(type, unknown[row], source);
                row++;
            }
    }

    private void FillRow(TypeFeatures type, bool isUnknown, float* target)
    {
        int last = NetworkShape.TableCount - 1;
        for (int table = 0; table < last; table++)
        {
            TableParameter parameter = parameters.Tables[table];
            parameter.Row(parameter.Value, RowOf(type, table, isUnknown)).CopyTo(new Span<float>(target, parameter.Width));
            target += parameter.Width;
        }
        TableParameter sequences = parameters.Tables[last];
        new Span<float>(target, sequences.Width).Clear();
        float scale = Scale(type);
        parameters.Vectors.Read(type.Vector, new Span<float>(target + sequences.Width, shape.Vector));
        foreach (int sequence in type.Sequences) VectorLoops.AddScaled(target, sequences.Value.Pointer + sequence * sequences.Width, scale, sequences.Width);
    }

    private void Scatter(TypeFeatures type, bool isUnknown, float* source)
    {
        int last = NetworkShape.TableCount - 1;
        for (int table = 0; table < last; table++)
        {
            TableParameter parameter = parameters.Tables[table];
            AddTo(parameter, RowOf(type, table, isUnknown), source, 1f);
            source += parameter.Width;
        }
        float scale = Scale(type);
        foreach (int sequence in type.Sequences) AddTo(parameters.Tables[last], sequence, source, scale);
    }

    private void AddTo(TableParameter table, int row, float* source, float scale)
    {
        table.Touch(half, row);
        VectorLoops.AddScaled(table.Gradients[half].Pointer + row * table.Width, source, scale, table.Width);
    }

    private static int RowOf(TypeFeatures type, int table, bool isUnknown) => isUnknown && table == (int)FeatureTable.Word ? 0 : type.Single[table];

    private static float Scale(TypeFeatures type) => type.Sequences.Length == 0 ? 0f : 1f / MathF.Sqrt(type.Sequences.Length);
}
