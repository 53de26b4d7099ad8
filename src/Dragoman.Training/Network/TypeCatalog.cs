using Dragoman.Language;
using Dragoman.Language.Network;

namespace Dragoman.Training.Network;

/// <summary>The forms of the training sentences: which have a row of their own, which are frequent, and the features of each.</summary>
internal sealed class TypeCatalog
{
    private const int LeastCount = 2;
    private const int FrequentForms = 2048;
    private const float UnknownWeight = 0.5f;

    private readonly Dictionary<string, int> normalCounts = [];
    private readonly Dictionary<string, TypeFeatures> features = [];
    private readonly WordFeatures reader;

    /// <param name="sentences">The training sentences.</param>
    /// <param name="lists">The lists of names.</param>
    /// <param name="vectors">The fixed word vectors.</param>
    /// <param name="makeShape">Sizes of the network for a number of word rows.</param>
    public TypeCatalog(IReadOnlyList<TreebankSentence> sentences, NameLists lists, WordVectors vectors, Func<int, NetworkShape> makeShape)
    {
        Dictionary<string, int> formCounts = [];
        foreach (TreebankSentence sentence in sentences)
            foreach (string form in sentence.Forms)
            {
                formCounts[form] = formCounts.GetValueOrDefault(form) + 1;
                string normal = WordFeatures.Normal(form);
                normalCounts[normal] = normalCounts.GetValueOrDefault(normal) + 1;
            }
        foreach (string word in ByCount(normalCounts).Where(word => normalCounts[word] >= LeastCount)) Vocabulary.Add(word);
        Vocabulary.Freeze();
        Frequent = [.. ByCount(formCounts).Take(FrequentForms)];
        Shape = makeShape(Vocabulary.Count + 1);
        Lists = lists;
        reader = new WordFeatures(Shape, Vocabulary, lists, vectors);
    }

    public NetworkShape Shape { get; }

    public WordTable Vocabulary { get; } = new();

    public NameLists Lists { get; }

    public string[] Frequent { get; }

    /// <summary>The features of a form.</summary>
    public TypeFeatures Features(string form)
    {
        if (features.TryGetValue(form, out TypeFeatures? known)) return known;
        int[] single = new int[NetworkShape.TableCount], sequences = new int[WordFeatures.MaximumSequences];
        int count = reader.Read(form, single, sequences, out int vector);
        int seen = normalCounts.GetValueOrDefault(WordFeatures.Normal(form));
        return features[form] = new TypeFeatures(single, sequences[..count], vector, UnknownWeight / (UnknownWeight + Math.Max(1, seen)));
    }

    private static IEnumerable<string> ByCount(Dictionary<string, int> counts) =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key);
}
