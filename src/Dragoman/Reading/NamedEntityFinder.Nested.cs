using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Names inside of names, and short forms of names: what the longer name and the rest of the report tell of them.</summary>
public sealed partial class NamedEntityFinder
{
    private readonly HashSet<int> surnames = [];

    /// <summary>The kind of a name that a longer one begins with: a state ("the US State Department"), a person or place that the report names by itself ("the Quispe Foundation"), a person with given name; none where the word is only a part.</summary>
    private EntityKind Nested(int t)
    {
        int head = document.Head[t];
        if (head <= t || document.Relation[t] != Relation.Compound || !phrases.IsName(t) || document.Upos[head] != Upos.Propn || document.Relation[head] == Relation.Compound) return EntityKind.None;
        EntityKind whole = KindOf(head);
        if (whole == EntityKind.Person) return EntityKind.None;
        // The parser hangs the words of a person's name on the first as flat.
        bool flat = LastName(t) > t && !(names.At[t] >= 0 && (Has(t, NameUse.Place) || Has(t, NameUse.State)));
        if (flat || HasGivenName(t) || surnames.Contains(document.Lower[t]) && names.At[t] < 0) return EntityKind.Person;
        if (whole == EntityKind.Place) return EntityKind.None;
        bool alone = votes.ContainsKey((document.Lower[t], EntityKind.Place)) && !votes.ContainsKey((document.Lower[t], EntityKind.Organization));
        return alone && whole == EntityKind.Organization || phrases.BeginsWithState(t) ? EntityKind.Place : EntityKind.None;
    }

    /// <summary>"Peru" in "the University of Peru", "Puno" in "the Puno School": a name that hangs on the name of a body.</summary>
    private bool IsPartOfBody(int t)
    {
        int head = document.Head[t];
        return head >= 0 && phrases.IsName(head) && document.Relation[t] is Relation.Compound or Relation.Nmod or Relation.NmodUnmarked && KindOf(head) == EntityKind.Organization;
    }

    /// <summary>What a body is for or of: "Technology" in "the Institute of Technology".</summary>
    private bool IsMatterOfBody(int t)
    {
        int first = document.Relation[t] == Relation.Conj && document.Head[t] >= 0 ? document.Head[t] : t;
        return document.Relation[first] == Relation.Nmod && names.At[t] < 0 && IsPartOfBody(first);
    }

    /// <summary>"the Radio Zambezi transmitter", "miners from El Salvador": a common noun over a name of several words. An abstract noun must have the name before it: "hope in El Salvador" is none.</summary>
    private bool HoldsLongName(int t)
    {
        if (document.Upos[t] != Upos.Noun) return false;
        (int first, int end) = phrases.Run(t);
        for (int i = first; i + 1 < end; i++)
            if (phrases.IsName(i) && phrases.IsName(i + 1)) return IsNear(i, t);
        return false;
    }

    /// <summary>True where no clause stands between a name and the noun it belongs to, and one preposition at most, none where the noun is abstract.</summary>
    private bool IsNear(int t, int noun)
    {
        int left = KindOf(noun) == EntityKind.None ? 0 : 1;
        for (int i = 0; i < 24 && t >= 0 && t != noun; i++, t = document.Head[t])
            if (document.Relation[t] is Relation.Acl or Relation.AclRelcl || document.Relation[t] == Relation.Nmod && --left < 0) return false;
        return true;
    }

    /// <summary>"BC" in "3000 BC": letters behind a number say how to read it.</summary>
    private bool IsUnit(int t)
    {
        if (t == 0 || document.Xpos[t - 1] != Xpos.CD || names.At[t] >= 0 || document.Head[t] != t - 1 && document.Head[t - 1] != t) return false;
        ReadOnlySpan<char> form = document.Words[document.Form[t]];
        return form.Length <= 4 && !form.ContainsAnyExceptInRange('A', 'Z');
    }

    /// <summary>A state that does something is the body, not the land.</summary>
    private bool IsActing(int t) => document.Relation[t] == Relation.Nsubj && document.Head[t] >= 0 && document.Upos[document.Head[t]] == Upos.Verb;

    /// <summary>The last word of a name of several words; -1 where it has one.</summary>
    private int LastName(int t)
    {
        int last = t;
        while (last + 1 < document.TokenCount && document.Relation[last + 1] == Relation.Flat && phrases.IsName(last + 1) && document.Head[last + 1] == t) last++;
        if (last > t) return last;
        return t > 0 && document.Head[t - 1] == t && document.Relation[t - 1] == Relation.Compound && phrases.IsName(t - 1) ? t : -1;
    }

    /// <summary>"Paris" where the report has told of Ana Paris: a person, but not behind a preposition, where it is a city again.</summary>
    private bool IsSurname(int t)
    {
        if (!phrases.IsName(t) || !surnames.Contains(document.Lower[t]) || LastName(t) >= 0 || votes.ContainsKey((document.Lower[t], EntityKind.Event))) return false;
        return names.At[t] < 0 || !Has(t, NameUse.State) && document.Relation[t] is Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss or Relation.Obj or Relation.Iobj;
    }

    /// <summary>The head of the name that letters in brackets stand for, "(MPA)" behind "the Mali Peace Accord"; -1 where there is none.</summary>
    private int Unabbreviated(int t)
    {
        if (t < 2 || t + 1 >= document.TokenCount || document.Xpos[t - 1] != Xpos.LeftBracket || document.Xpos[t + 1] != Xpos.RightBracket) return -1;
        ReadOnlySpan<char> letters = document.Words[document.Form[t]];
        if (letters.Length < 2 || letters.ContainsAnyInRange('a', 'z')) return -1;
        int head = t - 2;
        while (document.Head[head] >= 0 && document.Head[head] < t && document.Upos[document.Head[head]] is Upos.Propn or Upos.Noun && document.SentenceOf[head] == document.SentenceOf[t])
        {
            if (IsInitial(head, letters[0]) && phrases.IsName(head) && document.Relation[head] is not (Relation.Compound or Relation.Flat)) return head;
            head = document.Head[head];
        }
        return phrases.IsName(head) && IsInitial(head, letters[0]) ? head : -1;
    }

    /// <summary>True where the phrase of a head begins with a letter, its article left out.</summary>
    private bool IsInitial(int head, char letter)
    {
        int first = phrases.Run(head).First;
        while (first < head && document.Upos[first] == Upos.Det) first++;
        return document.Words[document.Form[first]][0] == letter;
    }
}
