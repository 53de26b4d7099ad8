using Dragoman.Language;
using Dragoman.Language.Network;
using Dragoman.Training.Network;
using Xunit;

namespace Dragoman.Tests.Training.Network;

public sealed class NetworkPassTests
{
    private static readonly WordVectors Vectors = WordVectors.Create([("kalo", [0.4f, -0.2f, 0.1f]), ("mir", [-0.3f, 0.3f, 0.2f])], 3);
    private static readonly NetworkShape Tiny = new([5, 3, 3, 3, 3, 3, 3, 3, 4], [4, 4, 4, 4, 4, 4, 4, 2, 2], Vectors.Width, type: 32, hidden: 16, arc: 32, label: 32);
    private static readonly NetworkShape Broad = new(Tiny.Rows, Tiny.Widths, Vectors.Width, type: 32, hidden: 32, arc: 32, label: 32);

    // Networks to learn from, of another width.
    private static NetworkParameters[] Teachers(int count) => [.. Enumerable.Range(1, count).Select(number => Parameters(Broad, number))];

    private static NetworkParameters Parameters() => Parameters(Tiny, 0);

    private static NetworkParameters Parameters(NetworkShape shape, int number)
    {
        NetworkParameters parameters = new(shape, Vectors);
        parameters.Initialize(7 + number);
        RandomSource random = new((ulong)(3 + number));
        foreach (DenseParameter parameter in parameters.Dense)
            foreach (ref float value in parameter.Value.Span) value += 0.2f * (random.NextFloat() - 0.5f);
        return parameters;
    }

    private static TrainingSentence[] Batch()
    {
        RandomSource random = new(11);
        return [Sentence([1, 3, -1, 2, 1], random), Sentence([-1], random), Sentence([1, -1, 1], random), Sentence([-1, 0, 1, 2], random, annotated: false)];
    }

    private static TrainingSentence Sentence(int[] heads, RandomSource random, bool annotated = true)
    {
        TypeFeatures Type() => new([random.Next(5), random.Next(3), random.Next(3), random.Next(3), random.Next(3), random.Next(3), random.Next(3), random.Next(3)], [random.Next(4), random.Next(4)], random.Next(3) - 1, 0f);
        int Tag(int count) => 1 + random.Next(count - 1);
        return new TrainingSentence(
            [.. heads.Select(_ => Type())],
            heads,
            [.. heads.Select(head => head < 0 ? Relation.Root : (Relation)Tag(NetworkShape.RelationCount))],
            [.. heads.Select(_ => (Upos)Tag(NetworkShape.UposCount))],
            [.. heads.Select(_ => (Xpos)Tag(NetworkShape.XposCount))],
            annotated ? [.. heads.Select(_ => random.Next(NetworkShape.EntityTagCount))] : null);
    }

    private static void CheckGradient(NetworkParameters parameters, int teachers, FloatBuffer value, FloatBuffer[] gradients, int index, string name)
    {
        const float step = 4e-3f;
        NetworkPass pass = new(parameters, default, Teachers(teachers), threads: 1);
        TrainingSentence[] batch = Batch();
        float kept = value.Span[index], expected = gradients[0].Span[index] + gradients[1].Span[index];
        value.Span[index] = kept + step;
        double above = pass.Run(batch, 1, 0);
        value.Span[index] = kept - step;
        double below = pass.Run(batch, 1, 0);
        value.Span[index] = kept;
        double here = pass.Run(batch, 1, 0), left = (here - below) / step, right = (above - here) / step;

        // The derivative lies between the slopes to both sides, also where a rectifier has its corner in between.
        double slack = 1e-3 + 0.01 * Math.Abs(expected);
        Assert.True(expected > Math.Min(left, right) - slack && expected < Math.Max(left, right) + slack, $"{name}[{index}]: slopes {left:F5} and {right:F5}, computed {expected:F5}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Gradients_of_matrices_agree_with_differences_of_the_loss(int teachers)
    {
        for (int p = 0; p < Parameters().Dense.Length; p++)
        {
            NetworkParameters fresh = Parameters();
            new NetworkPass(fresh, default, Teachers(teachers), threads: 1).Run(Batch(), 1, 0);
            DenseParameter dense = fresh.Dense[p];
            float[][] saved = [.. dense.Gradients.Select(gradient => gradient.Span.ToArray())];
            RandomSource random = new((ulong)p);
            int largest = Enumerable.Range(0, dense.Length).MaxBy(i => Math.Abs(saved[0][i] + saved[1][i]));
            foreach (int index in (int[])[largest, .. Enumerable.Range(0, 5).Select(_ => random.Next(dense.Length))])
            {
                for (int half = 0; half < 2; half++) saved[half].CopyTo(dense.Gradients[half].Span);
                CheckGradient(fresh, teachers, dense.Value, dense.Gradients, index, $"matrix {p}");
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Gradients_of_tables_agree_with_differences_of_the_loss(int teachers)
    {
        for (int p = 0; p < NetworkShape.TableCount; p++)
        {
            NetworkParameters fresh = Parameters();
            new NetworkPass(fresh, default, Teachers(teachers), threads: 1).Run(Batch(), 1, 0);
            TableParameter table = fresh.Tables[p];
            float[][] saved = [.. table.Gradients.Select(gradient => gradient.Span.ToArray())];
            for (int index = 0; index < saved[0].Length; index++)
            {
                for (int half = 0; half < 2; half++) saved[half].CopyTo(table.Gradients[half].Span);
                CheckGradient(fresh, teachers, table.Value, table.Gradients, index, $"table {p}");
            }
        }
    }

    [Fact]
    public void One_thread_and_two_give_the_same_bits()
    {
        float[][] results = [.. new[] { 1, 2 }.Select(threads =>
        {
            NetworkParameters parameters = Parameters();
            AdamOptimizer optimizer = new(parameters);
            NetworkPass pass = new(parameters, new DropoutRates(0.1f, 0.1f, 0.1f, 0.2f), Teachers(1), threads);
            for (int step = 0; step < 5; step++)
            {
                pass.Run(Batch(), 1, step);
                optimizer.Step(0.01f);
            }
            return parameters.Dense.SelectMany(dense => dense.Value.Span.ToArray()).Concat(parameters.Tables.SelectMany(table => table.Value.Span.ToArray())).ToArray();
        })];
        Assert.Equal(results[0], results[1]);
    }
}
