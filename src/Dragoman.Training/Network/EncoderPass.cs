using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>Forms to output columns and back, for half a batch.</summary>
internal sealed unsafe class EncoderPass
{
    private const float Slope = 0.1f;

    private readonly NetworkParameters parameters;
    private readonly NetworkShape shape;
    private readonly DropoutRates rates;
    private readonly MatrixWork work;
    private readonly int half;
    private readonly FeatureInput features;
    private readonly FloatBuffer vectors = new(), window = new(), gates1 = new(), state1 = new(), gates2 = new(), state2 = new();
    private readonly FloatBuffer vectorGradient = new(), windowGradient = new(), gateGradient = new(), skipGradient = new(), stateGradient = new();
    private readonly FloatBuffer inputGradient = new(), windowMask = new(), mask1 = new(), mask2 = new();
    private readonly RecurrentLayer[] layer1, layer2;
    private int rows;

    public EncoderPass(NetworkParameters parameters, DropoutRates rates, MatrixWork work, int half)
    {
        this.parameters = parameters;
        this.rates = rates;
        this.work = work;
        this.half = half;
        shape = parameters.Shape;
        features = new FeatureInput(parameters, half);
        layer1 = [new(shape.Hidden, backward: false), new(shape.Hidden, backward: true)];
        layer2 = [new(shape.Hidden, backward: false), new(shape.Hidden, backward: true)];
    }

    /// <summary>Output columns, a row for each word.</summary>
    public FloatBuffer Output { get; } = new();

    /// <summary>To be filled before <see cref="Backward"/>: gradient of <see cref="Output"/>.</summary>
    public FloatBuffer OutputGradient { get; } = new();

    public void Forward(ReadOnlySpan<TrainingSentence> sentences, RandomSource random)
    {
        rows = 0;
        foreach (TrainingSentence sentence in sentences) rows += sentence.Length;
        Reserve(sentences.Length);
        random.FillMask(windowMask.Span[..(sentences.Length * 3 * shape.Type)], rates.Window);
        random.FillMask(mask1.Span[..(sentences.Length * shape.State)], rates.State);
        random.FillMask(mask2.Span[..(sentences.Length * shape.State)], rates.State);
        features.Fill(sentences, rows, rates.Features, random);
        work.Forward(features.Input.Pointer, rows, shape.Input, parameters.TypeMatrix.Value.Pointer, shape.Type, parameters.TypeBias.Value.Pointer, vectors.Pointer);
        VectorLoops.Bend(vectors.Pointer, vectors.Pointer, Slope, rows * shape.Type);
        FillWindow(sentences);
        work.Forward(window.Pointer, rows, 3 * shape.Type, parameters.Matrix1.Value.Pointer, shape.Gates1, parameters.Bias1.Value.Pointer, gates1.Pointer);
        Recur(sentences, layer1, gates1.Pointer, 4, gates1.Pointer + 3 * shape.Hidden, shape.Gates1, 4 * shape.Hidden, parameters.Peephole1, state1.Pointer);
        ApplyMask(sentences, mask1.Pointer, state1.Pointer, shape.State);
        work.Forward(state1.Pointer, rows, shape.State, parameters.Matrix2.Value.Pointer, shape.Gates2, parameters.Bias2.Value.Pointer, gates2.Pointer);
        Recur(sentences, layer2, gates2.Pointer, 3, state1.Pointer, shape.State, shape.Hidden, parameters.Peephole2, state2.Pointer);
        ApplyMask(sentences, mask2.Pointer, state2.Pointer, shape.State);
        work.Forward(state2.Pointer, rows, shape.State, parameters.OutputMatrix.Value.Pointer, shape.Output, parameters.OutputBias.Value.Pointer, Output.Pointer);
    }

    public void Backward(ReadOnlySpan<TrainingSentence> sentences)
    {
        BackOneLayer(OutputGradient.Pointer, shape.Output, state2.Pointer, shape.State, parameters.OutputMatrix, parameters.OutputBias, stateGradient.Pointer, add: false);
        ApplyMask(sentences, mask2.Pointer, stateGradient.Pointer, shape.State);
        RecurBack(sentences, layer2, gates2.Pointer, 3, state1.Pointer, skipGradient.Pointer, shape.State, shape.Hidden, parameters.Peephole2);
        BackOneLayer(gateGradient.Pointer, shape.Gates2, state1.Pointer, shape.State, parameters.Matrix2, parameters.Bias2, skipGradient.Pointer, add: true);
        ApplyMask(sentences, mask1.Pointer, skipGradient.Pointer, shape.State);
        skipGradient.Span[..(rows * shape.State)].CopyTo(stateGradient.Span);
        RecurBack(sentences, layer1, gates1.Pointer, 4, gates1.Pointer + 3 * shape.Hidden, gateGradient.Pointer + 3 * shape.Hidden, shape.Gates1, 4 * shape.Hidden, parameters.Peephole1);
        BackOneLayer(gateGradient.Pointer, shape.Gates1, window.Pointer, 3 * shape.Type, parameters.Matrix1, parameters.Bias1, windowGradient.Pointer, add: false);
        WindowBack(sentences);
        VectorLoops.Bend(vectorGradient.Pointer, vectors.Pointer, Slope, rows * shape.Type);
        BackOneLayer(vectorGradient.Pointer, shape.Type, features.Input.Pointer, shape.Input, parameters.TypeMatrix, parameters.TypeBias, inputGradient.Pointer, add: false);
        features.Backward(sentences, inputGradient.Pointer);
    }

    private void Reserve(int sentences)
    {
        vectors.Reserve(rows * shape.Type);
        vectorGradient.Reserve(rows * shape.Type);
        window.Reserve(rows * 3 * shape.Type);
        windowGradient.Reserve(rows * 3 * shape.Type);
        gates1.Reserve(rows * shape.Gates1);
        gates2.Reserve(rows * shape.Gates2);
        gateGradient.Reserve(rows * shape.Gates1);
        state1.Reserve(rows * shape.State);
        state2.Reserve(rows * shape.State);
        stateGradient.Reserve(rows * shape.State);
        skipGradient.Reserve(rows * shape.State);
        inputGradient.Reserve(rows * shape.Input);
        Output.Reserve(rows * shape.Output);
        OutputGradient.Reserve(rows * shape.Output);
        windowMask.Reserve(sentences * 3 * shape.Type);
        mask1.Reserve(sentences * shape.State);
        mask2.Reserve(sentences * shape.State);
        for (int side = 0; side < 2; side++)
        {
            layer1[side].Reserve(rows);
            layer2[side].Reserve(rows);
        }
    }

    private void BackOneLayer(float* gradient, int columns, float* input, int depth, DenseParameter matrix, DenseParameter bias, float* inputGradient, bool add)
    {
        work.WeightGradient(input, rows, depth, gradient, columns, matrix.Gradients[half].Pointer, bias.Gradients[half].Pointer);
        work.InputGradient(gradient, rows, columns, matrix.Value.Pointer, depth, inputGradient, add);
    }

    private void FillWindow(ReadOnlySpan<TrainingSentence> sentences)
    {
        int type = shape.Type, row = 0;
        for (int s = 0; s < sentences.Length; s++)
            for (int t = 0; t < sentences[s].Length; t++, row++)
                for (int position = 0; position < 3; position++)
                {
                    float* target = window.Pointer + (3 * row + position) * type;
                    int neighbour = t + position - 1;
                    if (neighbour < 0 || neighbour >= sentences[s].Length) new Span<float>(target, type).Clear();
                    else VectorLoops.Multiply(target, vectors.Pointer + (row + position - 1) * type, windowMask.Pointer + (3 * s + position) * type, type);
                }
    }

    private void WindowBack(ReadOnlySpan<TrainingSentence> sentences)
    {
        int type = shape.Type, row = 0;
        vectorGradient.Span[..(rows * type)].Clear();
        for (int s = 0; s < sentences.Length; s++)
            for (int t = 0; t < sentences[s].Length; t++, row++)
                for (int position = 0; position < 3; position++)
                {
                    int neighbour = t + position - 1;
                    if (neighbour < 0 || neighbour >= sentences[s].Length) continue;
                    VectorLoops.AddProduct(vectorGradient.Pointer + (row + position - 1) * type, windowGradient.Pointer + (3 * row + position) * type, windowMask.Pointer + (3 * s + position) * type, type);
                }
    }

    private static void ApplyMask(ReadOnlySpan<TrainingSentence> sentences, float* mask, float* values, int width)
    {
        foreach (TrainingSentence sentence in sentences)
        {
            for (int t = 0; t < sentence.Length; t++, values += width) VectorLoops.Multiply(values, values, mask, width);
            mask += width;
        }
    }

    private void Recur(ReadOnlySpan<TrainingSentence> sentences, RecurrentLayer[] layer, float* gates, int projections, float* skip, int skipRow, int skipSide, DenseParameter peephole, float* output)
    {
        int first = 0, hidden = shape.Hidden, side = projections * hidden, gateRow = 2 * side;
        foreach (TrainingSentence sentence in sentences)
        {
            for (int d = 0; d < 2; d++)
                layer[d].Forward(first, sentence.Length, gates + (nint)first * gateRow + d * side, gateRow, skip + (nint)first * skipRow + d * skipSide, skipRow, peephole.Value.Pointer + d * 2 * hidden, output + first * shape.State + d * hidden, shape.State);
            first += sentence.Length;
        }
    }

    private void RecurBack(ReadOnlySpan<TrainingSentence> sentences, RecurrentLayer[] layer, float* gates, int projections, float* skip, float* skipGradient, int skipRow, int skipSide, DenseParameter peephole)
    {
        int first = 0, hidden = shape.Hidden, side = projections * hidden, gateRow = 2 * side;
        foreach (TrainingSentence sentence in sentences)
        {
            for (int d = 0; d < 2; d++)
            {
                nint gate = (nint)first * gateRow + d * side, skipped = (nint)first * skipRow + d * skipSide;
                layer[d].Backward(first, sentence.Length, gates + gate, gateGradient.Pointer + gate, gateRow, skip + skipped, skipGradient + skipped, skipRow, peephole.Value.Pointer + d * 2 * hidden, peephole.Gradients[half].Pointer + d * 2 * hidden, stateGradient.Pointer + first * shape.State + d * hidden, shape.State);
            }
            first += sentence.Length;
        }
    }
}
