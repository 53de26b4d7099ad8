using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>What a word tells of the sex of those it names.</summary>
public enum Sex : byte
{
    Unknown,
    Male,
    Female,
    Person,
    Thing,
}

/// <summary>A pronoun's person (1 to 3; 0 for a noun), number (0 where it tells none, 1, 2) and sex.</summary>
public readonly record struct PronounForm(int Person, int Number, Sex Sex);

/// <summary>Pronouns, nouns that tell a sex or what kind of thing they mean, and the prepositions that belong to a name. Read-only after loading.</summary>
public sealed class CoreferenceWords
{
    private readonly WordTable words = new();
    private readonly Dictionary<int, PronounForm> pronouns = [];
    private readonly Dictionary<int, Sex> nouns = [];
    private readonly Dictionary<int, Sex> given = [];
    private readonly Dictionary<int, EntityKind> kinds = [];
    private readonly HashSet<int> definite = [];
    private readonly HashSet<int> origin = [], schools = [], membership = [], inside = [];
    private readonly HashSet<int> reflexive = [];

    /// <summary>Reads <c>coreference-words.tsv</c> and <c>noun-kinds.tsv</c> of <c>knowledge/actors</c>.</summary>
    /// <exception cref="KnowledgeException">A row has a fault.</exception>
    public static CoreferenceWords Load(string directory)
    {
        var result = new CoreferenceWords();
        result.LoadWords(KnowledgeTable.Read(Path.Combine(directory, "coreference-words.tsv"), "word", "use", "number", "sex"));
        result.LoadKinds(KnowledgeTable.Read(Path.Combine(directory, "noun-kinds.tsv"), "noun", "kind"));
        return result;
    }

    private void LoadWords(KnowledgeTable table)
    {
        for (int i = 0; i < table.Count; i++)
        {
            int word = words.Add(table[i]["word"]);
            var sex = Sex.Unknown;
            if (table[i]["sex"].Length > 0 && !EnumName.TryRead(table[i]["sex"], out sex)) throw table[i].Fault($"expected a sex, found '{table[i]["sex"]}'");
            if (table[i]["use"] == "definite") definite.Add(word);
            else if (table[i]["use"] == "origin") origin.Add(word);
            else if (table[i]["use"] == "school") schools.Add(word);
            else if (table[i]["use"] == "membership") membership.Add(word);
            else if (table[i]["use"] == "inside") inside.Add(word);
            else if (table[i]["use"] == "reflexive") reflexive.Add(word);
            else if (table[i]["use"] == "noun") nouns[word] = sex;
            else if (table[i]["use"] == "name") given[word] = sex;
            else if (int.TryParse(table[i]["use"], out int person) && person is >= 1 and <= 3) pronouns[word] = new PronounForm(person, Number(table[i]), sex);
            else throw table[i].Fault($"expected 1, 2, 3, noun, name, definite, origin, membership, inside, school or reflexive, found '{table[i]["use"]}'");
        }
    }

    private void LoadKinds(KnowledgeTable table)
    {
        for (int i = 0; i < table.Count; i++)
        {
            if (!EnumName.TryRead(table[i]["kind"], out EntityKind kind)) throw table[i].Fault($"expected a kind, found '{table[i]["kind"]}'");
            if (!kinds.TryAdd(words.Add(table[i]["noun"]), kind)) throw table[i].Fault($"'{table[i]["noun"]}' stands twice");
        }
    }

    /// <summary>The form of a pronoun (in lower case), null for other words.</summary>
    public PronounForm? Pronoun(ReadOnlySpan<char> lower) => pronouns.TryGetValue(words.Find(lower), out PronounForm form) ? form : null;

    /// <summary>True for a word that marks a noun as known ("the", "this").</summary>
    public bool IsDefinite(ReadOnlySpan<char> lower) => definite.Contains(words.Find(lower));

    /// <summary>True for a pronoun (in lower case) that means the subject of its clause.</summary>
    public bool IsReflexive(ReadOnlySpan<char> lower) => reflexive.Contains(words.Find(lower));

    /// <summary>What a noun or title (in lower case) tells.</summary>
    public Sex SexOf(ReadOnlySpan<char> lower) => nouns.GetValueOrDefault(words.Find(lower));

    /// <summary>What a given name (in lower case) tells.</summary>
    public Sex SexOfGivenName(ReadOnlySpan<char> lower) => given.GetValueOrDefault(words.Find(lower));

    /// <summary>The kind of thing that a noun (lemma) means; none where it is not listed.</summary>
    public EntityKind KindOf(ReadOnlySpan<char> lemma) => kinds.GetValueOrDefault(words.Find(lemma));

    /// <summary>True for a preposition (in lower case) that ties a person's name to the body that the person is of.</summary>
    public bool IsMembership(ReadOnlySpan<char> lower) => membership.Contains(words.Find(lower));

    /// <summary>True for a preposition (in lower case) behind which a name is that of a place.</summary>
    public bool IsInside(ReadOnlySpan<char> lower) => inside.Contains(words.Find(lower));

    /// <summary>True for the noun (in lower case) of a body whose name is as often said without it: "Leiden" for "Leiden University".</summary>
    public bool IsSchool(ReadOnlySpan<char> lower) => schools.Contains(words.Find(lower));

    /// <summary>True for a preposition (in lower case) that ties a person's name to where the person belongs.</summary>
    public bool IsOrigin(ReadOnlySpan<char> lower) => origin.Contains(words.Find(lower));

    private static int Number(KnowledgeTable.Row row) => row["number"] switch
    {
        "singular" => 1,
        "plural" => 2,
        "" => 0,
        _ => throw row.Fault($"expected singular or plural, found '{row["number"]}'"),
    };
}
