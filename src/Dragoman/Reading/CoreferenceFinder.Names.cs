using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Names, times, appositions and copulas.</summary>
public sealed partial class CoreferenceFinder
{
    /// <summary>Days, months and years by their value: "Friday" and "July 21, 2017".</summary>
    private void JoinTimes()
    {
        for (int m = 0; m < mentions.Count; m++)
        {
            if (mentions[m].Time is not { } value) continue;
            for (int earlier = m - 1; earlier >= 0; earlier--)
            {
                if (mentions[earlier].Time != value) continue;
                Join(earlier, m, CoreferenceReason.SameTime);
                break;
            }
        }
    }

    private void JoinNames()
    {
        for (int m = 0; m < mentions.Count; m++)
        {
            CoreferenceMention mention = mentions[m];
            if (mention.Joint) continue;
            if (actors.At(mention.Head) is { } actor && mention.Pronoun is null && IsNamedBy(mention, actor)) JoinBy(EntryKey, actor.Index, m, CoreferenceReason.SameActor);
            if (!mention.Proper) continue;
            for (int earlier = m - 1; earlier >= 0; earlier--)
            {
                if (!mentions[earlier].Proper || HasAdjective(mention.Head) != HasAdjective(mentions[earlier].Head) || NameLink(mentions[earlier], mention) is not (var reason and not CoreferenceReason.None)) continue;
                Join(earlier, m, reason);
                break;
            }
        }
    }

    /// <summary>True where the words themselves name an actor that is one and not a kind of people: a name of the knowledge, or a noun with its article.</summary>
    private bool IsNamedBy(CoreferenceMention mention, Actor actor)
    {
        if (mention.Proper)
            return names.At[mention.Head] >= 0 && !HasAdjective(mention.Head) && actor.Use is NameUse.State or NameUse.Group or NameUse.Organisation or NameUse.NamedInstitution or NameUse.Person;
        return IsDefinite(mention.Head) && actor.Use is NameUse.State or NameUse.Group or NameUse.Organisation or NameUse.NamedInstitution or NameUse.Person or NameUse.Surname or NameUse.Office;
    }

    /// <summary>"Old Tripoli" is not "Tripoli".</summary>
    private bool HasAdjective(int head)
    {
        for (int t = Math.Max(Start(head), head - 4); t < head; t++)
            if (document.Head[t] == head && document.Relation[t] == Relation.Amod && document.Upos[t] == Upos.Adj && char.IsLower(document.Words[document.Form[t]][0])) return true;
        return false;
    }

    /// <summary>The same words; or the later one is the end or the beginning of the earlier one; or one is the other's acronym.</summary>
    private CoreferenceReason NameLink(CoreferenceMention a, CoreferenceMention b)
    {
        (int lengthA, int lengthB) = (a.End - a.First, b.End - b.First);
        if (lengthA == lengthB) return SameWords(a.First, b.First, lengthA) ? CoreferenceReason.SameName : CoreferenceReason.None;
        if (lengthA < lengthB) (a, b, lengthA, lengthB) = (b, a, lengthB, lengthA);
        // Now b is the shorter one.
        bool person = a.Kind is EntityKind.Person || b.Kind is EntityKind.Person;
        if (person && a.Kind == b.Kind && (SameSurname(a, b) || lengthB == 1 && lengthA <= 3 && SameWords(a.First, b.First, 1))) return CoreferenceReason.PartOfName;
        if (!person && lengthB == 1 && IsAcronym(b.First, a)) return CoreferenceReason.Acronym;
        return (person ? a.Kind == b.Kind : lengthB >= 2) && SameWords(a.End - lengthB, b.First, lengthB) ? CoreferenceReason.PartOfName : CoreferenceReason.None;
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

    /// <summary>"WHO" for "World Health Organization": the capitals of the phrase, whose small words do not count.</summary>
    private bool IsAcronym(int token, CoreferenceMention longer)
    {
        ReadOnlySpan<char> letters = document.Words[document.Form[token]];
        if (letters.Length < 2 || letters.ContainsAnyInRange('a', 'z')) return false;
        (int first, int end) = phrases.Run(longer.Head);
        int at = 0;
        for (int t = Math.Max(first, longer.First); t < end; t++)
        {
            char initial = document.Words[document.Form[t]][0];
            if (!char.IsUpper(initial)) continue;
            if (at == letters.Length || letters[at] != initial) return false;
            if (++at == letters.Length && t >= longer.Head) return true;
        }
        return false;
    }

    /// <summary>A phrase beside another, if both can be the same kind of thing.</summary>
    private void JoinAppositions()
    {
        for (int m = 0; m < mentions.Count; m++)
        {
            int token = mentions[m].Head;
            if (!mentions[m].Joint && document.Relation[token] == Relation.Appos && document.Head[token] >= 0 && mentionAt[document.Head[token]] is var head and >= 0
                && mentions[head].Number == mentions[m].Number && mentions[m].Kind is not EntityKind.Place && FitsKind(mentions[head], mentions[m])) Join(head, m, CoreferenceReason.Apposition);
        }
    }

    /// <summary>A person is beside a person; otherwise the kinds are the same or one is not known.</summary>
    private static bool FitsKind(CoreferenceMention a, CoreferenceMention b)
    {
        if (a.Kind == b.Kind) return true;
        return a.Kind != EntityKind.Person && b.Kind != EntityKind.Person && (a.Kind == EntityKind.None || b.Kind == EntityKind.None);
    }

    /// <summary>What a copula says of its subject, if it is said to hold: "Oran is the port".</summary>
    private void JoinPredicates()
    {
        for (int m = 0; m < mentions.Count; m++)
        {
            int token = mentions[m].Head;
            if (mentions[m].Pronoun is not null || mentions[m].Joint || graph.Denied[token] || graph.Modality[token] != Modality.Actual || document.SentenceOf[token] < 0) continue;
            int subject = -1;
            bool copula = false, inside = false;
            for (int t = document.SentenceStart[document.SentenceOf[token]]; t < token; t++)
            {
                if (document.Head[t] != token) continue;
                copula |= document.Relation[t] == Relation.Cop;
                // "is in hospital", "was near the port": where somebody is, not who.
                inside |= document.Relation[t] == Relation.Case;
                if (document.Relation[t] == Relation.Nsubj) subject = t;
            }
            if (copula && !inside && subject >= 0 && mentionAt[subject] is var said and >= 0 && mentions[said].Number == mentions[m].Number) Join(said, m, CoreferenceReason.Copula);
        }
    }
}
