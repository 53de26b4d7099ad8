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

    /// <summary>"Canada | to double aid, minister says" with the aid as a phrase of "says": behind a subject of a headline, before the verb, it is what the subject is to do.</summary>
    private void MakeHeadlinePlan(int t, int start, int stop)
    {
        int noun = document.Head[t], to = t - 1, doer = t - 2;
        bool between = document.Relation[t] == Relation.Amod && doer == start && noun > t && document.Head[to] == noun && document.Relation[to] == Relation.Case && Is(to, LanguageRules.Kinds.Infinitive) && Is(t, LanguageRules.Kinds.Deed);
        if (!between || document.Relation[noun] != Relation.Obl || document.Head[noun] is not (>= 0 and var verb) || verb < noun || document.Head[doer] != verb || document.Relation[doer] != Relation.Nsubj || Child(verb, Relation.Nsubj, noun, stop) < 0) return;
        (document.Head[doer], document.Head[t], document.Relation[t], document.Upos[t], document.Xpos[t]) = (t, verb, Relation.Ccomp, Upos.Verb, Xpos.VB);
        (document.Head[to], document.Relation[to], document.Upos[to], document.Xpos[to]) = (t, Relation.Mark, Upos.Part, Xpos.TO);
        (document.Head[noun], document.Relation[noun]) = (t, Relation.Obj);
    }

    /// <summary>"U.S. and | Mexican troops" with all three on the troops: nations before one noun are joined.</summary>
    private void JoinNations(int t, int start, int stop)
    {
        int noun = document.Head[t], second = t + 1, firstOne = t - 1;
        bool joined = document.Relation[t] == Relation.Cc && noun > second && document.Upos[noun] == Upos.Noun && second < stop && firstOne >= start && document.Head[firstOne] == noun && document.Head[second] == noun
            && document.Relation[firstOne] is Relation.Compound or Relation.Amod && document.Relation[second] is Relation.Amod or Relation.Compound
            && document.Upos[firstOne] is Upos.Propn or Upos.Adj && document.Upos[second] is Upos.Propn or Upos.Adj;
        if (joined) (document.Head[t], document.Head[second], document.Relation[second]) = (second, firstOne, Relation.Conj);
    }

    /// <summary>"a call for | Rwanda to leave" with a phrase "for Rwanda": a name between "for" and an infinitive is its subject.</summary>
    private void FindSubjectOfInfinitive(int t, int start)
    {
        if (document.Xpos[t] != Xpos.VB || document.Relation[t] is not (Relation.Advcl or Relation.Acl or Relation.Xcomp)) return;
        int to = Child(t, Relation.Mark, start, t), noun = to - 1;
        if (to <= start + 1 || !Is(to, LanguageRules.Kinds.Infinitive) || first[t] < to) return;
        for (int i = 0; i < DepthLimit && noun >= start && end[noun] == to && document.Relation[noun] is not (Relation.Nmod or Relation.Obl); i++) noun = document.Head[noun];
        if (noun < start || noun >= to || end[noun] != to || document.Relation[noun] is not (Relation.Nmod or Relation.Obl) || document.Upos[noun] != Upos.Propn || document.Relation[first[noun]] != Relation.Case || !Is(first[noun], LanguageRules.Kinds.For)) return;
        int call = document.Head[noun];
        for (int i = 0; i < DepthLimit && call >= start && document.Relation[call] is Relation.Nmod; i++) call = document.Head[call];
        if (call < start || document.Upos[call] != Upos.Noun || IsUnder(call, t)) return;
        (document.Head[t], document.Relation[t]) = (call, Relation.Acl);
        int mark = first[noun];
        (document.Head[noun], document.Relation[noun]) = (t, Relation.Nsubj);
        (document.Head[mark], document.Relation[mark], document.Upos[mark]) = (t, Relation.Mark, Upos.Sconj);
    }

    /// <summary>"urged the army to end the siege and | let aid in" with "let" beside "urged": a bare infinitive goes with the infinitive before it, not with a finite verb.</summary>
    private void JoinBareInfinitive(int t, int start, int stop)
    {
        int verb = document.Head[t];
        bool bare = document.Relation[t] == Relation.Conj && document.Xpos[t] == Xpos.VB && verb >= start && verb < t && document.Xpos[verb] is Xpos.VBD or Xpos.VBZ or Xpos.VBN && Child(verb, Relation.Aux, start, verb) < 0;
        if (!bare || HasAuxiliaryOrMark(t, start)) return;
        for (int infinitive = t - 1; infinitive > verb; infinitive--)
        {
            if (document.Xpos[infinitive] != Xpos.VB || document.Head[infinitive] != verb || document.Relation[infinitive] is not (Relation.Xcomp or Relation.Advcl) || Child(infinitive, Relation.Mark, verb, infinitive) < 0) continue;
            document.Head[t] = infinitive;
            end[infinitive] = Math.Max(end[infinitive], end[t]);
            return;
        }
    }

    private bool HasAuxiliaryOrMark(int t, int start) => Child(t, Relation.Aux, start, t) >= 0 || Child(t, Relation.Mark, start, t) >= 0 || Child(t, Relation.Nsubj, start, t) >= 0;

    /// <summary>"was welcomed in Pretoria | by Thabo Mbeki" with the person on the place: behind a passive without an agent, "by" and a person tell who did it.</summary>
    private void GivePassiveItsDoer(int t, int start, int stop)
    {
        int place = document.Head[t];
        bool person = document.Relation[t] == Relation.Nmod && document.Upos[t] == Upos.Propn && document.Entity[t] == EntityKind.Person && place >= start && place < t && (document.Entity[place] == EntityKind.Place || document.Upos[place] == Upos.Propn);
        if (!person || document.Head[first[t]] != t || !Is(first[t], LanguageRules.Kinds.Doer)) return;
        int verb = place;
        for (int i = 0; i < DepthLimit && verb >= start && document.Relation[verb] is Relation.Nmod or Relation.Obl; i++) verb = document.Head[verb];
        if (verb < start || document.Upos[verb] != Upos.Verb || Child(verb, Relation.AuxPass, start, verb) < 0 || Child(verb, Relation.OblAgent, verb, stop) >= 0) return;
        (document.Head[t], document.Relation[t]) = (verb, Relation.OblAgent);
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
        bool named = document.Relation[t] is Relation.Nsubj or Relation.NsubjPass && document.Xpos[t] == Xpos.NN || document.Relation[t] == Relation.Csubj && document.Xpos[t] is Xpos.VBP or Xpos.VBG;
        bool subject = named && verb > t && document.Upos[verb] == Upos.Verb && Child(t, Relation.Aux, start, t) < 0 && Child(t, Relation.Mark, start, t) < 0;
        if (!subject || Child(t, Relation.Nsubj, start, t) is not (>= 0 and var doer) || end[doer] != t || Child(t, Relation.Cop, start, t) >= 0) return;
        (document.Head[doer], document.Relation[doer]) = (verb, document.Relation[t] == Relation.NsubjPass ? Relation.NsubjPass : Relation.Nsubj);
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
