using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Language.Network;

/// <summary>From word forms to the output columns of the network, for several runs of words at once.</summary>
internal sealed unsafe class SentenceEncoder
{
    // Rows are kept in two halves: when the younger is full, the older is emptied and becomes the younger. What is still met moves over.
    private const int HalfForms = 8192;

    private const int CacheLine = 64;

    private readonly NetworkShape shape;
    private readonly PackedWeights packed;
    private readonly Kernels kernels;
    private readonly TypeRows frequent;
    private TypeRows young, old;
    private readonly ushort[] noRow;
    private readonly FloatBuffer gates = new(), state1 = new(), state2 = new(), pairs = new(), output = new(), cell;
    private int[] slots = new int[256];
    private long[] slotOfForm = new long[1024];
    private long stamp;

    public SentenceEncoder(NetworkWeights weights, Kernels kernels)
    {
        shape = weights.Shape;
        packed = weights.Packed;
        this.kernels = kernels;
        frequent = weights.FrequentRows;
        young = new TypeRows(weights, kernels, HalfForms);
        old = new TypeRows(weights, kernels, HalfForms);
        noRow = GC.AllocateArray<ushort>(young.Stride, pinned: true);
        cell = new FloatBuffer(shape.Hidden);
    }

    /// <summary>The output columns, a row for each word of the last <see cref="Run"/>.</summary>
    public float* Output => output.Pointer;

    /// <summary>Forgets which form has which row; to be called for a new document.</summary>
    public void Reset() => stamp++;

    /// <summary>Encodes consecutive tokens.</summary>
    /// <param name="document">The document.</param>
    /// <param name="first">First token.</param>
    /// <param name="lengths">Lengths of the runs of tokens, which do not see each other.</param>
    public void Run(Document document, int first, ReadOnlySpan<int> lengths)
    {
        int rows = 0;
        foreach (int length in lengths) rows += length;
        Reserve(rows);
        FindRows(document, first, rows);
        fixed (ushort* none = noRow)
        {
            int row = 0;
            foreach (int length in lengths)
            {
                Gather(row, length, none);
                row += length;
            }
        }
        Layer(lengths, gates.Pointer, 4, gates.Pointer + 3 * shape.Hidden, shape.Gates1, 4 * shape.Hidden, packed.Peephole1.Pointer, state1.Pointer);
        Multiply(state1, rows, packed.Matrix2, gates, packed.Bias2);
        Layer(lengths, gates.Pointer, 3, state1.Pointer, shape.State, shape.Hidden, packed.Peephole2.Pointer, state2.Pointer);
        Multiply(state2, rows, packed.OutputMatrix, output, packed.OutputBias);
    }

    private void Multiply(FloatBuffer state, int rows, QuantizedMatrix matrix, FloatBuffer target, FloatBuffer bias)
    {
        kernels.Quantize(state.Pointer, rows * shape.State, pairs.Pointer);
        kernels.MultiplyPairs(pairs.Pointer, rows, matrix, target.Pointer, matrix.Columns, bias.Pointer);
    }

    private void Reserve(int rows)
    {
        gates.Reserve(rows * shape.Gates1);
        state1.Reserve(rows * shape.State);
        state2.Reserve(rows * shape.State);
        pairs.Reserve(rows * shape.State / 2);
        output.Reserve(rows * shape.Output);
        if (slots.Length < rows) slots = new int[2 * rows];
    }

    // Frequent forms have the numbers from 0, own forms the numbers below.
    private void FindRows(Document document, int first, int rows)
    {
        if (young.Count + rows > young.Capacity)
        {
            (young, old) = (old, young);
            young.Clear();
            stamp++;
        }
        WordTable words = document.Words;
        if (slotOfForm.Length < words.Count)
        {
            slotOfForm = new long[2 * words.Count];
            stamp++;
        }
        for (int i = 0; i < rows; i++)
        {
            int form = document.Form[first + i];
            long known = slotOfForm[form];
            if (known >> 32 != stamp) slotOfForm[form] = known = stamp << 32 | (uint)Slot(words[form]);
            slots[i] = (int)known;
        }
        young.Compute();
    }

    private int Slot(ReadOnlySpan<char> form)
    {
        int slot = frequent.Find(form);
        if (slot >= 0) return slot;
        int known = old.Find(form);
        return known < 0 || young.Find(form) >= 0 ? ~young.Add(form) : ~young.Add(form, old.Row(known));
    }

    private void Gather(int row, int length, ushort* none)
    {
        ushort* left = none, here = Row(slots[row]);
        for (int i = 0; i < length; i++)
        {
            ushort* right = i + 1 < length ? Row(slots[row + i + 1]) : none;
            if (i + 2 < length) Prefetch(Row(slots[row + i + 2]));
            kernels.AddRows(left, here + shape.Gates1, right + 2 * shape.Gates1, gates.Pointer + (nint)(row + i) * shape.Gates1, shape.Gates1);
            left = here;
            here = right;
        }
    }

    // Rows lie all over some megabytes: what the next but one word needs is fetched while this one is summed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Prefetch(ushort* row)
    {
        if (!Sse.IsSupported) return;
        for (byte* line = (byte*)row, end = (byte*)(row + young.Stride); line < end; line += CacheLine) Sse.Prefetch0(line);
    }

    private ushort* Row(int slot) => slot >= 0 ? frequent.Row(slot) : young.Row(~slot);

    private void Layer(ReadOnlySpan<int> lengths, float* gate, int projections, float* skip, int skipRow, int skipSide, float* peephole, float* state)
    {
        int hidden = shape.Hidden, side = projections * hidden, gateRow = 2 * side;
        foreach (int length in lengths)
        {
            kernels.Recur(gate, gateRow, skip, skipRow, peephole, cell.Pointer, length, hidden, backward: false, state, shape.State);
            kernels.Recur(gate + side, gateRow, skip + skipSide, skipRow, peephole + 2 * hidden, cell.Pointer, length, hidden, backward: true, state + hidden, shape.State);
            gate += (nint)length * gateRow;
            skip += (nint)length * skipRow;
            state += (nint)length * shape.State;
        }
    }
}
