namespace Dragoman.Language;

/// <summary>Rules for the object of a verb that the parser takes for an adverbial.</summary>
public sealed partial class TreeCorrector
{
    /// <summary>"freed up to nine sailors": behind a verb, "up to" before a number bounds the number.</summary>
    private void JoinLimit(int t, int start, int stop)
    {
        int noun = document.Head[t];
        bool limit = document.Relation[t] == Relation.Case && t > start && t + 1 < stop && noun > t && document.Upos[t + 1] == Upos.Num && document.Head[t + 1] == noun
            && Is(t, LanguageRules.Kinds.Infinitive) && Is(t - 1, LanguageRules.Kinds.Limit);
        if (!limit || document.Head[t - 1] != document.Head[noun]) return;
        (document.Head[t - 1], document.Relation[t - 1]) = (t + 1, Relation.Advmod);
        (document.Head[t], document.Relation[t]) = (t - 1, Relation.Fixed);
        (first[noun], first[t + 1]) = (Math.Min(first[noun], t - 1), t - 1);
    }

    /// <summary>"staged marches on Friday" with the marches as adverbial: a noun without a preposition right of a verb without an object is its object. Times have a relation of their own.</summary>
    private void MakeObject(int t, int start, int stop)
    {
        int verb = document.Head[t];
        bool bare = document.Relation[t] == Relation.Obl && document.Upos[t] == Upos.Noun && verb >= start && verb < t && document.Upos[verb] == Upos.Verb;
        if (!bare || document.Entity[t] is EntityKind.Time) return;
        for (int c = first[t]; c < t; c++)
            if (document.Head[c] == t && document.Relation[c] is Relation.Case or Relation.Mark) return;
        for (int c = start; c < stop; c++)
            if (document.Head[c] == verb && document.Relation[c] is Relation.Obj or Relation.AuxPass or Relation.NsubjPass or Relation.Ccomp or Relation.Xcomp) return;
        document.Relation[t] = Relation.Obj;
    }

    /// <summary>"asked Diallo a member of the junta, the release of": who is asked is described right behind the name, and what is asked for follows.</summary>
    private void FreeObject(int t, int start)
    {
        int described = document.Head[t];
        if (document.Relation[t] != Relation.Appos || described < 0 || document.Relation[described] != Relation.Obj || document.Head[described] < 0) return;
        int verb = document.Head[described];
        for (int person = described - 1; person > verb && person >= start; person--)
        {
            if (document.Head[person] != verb || document.Relation[person] != Relation.Iobj || document.Upos[person] != Upos.Propn || end[person] != first[described]) continue;
            (document.Head[described], document.Relation[described]) = (person, Relation.Appos);
            (document.Head[t], document.Relation[t]) = (verb, Relation.Obj);
            return;
        }
    }
}
