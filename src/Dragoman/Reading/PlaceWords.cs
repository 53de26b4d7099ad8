using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Words that decide whether the name of a place means the place or who governs there. Read-only after loading.</summary>
public sealed class PlaceWords
{
    private readonly HashSet<int> locative = [];
    private readonly HashSet<int> affiliation = [];
    private readonly HashSet<int> motion = [];
    private readonly HashSet<int> nationality = [];
    private readonly HashSet<int> service = [];

    /// <summary>Reads <c>knowledge/places/place-words.tsv</c>.</summary>
    public static PlaceWords Load(string file, WordTable words)
    {
        var result = new PlaceWords();
        var table = KnowledgeTable.Read(file, "word", "use");
        for (int i = 0; i < table.Count; i++)
        {
            HashSet<int> set = table[i]["use"] switch
            {
                "locative" => result.locative,
                "affiliation" => result.affiliation,
                "motion" => result.motion,
                "nationality" => result.nationality,
                "service" => result.service,
                _ => throw table[i].Fault($"expected locative, affiliation, motion, nationality or service, found '{table[i]["use"]}'"),
            };
            set.Add(words.Add(table[i]["word"]));
        }
        return result;
    }

    /// <summary>True for a preposition after which a name is a place.</summary>
    public bool IsLocative(int preposition) => locative.Contains(preposition);

    /// <summary>True for a preposition that ties people or bodies to a state or group.</summary>
    public bool IsAffiliation(int preposition) => affiliation.Contains(preposition);

    /// <summary>True for the lemma of a verb or noun whose goal is a place.</summary>
    public bool IsMotion(int lemma) => motion.Contains(lemma);

    /// <summary>True for a noun whose adjective is the nationality of those who have it.</summary>
    public bool IsNationality(int lemma) => nationality.Contains(lemma);

    /// <summary>True for a verb or adjective that ties people to those whom they serve ("working for", "loyal to").</summary>
    public bool IsService(int lemma) => service.Contains(lemma);
}
