using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Names, nouns and appositions.</summary>
public sealed partial class CoreferenceFinder
{
    /// <summary>How many sentences back a noun may reach that no article marks as known.</summary>
    private const int BareReach = 6;

    /// <summary>Days by their value: "Friday" and "July 21, 2017".</summary>
    private void JoinTimes(List<TimeMention> times)
    {
        for (int i = 0; i < times.Count; i++)
        {
            if (Outermost(times[i].FirstToken, times[i].EndToken) is not (var one and >= 0)) continue;
            for (int j = 0; j < i; j++)
                if (times[j].Kind == times[i].Kind && times[i].Kind is TimeKind.Date or TimeKind.Time && times[j].Value == times[i].Value && Outermost(times[j].FirstToken, times[j].EndToken) is var other and >= 0)
                {
                    Join(other, one);
                    break;
                }
        }
    }

    private int Outermost(int first, int end)
    {
        for (int t = first; t < end; t++)
            if (mentionAt[t] >= 0 && (document.Head[t] < first || document.Head[t] >= end)) return mentionAt[t];
        return -1;
    }

    private void JoinNames()
    {
        for (int m = 0; m < mentions.Count; m++)
        {
            CoreferenceMention mention = mentions[m];
            if (actors.At(mention.Head) is { } actor && mention.Pronoun is null && (mention.Proper || IsDefinite(mention.Head)) && IsOne(actor)) JoinBy(EntryKey, actor.Index, m);
            if (!mention.Proper) continue;
            for (int earlier = m - 1; earlier >= 0; earlier--)
            {
                if (!mentions[earlier].Proper || !SameName(mentions[earlier], mention)) continue;
                Join(earlier, m);
                break;
            }
        }
    }

    /// <summary>True for an actor that is one and not a kind of people.</summary>
    private static bool IsOne(Actor actor) => actor.Use is NameUse.State or NameUse.Group or NameUse.Organisation or NameUse.NamedInstitution or NameUse.Person or NameUse.Surname or NameUse.Office or NameUse.Institution;

    /// <summary>The same words; or the later one is the end or the beginning of the earlier one; or one is the other's acronym.</summary>
    private bool SameName(CoreferenceMention a, CoreferenceMention b)
    {
        (int lengthA, int lengthB) = (a.End - a.First, b.End - b.First);
        if (lengthA == lengthB) return SameWords(a.First, b.First, lengthA);
        if (lengthA < lengthB) (a, b, lengthA, lengthB) = (b, a, lengthB, lengthA);
        // Now b is the shorter one.
        if (a.Kind is EntityKind.Person || b.Kind is EntityKind.Person)
            return a.Kind == b.Kind && (SameSurname(a, b) || SameWords(a.End - lengthB, b.First, lengthB) || lengthB == 1 && lengthA <= 3 && SameWords(a.First, b.First, 1));
        if (lengthB == 1 && IsAcronym(b.First, a)) return true;
        return lengthB >= 2 && SameWords(a.End - lengthB, b.First, lengthB);
    }

    /// <summary>"Miss Adams" and "General Adams" after "Jane Adams": titles are no part of a name.</summary>
    private bool SameSurname(CoreferenceMention a, CoreferenceMention b) =>
        b.End - Untitled(b) == 1 && Untitled(b) > b.First && a.End - Untitled(a) >= 1 && document.Lower[a.End - 1] == document.Lower[b.End - 1];

    private int Untitled(CoreferenceMention mention)
    {
        int first = mention.First;
        while (first < mention.End - 1 && (document.Relation[first] == Relation.NmodDesc || words.SexOf(document.Words[document.Lower[first]]) != Sex.Unknown || document.Upos[first] is Upos.Punct)) first++;
        return first;
    }

    private bool SameWords(int a, int b, int length)
    {
        for (int i = 0; i < length; i++)
            if (document.Lower[a + i] != document.Lower[b + i]) return false;
        return true;
    }

    private bool IsAcronym(int token, CoreferenceMention longer)
    {
        ReadOnlySpan<char> letters = document.Words[document.Form[token]];
        if (letters.Length < 2 || letters.ContainsAnyInRange('a', 'z')) return false;
        int at = 0;
        for (int t = longer.First; t < longer.End; t++)
        {
            char initial = document.Words[document.Form[t]][0];
            if (!char.IsUpper(initial)) continue;
            if (at == letters.Length || letters[at] != initial) return false;
            at++;
        }
        return at == letters.Length;
    }

    /// <summary>A phrase beside another, and what a copula links to its subject.</summary>
    private void JoinAppositions()
    {
        for (int m = 0; m < mentions.Count; m++)
        {
            int token = mentions[m].Head;
            if (document.Relation[token] == Relation.Appos && document.Head[token] >= 0 && mentionAt[document.Head[token]] is var head and >= 0
                && mentions[head].Number == mentions[m].Number && mentions[m].Kind is not EntityKind.Place) Join(head, m);
        }
    }

    /// <summary>What a copula says of its subject, if it is said to hold: "Oran is the port".</summary>
    private void JoinPredicates()
    {
        for (int m = 0; m < mentions.Count; m++)
        {
            int token = mentions[m].Head;
            if (mentions[m].Pronoun is not null || graph.Denied[token] || graph.Modality[token] != Modality.Actual || document.SentenceOf[token] < 0) continue;
            int subject = -1;
            bool copula = false;
            for (int t = document.SentenceStart[document.SentenceOf[token]]; t < token; t++)
            {
                if (document.Head[t] != token) continue;
                copula |= document.Relation[t] == Relation.Cop;
                if (document.Relation[t] == Relation.Nsubj) subject = t;
            }
            if (copula && subject >= 0 && mentionAt[subject] is var said and >= 0 && mentions[said].Number == mentions[m].Number) Join(said, m);
        }
    }

    private void JoinNouns()
    {
        for (int m = 0; m < mentions.Count; m++)
        {
            CoreferenceMention mention = mentions[m];
            if (mention.Proper && mention.End - mention.First == 1 && Find(m) == m && NounOf(m) is var noun and >= 0) Join(noun, m);
            if (mention.Proper || mention.Pronoun is not null || Determiner(mention.Head) == Determination.Indefinite) continue;
            bool bare = Determiner(mention.Head) == Determination.None;
            if (NameOf(m, bare) is var name and >= 0)
            {
                Join(name, m);
                continue;
            }
            for (int earlier = m - 1; earlier >= 0; earlier--)
            {
                CoreferenceMention other = mentions[earlier];
                if (bare && document.SentenceOf[mention.Head] - document.SentenceOf[other.Head] > BareReach) break;
                if (other.Pronoun is not null || document.Lemma[other.Head] != document.Lemma[mention.Head] || other.Number != mention.Number) continue;
                if (bare && Determiner(other.Head) != Determination.None) continue;
                if (!ModifiersFit(mention.Head, other.Head, bare)) continue;
                Join(earlier, m);
                break;
            }
        }
    }

    /// <summary>A word that is written as a name ("Iodine" at the head of a line) and as a noun elsewhere: the noun before it, or -1.</summary>
    private int NounOf(int m)
    {
        for (int earlier = m - 1; earlier >= 0; earlier--)
            if (!mentions[earlier].Proper && mentions[earlier].Pronoun is null && document.Lower[mentions[earlier].Head] == document.Lower[mentions[m].Head] && ModifiersFit(mentions[m].Head, mentions[earlier].Head, same: true)) return earlier;
        return -1;
    }

    /// <summary>"the island" after "Sable Island": the name that ends in the noun; a bare noun is a name that is the same word. -1 where there is none.</summary>
    private int NameOf(int m, bool bare)
    {
        int head = mentions[m].Head;
        if (!bare && !IsDefinite(head) || HasModifiers(head)) return -1;
        for (int earlier = m - 1; earlier >= 0; earlier--)
        {
            CoreferenceMention other = mentions[earlier];
            if (other.Pronoun is not null || document.Lower[other.End - 1] != document.Lower[head]) continue;
            // The same noun was there since: that one stands for the name, if it does.
            if (!other.Proper) return -1;
            if (bare == (other.End - other.First == 1)) return earlier;
        }
        return -1;
    }

    private bool HasModifiers(int head)
    {
        for (int t = Start(head); t < document.TokenCount && document.SentenceOf[t] == document.SentenceOf[head] && t < head + 12; t++)
            if (document.Head[t] == head && IsModifier(t)) return true;
        return false;
    }

    private enum Determination : byte
    {
        None,
        Definite,
        Possessive,
        Indefinite,
    }

    private bool IsDefinite(int head) => Determiner(head) is Determination.Definite;

    private Determination Determiner(int head)
    {
        int sentence = document.SentenceStart[document.SentenceOf[head]];
        for (int t = head - 1; t >= sentence && t > head - 12; t--)
        {
            if (document.Head[t] != head) continue;
            if (document.Relation[t] == Relation.NmodPoss) return Determination.Possessive;
            if (document.Relation[t] != Relation.Det) continue;
            return words.IsDefinite(document.Words[document.Lower[t]]) ? Determination.Definite : Determination.Indefinite;
        }
        return Determination.None;
    }

    /// <summary>True where the later noun says nothing that the earlier one does not say; a bare noun must say the same.</summary>
    private bool ModifiersFit(int later, int earlier, bool same)
    {
        int count = 0;
        for (int t = Start(later); t < document.TokenCount && document.SentenceOf[t] == document.SentenceOf[later] && t < later + 12; t++)
        {
            if (document.Head[t] != later || !IsModifier(t)) continue;
            count++;
            if (!HasModifier(earlier, t)) return false;
        }
        if (!same) return true;
        for (int t = Start(earlier); t < document.TokenCount && document.SentenceOf[t] == document.SentenceOf[earlier] && t < earlier + 12; t++)
            if (document.Head[t] == earlier && IsModifier(t)) count--;
        return count == 0;
    }

    private int Start(int head) => Math.Max(document.SentenceStart[document.SentenceOf[head]], head - 12);

    private bool IsModifier(int t) => document.Relation[t] is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.Nummod or Relation.NmodPoss;

    private bool HasModifier(int head, int modifier)
    {
        for (int t = Start(head); t < document.TokenCount && document.SentenceOf[t] == document.SentenceOf[head] && t < head + 12; t++)
        {
            if (document.Head[t] != head || !IsModifier(t)) continue;
            if (document.Lemma[t] == document.Lemma[modifier]) return true;
            if (mentionAt[t] >= 0 && mentionAt[modifier] >= 0 && Find(mentionAt[t]) == Find(mentionAt[modifier])) return true;
        }
        return false;
    }
}
