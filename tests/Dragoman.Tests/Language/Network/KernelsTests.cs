using System.Runtime.Intrinsics;
using Dragoman.Language.Network;
using Dragoman.Training.Network;
using Xunit;

namespace Dragoman.Tests.Language.Network;

public sealed unsafe class KernelsTests
{
    private static readonly Kernels[] All = [.. new[] { VectorWidth.Scalar, VectorWidth.Bits128, VectorWidth.Bits256, VectorWidth.Bits512 }.Select(Kernels.For)];

    private static FloatBuffer Random(int length, ulong seed)
    {
        FloatBuffer buffer = new(length);
        new RandomSource(seed).Fill(buffer.Span, 2f);
        return buffer;
    }

    [Theory]
    [InlineData(1, 5, 32)]
    [InlineData(6, 64, 64)]
    [InlineData(13, 33, 96)]
    public void Product_is_the_same_bits_at_every_width_and_close_to_the_plain_sum(int rows, int depth, int columns)
    {
        FloatBuffer a = Random(rows * depth, 1), b = Random(depth * columns, 2), bias = Random(columns, 3), packed = new(Kernels.PackedLength(depth, columns));
        Kernels.Pack(b.Pointer, columns, 1, depth, columns, packed.Pointer);
        float[][] results = [.. All.Select(kernels =>
        {
            FloatBuffer c = new(rows * columns);
            kernels.Multiply(a.Pointer, depth, 1, rows, depth, packed.Pointer, columns, c.Pointer, columns, bias.Pointer);
            return c.Span.ToArray();
        })];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
            {
                double sum = bias.Span[j];
                for (int p = 0; p < depth; p++) sum += (double)a.Span[i * depth + p] * b.Span[p * columns + j];
                Assert.Equal(sum, results[0][i * columns + j], 1e-4);
            }
        foreach (float[] result in results) Assert.Equal(results[0], result);
    }

    [Theory]
    [InlineData(1, 2, 32, 1f)]
    [InlineData(6, 64, 64, 0.1f)]
    [InlineData(13, 192, 96, 1f)]
    public void Product_of_16_bits_is_the_same_bits_at_every_width_and_close_to_the_plain_sum(int rows, int depth, int columns, float scale)
    {
        FloatBuffer a = Random(rows * depth, 1), b = Random(depth * columns, 2), bias = Random(columns, 3);
        for (int i = 0; i < b.Length; i++) b.Span[i] *= scale;
        QuantizedMatrix matrix = new(b.Span, depth, columns);
        float[][] results = [.. All.Select(kernels =>
        {
            // Quantize takes whole vectors of 16.
            FloatBuffer padded = new((rows * depth + 15) / 16 * 16), target = new(padded.Length / 2), c = new(rows * columns);
            a.Span[..(rows * depth)].CopyTo(padded.Span);
            kernels.Quantize(padded.Pointer, padded.Length, target.Pointer);
            kernels.MultiplyPairs(target.Pointer, rows, matrix, c.Pointer, columns, bias.Pointer);
            return c.Span.ToArray();
        })];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
            {
                double sum = bias.Span[j];
                for (int p = 0; p < depth; p++) sum += (double)a.Span[i * depth + p] * b.Span[p * columns + j];
                Assert.Equal(sum, results[0][i * columns + j], 0.005 * scale * Math.Sqrt(depth));
            }
        foreach (float[] result in results) Assert.Equal(results[0], result);
    }

    [Fact]
    public void Products_of_the_highest_magnitudes_stay_within_32_bits()
    {
        const int depth = 192, columns = 32;
        FloatBuffer a = new(depth), b = new(depth * columns), bias = new(columns), pairs = new(depth / 2);
        a.Span.Fill(100f);
        for (int p = 0; p < depth; p++) b.Span.Slice(p * columns, columns).Fill(p % 3 - 1.2f);
        QuantizedMatrix matrix = new(b.Span, depth, columns);
        for (int p = 0; p < depth; p++) if (b.Span[p * columns] < 0) a.Span[p] = -100f;
        foreach (Kernels kernels in All)
        {
            FloatBuffer c = new(columns);
            kernels.Quantize(a.Pointer, depth, pairs.Pointer);
            kernels.MultiplyPairs(pairs.Pointer, 1, matrix, c.Pointer, columns, bias.Pointer);
            Assert.Equal(64 * (1.2 + 0.2 + 0.8) * QuantizedMatrix.Bound, c.Span[7], 1.0);
        }
    }

    [Fact]
    public void Product_adds_to_what_is_there_where_no_bias_is_given()
    {
        FloatBuffer a = Random(2 * 3, 1), b = Random(3 * 32, 2), packed = new(Kernels.PackedLength(3, 32)), c = new(2 * 32);
        Kernels.Pack(b.Pointer, 32, 1, 3, 32, packed.Pointer);
        c.Span.Fill(10f);
        All[0].Multiply(a.Pointer, 3, 1, 2, 3, packed.Pointer, 32, c.Pointer, 32, null);
        double expected = 10 + (double)a.Span[3] * b.Span[5] + (double)a.Span[4] * b.Span[37] + (double)a.Span[5] * b.Span[69];
        Assert.Equal(expected, c.Span[32 + 5], 1e-5);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Recurrence_is_the_same_bits_at_every_width_and_follows_its_definition(bool backward)
    {
        const int rows = 9, hidden = 16;
        FloatBuffer gates = Random(rows * 4 * hidden, 4), peephole = Random(2 * hidden, 5);
        float[][] results = [.. All.Select(kernels =>
        {
            FloatBuffer output = new(rows * hidden), cell = new(hidden);
            kernels.Recur(gates.Pointer, 4 * hidden, gates.Pointer + 3 * hidden, 4 * hidden, peephole.Pointer, cell.Pointer, rows, hidden, backward, output.Pointer, hidden);
            return output.Span.ToArray();
        })];
        foreach (float[] result in results) Assert.Equal(results[0], result);
        double c = 0;
        for (int step = 0; step < rows; step++)
        {
            int t = backward ? rows - 1 - step : step;
            double x = gates.Span[t * 4 * hidden], zf = gates.Span[(t * 4 + 1) * hidden], zr = gates.Span[(t * 4 + 2) * hidden], s = gates.Span[(t * 4 + 3) * hidden];
            double f = 1 / (1 + Math.Exp(-zf - peephole.Span[0] * c)), r = 1 / (1 + Math.Exp(-zr - peephole.Span[hidden] * c));
            c = f * c + (1 - f) * x;
            Assert.Equal(r * Math.Tanh(c) + (1 - r) * s, results[0][t * hidden], 1e-5);
        }
    }

    [Fact]
    public void Exponential_is_accurate_over_its_range()
    {
        for (float x = -43f; x <= 43f; x += 0.037f)
        {
            double exact = Math.Exp(x);
            Assert.True(Math.Abs(VectorMath<ScalarOperations, float>.Exp(x) / exact - 1) < 6e-6, $"at {x}");
            Assert.Equal(VectorMath<ScalarOperations, float>.Exp(x), VectorMath<Vector256Operations, Vector256<float>>.Exp(Vector256.Create(x))[0]);
        }
    }

    [Fact]
    public void Rows_of_bfloat16_are_added_alike_at_every_width()
    {
        float[] values = Random(3 * 32, 6).Span.ToArray();
        ushort[] rows = new ushort[values.Length];
        TypeRows.Narrow(values, rows);
        foreach (Kernels kernels in All)
        {
            FloatBuffer sum = new(32);
            fixed (ushort* first = rows) kernels.AddRows(first, first + 32, first + 64, sum.Pointer, 32);
            for (int i = 0; i < 32; i++) Assert.Equal(values[i] + values[i + 32] + values[i + 64], sum.Span[i], 0.03f);
        }
    }

    [Fact]
    public void Sums_below_zero_become_zero_at_every_width()
    {
        FloatBuffer first = Random(32, 11), second = Random(32, 12);
        foreach (Kernels kernels in All)
        {
            FloatBuffer sum = new(32);
            kernels.AddRectified(first.Pointer, second.Pointer, sum.Pointer, 32);
            for (int i = 0; i < 32; i++) Assert.Equal(MathF.Max(first.Span[i] + second.Span[i], 0f), sum.Span[i]);
        }
    }

    [Fact]
    public void Values_below_zero_leak_at_every_width()
    {
        float[] values = Random(32, 13).Span.ToArray();
        foreach (Kernels kernels in All)
        {
            FloatBuffer leaked = new(32);
            values.CopyTo(leaked.Span);
            kernels.Leak(leaked.Pointer, 32, 0.1f);
            for (int i = 0; i < 32; i++) Assert.Equal(values[i] < 0 ? 0.1f * values[i] : values[i], leaked.Span[i]);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 6)]
    [InlineData(1, 53)]
    [InlineData(0, 64)]
    public void Highest_is_the_first_of_equals(int first, int end)
    {
        var random = new Random(end);
        FloatBuffer values = new(end);
        for (int round = 0; round < 500; round++)
        {
            for (int i = 0; i < end; i++) values.Span[i] = i < first ? 100f : random.Next(-6, 6);
            int expected = first;
            for (int i = first; i < end; i++)
                if (values.Span[i] > values.Span[expected]) expected = i;
            Assert.Equal(expected, Highest.Of(values.Pointer, first, end));
        }
    }

    [Fact]
    public void Bfloat16_is_rounded_to_the_nearest()
    {
        ushort[] narrow = new ushort[3];
        TypeRows.Narrow([1f, BitConverter.UInt32BitsToSingle(0x3F808001), BitConverter.UInt32BitsToSingle(0x3F818000)], narrow);
        Assert.Equal([0x3F80, 0x3F81, 0x3F82], narrow.Select(value => (int)value));
        float[] values = Random(37, 8).Span.ToArray();
        ushort[] together = new ushort[37], single = new ushort[1];
        TypeRows.Narrow(values, together);
        for (int i = 0; i < values.Length; i++)
        {
            TypeRows.Narrow(values.AsSpan(i, 1), single);
            Assert.Equal(single[0], together[i]);
        }
    }
}
