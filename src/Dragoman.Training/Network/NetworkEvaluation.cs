using System.Diagnostics;
using Dragoman.Language;
using Dragoman.Language.Network;
using Dragoman.Text;

namespace Dragoman.Training.Network;

/// <summary>Runs the parser over the words of a treebank and counts what is right.</summary>
internal sealed class NetworkEvaluation
{
    private const int SentencesInDocument = 50;
    private const int TimedRounds = 10;

    private readonly List<(Document Document, TreebankSentence[] Gold)> documents = [];
    private readonly HashSet<string> annotated;
    private readonly HashSet<(int Sentence, int Start, int End, EntityKind Kind)> gold = [], found = [];
    private int words, upos, xpos, heads, relations, subtypes, sentenceNumber;

    private readonly RelationTable table;

    /// <param name="sentences">The treebank.</param>
    /// <param name="table">Which relations tags allow.</param>
    public NetworkEvaluation(List<TreebankSentence> sentences, RelationTable table)
    {
        this.table = table;
        annotated = AnnotatedDocuments(sentences);
        foreach (TreebankSentence[] chunk in sentences.Chunk(SentencesInDocument)) documents.Add((ToDocument(chunk), chunk));
    }

    /// <summary>Ids of the documents that have entity annotation.</summary>
    public static HashSet<string> AnnotatedDocuments(IEnumerable<TreebankSentence> sentences) =>
        [.. sentences.Where(sentence => sentence.Misc.Any(misc => misc.Contains("Entity=", StringComparison.Ordinal))).Select(sentence => sentence.DocumentId)];

    /// <summary>Compares, and measures the speed where <paramref name="timed"/>.</summary>
    public NetworkScores Run(NetworkWeights weights, bool timed)
    {
        NetworkParser parser = new(weights, table);
        foreach ((Document document, _) in documents) parser.Run(document);
        double seconds = timed ? Time(parser) : 0;
        gold.Clear();
        found.Clear();
        words = upos = xpos = heads = relations = subtypes = sentenceNumber = 0;
        foreach ((Document document, TreebankSentence[] sentences) in documents)
            for (int s = 0; s < sentences.Length; s++) Compare(document, s, sentences[s]);
        return new NetworkScores(words, Share(upos), Share(xpos), Share(heads), Share(relations), Share(subtypes), F1(typed: true), F1(typed: false), timed ? words / seconds : 0);
    }

    // For each document the best of several rounds, so that what else the machine does counts little.
    private double Time(NetworkParser parser)
    {
        double[] best = new double[documents.Count];
        Array.Fill(best, double.MaxValue);
        for (int round = 0; round < TimedRounds; round++)
            for (int d = 0; d < best.Length; d++)
            {
                long start = Stopwatch.GetTimestamp();
                parser.Run(documents[d].Document);
                best[d] = Math.Min(best[d], Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        return best.Sum();
    }

    private static Document ToDocument(TreebankSentence[] sentences)
    {
        string text = string.Join(' ', sentences.SelectMany(sentence => sentence.Forms));
        Document document = new();
        document.Reset(new RepairedText(SourceText.FromString(text), text, null, []));
        int at = 0;
        foreach (TreebankSentence sentence in sentences)
        {
            foreach (string form in sentence.Forms)
            {
                document.AddToken(at, at + form.Length);
                at += form.Length + 1;
            }
            document.EndSentence(0);
        }
        return document;
    }

    private void Compare(Document document, int sentence, TreebankSentence expected)
    {
        int first = document.SentenceStart[sentence];
        for (int t = 0; t < expected.Length; t++)
        {
            words++;
            if (document.Upos[first + t] == expected.Upos[t]) upos++;
            if (document.Xpos[first + t] == expected.Xpos[t]) xpos++;
            int head = document.Head[first + t] < 0 ? -1 : document.Head[first + t] - first;
            if (head != expected.Heads[t]) continue;
            heads++;
            if (document.Relation[first + t] == expected.Relations[t]) subtypes++;
            if (Universal(document.Relation[first + t]) == Universal(expected.Relations[t])) relations++;
        }
        sentenceNumber++;
        if (annotated.Contains(expected.DocumentId)) CompareEntities(document, first, expected);
    }

    private void CompareEntities(Document document, int first, TreebankSentence expected)
    {
        int[] tags = EntityAnnotation.Read(expected);
        for (int t = 0; t < tags.Length; t++)
        {
            if (tags[t] % 2 == 1)
            {
                int end = t + 1;
                while (end < tags.Length && tags[end] == tags[t] + 1) end++;
                gold.Add((sentenceNumber, t, end, (EntityKind)((tags[t] + 1) / 2)));
            }
            if (document.EntityStart[first + t])
            {
                int end = t + 1;
                while (end < tags.Length && document.Entity[first + end] != EntityKind.None && !document.EntityStart[first + end]) end++;
                found.Add((sentenceNumber, t, end, document.Entity[first + t]));
            }
        }
    }

    private double Share(int count) => 100.0 * count / words;

    private double F1(bool typed)
    {
        IEnumerable<(int, int, int, EntityKind)> Spans(IEnumerable<(int, int, int, EntityKind)> from) => typed ? from : from.Select(span => (span.Item1, span.Item2, span.Item3, EntityKind.None));
        int right = Spans(gold).Intersect(Spans(found)).Count();
        return gold.Count + found.Count == 0 ? 0 : 200.0 * right / (gold.Count + found.Count);
    }

    private static string Universal(Relation relation) => TagSet.Label(relation).Split(':')[0];
}
