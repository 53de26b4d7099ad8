using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>Learns a <see cref="LinearModel"/> by the averaged perceptron (Collins 2002). Features that occur too rarely are left out.</summary>
internal sealed class PerceptronTrainer(int classCount)
{
    private readonly Dictionary<uint, int> seen = [];
    private readonly Dictionary<uint, Row> rows = [];
    private int step = 1;

    /// <summary>Counts the features of one choice; before <see cref="Start"/>.</summary>
    public void Count(ReadOnlySpan<uint> features)
    {
        foreach (uint feature in features) seen[feature] = seen.GetValueOrDefault(feature) + 1;
    }

    /// <summary>Keeps the features that were counted at least so often.</summary>
    public void Start(int minimum)
    {
        foreach ((uint feature, int count) in seen)
            if (count >= minimum) rows.Add(feature, new Row());
        seen.Clear();
    }

    /// <summary>Scores of all classes, scaled to integers as at run time.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (uint feature in features)
            if (rows.TryGetValue(feature, out Row? row)) row.AddTo(scores);
    }

    /// <summary>Ends one choice: moves the weights from the wrong class to the right one; equal classes move nothing.</summary>
    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        step++;
        if (right == wrong) return;
        foreach (uint feature in features)
        {
            if (!rows.TryGetValue(feature, out Row? row)) continue;
            row.Change((byte)right, 1, step);
            row.Change((byte)wrong, -1, step);
        }
    }

    /// <summary>The averaged weights, 128 times as large and rounded; weights near zero are left out.</summary>
    /// <param name="smallest">Weights under this size are left out.</param>
    public LinearModel Build(double smallest)
    {
        List<(uint, List<(byte, short)>)> features = [];
        foreach (uint feature in rows.Keys.Order())
        {
            List<(byte, short)> averaged = rows[feature].Average(step, smallest);
            if (averaged.Count > 0) features.Add((feature, averaged));
        }
        return LinearModel.Build(classCount, features);
    }

    /// <summary>The weights of one feature, for the classes that it has seen.</summary>
    private sealed class Row
    {
        private byte[] classes = [];
        private int[] weights = [];
        private long[] totals = [];
        private int[] changed = [];

        public void AddTo(Span<int> scores)
        {
            for (int i = 0; i < classes.Length; i++) scores[classes[i]] += weights[i];
        }

        public void Change(byte c, int by, int step)
        {
            int i = Array.IndexOf(classes, c);
            if (i < 0)
            {
                i = classes.Length;
                Array.Resize(ref classes, i + 1);
                Array.Resize(ref weights, i + 1);
                Array.Resize(ref totals, i + 1);
                Array.Resize(ref changed, i + 1);
                classes[i] = c;
            }
            totals[i] += (long)(step - changed[i]) * weights[i];
            changed[i] = step;
            weights[i] += by;
        }

        public List<(byte Class, short Weight)> Average(int step, double smallest)
        {
            List<(byte, short)> averaged = [];
            for (int i = 0; i < classes.Length; i++)
            {
                double mean = (totals[i] + (double)(step - changed[i]) * weights[i]) / step;
                if (Math.Abs(mean) >= smallest) averaged.Add((classes[i], (short)Math.Clamp(Math.Round(mean * 128), short.MinValue, short.MaxValue)));
            }
            return averaged;
        }
    }
}
