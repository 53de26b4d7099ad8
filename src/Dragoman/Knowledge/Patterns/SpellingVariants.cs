using Dragoman.Language;

namespace Dragoman.Knowledge.Patterns;

/// <summary>British and American spellings of one word: an example written in one is met by the other. Read-only after loading.</summary>
public sealed class SpellingVariants
{
    private readonly Dictionary<int, int> other = [];

    /// <summary>Reads <c>knowledge/language/spellings.tsv</c>.</summary>
    public static SpellingVariants Load(string file, WordTable words)
    {
        var variants = new SpellingVariants();
        var table = KnowledgeTable.Read(file, "british", "american");
        for (int i = 0; i < table.Count; i++)
        {
            (int british, int american) = (words.Add(table[i]["british"]), words.Add(table[i]["american"]));
            variants.other[british] = american;
            variants.other[american] = british;
        }
        return variants;
    }

    /// <summary>The terms, and each again in its other spelling.</summary>
    public Term[] Widen(Term[] terms)
    {
        List<Term>? wider = null;
        foreach (Term term in terms)
        {
            bool lemma = other.TryGetValue(term.Lemma, out int otherLemma);
            bool modifier = other.TryGetValue(term.Modifier, out int otherModifier);
            if (lemma) (wider ??= [.. terms]).Add(term with { Lemma = otherLemma });
            if (modifier) (wider ??= [.. terms]).Add(term with { Modifier = otherModifier });
            if (lemma && modifier) wider!.Add(new Term(otherLemma, otherModifier));
        }
        return wider is null ? terms : [.. wider];
    }
}
