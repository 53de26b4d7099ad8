using Dragoman.Language;

namespace Dragoman.Knowledge;

/// <summary>What a report is about as a whole.</summary>
public enum Topic : byte
{
    /// <summary>Public affairs, or nothing that the words tell.</summary>
    Affairs,
    Sport,
    Business,
    Culture,
    Science,
    Travel,
}

/// <summary>The words by which the topic of a report is known, from <c>knowledge/ontology/topics.tsv</c>. Read-only after loading.</summary>
public sealed class TopicLexicon
{
    private readonly KeyTable topics = new();

    /// <summary>Reads the file.</summary>
    /// <exception cref="KnowledgeException">A row names a topic that there is not.</exception>
    public static TopicLexicon Load(string file, WordTable words)
    {
        var lexicon = new TopicLexicon();
        var table = KnowledgeTable.Read(file, "lemma", "topic");
        for (int i = 0; i < table.Count; i++)
            lexicon.topics.Set(words.Add(table[i]["lemma"]), EnumName.TryRead(table[i]["topic"], out Topic topic) ? (int)topic : throw table[i].Fault($"expected affairs, sport, business, culture, science or travel, found '{table[i]["topic"]}'"));
        return lexicon;
    }

    /// <summary>The topic that a lemma points to; false where it points to none.</summary>
    public bool TryTopic(int lemma, out Topic topic)
    {
        int found = topics.Find(lemma);
        topic = (Topic)Math.Max(0, found);
        return found >= 0;
    }
}
