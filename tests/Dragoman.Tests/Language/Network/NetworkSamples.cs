using Dragoman.Language;
using Dragoman.Language.Network;
using Dragoman.Text;
using Dragoman.Training.Network;

namespace Dragoman.Tests.Language.Network;

/// <summary>Small networks with random weights, and documents of made-up words.</summary>
internal static class NetworkSamples
{
    private static readonly string[] Parts = ["ka", "lo", "mir", "Sen", "tu", "9", "ant", "Ist", "o'", "br", "-"];

    public static NetworkWeights RandomWeights(int hidden = 32)
    {
        WordVectors vectors = WordVectors.Create([("mir", Vector(1)), ("kamir", Vector(2)), ("senlo", Vector(3))], VectorWidth);
        NetworkShape shape = new([4, 64, 64, 64, 32, 64, 32, 4, 128], [8, 8, 16, 16, 8, 8, 16, 8, 8], vectors.Width, type: 32, hidden, arc: 32, label: 32);
        NetworkParameters parameters = new(shape, vectors);
        parameters.Initialize(5);
        RandomSource random = new(9);
        foreach (DenseParameter dense in parameters.Dense)
            foreach (ref float value in dense.Value.Span) value += 0.5f * (random.NextFloat() - 0.5f);
        WordTable vocabulary = new();
        foreach (string word in (string[])["kalo", "mir", "tu"]) vocabulary.Add(word);
        vocabulary.Freeze();
        return parameters.ToWeights(vocabulary, new NameLists([("kamir", 1), ("lo", 3)]), ["mir", "tu"]);
    }

    private const int VectorWidth = 20;

    private static float[] Vector(ulong seed)
    {
        RandomSource random = new(seed);
        return [.. Enumerable.Range(0, VectorWidth).Select(_ => random.NextFloat() - 0.5f)];
    }

    public static Document RandomDocument(ulong seed, params int[] lengths)
    {
        RandomSource random = new(seed);
        return ToDocument([.. lengths.Select(length => Enumerable.Range(0, length).Select(_ => string.Concat(Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Parts[random.Next(Parts.Length)]))).ToArray())]);
    }

    public static Document ToDocument(params string[][] sentences)
    {
        string text = string.Join(' ', sentences.SelectMany(sentence => sentence));
        Document document = new();
        document.Reset(new RepairedText(SourceText.FromString(text), text, null, []));
        int at = 0;
        foreach (string[] sentence in sentences)
        {
            foreach (string form in sentence)
            {
                document.AddToken(at, at + form.Length);
                at += form.Length + 1;
            }
            document.EndSentence(0);
        }
        return document;
    }

    /// <summary>All that the network fills, as one string.</summary>
    public static string Labels(Document document, int first, int end) => string.Join('\n', Enumerable.Range(first, end - first).Select(t =>
        $"{document.Upos[t]} {document.Xpos[t]} {(document.Head[t] < 0 ? -1 : document.Head[t] - first)} {document.Relation[t]} {document.Entity[t]} {document.EntityStart[t]}"));

    public static string Labels(Document document) => Labels(document, 0, document.TokenCount);
}
