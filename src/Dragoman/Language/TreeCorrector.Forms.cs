namespace Dragoman.Language;

/// <summary>Rules that make a tag and the words around it agree, and that find the verb of a subject with a clause of its own.</summary>
public sealed partial class TreeCorrector
{
    // Farthest child that is looked for on either side of a word.
    private const int ChildReach = 24;

    /// <summary>"Six men were | shot" with a noun: what has a passive auxiliary is a participle.</summary>
    private void TagParticiple(int t, int start)
    {
        if (document.Xpos[t] is Xpos.VBN || Child(t, Relation.AuxPass, start, t) < 0) return;
        if (document.Upos[t] is Upos.Noun or Upos.Adj or Upos.Verb) (document.Upos[t], document.Xpos[t]) = (Upos.Verb, Xpos.VBN);
    }

    /// <summary>"Canada | called on Peru to" with a passive subject: without an auxiliary the participle is a past tense and its subject acts.</summary>
    private void ActivateSubject(int t, int start, int stop)
    {
        bool clause = document.Xpos[t] == Xpos.VBN && document.Relation[t] is Relation.Root or Relation.Ccomp or Relation.Parataxis;
        if (!clause || Child(t, Relation.AuxPass, start, stop) >= 0 || Child(t, Relation.Aux, start, stop) >= 0) return;
        int subject = Child(t, Relation.NsubjPass, start, t);
        if (subject < 0 || Child(t, Relation.OblAgent, t, stop) >= 0) return;
        document.Relation[subject] = Relation.Nsubj;
        document.Xpos[t] = Xpos.VBD;
    }

    /// <summary>"An official who asked not to be named | said the deal was close." with the official as root: the past form that governs a clause or stands behind a comma, behind the official's relative clause and within it, is the verb of the sentence.</summary>
    private void RaiseVerbBehindRelative(int t, int start, int stop)
    {
        bool loose = document.Xpos[t] is Xpos.VBD or Xpos.VBN && document.Relation[t] is Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Acl;
        bool governs = Child(t, Relation.Ccomp, t, stop) >= 0 || document.Relation[t] == Relation.Acl && t > start && document.Xpos[t - 1] == Xpos.Comma && Child(t, Relation.OblAgent, t, stop) < 0;
        if (!loose || !governs || document.Xpos[stop - 1] != Xpos.Period || HasSubject(t, start, stop) || Child(t, Relation.Mark, start, t) >= 0) return;
        int clause = document.Head[t];
        for (int i = 0; i < DepthLimit && clause >= 0 && document.Relation[clause] != Relation.AclRelcl; i++) clause = document.Head[clause];
        if (clause < 0 || clause > t || document.Head[clause] is not (>= 0 and var noun) || noun > clause || document.Head[noun] >= 0 || document.Upos[noun] is not (Upos.Noun or Upos.Propn)) return;
        (document.Head[t], document.Relation[t], document.Xpos[t]) = (-1, Relation.Root, Xpos.VBD);
        (document.Head[noun], document.Relation[noun]) = (t, Relation.Nsubj);
        document.Head[stop - 1] = t;
    }

    /// <summary>"told the United Nations | that the glaciers were shrinking": a clause with "that" behind a name is no part of the name, it is what was told.</summary>
    private void FreeClauseBehindName(int t, int start)
    {
        int name = document.Head[t];
        if (document.Relation[t] != Relation.AclRelcl || name < start || name > t || document.Upos[name] != Upos.Propn || document.Relation[name] is not (Relation.Iobj or Relation.Obj or Relation.Obl)) return;
        int verb = document.Head[name], that = first[t];
        bool clause = verb >= 0 && verb < name && document.Upos[verb] == Upos.Verb && document.Xpos[that] is Xpos.WDT or Xpos.IN && document.Head[that] == t && that < t && Child(t, Relation.Nsubj, that + 1, t) >= 0;
        if (!clause) return;
        (document.Head[t], document.Relation[t]) = (verb, Relation.Ccomp);
        (document.Upos[that], document.Xpos[that], document.Relation[that]) = (Upos.Sconj, Xpos.IN, Relation.Mark);
    }

    /// <summary>"The murder of the minister | by an officer shocked" with two subjects: a subject with "by" goes with the subject before it.</summary>
    private void JoinSubjectPhrase(int t, int start)
    {
        int verb = document.Head[t];
        if (document.Relation[t] != Relation.Nsubj || verb < t || CaseWord(t, start) < 0) return;
        int subject = Child(verb, Relation.Nsubj, start, first[t]);
        if (subject >= 0 && end[subject] == first[t]) (document.Head[t], document.Relation[t]) = (subject, Relation.Nmod);
    }

    /// <summary>"Sources close to the palace | said the prince was ill" with "sources close" as what is said: without a mark between them the noun is the speaker, and the adjective describes it.</summary>
    private void GiveSpeakerItsAdjective(int t, int start, int stop)
    {
        if (document.Xpos[t] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP) || HasSubject(t, start, stop) || Child(t, Relation.Ccomp, t, stop) < 0) return;
        int adjective = Child(t, Relation.Ccomp, start, t);
        if (adjective < 0 || document.Upos[adjective] != Upos.Adj || end[adjective] != t || Child(adjective, Relation.Cop, start, t) >= 0) return;
        int noun = Child(adjective, Relation.Nsubj, start, adjective);
        if (noun < 0) return;
        (document.Head[noun], document.Relation[noun]) = (t, Relation.Nsubj);
        (document.Head[adjective], document.Relation[adjective]) = (noun, Relation.Amod);
    }

    /// <summary>"continue closely | coordinating efforts" with a participle that describes the noun: behind an adverb and without an article it is what is continued.</summary>
    private void FreeGerund(int t, int start)
    {
        int noun = document.Head[t];
        if (document.Relation[t] != Relation.Amod || document.Xpos[t] != Xpos.VBG || noun < t || document.Relation[noun] != Relation.Obj || document.Head[noun] is not (>= 0 and var verb) || verb != first[t] - 1) return;
        if (verb < start || document.Upos[verb] != Upos.Verb || t == verb + 1 || Child(t, Relation.Advmod, verb, t) < 0) return;
        (document.Head[t], document.Relation[t]) = (verb, Relation.Xcomp);
        document.Head[noun] = t;
    }

    /// <summary>"shot | down a helicopter" with "down" as the preposition of an object: objects have none, right behind the verb it is its particle.</summary>
    private void FreeParticle(int t, int start)
    {
        int noun = document.Head[t];
        bool leads = document.Relation[t] == Relation.Case && noun > t && t > start && document.Head[noun] == t - 1 && document.Relation[noun] == Relation.Obj && first[noun] == t && document.Upos[t - 1] == Upos.Verb;
        if (leads) (document.Head[t], document.Relation[t], document.Xpos[t]) = (t - 1, Relation.CompoundPrt, Xpos.RP);
    }

    /// <summary>"The junta | suppressed unions" with the junta as a time: a noun right before a finite verb without a subject is the subject.</summary>
    private void FindSubject(int t, int start, int stop)
    {
        bool finite = document.Xpos[t] is Xpos.VBD or Xpos.VBZ or Xpos.VBP && document.Relation[t] is Relation.Root or Relation.Ccomp;
        if (!finite || HasSubject(t, start, stop)) return;
        int noun = Child(t, Relation.OblUnmarked, start, t);
        if (noun >= 0 && end[noun] == t && document.Upos[noun] is Upos.Noun or Upos.Propn or Upos.Pron) document.Relation[noun] = Relation.Nsubj;
    }

    /// <summary>"shot dead | two men" with "dead" as a word of the noun: an adjective before a number or an article is what the verb made of the men.</summary>
    private void FreeResult(int t, int start)
    {
        int noun = document.Head[t];
        bool between = document.Relation[t] == Relation.Amod && document.Xpos[t] == Xpos.JJ && noun > t && t > start && document.Head[noun] == t - 1 && document.Relation[noun] == Relation.Obj;
        if (!between || document.Head[t + 1] != noun || document.Relation[t + 1] is not (Relation.Nummod or Relation.Det)) return;
        (document.Head[t], document.Relation[t]) = (t - 1, Relation.Xcomp);
    }

    /// <summary>"said nothing was found, even admitting | it did not look" with the second clause under "said": a clause right behind a participle is what the participle says, and behind a comma the participle belongs to who said the first.</summary>
    private void GiveClauseToParticiple(int t, int start)
    {
        int verb = document.Head[t];
        int participle = first[t] - 1;
        if (document.Relation[t] != Relation.Ccomp || verb < start || verb >= participle || document.Xpos[participle] != Xpos.VBG || document.Relation[participle] != Relation.Advcl || !IsUnder(participle, verb) || IsUnder(participle, t)) return;
        if (Child(participle, Relation.Obj, start, t) >= 0 || HasSubject(participle, start, t)) return;
        document.Head[t] = participle;
        int opening = first[participle];
        if (opening > start && document.Xpos[opening - 1] == Xpos.Comma || document.Xpos[opening] == Xpos.Comma) document.Head[participle] = verb;
    }

    /// <summary>"took 12 foreigners | hostage" with the foreigners as a word of "hostage": a plural with a number or an article of its own is the object, and the noun behind it is what is made of it.</summary>
    private void FreeSmallClause(int t, int start)
    {
        int noun = document.Head[t];
        bool between = document.Relation[t] == Relation.Compound && document.Xpos[t] == Xpos.NNS && noun == t + 1 && document.Relation[noun] == Relation.Obj && document.Xpos[noun] == Xpos.NN && document.Head[noun] is >= 0 and var head && head < first[t];
        if (!between || first[t] < start || document.Upos[first[t]] is not (Upos.Num or Upos.Det)) return;
        (document.Head[t], document.Relation[t]) = (document.Head[noun], Relation.Obj);
        document.Relation[noun] = Relation.Xcomp;
    }

    /// <summary>"the murder of Rabin | by a student" with the student on the name: behind a noun with "of" and a name, a "by" phrase tells who did it.</summary>
    private void RaiseDoer(int t, int start)
    {
        int inner = document.Head[t];
        if (document.Relation[t] != Relation.Nmod || inner < start || inner > t || document.Relation[inner] != Relation.Nmod || end[inner] != end[t]) return;
        int preposition = first[t], outer = document.Head[inner];
        bool done = outer >= start && outer < inner && document.Upos[outer] == Upos.Noun && document.Upos[inner] == Upos.Propn && Is(preposition, LanguageRules.Kinds.Doer) && Is(first[inner], LanguageRules.Kinds.Whole);
        if (done && document.Head[preposition] == t) document.Head[t] = outer;
    }

    private int Child(int t, Relation relation, int from, int until)
    {
        for (int c = Math.Max(from, t - ChildReach); c < Math.Min(until, t + ChildReach); c++)
            if (document.Head[c] == t && document.Relation[c] == relation) return c;
        return -1;
    }
}
