using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Language.Network;

/// <summary>For each word type its three shares in layer 1: as left neighbour, as the word itself with the bias, as right neighbour, in bfloat16. Bounded; to be emptied when full.</summary>
internal sealed unsafe class TypeRows
{
    private const int Batch = 48;
    private const float Slope = 0.1f;

    private readonly NetworkWeights weights;
    private readonly Kernels kernels;
    private readonly WordTable forms = new();
    private readonly ushort[] rows;
    private readonly ushort* first;
    private readonly FloatBuffer input, vectors, pairs, shares;
    private readonly int[] single = new int[NetworkShape.TableCount], sequences = new int[WordFeatures.MaximumSequences];
    private readonly int[] waiting;
    private int waitingCount;

    /// <param name="weights">The network.</param>
    /// <param name="kernels">The kernels to compute rows with.</param>
    /// <param name="capacity">Most forms that are held.</param>
    public TypeRows(NetworkWeights weights, Kernels kernels, int capacity)
    {
        this.weights = weights;
        this.kernels = kernels;
        Capacity = capacity;
        NetworkShape shape = weights.Shape;
        Stride = 3 * shape.Gates1;
        rows = GC.AllocateUninitializedArray<ushort>(capacity * Stride, pinned: true);
        first = (ushort*)Marshal.UnsafeAddrOfPinnedArrayElement(rows, 0);
        waiting = new int[capacity];
        input = new FloatBuffer(Batch * shape.Input);
        vectors = new FloatBuffer(Batch * shape.Type);
        pairs = new FloatBuffer(Batch * shape.Type / 2);
        shares = new FloatBuffer(Batch * Stride);
    }

    /// <summary>Most forms that are held.</summary>
    public int Capacity { get; }

    /// <summary>Forms that are held.</summary>
    public int Count => forms.Count;

    /// <summary>Values in a row: three times the gates of layer 1.</summary>
    public int Stride { get; }

    /// <summary>The rows of the frequent forms of a network, for all threads to read.</summary>
    public static TypeRows ForFrequent(NetworkWeights weights)
    {
        TypeRows result = new(weights, Kernels.For(VectorWidths.Widest), Math.Max(1, weights.Frequent.Length));
        foreach (string form in weights.Frequent) result.Add(form);
        result.Compute();
        result.forms.Freeze();
        return result;
    }

    /// <summary>The number of a form, or -1.</summary>
    public int Find(ReadOnlySpan<char> form) => forms.Find(form);

    /// <summary>The number of a form, which is added where it is new; its row holds after <see cref="Compute"/>.</summary>
    public int Add(ReadOnlySpan<char> form)
    {
        int known = forms.Count, number = forms.Add(form);
        if (number == known) waiting[waitingCount++] = number;
        return number;
    }

    /// <summary>Takes over the row of a form that is new here from rows of the same network that hold it.</summary>
    /// <returns>Its number here.</returns>
    public int Add(ReadOnlySpan<char> form, ushort* row)
    {
        int number = forms.Add(form);
        new ReadOnlySpan<ushort>(row, Stride).CopyTo(new Span<ushort>(Row(number), Stride));
        return number;
    }

    /// <summary>The row of a form.</summary>
    public ushort* Row(int number) => first + (nint)number * Stride;

    /// <summary>Forgets all forms.</summary>
    public void Clear()
    {
        forms.Clear();
        waitingCount = 0;
    }

    /// <summary>Computes the rows of the forms added since the last call.</summary>
    public void Compute()
    {
        for (int done = 0; done < waitingCount; done += Batch)
        {
            ReadOnlySpan<int> numbers = waiting.AsSpan(done, Math.Min(Batch, waitingCount - done));
            for (int i = 0; i < numbers.Length; i++) Embed(forms[numbers[i]], input.Pointer + i * weights.Shape.Input);
            ComputeShares(numbers.Length);
            for (int i = 0; i < numbers.Length; i++) Narrow(new ReadOnlySpan<float>(shares.Pointer + i * Stride, Stride), new Span<ushort>(Row(numbers[i]), Stride));
        }
        waitingCount = 0;
    }

    /// <summary>bfloat16, rounded to nearest, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow(ReadOnlySpan<float> source, Span<ushort> target)
    {
        ReadOnlySpan<uint> bits = MemoryMarshal.Cast<float, uint>(source);
        int width = Vector256<uint>.Count, i = 0;
        for (; i + 2 * width <= bits.Length; i += 2 * width)
            Vector256.Narrow(Round(Vector256.Create(bits.Slice(i, width))), Round(Vector256.Create(bits.Slice(i + width, width)))).CopyTo(target[i..]);
        for (; i < bits.Length; i++) target[i] = (ushort)((bits[i] + 0x7FFFu + ((bits[i] >> 16) & 1u)) >> 16);
    }

    private static Vector256<uint> Round(Vector256<uint> bits) =>
        Vector256.ShiftRightLogical(bits + Vector256.Create(0x7FFFu) + (Vector256.ShiftRightLogical(bits, 16) & Vector256<uint>.One), 16);

    private void ComputeShares(int count)
    {
        NetworkShape shape = weights.Shape;
        PackedWeights packed = weights.Packed;
        kernels.Multiply(input.Pointer, shape.Input, 1, count, shape.Input, packed.TypeMatrix.Pointer, shape.Type, vectors.Pointer, shape.Type, packed.TypeBias.Pointer);
        kernels.Leak(vectors.Pointer, count * shape.Type, Slope);
        kernels.Quantize(vectors.Pointer, count * shape.Type, pairs.Pointer);
        for (int position = 0; position < 3; position++)
            kernels.MultiplyPairs(pairs.Pointer, count, packed.Matrix1[position], shares.Pointer + position * shape.Gates1, Stride, position == 1 ? packed.Bias1.Pointer : packed.Zero.Pointer);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Embed(ReadOnlySpan<char> form, float* target)
    {
        int count = weights.Features.Read(form, single, sequences, out int vector);
        int last = NetworkShape.TableCount - 1;
        for (int table = 0; table < last; table++)
        {
            int width = weights.Shape.Widths[table];
            Span<float> part = new(target, width);
            part.Clear();
            Accumulate(weights.Tables[table].AsSpan(single[table] * width, width), part);
            target += width;
        }
        SumSequences(count, new Span<float>(target, weights.Shape.Widths[last]));
        weights.Vectors.Read(vector, new Span<float>(target + weights.Shape.Widths[last], weights.Shape.Vector));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumSequences(int count, Span<float> target)
    {
        target.Clear();
        ReadOnlySpan<ushort> table = weights.Tables[(int)FeatureTable.Sequences];
        for (int s = 0; s < count; s++) Accumulate(table.Slice(sequences[s] * target.Length, target.Length), target);
        float scale = count == 0 ? 0f : 1f / MathF.Sqrt(count);
        for (int i = 0; i < target.Length; i++) target[i] *= scale;
    }

    // Adds a bfloat16 row; each entry is a sum of its own, so that the width of the vectors does not matter.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(ReadOnlySpan<ushort> row, Span<float> target)
    {
        int i = 0;
        for (; i + Vector256<float>.Count <= target.Length; i += Vector256<float>.Count)
        {
            Vector256<uint> bits = Vector256.WidenLower(Vector128.Create(row.Slice(i, Vector128<ushort>.Count)).ToVector256Unsafe());
            (Vector256.Create<float>(target.Slice(i, Vector256<float>.Count)) + Vector256.ShiftLeft(bits, 16).AsSingle()).CopyTo(target[i..]);
        }
        for (; i < target.Length; i++) target[i] += ScalarValue(row[i]);
    }

    private static float ScalarValue(ushort brain) => BitConverter.UInt32BitsToSingle((uint)brain << 16);
}
