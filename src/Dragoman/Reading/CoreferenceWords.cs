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

/// <summary>Pronouns, and nouns that tell a sex. Read-only after loading.</summary>
public sealed class CoreferenceWords
{
    private readonly WordTable words = new();
    private readonly Dictionary<int, PronounForm> pronouns = [];
    private readonly Dictionary<int, Sex> nouns = [];
    private readonly HashSet<int> definite = [];

    /// <summary>Reads <c>knowledge/actors/coreference-words.tsv</c>.</summary>
    public static CoreferenceWords Load(string file)
    {
        var result = new CoreferenceWords();
        var table = KnowledgeTable.Read(file, "word", "use", "number", "sex");
        for (int i = 0; i < table.Count; i++)
        {
            int word = result.words.Add(table[i]["word"]);
            var sex = Sex.Unknown;
            if (table[i]["sex"].Length > 0 && !Enum.TryParse(table[i]["sex"], ignoreCase: true, out sex)) throw table[i].Fault($"expected a sex, found '{table[i]["sex"]}'");
            if (table[i]["use"] == "definite") result.definite.Add(word);
            else if (table[i]["use"] == "noun") result.nouns[word] = sex;
            else if (int.TryParse(table[i]["use"], out int person) && person is >= 1 and <= 3) result.pronouns[word] = new PronounForm(person, Number(table[i]), sex);
            else throw table[i].Fault($"expected 1, 2, 3, noun or definite, found '{table[i]["use"]}'");
        }
        return result;
    }

    /// <summary>The form of a pronoun (in lower case), null for other words.</summary>
    public PronounForm? Pronoun(ReadOnlySpan<char> lower) => pronouns.TryGetValue(words.Find(lower), out PronounForm form) ? form : null;

    /// <summary>True for a word that marks a noun as known ("the", "this").</summary>
    public bool IsDefinite(ReadOnlySpan<char> lower) => definite.Contains(words.Find(lower));

    /// <summary>What a noun or title (in lower case) tells.</summary>
    public Sex SexOf(ReadOnlySpan<char> lower) => nouns.GetValueOrDefault(words.Find(lower));

    private static int Number(KnowledgeTable.Row row) => row["number"] switch
    {
        "singular" => 1,
        "plural" => 2,
        "" => 0,
        _ => throw row.Fault($"expected singular or plural, found '{row["number"]}'"),
    };
}
