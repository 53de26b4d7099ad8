using Dragoman.Language;

namespace Dragoman.Knowledge;

/// <summary>Words that say that one happening brought about another. Read-only after loading.</summary>
public sealed class FindingLexicon
{
    private readonly HashSet<int> causes = [];
    private readonly Dictionary<int, int> effects = [];

    /// <summary>Reads <c>knowledge/findings</c>.</summary>
    public static FindingLexicon Load(string directory, WordTable words)
    {
        var lexicon = new FindingLexicon();
        var table = KnowledgeTable.Read(Path.Combine(directory, "causes.tsv"), "word", "frame", "preposition");
        for (int i = 0; i < table.Count; i++)
        {
            int word = words.Add(table[i]["word"].Split(' ')[0]);
            switch (table[i]["frame"])
            {
                case "passive":
                    lexicon.causes.Add(word);
                    break;
                case "effect":
                    lexicon.effects[word] = words.Add(table[i]["preposition"]);
                    break;
                default:
                    throw table[i].Fault($"expected passive or effect, found '{table[i]["frame"]}'");
            }
        }
        return lexicon;
    }

    /// <summary>True for a verb whose agent brings about its patient.</summary>
    public bool IsCause(int lemma) => causes.Contains(lemma);

    /// <summary>True for a noun that names an effect; its cause stands after <paramref name="preposition"/>.</summary>
    public bool TryEffect(int lemma, out int preposition) => effects.TryGetValue(lemma, out preposition);
}
