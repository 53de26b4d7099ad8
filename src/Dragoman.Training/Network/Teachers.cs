using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>What trained networks think of half a batch: the mean of their probabilities, which a smaller or single network then learns from (Hinton et al. 2015, "Distilling the Knowledge in a Neural Network").</summary>
internal sealed unsafe class Teachers
{
    private readonly (NetworkParameters Parameters, EncoderPass Encoder, ArcScorer Arcs)[] networks;
    private readonly MatrixWork work;
    private readonly int columns = NetworkShape.RelationColumns;
    private readonly FloatBuffer arcs = new(), relations = new(), tags = new(), layer = new(), scores = new();
    private int firstWord;

    /// <param name="parameters">Trained networks over the same types; their hidden units may differ.</param>
    /// <param name="work">Scratch of this half.</param>
    /// <param name="half">Which half.</param>
    public Teachers(IReadOnlyList<NetworkParameters> parameters, MatrixWork work, int half)
    {
        this.work = work;
        networks = [.. parameters.Select(network => (network, new EncoderPass(network, default, work, half), new ArcScorer(network, work)))];
    }

    /// <summary>Probabilities of the heads of the last sentence, laid out as <see cref="ArcScorer.Scores"/>.</summary>
    public float* Arcs => arcs.Pointer;

    /// <summary>Probabilities of its relations, given the heads of the treebank: a row of <see cref="NetworkShape.RelationColumns"/> for each word.</summary>
    public float* Relations => relations.Pointer;

    /// <summary>Probabilities of its tags, in the places that the output columns have for them.</summary>
    public float* Tags => tags.Pointer;

    /// <summary>Reads the sentences of the half batch as they are shown to the learner.</summary>
    public void Forward(ReadOnlySpan<TrainingSentence> sentences, RandomSource random)
    {
        foreach ((_, EncoderPass encoder, _) in networks) encoder.Forward(sentences, random);
        firstWord = 0;
    }

    /// <summary>Fills the probabilities of the next sentence.</summary>
    public void Next(TrainingSentence sentence)
    {
        int words = sentence.Length, row = ArcScorer.Row(words);
        Empty(arcs, words * row);
        Empty(relations, words * columns);
        Empty(tags, words * networks[0].Parameters.Shape.Output);
        foreach ((NetworkParameters parameters, EncoderPass encoder, ArcScorer scorer) in networks)
        {
            NetworkShape shape = parameters.Shape;
            float* output = encoder.Output.Pointer + firstWord * shape.Output;
            scorer.Run(words, output);
            for (int d = 0; d < words; d++) scorer.Scores.Pointer[d * row + d] = float.NegativeInfinity;
            ScoreRelations(parameters, sentence, output);
            for (int d = 0; d < words; d++)
            {
                Add(scorer.Scores.Pointer + d * row, arcs.Pointer + d * row, words + 1);
                Add(scores.Pointer + d * columns + 1, relations.Pointer + d * columns + 1, NetworkShape.RelationCount - 1);
                float* own = output + d * shape.Output, target = tags.Pointer + d * shape.Output;
                Add(own + shape.UposAt + 1, target + shape.UposAt + 1, NetworkShape.UposCount - 1);
                Add(own + shape.XposAt + 1, target + shape.XposAt + 1, NetworkShape.XposCount - 1);
                Add(own + shape.EntityAt, target + shape.EntityAt, NetworkShape.EntityTagCount);
            }
        }
        firstWord += words;
    }

    private void ScoreRelations(NetworkParameters parameters, TrainingSentence sentence, float* output)
    {
        NetworkShape shape = parameters.Shape;
        int words = sentence.Length, label = shape.Label;
        layer.Reserve(words * label);
        scores.Reserve(words * columns);
        for (int d = 0; d < words; d++)
        {
            float* own = output + d * shape.Output + shape.LabelDependentAt, head = output + Math.Max(0, sentence.Heads[d]) * shape.Output + shape.LabelHeadAt;
            for (int i = 0; i < label; i++) layer.Pointer[d * label + i] = MathF.Max(0f, own[i] + head[i]);
        }
        work.Forward(layer.Pointer, words, label, parameters.RelationMatrix.Value.Pointer, columns, parameters.RelationBias.Value.Pointer, scores.Pointer);
    }

    // Adds this network's share of the probabilities.
    private void Add(float* values, float* target, int count)
    {
        float most = float.NegativeInfinity, sum = 0;
        for (int i = 0; i < count; i++) most = MathF.Max(most, values[i]);
        float* shares = stackalloc float[count];
        for (int i = 0; i < count; i++) sum += shares[i] = MathF.Exp(values[i] - most);
        float scale = 1f / (sum * networks.Length);
        for (int i = 0; i < count; i++) target[i] += shares[i] * scale;
    }

    private static void Empty(FloatBuffer buffer, int length)
    {
        buffer.Reserve(length);
        buffer.Span[..length].Clear();
    }
}
