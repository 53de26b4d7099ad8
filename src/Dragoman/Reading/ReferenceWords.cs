using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>How a word refers back.</summary>
public enum Reference : byte
{
    None,
    Person,
    Thing,
    People,
    Own,
    Speaker,
    Counterpart,
    Group,
    State,
    Two,
    Collective,
}

/// <summary>Pronouns and nouns that refer back to an actor. Read-only after loading.</summary>
public sealed class ReferenceWords
{
    private readonly KeyTable references = new();
    private readonly Dictionary<int, string> pairs = [];
    private readonly Dictionary<int, string> kinds = [];
    private readonly HashSet<int> bodies = [];
    private readonly HashSet<int> outside = [];

    /// <summary>Reads <c>knowledge/actors/reference-words.tsv</c>.</summary>
    public static ReferenceWords Load(string file, WordTable words)
    {
        var result = new ReferenceWords();
        var table = KnowledgeTable.Read(file, "word", "use", "kind");
        for (int i = 0; i < table.Count; i++)
        {
            int word = words.Add(table[i]["word"]);
            if (table[i]["use"] == "pair") result.pairs[word] = table[i]["kind"];
            else if (table[i]["use"] == "body") result.bodies.Add(word);
            else if (table[i]["use"] == "outside") result.outside.Add(word);
            else if (!EnumName.TryRead(table[i]["use"], out Reference reference)) throw table[i].Fault($"expected a use, found '{table[i]["use"]}'");
            else
            {
                result.references.Set(word, (int)reference);
                if (table[i]["kind"].Length > 0) result.kinds[word] = table[i]["kind"];
            }
        }
        return result;
    }

    /// <summary>How the word (lemma or form in lower case) refers back.</summary>
    public Reference Of(int word) => (Reference)Math.Max(0, references.Find(word));

    /// <summary>The kind of group that a noun for groups means ("the militia"), null where it means any.</summary>
    public string? GroupKind(int lemma) => kinds.GetValueOrDefault(lemma);

    /// <summary>True for a noun that never means one person ("crew", "council").</summary>
    public bool IsBody(int lemma) => bodies.Contains(lemma);

    /// <summary>True for an adjective that says of people that they are of no one country ("international mediators").</summary>
    public bool IsOutside(int word) => outside.Contains(word);

    /// <summary>For "the two men": the kind of actor that a pair noun means (person, state, any); null for other words.</summary>
    public string? PairKind(int lemma) => pairs.GetValueOrDefault(lemma);
}
