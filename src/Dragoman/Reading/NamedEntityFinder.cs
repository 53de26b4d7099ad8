using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>The phrases of a report whose head is a name, each with its kind: what the knowledge says of the name, else what the network says.</summary>
/// <remarks>A phrase is whole: article, modifiers, what hangs on it, the genitive ending; names inside of names are phrases of their own, as in the entity layer of GUM (Zeldes 2017).</remarks>
public sealed class NamedEntityFinder(ActorLexicon lexicon)
{
    private static readonly string[] typeNames = ["abstract", "person", "place", "organization", "time", "event", "abstract"];
    private readonly Dictionary<(int Word, EntityKind Kind), int> votes = [];
    private Document document = null!;
    private NameTable names = null!;
    private ActorTable actors = null!;

    /// <summary>Finds the named entities in the order of their heads.</summary>
    public void Run(ReportAnalysis analysis, List<NamedEntity> found)
    {
        (document, names, actors) = (analysis.Document, analysis.Names, analysis.Actors);
        votes.Clear();
        for (int t = 0; t < document.TokenCount; t++)
            if (IsNamed(t)) Vote(document.Lower[t], KindOf(t));
        for (int t = 0; t < document.TokenCount; t++)
        {
            if (!IsNamed(t)) continue;
            (int first, int end) = Phrase(t);
            if (Elected(t) is var kind && kind == EntityKind.Time && HasDay(first, end, t)) continue;
            found.Add(new NamedEntity(document.SpanOf(first, end), typeNames[(int)kind]));
        }
    }

    /// <summary>A name has one kind within a report: the one that most of its mentions suggest.</summary>
    private void Vote(int word, EntityKind kind)
    {
        if (kind == EntityKind.None) return;
        votes[(word, kind)] = votes.GetValueOrDefault((word, kind)) + 1;
    }

    private EntityKind Elected(int t)
    {
        EntityKind own = KindOf(t);
        int most = votes.GetValueOrDefault((document.Lower[t], own));
        EntityKind best = own;
        for (var kind = EntityKind.Person; kind <= EntityKind.Object; kind++)
            if (votes.GetValueOrDefault((document.Lower[t], kind)) > most) (best, most) = (kind, votes[(document.Lower[t], kind)]);
        return best;
    }

    /// <summary>A date is no name; a month, with its year or without, and a day of the week are.</summary>
    private bool HasDay(int first, int end, int head)
    {
        for (int t = first; t < end; t++)
            if (IsDay(t)) return true;
        return head > 0 && IsDay(head - 1) || head + 1 < document.TokenCount && IsDay(head + 1);
    }

    private bool IsDay(int t) => document.Xpos[t] == Xpos.CD && document.ReadingEnd[t] - document.ReadingStart[t] < 4;

    private bool IsNamed(int t)
    {
        if (!IsName(t)) return IsTitle(t);
        if (IsBehindHyphen(t)) return false;
        if (document.Relation[t] is Relation.Flat or Relation.Amod or Relation.NmodDesc or Relation.Goeswith or Relation.Fixed) return false;
        if (document.Xpos[t] != Xpos.NNPS && names.At[t] >= 0 && IsOnly(t, NameUse.Demonym)) return false;
        if (document.Relation[t] != Relation.Compound) return true;
        // A modifier that is a name of its own ("the Pentagon spokesman"), not a part of the name it stands in.
        int head = document.Head[t];
        if (head < 0) return true;
        if (document.Upos[head] != Upos.Propn) return document.Entity[t] != EntityKind.None || names.At[t] >= 0;
        if (names.At[t] >= 0 && names.At[t] != names.At[head]) return IsKnownName(t);
        return false;
    }

    private bool IsName(int t) => document.Upos[t] == Upos.Propn || document.Xpos[t] is Xpos.NNP or Xpos.NNPS;

    /// <summary>A common noun that the name hangs on: "writer Ana Reyes".</summary>
    private bool IsTitle(int t) =>
        document.Upos[t] == Upos.Noun && t + 1 < document.TokenCount && document.Head[t + 1] == t && document.Relation[t + 1] == Relation.Flat && IsName(t + 1);

    /// <summary>The second part of a name with a hyphen: "Min" in "Kim Hye-Min". It is no name of its own.</summary>
    private bool IsBehindHyphen(int t) => IsHyphenated(t - 2) && document.Head[t - 2] != t;

    /// <summary>A token that a hyphen without blanks ties to the name after it.</summary>
    private bool IsHyphenated(int t) =>
        t >= 0 && t + 2 < document.TokenCount && document.Xpos[t + 1] == Xpos.HYPH && document.ReadingEnd[t] == document.ReadingStart[t + 1] && document.ReadingEnd[t + 1] == document.ReadingStart[t + 2]
        && IsName(t) && IsName(t + 2);

    private bool IsOnly(int t, NameUse use)
    {
        int name = names.At[t];
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
            if (lexicon.Senses[names.Senses[s]].Use != use) return false;
        return true;
    }

    private bool Has(int t, NameUse use)
    {
        int name = names.At[t];
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
            if (lexicon.Senses[names.Senses[s]].Use == use) return true;
        return false;
    }

    private bool IsKnownName(int t)
    {
        int name = names.At[t];
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
            if (lexicon.Senses[names.Senses[s]].Use is NameUse.State or NameUse.Place or NameUse.Seat or NameUse.Organisation or NameUse.Group or NameUse.NamedInstitution) return true;
        return false;
    }

    private (int First, int End) Phrase(int head)
    {
        int first = head, end = head + 1;
        while (first > 0 && document.SentenceOf[first - 1] == document.SentenceOf[head] && Belongs(first - 1, head)) first--;
        while (end < document.TokenCount && document.SentenceOf[end] == document.SentenceOf[head] && document.Xpos[end] != Xpos.LeftBracket && Belongs(end, head)) end++;
        while (first < head && (document.Upos[first] == Upos.Punct || document.Relation[first] == Relation.Case)) first++;
        while (IsHyphenated(end - 1)) end += 2;
        while (end > head + 1 && document.Upos[end - 1] == Upos.Punct && !(document.Xpos[end - 1] == Xpos.RightBracket && HasOpenBracket(first, end - 1))) end--;
        return (first, end);
    }

    private bool HasOpenBracket(int first, int end)
    {
        int open = 0;
        for (int t = first; t < end; t++)
            if (document.Xpos[t] == Xpos.LeftBracket) open++;
            else if (document.Xpos[t] == Xpos.RightBracket) open--;
        return open > 0;
    }

    /// <summary>True where a token hangs on the head through what belongs to a phrase: not through coordination, apposition, or a clause that has the head as its predicate.</summary>
    private bool Belongs(int t, int head)
    {
        int below = t;
        for (int i = 0; i < 24 && below >= 0; i++)
        {
            int above = document.Head[below];
            if (below == head) return true;
            if (above == head)
                return document.Relation[below] switch
                {
                    Relation.Conj or Relation.Cc or Relation.Parataxis or Relation.Cop or Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Advcl
                        or Relation.Mark or Relation.Aux or Relation.Advmod or Relation.Obl or Relation.Ccomp or Relation.Csubj or Relation.List or Relation.Vocative or Relation.Dep or Relation.Discourse => false,
                    Relation.Case => t > head,
                    Relation.Appos => IsPlaceWithin(below, head),
                    Relation.AclRelcl => HasComma(head, below) || HasArticle(head),
                    Relation.Punct => t > head - 12,
                    _ => true,
                };
            below = above;
        }
        return false;
    }

    /// <summary>A place behind the comma of a smaller one: "Arequipa, Peru".</summary>
    private bool IsPlaceWithin(int t, int head) => t > head && t - head <= 4 && HasComma(head, t) && KindOf(t) == EntityKind.Place && KindOf(head) is EntityKind.Place or EntityKind.Organization;

    private bool HasComma(int first, int end)
    {
        for (int t = first + 1; t < end; t++)
            if (document.Xpos[t] == Xpos.Comma) return true;
        return false;
    }

    private bool HasArticle(int head)
    {
        for (int t = Math.Max(0, head - 6); t < head; t++)
            if (document.Head[t] == head && document.Relation[t] == Relation.Det) return true;
        return false;
    }

    private EntityKind KindOf(int t)
    {
        if (names.At[t] >= 0 && Known(t) is var kind and not EntityKind.None) return kind;
        if (actors.At(t) is { IsPerson: true } && names.At[t] >= 0) return EntityKind.Person;
        return Tagged(t);
    }

    /// <summary>What the knowledge says of the name that covers the head.</summary>
    private EntityKind Known(int t)
    {
        int name = names.At[t];
        EntityKind best = EntityKind.None;
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
        {
            switch (lexicon.Senses[names.Senses[s]].Use)
            {
                case NameUse.State or NameUse.Place or NameUse.Seat:
                    if (document.Entity[t] is EntityKind.Person or EntityKind.Organization && !Has(t, NameUse.State) && !(Has(t, NameUse.Seat) && document.Entity[t] == EntityKind.Person)) return document.Entity[t];
                    return EntityKind.Place;
                case NameUse.Group:
                    return document.Entity[t] is EntityKind.Person ? EntityKind.Person : EntityKind.Organization;
                case NameUse.Organisation or NameUse.NamedInstitution or NameUse.Institution:
                    return EntityKind.Organization;
                case NameUse.Person or NameUse.Office or NameUse.Demonym or NameUse.Agent:
                    best = document.Entity[t] == EntityKind.None ? EntityKind.Person : document.Entity[t];
                    break;
            }
        }
        return best;
    }

    /// <summary>What the network says of the head, else of the words of its name.</summary>
    private EntityKind Tagged(int t)
    {
        if (document.Entity[t] != EntityKind.None) return document.Entity[t];
        for (int near = t + 1; near < document.TokenCount && document.Head[near] == t && document.Relation[near] == Relation.Flat; near++)
            if (document.Entity[near] != EntityKind.None) return document.Entity[near];
        // A title before a name, or a name of two words that nothing else is known of, is a person's.
        for (int near = Math.Max(0, t - 3); near < t; near++)
            if (document.Head[near] == t && document.Relation[near] == Relation.NmodDesc) return EntityKind.Person;
        if (t + 1 < document.TokenCount && document.Head[t + 1] == t && document.Relation[t + 1] == Relation.Flat) return EntityKind.Person;
        return t > 0 && document.Head[t - 1] == t ? document.Entity[t - 1] : EntityKind.None;
    }
}
