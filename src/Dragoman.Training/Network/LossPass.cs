using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>Losses of half a batch and their gradients at the output columns.</summary>
internal sealed unsafe class LossPass
{
    private const float TagWeight = 0.5f;

    // How much of the target is the teachers' opinion; the rest is the treebank.
    private const float TaughtShare = 0.7f;

    private readonly NetworkParameters parameters;
    private readonly NetworkShape shape;
    private readonly MatrixWork work;
    private readonly int half;
    private readonly float labelRate;
    private readonly Teachers? teachers;
    private readonly ArcScorer arcs;
    private readonly FloatBuffer headGradient = new(), layer = new(), layerGradient = new(), relationScores = new(), mask = new();

    /// <param name="parameters">The network that learns.</param>
    /// <param name="labelRate">Dropout of the label layer.</param>
    /// <param name="teachers">Whose probabilities are learned as well, or null.</param>
    /// <param name="work">Scratch of this half.</param>
    /// <param name="half">Which half.</param>
    public LossPass(NetworkParameters parameters, float labelRate, Teachers? teachers, MatrixWork work, int half)
    {
        this.parameters = parameters;
        this.work = work;
        this.half = half;
        this.labelRate = labelRate;
        this.teachers = teachers;
        arcs = new ArcScorer(parameters, work);
        shape = parameters.Shape;
    }

    /// <summary>Adds to the gradients of root vector and relation matrix, fills those of the output columns.</summary>
    /// <param name="sentences">The half batch.</param>
    /// <param name="output">Output columns.</param>
    /// <param name="gradient">Gradient of the output columns.</param>
    /// <param name="scale">What each word's loss is multiplied with.</param>
    /// <param name="random">Source of the dropout mask.</param>
    /// <returns>The scaled loss.</returns>
    public double Run(ReadOnlySpan<TrainingSentence> sentences, float* output, float* gradient, float scale, RandomSource random)
    {
        double loss = 0;
        foreach (TrainingSentence sentence in sentences)
        {
            int size = sentence.Length * shape.Output;
            teachers?.Next(sentence);
            new Span<float>(gradient, size).Clear();
            loss += Arcs(sentence, output, gradient, scale) + Relations(sentence, output, gradient, scale, random) + Tags(sentence, output, gradient, scale);
            output += size;
            gradient += size;
        }
        return loss;
    }

    private double Tags(TrainingSentence sentence, float* output, float* gradient, float scale)
    {
        double loss = 0;
        float* taught = teachers is null ? null : teachers.Tags;
        for (int t = 0; t < sentence.Length; t++, output += shape.Output, gradient += shape.Output)
        {
            if (sentence.Upos[t] != 0) loss += Softmax(output, gradient, taught, shape.UposAt + 1, NetworkShape.UposCount - 1, (int)sentence.Upos[t] - 1, TagWeight * scale);
            if (sentence.Xpos[t] != 0) loss += Softmax(output, gradient, taught, shape.XposAt + 1, NetworkShape.XposCount - 1, (int)sentence.Xpos[t] - 1, TagWeight * scale);
            if (sentence.EntityTags is { } tags) loss += Softmax(output, gradient, taught, shape.EntityAt, NetworkShape.EntityTagCount, tags[t], scale);
            else if (taught != null) loss += Softmax(output, gradient, taught, shape.EntityAt, NetworkShape.EntityTagCount, -1, scale);
            if (taught != null) taught += shape.Output;
        }
        return loss;
    }

    // Cross-entropy of one choice (none where gold is negative) and of the choice of the teachers; the gradient is added.
    private static double Softmax(float* values, float* gradient, float* taught, int first, int count, int gold, float scale)
    {
        values += first;
        gradient += first;
        float most = float.NegativeInfinity, sum = 0;
        for (int i = 0; i < count; i++) most = MathF.Max(most, values[i]);
        float* shares = stackalloc float[count];
        for (int i = 0; i < count; i++) sum += shares[i] = MathF.Exp(values[i] - most);
        float share = taught == null ? 0f : gold < 0 ? 1f : TaughtShare;
        double expected = gold < 0 ? 0 : (1f - share) * values[gold];
        if (taught != null) taught += first;
        for (int i = 0; i < count; i++)
        {
            float target = taught == null ? 0f : share * taught[i];
            expected += target * values[i];
            gradient[i] += scale * (shares[i] / sum - target - (i == gold ? 1f - share : 0f));
        }
        return scale * (most + Math.Log(sum) - expected);
    }

    private double Arcs(TrainingSentence sentence, float* output, float* gradient, float scale)
    {
        int words = sentence.Length, row = ArcScorer.Row(words);
        headGradient.Reserve((words + 1) * shape.Arc);
        arcs.Run(words, output);
        double loss = 0;
        for (int d = 0; d < words; d++)
            loss += ArcLoss(sentence, d, arcs.Scores.Pointer + d * row, teachers is null ? null : teachers.Arcs + d * row, gradient + d * shape.Output + shape.DistanceAt, scale);
        ArcsBack(words, row, output, gradient);
        return loss;
    }

    // Turns the scores of one word into their gradient.
    private static double ArcLoss(TrainingSentence sentence, int word, float* values, float* taught, float* distanceGradient, float scale)
    {
        int words = sentence.Length, gold = sentence.Heads[word] < 0 ? words : sentence.Heads[word];
        float most = float.NegativeInfinity, sum = 0, share = taught == null ? 0f : TaughtShare;
        double expected = (1f - share) * values[gold];
        for (int h = 0; h <= words; h++)
            if (h != word)
            {
                most = MathF.Max(most, values[h]);
                if (taught != null) expected += share * taught[h] * values[h];
            }
        for (int h = 0; h <= words; h++) sum += values[h] = h == word ? 0f : MathF.Exp(values[h] - most);
        for (int h = 0; h <= words; h++)
        {
            values[h] = scale * (values[h] / sum - (taught == null ? 0f : share * taught[h]) - (h == gold ? 1f - share : 0f));
            if (h != word) distanceGradient[h == words ? 0 : NetworkShape.DistanceBucket(h - word)] += values[h];
        }
        return scale * (most + Math.Log(sum) - expected);
    }

    private void ArcsBack(int words, int row, float* output, float* gradient)
    {
        int arc = shape.Arc;
        float* packed = work.Pack(arcs.Heads.Pointer, arc, 1, words + 1, arc);
        work.Kernels.Multiply(arcs.Scores.Pointer, row, 1, words, words + 1, packed, arc, gradient + shape.ArcDependentAt, shape.Output, null);
        packed = work.Pack(output + shape.ArcDependentAt, shape.Output, 1, words, arc);
        work.Kernels.Multiply(arcs.Scores.Pointer, 1, row, words + 1, words, packed, arc, headGradient.Pointer, arc, work.Zero(arc));
        for (int h = 0; h <= words; h++)
        {
            float* target = h < words ? gradient + h * shape.Output + shape.ArcHeadAt : parameters.RootHead.Gradients[half].Pointer;
            for (int p = 0; p < arc; p++)
                if (arcs.Heads.Pointer[h * arc + p] > 0) target[p] += headGradient.Pointer[h * arc + p];
        }
    }

    private double Relations(TrainingSentence sentence, float* output, float* gradient, float scale, RandomSource random)
    {
        int words = sentence.Length, label = shape.Label, columns = NetworkShape.RelationColumns;
        layer.Reserve(words * label);
        layerGradient.Reserve(words * label);
        relationScores.Reserve(2 * words * columns);
        mask.Reserve(label);
        random.FillMask(mask.Span[..label], labelRate);
        for (int d = 0; d < words; d++)
        {
            float* own = output + d * shape.Output + shape.LabelDependentAt, head = output + Math.Max(0, sentence.Heads[d]) * shape.Output + shape.LabelHeadAt;
            for (int i = 0; i < label; i++) layer.Pointer[d * label + i] = MathF.Max(0f, own[i] + head[i]) * mask.Pointer[i];
        }
        work.Forward(layer.Pointer, words, label, parameters.RelationMatrix.Value.Pointer, columns, parameters.RelationBias.Value.Pointer, relationScores.Pointer);
        float* difference = relationScores.Pointer + words * columns;
        new Span<float>(difference, words * columns).Clear();
        double loss = 0;
        for (int d = 0; d < words; d++)
            if (sentence.Heads[d] >= 0) loss += Softmax(relationScores.Pointer + d * columns, difference + d * columns, teachers is null ? null : teachers.Relations + d * columns, 1, NetworkShape.RelationCount - 1, (int)sentence.Relations[d] - 1, scale);
        work.WeightGradient(layer.Pointer, words, label, difference, columns, parameters.RelationMatrix.Gradients[half].Pointer, parameters.RelationBias.Gradients[half].Pointer);
        work.InputGradient(difference, words, columns, parameters.RelationMatrix.Value.Pointer, label, layerGradient.Pointer, add: false);
        RelationsBack(sentence, gradient);
        return loss;
    }

    private void RelationsBack(TrainingSentence sentence, float* gradient)
    {
        int label = shape.Label;
        for (int d = 0; d < sentence.Length; d++)
        {
            if (sentence.Heads[d] < 0) continue;
            float* own = gradient + d * shape.Output + shape.LabelDependentAt, head = gradient + sentence.Heads[d] * shape.Output + shape.LabelHeadAt;
            for (int i = 0; i < label; i++)
            {
                if (layer.Pointer[d * label + i] <= 0) continue;
                float value = layerGradient.Pointer[d * label + i] * mask.Pointer[i];
                own[i] += value;
                head[i] += value;
            }
        }
    }
}
