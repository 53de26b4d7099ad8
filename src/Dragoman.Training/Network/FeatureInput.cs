using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>Table rows of the words of half a batch, and their gradients.</summary>
internal sealed class FeatureInput(NetworkParameters parameters, int half)
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
                Span<float> target = Input.Span.Slice(row * shape.Input, shape.Input);
                FillRow(type, unknown[row], target);
                ReadOnlySpan<float> kept = mask.Span.Slice(s * shape.Input, shape.Input);
                for (int i = 0; i < target.Length; i++) target[i] *= kept[i];
                row++;
            }
    }

    public unsafe void Backward(ReadOnlySpan<TrainingSentence> sentences, float* gradient)
    {
        int row = 0;
        for (int s = 0; s < sentences.Length; s++)
            foreach (TypeFeatures type in sentences[s].Types)
            {
                Span<float> source = new(gradient + (nint)row * shape.Input, shape.Input);
                ReadOnlySpan<float> kept = mask.Span.Slice(s * shape.Input, shape.Input);
                for (int i = 0; i < source.Length; i++) source[i] *= kept[i];
                Scatter(type, unknown[row], source);
                row++;
            }
    }

    private void FillRow(TypeFeatures type, bool isUnknown, Span<float> target)
    {
        int at = 0, last = NetworkShape.TableCount - 1;
        for (int table = 0; table < last; table++)
        {
            TableParameter parameter = parameters.Tables[table];
            parameter.Row(parameter.Value, RowOf(type, table, isUnknown)).CopyTo(target[at..]);
            at += parameter.Width;
        }
        Span<float> sum = target[at..];
        sum.Clear();
        foreach (int sequence in type.Sequences) AddScaled(parameters.Tables[last].Row(parameters.Tables[last].Value, sequence), 1f, sum);
        float scale = Scale(type);
        foreach (ref float value in sum) value *= scale;
    }

    private void Scatter(TypeFeatures type, bool isUnknown, ReadOnlySpan<float> source)
    {
        int at = 0, last = NetworkShape.TableCount - 1;
        for (int table = 0; table < last; table++)
        {
            TableParameter parameter = parameters.Tables[table];
            AddTo(parameter, RowOf(type, table, isUnknown), source.Slice(at, parameter.Width), 1f);
            at += parameter.Width;
        }
        foreach (int sequence in type.Sequences) AddTo(parameters.Tables[last], sequence, source[at..], Scale(type));
    }

    private void AddTo(TableParameter table, int row, ReadOnlySpan<float> source, float scale)
    {
        table.Touch(half, row);
        AddScaled(source, scale, table.Row(table.Gradients[half], row));
    }

    private static void AddScaled(ReadOnlySpan<float> source, float scale, Span<float> target)
    {
        for (int i = 0; i < target.Length; i++) target[i] += scale * source[i];
    }

    private static int RowOf(TypeFeatures type, int table, bool isUnknown) => isUnknown && table == (int)FeatureTable.Word ? 0 : type.Single[table];

    private static float Scale(TypeFeatures type) => type.Sequences.Length == 0 ? 0f : 1f / MathF.Sqrt(type.Sequences.Length);
}
