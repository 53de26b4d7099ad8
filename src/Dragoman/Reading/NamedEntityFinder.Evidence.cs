using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>What the words around a name tell of its kind, here and elsewhere in the report.</summary>
public sealed partial class NamedEntityFinder
{
    private readonly HashSet<int> schools = [], within = [], things = [];

    /// <summary>Notes "Leiden" where the report has "Leiden University", and names that something happens in.</summary>
    private void NoteShortForm(int t)
    {
        if (!phrases.IsName(t)) return;
        if (words.IsSchool(document.Words[document.Lower[t]]) && t > 0 && document.Head[t - 1] == t && document.Relation[t - 1] == Relation.Compound && phrases.IsName(t - 1)
            && !(t > 1 && document.Head[t - 2] == t && document.Relation[t - 2] == Relation.Compound)) schools.Add(document.Lower[t - 1]);
        if (IsInside(t)) within.Add(document.Lower[t]);
    }

    /// <summary>"He left Leiden" behind "Leiden University": the school without its noun, in a report that nowhere tells what is in Leiden.</summary>
    private bool IsShortForm(int t)
    {
        if (!schools.Contains(document.Lower[t]) || within.Contains(document.Lower[t]) || names.At[t] >= 0 && Has(t, NameUse.State)) return false;
        return document.Relation[t] != Relation.Compound || document.Upos[document.Head[t]] != Upos.Propn;
    }

    /// <summary>What a common noun beside a name says that it is ("the newspaper Respublika", "Freewinds, a cruise ship"); a name that the knowledge does not have behind the "of" of a person is a body ("Nathan Okello of Kitara").</summary>
    private EntityKind Told(int t)
    {
        int head = document.Head[t];
        if (head >= 0 && document.Relation[t] == Relation.Appos && NounKind(head) is var above and not EntityKind.None) return above;
        for (int near = t + 1; near < Math.Min(t + 12, document.TokenCount); near++)
            if (document.Head[near] == t && document.Relation[near] == Relation.Appos && NounKind(near) is var beside and not EntityKind.None) return beside;
        bool ofPerson = document.Relation[t] == Relation.Nmod && head >= 0 && head < t && document.Entity[head] == EntityKind.Person && phrases.IsName(head);
        return ofPerson && CaseOf(t) is var word and >= 0 && words.IsMembership(document.Words[document.Lower[word]]) ? EntityKind.Organization : EntityKind.None;
    }

    /// <summary>What is told of a name in one place counts wherever the name stands. A name that is told to be a thing has the kind object; others without a kind are abstract.</summary>
    private void VoteAsTold(int t)
    {
        EntityKind told = Told(t);
        Vote(document.Lower[t], told, 3);
        if (told == EntityKind.Object) things.Add(document.Lower[t]);
    }

    private EntityKind NounKind(int t) => document.Upos[t] == Upos.Noun ? words.KindOf(document.Words[document.Lemma[t]]) : EntityKind.None;

    /// <summary>True for a name behind "in" and the like.</summary>
    private bool IsInside(int t) => CaseOf(t) is var word and >= 0 && words.IsInside(document.Words[document.Lower[word]]);

    /// <summary>The preposition of a name, -1 where it has none.</summary>
    private int CaseOf(int t)
    {
        for (int near = t - 1; near >= Math.Max(0, t - 4); near--)
            if (document.Head[near] == t && document.Relation[near] == Relation.Case) return near;
        return -1;
    }

    /// <summary>A state in a report of sport is its team, unless something happens in it.</summary>
    private bool IsTeam(int t) => topic == Topic.Sport && Has(t, NameUse.State) && !IsInside(t);
}
