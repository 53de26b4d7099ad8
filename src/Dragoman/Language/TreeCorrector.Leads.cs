namespace Dragoman.Language;

/// <summary>Rules for the first sentences of news: lands with what struck them, ministers at a meeting, people named by their nation.</summary>
public sealed partial class TreeCorrector
{
    /// <summary>"to flood-stricken | Mozambique" with the land as object of "stricken": a participle behind a hyphen and a preposition describes the name behind it.</summary>
    private void HangOnStrickenName(int t, int start, int stop)
    {
        int name = t + 1;
        bool struck = document.Relation[t] is Relation.Obl or Relation.Nmod && t > start + 1 && document.Upos[t - 1] == Upos.Punct && document.Head[t - 2] == t && document.Relation[t - 2] == Relation.Compound && document.Upos[t] is Upos.Noun or Upos.Adj or Upos.Verb
            && name < stop && document.Head[name] == t && document.Upos[name] == Upos.Propn && CaseWord(t, start) >= 0;
        if (!struck) return;
        (document.Head[name], document.Relation[name]) = (document.Head[t], document.Relation[t]);
        (document.Head[t], document.Relation[t], document.Upos[t], document.Xpos[t]) = (name, Relation.Amod, Upos.Adj, Xpos.JJ);
        for (int c = start; c < stop; c++)
            if (document.Head[c] == t && (c > name || document.Relation[c] is Relation.Case or Relation.Det)) document.Head[c] = name;
    }

    /// <summary>"urged Turkey to | free jailed writers" with "to" as a preposition: behind an object, an adjective that is a verb too, without an article, is what the object is to do.</summary>
    private void MakeInfinitive(int t, int start, int stop)
    {
        int noun = document.Head[t], to = t - 1;
        bool between = document.Relation[t] == Relation.Amod && to > start && noun > t && document.Head[to] == noun && document.Relation[to] == Relation.Case && Is(to, LanguageRules.Kinds.Infinitive) && Is(t, LanguageRules.Kinds.Deed);
        if (!between || document.Relation[noun] is not (Relation.Obl or Relation.Nmod) || document.Upos[noun] != Upos.Noun) return;
        int receiver = Child(noun, Relation.Nmod, start, to), verb = document.Head[noun];
        if (verb >= start && document.Upos[verb] != Upos.Verb) verb = document.Head[verb];
        if (receiver >= 0 || verb < start || verb > to || document.Upos[verb] != Upos.Verb || Child(verb, Relation.Obj, verb, to) < 0) return;
        (document.Head[t], document.Relation[t], document.Upos[t], document.Xpos[t]) = (verb, Relation.Xcomp, Upos.Verb, Xpos.VB);
        (document.Head[to], document.Relation[to], document.Upos[to], document.Xpos[to]) = (t, Relation.Mark, Upos.Part, Xpos.TO);
        (document.Head[noun], document.Relation[noun]) = (t, Relation.Obj);
    }

    /// <summary>"freed five | Lebanese from prison" with the Lebanese as a word of the prison: what stands before the preposition of a phrase is no part of it.</summary>
    private void FreeNation(int t, int start)
    {
        int noun = document.Head[t], verb = noun >= start ? document.Head[noun] : -1;
        bool crossed = document.Relation[t] is Relation.Amod or Relation.Compound && noun > t + 1 && document.Head[t + 1] == noun && document.Relation[t + 1] == Relation.Case && document.Upos[t] is Upos.Adj or Upos.Propn;
        if (!crossed || verb < start || verb >= t || document.Upos[verb] != Upos.Verb || Child(verb, Relation.Obj, verb, t) >= 0) return;
        (document.Head[t], document.Relation[t], document.Upos[t], document.Xpos[t]) = (verb, Relation.Obj, Upos.Propn, Xpos.NNPS);
    }

    /// <summary>"Ministers | meeting in Luxembourg approved" with the meeting as subject: a noun that has a subject and no copula is the participle that describes it.</summary>
    private void DescribeByParticiple(int t, int start)
    {
        int verb = document.Head[t];
        bool subject = document.Relation[t] is Relation.Nsubj or Relation.NsubjPass && document.Xpos[t] == Xpos.NN && verb > t && document.Upos[verb] == Upos.Verb;
        if (!subject || Child(t, Relation.Nsubj, start, t) is not (>= 0 and var doer) || end[doer] != t || Child(t, Relation.Cop, start, t) >= 0) return;
        (document.Head[doer], document.Relation[doer]) = (verb, document.Relation[t]);
        (document.Head[t], document.Relation[t], document.Upos[t], document.Xpos[t]) = (doer, Relation.Acl, Upos.Verb, Xpos.VBG);
        int place = Child(t, Relation.Obj, t, verb);
        if (place >= 0 && CaseWord(place, t) >= 0) document.Relation[place] = Relation.Obl;
    }

    /// <summary>"resigned after the commander | suggested it" with the commander as object of "resigned": between the mark and the verb of a clause stands the subject of that verb.</summary>
    private void FindSubjectBehindMark(int t, int start, int stop)
    {
        if (document.Relation[t] != Relation.Advcl || document.Xpos[t] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP) || HasSubject(t, start, stop)) return;
        int mark = Child(t, Relation.Mark, start, t);
        if (mark < 0) return;
        for (int noun = mark + 1; noun < t; noun++)
        {
            if (document.Relation[noun] != Relation.Obj || first[noun] != mark + 1 || end[noun] != t || document.Head[noun] >= mark) continue;
            (document.Head[noun], document.Relation[noun]) = (t, Relation.Nsubj);
            return;
        }
    }

    /// <summary>"talks between the minister | and Taliban leaders" with two phrases on "talks": a phrase that begins with a conjunction and has no preposition goes with the one before it.</summary>
    private void JoinPhrase(int t, int start)
    {
        int head = document.Head[t];
        bool loose = document.Relation[t] is Relation.Nmod or Relation.Obl && head >= start && head < t && first[t] > start && document.Relation[first[t]] == Relation.Cc && document.Head[first[t]] == t && Child(t, Relation.Case, start, t) < 0;
        if (!loose) return;
        for (int sibling = first[t] - 1; sibling > head; sibling--)
        {
            if (document.Head[sibling] != head || document.Relation[sibling] != document.Relation[t] || end[sibling] != first[t]) continue;
            (document.Head[t], document.Relation[t]) = (sibling, Relation.Conj);
            return;
        }
    }
}
