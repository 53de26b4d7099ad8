using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Nouns that report: with a clause ("the claim that"), with a phrase ("criticism of"), and with their owner as who speaks ("in the minister's view").</summary>
public sealed partial class StatementReader
{
    /// <summary>A noun that a clause, an infinitive or the preposition of a cue follows.</summary>
    private bool Reports(int noun) =>
        graph.Argument(noun, Role.Complement) >= 0 || graph.Argument(noun, Role.Infinitive) >= 0 || IsThatClause(noun + 1)
        || noun + 1 < document.TokenCount && document.Upos[noun + 1] == Upos.Adp && lexicon.Find(document.Lemma[noun], document.Lower[noun + 1], 'n') is not null;

    /// <summary>"Russia's criticism of the vote": the phrase right behind the preposition of the noun.</summary>
    private bool AddPhrase(int cue, int item, List<TokenRange> content)
    {
        if (item < cue + 2 || document.Upos[cue + 1] != Upos.Adp || document.Entity[item] == EntityKind.Time || document.SentenceOf[item] != document.SentenceOf[cue] || graph.First[item] > cue + 2) return false;
        content.Add(Clip(cue + 2, RelativeBehindComma(item, Math.Max(item + 1, graph.End[item]))));
        return true;
    }

    /// <summary>"In the minister's view, the strike was illegal.": a phrase whose noun is a cue and whose owner speaks.</summary>
    private bool ReadOwnedPhrase(int noun)
    {
        int first = graph.First[noun];
        if (first < noun && document.Upos[first] == Upos.Punct) first++;
        if (document.Upos[noun] != Upos.Noun || first >= noun || document.Upos[first] != Upos.Adp || document.Head[first] != noun || quoted[noun] || lexicon.Find(document.Lemma[noun], document.Lower[first], 'o') is not { } cue) return false;
        int owner = graph.Argument(noun, Role.Possessor);
        int clause = document.Head[noun];
        if (owner < 0 || clause < 0 || !graph.Clausal[clause] || document.Relation[noun] is not (Relation.Obl or Relation.Parataxis or Relation.Advcl) || !IsOnlyPunctuation(noun + 1, Math.Max(noun + 1, graph.End[noun]))) return false;
        int sentence = document.SentenceOf[noun];
        (int start, int end) = (document.SentenceStart[sentence], document.SentenceStart[sentence + 1]);
        bool closes = document.Upos[noun + 1] == Upos.Punct;
        if (!closes || first > start && document.Xpos[first - 1] != Xpos.Comma) return false;
        var content = new List<TokenRange>();
        // "The treaty, in Beijing's view, is void.": both halves are one clause.
        bool after = HasClause(noun + 1, end);
        if (first > start && (after || HasClause(start, first))) content.Add(TrimQuotation(Trim(BodyStart(start, first), first)));
        if (after) content.Add(TrimQuotation(Trim(noun + 1, end)));
        if (content.Count == 0) return false;
        sourceSpan = default;
        Add(noun, new TokenRange(noun, noun + 1), owner, cue, content, "statements/owned");
        return true;
    }
}
