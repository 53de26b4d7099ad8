namespace Dragoman.Language.Network;

/// <summary>Tags, trees and named entities of a document by a recurrent network over word types.</summary>
/// <remarks>
/// Two bidirectional layers of simple recurrent units (Lei et al. 2018), a graph parser with dot-product arcs, all labels from one output matrix.
/// An object has its own scratch and serves one thread; the weights are shared. The same document gives the same labels on every machine.
/// A sentence of more than <see cref="LongestRun"/> tokens is parsed in runs, whose roots hang on the root of the first as parataxis.
/// </remarks>
public sealed unsafe class NetworkParser
{
    /// <summary>Most tokens that are parsed as one tree.</summary>
    public const int LongestRun = 512;

    // Words that pass the layers together: enough for the kernels, few enough for the second-level cache.
    private const int GroupWords = 120;

    // How far back from the end of a run a comma or the like is sought to cut at.
    private const int CutReach = 128;

    private readonly NetworkShape shape;
    private readonly SentenceEncoder encoder;
    private readonly ArcDecoder arcs;
    private readonly LabelDecoder labels;
    private readonly FiniteVerb verbs;
    private readonly TagLimits limits;
    private readonly EntityDecoder entities = new();
    private readonly int[] lengths = new int[GroupWords + 1];
    private readonly int[] heads = new int[LongestRun];

    /// <param name="weights">What <see cref="NetworkWeights.Load"/> gave.</param>
    /// <param name="relations">Which relations tags allow.</param>
    public NetworkParser(NetworkWeights weights, RelationTable relations) : this(weights, relations, VectorWidths.Widest)
    {
    }

    internal NetworkParser(NetworkWeights weights, RelationTable relations, VectorWidth width)
    {
        Kernels kernels = Kernels.For(width);
        shape = weights.Shape;
        encoder = new SentenceEncoder(weights, kernels);
        arcs = new ArcDecoder(shape, weights.Packed, kernels);
        labels = new LabelDecoder(shape, weights.Packed, kernels);
        verbs = new FiniteVerb(shape);
        limits = new TagLimits(relations, arcs, labels);
    }

    /// <summary>Fills <see cref="Document.Upos"/>, <see cref="Document.Xpos"/>, <see cref="Document.Head"/>, <see cref="Document.Relation"/>, <see cref="Document.Entity"/> and <see cref="Document.EntityStart"/> of all tokens.</summary>
    public void Run(Document document)
    {
        encoder.Reset();
        int first = 0, words = 0, runs = 0;
        for (int sentence = 0; sentence < document.SentenceCount; sentence++)
        {
            int start = document.SentenceStart[sentence], end = document.SentenceStart[sentence + 1];
            while (start < end)
            {
                int length = RunLength(document, start, end);
                if (runs > 0 && words + length > GroupWords)
                {
                    Process(document, first, runs);
                    first = start;
                    words = runs = 0;
                }
                lengths[runs++] = length;
                words += length;
                start += length;
            }
        }
        if (runs > 0) Process(document, first, runs);
        for (int sentence = 0; sentence < document.SentenceCount; sentence++) JoinRuns(document, sentence);
    }

    private static int RunLength(Document document, int start, int end)
    {
        if (end - start <= LongestRun) return end - start;
        for (int cut = start + LongestRun; cut > start + LongestRun - CutReach; cut--)
        {
            ReadOnlySpan<char> form = document.Words[document.Form[cut - 1]];
            if (form.Length == 1 && char.IsPunctuation(form[0])) return cut - start;
        }
        return LongestRun;
    }

    private void Process(Document document, int first, int runs)
    {
        encoder.Run(document, first, lengths.AsSpan(0, runs));
        float* output = encoder.Output;
        foreach (int length in lengths.AsSpan(0, runs))
        {
            Span<int> head = heads.AsSpan(0, length);
            Span<Upos> upos = document.Upos.AsSpan(first, length);
            Span<Xpos> xpos = document.Xpos.AsSpan(first, length);
            Span<Relation> relations = document.Relation.AsSpan(first, length);
            labels.Tags(output, upos, xpos);
            verbs.Run(output, upos, xpos);
            arcs.Run(output, head);
            labels.Relations(output, head, relations);
            limits.Run(output, upos, xpos, head, relations);
            entities.Run(output + shape.EntityAt, shape.Output, document.Entity.AsSpan(first, length), document.EntityStart.AsSpan(first, length));
            for (int i = 0; i < length; i++) document.Head[first + i] = head[i] < 0 ? -1 : first + head[i];
            output += (nint)length * shape.Output;
            first += length;
        }
    }

    private static void JoinRuns(Document document, int sentence)
    {
        int start = document.SentenceStart[sentence], end = document.SentenceStart[sentence + 1];
        if (end - start <= LongestRun) return;
        int root = -1;
        for (int t = start; t < end; t++)
        {
            if (document.Head[t] >= 0) continue;
            if (root < 0)
            {
                root = t;
                continue;
            }
            document.Head[t] = root;
            document.Relation[t] = Relation.Parataxis;
        }
    }
}
