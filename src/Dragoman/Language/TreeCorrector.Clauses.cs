namespace Dragoman.Language;

/// <summary>Rules for the long sentences of wire services: which clause a subject, a participle or a speaker belongs to.</summary>
public sealed partial class TreeCorrector
{
    /// <summary>"The government | signed a treaty aimed at peace" with the government as subject of "aimed": a subject that crosses a finite verb without one is that verb's.</summary>
    private void MoveCrossedSubject(int t, int start, int stop)
    {
        int verb = document.Head[t];
        if (document.Relation[t] is not (Relation.Nsubj or Relation.NsubjPass) || verb < t) return;
        for (int crossed = t + 1; crossed < verb; crossed++)
        {
            bool finite = document.Upos[crossed] == Upos.Verb && document.Xpos[crossed] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN;
            if (!finite || document.Head[crossed] >= t && document.Head[crossed] < verb || !IsUnder(verb, crossed) || HasSubject(crossed, start, stop)) continue;
            document.Head[t] = crossed;
            return;
        }
    }

    /// <summary>"ambushed a convoy near the town, | wounding three soldiers": a present participle behind a comma tells what the verb did, not what its object did.</summary>
    private void HangResultOnVerb(int t, int start)
    {
        int noun = document.Head[t];
        bool hangs = document.Relation[t] == Relation.Acl || document.Relation[t] == Relation.Advcl && noun >= 0 && document.Upos[noun] == Upos.Noun;
        bool loose = hangs && document.Xpos[t] == Xpos.VBG && t > start && document.Xpos[t - 1] == Xpos.Comma && noun >= 0 && noun < t;
        if (!loose) return;
        int verb = document.Head[noun];
        for (int i = 0; i < DepthLimit && verb >= 0 && document.Upos[verb] is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num; i++) verb = document.Head[verb];
        // A noun before its verb is the subject, and the participle describes it: the agent is the same either way.
        if (verb >= 0 && verb < noun && document.Upos[verb] == Upos.Verb) (document.Head[t], document.Relation[t]) = (verb, Relation.Advcl);
    }

    /// <summary>"urged both sides to avoid bloodshed, while China | called on them" with the call beside the avoiding: a finite clause behind a comma and "while" stands against the finite verb, not against what is demanded.</summary>
    private void HangContrastHigher(int t, int start)
    {
        int verb = document.Head[t];
        if (document.Relation[t] != Relation.Advcl || verb <= start || verb > t || document.Xpos[verb] is not (Xpos.VB or Xpos.VBG or Xpos.VBN) || document.Upos[t] != Upos.Verb || FiniteAuxiliary(verb, start) >= 0) return;
        int mark = Child(t, Relation.Mark, verb, t);
        if (mark < 1 || document.Xpos[mark - 1] != Xpos.Comma || !Is(mark, LanguageRules.Kinds.Contrast) || Child(t, Relation.Nsubj, mark, t) < 0 && Child(t, Relation.NsubjPass, mark, t) < 0) return;
        int above = document.Head[verb];
        for (int i = 0; i < DepthLimit && above >= start && !(document.Upos[above] == Upos.Verb && (document.Xpos[above] is Xpos.VBD or Xpos.VBZ or Xpos.VBP || FiniteAuxiliary(above, start) >= 0)); i++) above = document.Head[above];
        if (above >= start && above < t) document.Head[t] = above;
    }

    /// <summary>"Gunmen believed to be rebels | killed nine": a past form that hangs on a noun as if it were a participle, behind a participle with an infinitive, is the verb of the sentence.</summary>
    private void RaiseVerbBehindParticiple(int t, int start, int stop)
    {
        if (document.Relation[t] != Relation.Acl || document.Xpos[t] != Xpos.VBD) return;
        int participle = document.Head[t];
        for (int i = 0; i < DepthLimit && participle >= 0 && document.Upos[participle] != Upos.Verb; i++) participle = document.Head[participle];
        if (participle <= start || participle > t || HasSubject(t, start, stop)) return;
        int noun = participle - 1;
        bool reduced = document.Head[noun] == participle && document.Relation[noun] is Relation.Nsubj or Relation.NsubjPass && participle + 1 < stop && document.Xpos[participle + 1] == Xpos.TO;
        if (!reduced || document.Upos[noun] is not (Upos.Noun or Upos.Propn)) return;
        (document.Head[t], document.Relation[t]) = (document.Head[participle], document.Relation[participle]);
        (document.Head[noun], document.Relation[noun]) = (t, Relation.Nsubj);
        (document.Head[participle], document.Relation[participle], document.Xpos[participle]) = (noun, Relation.Acl, Xpos.VBN);
        for (int c = participle + 1; c < stop; c++)
            if (document.Head[c] == participle && c > t && document.Relation[c] != Relation.Xcomp) document.Head[c] = t;
    }

    /// <summary>"... wounding three soldiers, | a spokesman, Colonel Diop, said." with the spokesman beside the soldiers: a verb at the end of a sentence that has a clause but no subject is said by who stands between the commas before it.</summary>
    private void GiveSpeakerToEnd(int t, int start, int stop)
    {
        bool last = document.Relation[t] == Relation.Root && document.Xpos[t] is Xpos.VBD or Xpos.VBZ or Xpos.VBP && t + 2 >= stop && t > start + 1;
        if (!last || HasSubject(t, start, stop) || !HasClauseBefore(t, start)) return;
        int speaker = -1;
        int noun = document.Xpos[t - 1] == Xpos.Comma ? t - 2 : t - 1;
        for (int i = 0; i < DepthLimit && noun >= start && document.Upos[noun] is Upos.Noun or Upos.Propn; i++, noun = document.Head[noun])
            if (first[noun] > start && (document.Relation[noun] == Relation.Appos && BeginsAt(noun, Xpos.Comma, Xpos.Comma) || BeginsAt(noun, Xpos.OpenQuote, Xpos.CloseQuote))) speaker = noun;
        if (speaker < 0) return;
        (document.Head[speaker], document.Relation[speaker]) = (t, Relation.Nsubj);
        // The commas around the speaker are the verb's: what is said ends before them.
        for (int c = first[speaker]; c < t; c++)
            if (document.Upos[c] == Upos.Punct && (document.Head[c] < first[speaker] || c == first[speaker])) document.Head[c] = t;
    }

    /// <summary>"accused Oman of trying to leave the pact and | threatened to" with the threat beside the leaving, "said he would not resign and | called for calm" with the call beside the resigning: a past form goes on with a past form, not with an infinitive, a gerund, a modal or what is demanded.</summary>
    private void RaiseFiniteConjunct(int t, int start)
    {
        int verb = document.Head[t];
        if (document.Relation[t] != Relation.Conj || verb < start || verb > t || Child(t, Relation.Nsubj, start, t) >= 0 || Child(t, Relation.NsubjPass, start, t) >= 0) return;
        int auxiliary = FiniteAuxiliary(verb, start);
        bool modal = auxiliary >= 0 && document.Xpos[auxiliary] == Xpos.MD && document.Xpos[verb] == Xpos.VB;
        bool bare = auxiliary < 0 && Child(verb, Relation.Aux, start, verb) < 0 && document.Xpos[verb] is Xpos.VB or Xpos.VBG or Xpos.VBP;
        if (document.Xpos[t] == Xpos.VBD ? !modal && !bare && !IsDeedOfSpeaker(t, verb, auxiliary, start) : !(document.Xpos[t] == Xpos.VBN && modal && FiniteAuxiliary(t, start) < 0)) return;
        int above = document.Head[verb];
        for (int i = 0; i < DepthLimit && above >= start && !(document.Xpos[above] == Xpos.VBD && document.Upos[above] == Upos.Verb); i++) above = document.Head[above];
        if (above >= start && above < t && document.Xpos[above] == Xpos.VBD) (document.Head[t], document.Xpos[t]) = (above, Xpos.VBD);
    }

    /// <summary>"denied that its forces had fired and | accused Oman": who speaks of himself as having done something, and then does what only speakers do, does it now.</summary>
    private bool IsDeedOfSpeaker(int t, int verb, int auxiliary, int start)
    {
        int above = document.Head[verb];
        if (auxiliary < 0 || document.Xpos[auxiliary] != Xpos.VBD || document.Xpos[verb] != Xpos.VBN || document.Relation[verb] != Relation.Ccomp || above < start || above > verb) return false;
        if (!Is(t, LanguageRules.Kinds.Speech) || !Is(above, LanguageRules.Kinds.Speech) || Is(verb, LanguageRules.Kinds.Speech)) return false;
        int subject = Child(verb, Relation.Nsubj, above, verb);
        return subject >= 0 && (document.Xpos[subject] == Xpos.PRP || HasBefore(subject, Relation.NmodPoss, above));
    }

    /// <summary>"shot at marchers who had blocked the road, | killing two" with the killing in the relative clause: a participle behind a comma belongs outside of a clause that no comma sets off.</summary>
    private void HangParticipleOutside(int t, int start)
    {
        int relative = document.Head[t];
        bool loose = document.Relation[t] == Relation.Advcl && document.Xpos[t] == Xpos.VBG && t > start && document.Xpos[t - 1] == Xpos.Comma && relative > start && relative < t && document.Relation[relative] == Relation.AclRelcl;
        if (!loose || first[relative] <= start || document.Xpos[first[relative]] == Xpos.Comma || document.Xpos[first[relative] - 1] == Xpos.Comma) return;
        int verb = document.Head[relative];
        for (int i = 0; i < DepthLimit && verb >= start && !(document.Upos[verb] == Upos.Verb && document.Xpos[verb] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN); i++) verb = document.Head[verb];
        if (verb >= start && verb < relative && document.Upos[verb] == Upos.Verb) document.Head[t] = verb;
    }

    /// <summary>True where a phrase begins with one of two marks, or behind one.</summary>
    private bool BeginsAt(int noun, Xpos mark, Xpos other) => document.Xpos[first[noun]] is var own && (own == mark || own == other) || document.Xpos[first[noun] - 1] is var before && (before == mark || before == other);

    private bool HasClauseBefore(int t, int start)
    {
        for (int c = start; c < t; c++)
            if (document.Head[c] == t && document.Relation[c] is Relation.Ccomp or Relation.Parataxis) return true;
        return false;
    }
}
