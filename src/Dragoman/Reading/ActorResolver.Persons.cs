using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Which words are the name of one person, and which names stand beside a noun for one.</summary>
public sealed partial class ActorResolver
{
    /// <summary>"his counterpart Jean Ping", "his counterpart, Jean Ping,": a person's name behind a noun for one person, where the parser has hung it on the verb; else -1.</summary>
    private int NameBehind(int head, int end)
    {
        if (document.Upos[head] != Upos.Noun || document.Xpos[head] != Xpos.NN || end >= document.TokenCount - 1) return -1;
        if (names.At[head] < 0 || Choose(names.At[head], head) is not { Use: NameUse.Agent or NameUse.Office } || references.IsBody(document.Lemma[head])) return -1;
        bool comma = document.Xpos[end] == Xpos.Comma;
        int name = comma ? end + 1 : end;
        for (int i = 0; i < DepthLimit && document.Relation[name] == Relation.Compound && document.Head[name] > name; i++) name = document.Head[name];
        if (document.SentenceOf[name] != document.SentenceOf[head] || document.Upos[name] != Upos.Propn || document.Entity[name] != EntityKind.Person && !IsPersonName(name)) return -1;
        if (!comma) return name;
        // Behind a comma the name must end at a mark: "After the minister, Jean Ping spoke" has two people.
        int after = name + 1;
        while (after < document.TokenCount && document.Relation[after] == Relation.Flat) after++;
        return after < document.TokenCount && document.Upos[after] == Upos.Punct && !IsInitial(head) ? name : -1;
    }

    private bool IsPersonName(int token) => names.At[token] >= 0 && Choose(names.At[token], token) is { Use: NameUse.Person };

    /// <summary>A phrase before its clause ("After the minister,"): the name behind its comma is the subject.</summary>
    private bool IsInitial(int head) => document.Relation[head] is Relation.Obl && document.Head[head] > head;

    /// <summary>A name of which the knowledge has no word.</summary>
    private bool IsUnknownName(int head, int first, int end)
    {
        if (document.Upos[head] != Upos.Propn || document.Entity[head] == EntityKind.Organization) return false;
        for (int t = first; t < end; t++)
            if (names.At[t] >= 0 || document.Upos[t] != Upos.Propn) return false;
        return true;
    }

    /// <summary>A noun that means one person: who stands beside it is one.</summary>
    private bool IsForPerson(int noun) =>
        document.Xpos[noun] == Xpos.NN && names.At[noun] >= 0 && !references.IsBody(document.Lemma[noun]) && Choose(names.At[noun], noun) is { } sense
        && (sense.Use == NameUse.Office || sense.Use == NameUse.Agent && lexicon.Entries[sense.Entry].Kind is not ("company" or "ngo" or "igo" or "other"));

    /// <summary>"Michael Jordan": a name of something else that stands behind an unknown name of the same person.</summary>
    private bool IsPartOfPerson(int t) =>
        t > 0 && document.Entity[t] == EntityKind.Person && document.Entity[t - 1] == EntityKind.Person && !document.EntityStart[t]
        && document.Upos[t - 1] == Upos.Propn && (names.At[t - 1] < 0 || BeginsPerson(t - 1)) && document.Upos[t] == Upos.Propn && char.IsUpper(document.Words[document.Form[t - 1]][0]);

    /// <summary>"David" in "David Sibanda": the surname of others, or the only name of somebody, that begins a longer name of a person.</summary>
    private bool BeginsPerson(int t)
    {
        int name = names.At[t];
        if (name < 0 || names.End[name] - names.First[name] > 1 || document.Entity[t] != EntityKind.Person || document.Upos[t] != Upos.Propn || t + 1 >= document.TokenCount) return false;
        if (document.Relation[t + 1] != Relation.Flat || document.Entity[t + 1] != EntityKind.Person || document.EntityStart[t + 1]) return false;
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
            if (lexicon.Senses[names.Senses[s]].Use is not (NameUse.Person or NameUse.Surname or NameUse.Place)) return false;
        return true;
    }

    /// <summary>"San Hlaing" in "Khin San Hlaing": later parts of a person's name, whatever else they name.</summary>
    private bool ContinuesPerson(int t, int name, int personEnd) =>
        personEnd == t && personEnd > 0 && document.Relation[t] == Relation.Flat && document.Upos[t] == Upos.Propn && (name < 0 || names.End[name] - names.First[name] == 1);

    /// <summary>"hackers working for Chad", "forces loyal to the junta of Mali": whom the participle or adjective right behind a noun ties it to.</summary>
    private void GatherServed(int head, ref Parts parts)
    {
        int tie = head + 1;
        if (parts.State is not null || parts.Group is not null || tie >= document.TokenCount || document.Head[tie] != head || !placeWords.IsService(document.Lemma[tie])) return;
        int stop = document.SentenceStart[document.SentenceOf[head] + 1];
        int served = tie + 1;
        while (served < stop && !(document.Head[served] == tie && document.Relation[served] is Relation.Obl or Relation.Nmod)) served++;
        if (served >= stop) return;
        Parts other = default;
        (int first, int end) = Phrase(served);
        for (int t = first; t < end; t++)
            if (names.At[t] >= 0 && t == names.First[names.At[t]]) GatherName(names.At[t], head, ref other);
        (parts.State, parts.Group) = (other.State, other.Group);
    }
}
