using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Nouns by their head and modifiers.</summary>
public sealed partial class CoreferenceFinder
{
    /// <summary>How many sentences back a noun may reach that no article marks as known and that means many, or only modifies.</summary>
    private const int BareReach = 12;

    /// <summary>How many sentences back the noun may stand that a later one says more of.</summary>
    private const int FullerReach = 3;

    private void JoinNouns()
    {
        for (int m = 0; m < mentions.Count; m++)
        {
            CoreferenceMention mention = mentions[m];
            if (mention.Proper && mention.End - mention.First == 1 && Find(m) == m && NounOf(m) is var noun and >= 0) Join(noun, m, CoreferenceReason.SameNoun);
            if (mention.Proper || mention.Joint || mention.Pronoun is not null || Determiner(mention.Head) == Determination.Indefinite) continue;
            bool bare = Determiner(mention.Head) == Determination.None;
            if (NameOf(m, bare) is var name and >= 0)
            {
                Join(name, m, CoreferenceReason.NounOfName);
                continue;
            }
            if (SameNoun(m, bare) is var same and >= 0) Join(same, m, CoreferenceReason.SameNoun);
            else if (PersonOfNoun(m) is var named and >= 0) Join(named, m, CoreferenceReason.NounForPerson);
        }
    }

    /// <summary>The nearest earlier noun that is the same and that nothing tells apart, or -1.</summary>
    private int SameNoun(int m, bool bare)
    {
        CoreferenceMention mention = mentions[m];
        for (int earlier = m - 1; earlier >= 0; earlier--)
        {
            CoreferenceMention other = mentions[earlier];
            if (other.Pronoun is not null || other.Joint || document.Lemma[other.Head] != document.Lemma[mention.Head] || other.Number != mention.Number) continue;
            if (bare ? IsTooFar(mention, other) : IsModifierOnly(other) && !IsModifierOnly(mention)) continue;
            if (ModifiersFit(mention.Head, other.Head, bare) || !bare && IsFuller(mention, other)) return earlier;
        }
        return -1;
    }

    /// <summary>"The Volta dam" soon after "the dam": a noun that was known already and is now told in full.</summary>
    private bool IsFuller(CoreferenceMention later, CoreferenceMention earlier) =>
        later.Number == 1 && document.SentenceOf[later.Head] - document.SentenceOf[earlier.Head] <= FullerReach && IsDefinite(earlier.Head) && ModifiersFit(earlier.Head, later.Head, same: false);

    /// <summary>"The singer" after "Fairuz": the nearest name of a person, or -1. Of places and organizations too many names stand near by.</summary>
    private int PersonOfNoun(int m)
    {
        CoreferenceMention mention = mentions[m];
        if (mention.Number != 1 || !IsDefinite(mention.Head) || HasModifiers(mention.Head)) return -1;
        if (words.KindOf(document.Words[document.Lemma[mention.Head]]) != EntityKind.Person) return -1;
        for (int earlier = m - 1; earlier >= 0; earlier--)
        {
            CoreferenceMention other = mentions[earlier];
            if (document.SentenceOf[mention.Head] - document.SentenceOf[other.Head] > PronounReach) return -1;
            if (other.Proper && other.Kind == EntityKind.Person && other.Number == 1 && document.Relation[other.Head] != Relation.Compound) return earlier;
        }
        return -1;
    }
    /// <summary>"Rice" is the same all through a report; "people", or "rice" in "rice prices", only near by.</summary>
    private bool IsTooFar(CoreferenceMention mention, CoreferenceMention other) =>
        (mention.Number == 2 || IsModifierOnly(mention) && IsModifierOnly(other)) && document.SentenceOf[mention.Head] - document.SentenceOf[other.Head] > BareReach;

    private bool IsModifierOnly(CoreferenceMention mention) => document.Relation[mention.Head] == Relation.Compound;

    /// <summary>A word that is written as a name ("Iodine" at the head of a line) and as a noun elsewhere: the noun before it, or -1.</summary>
    private int NounOf(int m)
    {
        for (int earlier = m - 1; earlier >= 0; earlier--)
            if (!mentions[earlier].Proper && !mentions[earlier].Joint && mentions[earlier].Pronoun is null && document.Lower[mentions[earlier].Head] == document.Lower[mentions[m].Head] && ModifiersFit(mentions[m].Head, mentions[earlier].Head, same: true)) return earlier;
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
            if (other.Pronoun is not null || other.Joint || document.Lower[other.End - 1] != document.Lower[head]) continue;
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
