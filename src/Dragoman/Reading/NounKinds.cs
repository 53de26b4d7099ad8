using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>What kind of thing a common noun means. Read-only after loading.</summary>
public sealed class NounKinds
{
    private readonly WordTable words = new();
    private readonly Dictionary<int, EntityKind> kinds = [];

    /// <summary>Reads <c>knowledge/actors/noun-kinds.tsv</c>.</summary>
    /// <exception cref="KnowledgeException">A row has a fault.</exception>
    public static NounKinds Load(string file)
    {
        var result = new NounKinds();
        var table = KnowledgeTable.Read(file, "noun", "kind");
        for (int i = 0; i < table.Count; i++)
        {
            if (!Enum.TryParse(table[i]["kind"], ignoreCase: true, out EntityKind kind)) throw table[i].Fault($"expected a kind, found '{table[i]["kind"]}'");
            if (!result.kinds.TryAdd(result.words.Add(table[i]["noun"]), kind)) throw table[i].Fault($"'{table[i]["noun"]}' stands twice");
        }
        return result;
    }

    /// <summary>The kind of a lemma; none where it is not listed.</summary>
    public EntityKind Of(ReadOnlySpan<char> lemma) => kinds.GetValueOrDefault(words.Find(lemma));
}
