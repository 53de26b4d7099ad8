namespace Dragoman.Language;

/// <summary>Sets right what the parser is known to get wrong, where the words around leave no doubt. Each rule says which fault it meets.</summary>
/// <remarks>Runs between the parser and all that reads trees. Sentence by sentence, linear but for the climbing of heads.</remarks>
public sealed partial class TreeCorrector(LanguageRules rules)
{
    private const int DepthLimit = 64;

    // How far before its predicate an auxiliary stands.
    private const int AuxiliaryReach = 8;
    private int[] first = [];
    private int[] end = [];
    private Document document = null!;

    /// <summary>Corrects heads and relations of a parsed document.</summary>
    public void Run(Document parsed)
    {
        document = parsed;
        if (first.Length < parsed.TokenCount)
        {
            first = new int[Math.Max(parsed.TokenCount, 512)];
            end = new int[first.Length];
        }
        for (int sentence = 0; sentence < document.SentenceCount; sentence++)
        {
            (int start, int stop) = (document.SentenceStart[sentence], document.SentenceStart[sentence + 1]);
            for (int t = start; t < stop; t++)
            {
                HangOnFirstName(t);
                JoinTitle(t, stop);
                JoinNounToName(t, start);
                RaiseCase(t);
                JoinHyphenName(t, start, stop);
                AlignTags(t);
                HangTitle(t, start, stop);
                HangNameOnTitle(t, start);
                JoinName(t, start);
                HangAge(t, start, stop);
                MakeNounOfParticipleBehindOf(t, start, stop);
            }
            Measure(start, stop);
            for (int t = start; t < stop; t++)
            {
                TagParticiple(t, start);
                HangOnStrickenName(t, start, stop);
                MakeInfinitive(t, start, stop);
                MakeHeadlinePlan(t, start, stop);
                JoinNations(t, start, stop);
                FindSubjectOfInfinitive(t, start);
                JoinBareInfinitive(t, start, stop);
                GivePassiveItsDoer(t, start, stop);
                FreeNation(t, start);
                DescribeByParticiple(t, start);
                FindSubjectBehindMark(t, start, stop);
                JoinPhrase(t, start);
                FreeReceiver(t, start);
                SplitObjects(t, start);
                RaiseSecondVerb(t, start, stop);
                FreeInfinitive(t, start, stop);
                ActivateSubject(t, start, stop);
                FreeClauseBehindName(t, start);
                JoinSubjectPhrase(t, start);
                RaiseParticiple(t, stop);
                RaiseVerbBehindRelative(t, start, stop);
                GiveSpeakerItsAdjective(t, start, stop);
                FreeGerund(t, start);
                FreeParticle(t, start);
                RaiseDoer(t, start);
                FreeSmallClause(t, start);
                FreeResult(t, start);
                FindSubject(t, start, stop);
                GiveClauseToParticiple(t, start);
                MoveSubjectToConjunct(t, stop);
                ReturnModifier(t, stop);
                JoinSameCase(t, start);
                FreeSubject(t, start, stop);
                HangParticipleHigher(t, start);
                RaiseVerbBehindParticiple(t, start, stop);
                MoveCrossedSubject(t, start, stop);
                HangResultOnVerb(t, start);
                HangContrastHigher(t, start);
                GiveSpeakerToEnd(t, start, stop);
                RaiseFiniteConjunct(t, start);
                HangParticipleOutside(t, start);
                JoinParallel(t, start, stop);
                FreeObject(t, start);
                JoinLimit(t, start, stop);
                MakeObject(t, start, stop);
                FreeSubjectBehindClause(t, start, stop);
                HangParticipleOnObject(t, start, stop);
                TagInfinitive(t, start);
                MakeSmallClause(t, start);
                HangJudgement(t, start);
                MakeApposition(t, start, stop);
                JoinNumbers(t);
                JoinListInApposition(t, start);
                FreeSpeaker(t, start, stop);
                MarkContent(t, start, stop);
                RaiseVerbOutOfList(t, start, stop);
                JoinNameToNoun(t, start);
                MakeNounOfParticle(t, start);
                RaiseInfinitiveConjunct(t, start, stop);
                ReturnLateObject(t, start);
                TagProgressive(t, start, stop);
                HangCopulaOnInfinitive(t, stop);
                GiveDoerToPassive(t, start, stop);
                GiveSubjectToNoun(t, start);
            }
        }
    }

    /// <summary>"Khin San Hlaing, | a lawmaker," with the lawmaker beside "San": the parts of a name carry nothing, its first word does.</summary>
    private void HangOnFirstName(int t)
    {
        if (document.Relation[t] == Relation.Flat) return;
        int head = document.Head[t];
        for (int i = 0; i < DepthLimit && head >= 0 && IsNamePart(head); i++) head = document.Head[head];
        if (head >= 0 && head != t) document.Head[t] = head;
    }

    private bool IsNamePart(int t) =>
        document.Relation[t] == Relation.Flat && document.Upos[t] == Upos.Propn && document.Head[t] is var name and >= 0 && name < t && document.Upos[name] == Upos.Propn && document.Entity[name] == document.Entity[t];

    /// <summary>"Ana | Silva Reyes" with Reyes beside Ana: names of one person that nothing sets apart are one name.</summary>
    private void JoinName(int t, int start)
    {
        int head = document.Head[t];
        if (document.Relation[t] != Relation.Appos || head < start || head >= t || document.Entity[head] != EntityKind.Person) return;
        for (int part = head + 1; part <= t; part++)
            if (document.Upos[part] != Upos.Propn || document.Entity[part] != EntityKind.Person || document.EntityStart[part] || part < t && document.Head[part] != t) return;
        for (int part = head + 1; part <= t; part++) (document.Head[part], document.Relation[part]) = (head, Relation.Flat);
    }

    /// <summary>"the ambassador to Yemen, | Salim Haddad," with the name beside Yemen: a person is beside the noun that the place belongs to.</summary>
    private void HangNameOnTitle(int t, int start)
    {
        int place = document.Head[t];
        if (document.Relation[t] != Relation.Appos || document.Entity[t] != EntityKind.Person || place <= start || place > t || document.Entity[place] != EntityKind.Place || document.Relation[place] != Relation.Nmod) return;
        int noun = document.Head[place];
        if (noun >= start && document.Xpos[noun] == Xpos.NN && document.Xpos[place + 1] == Xpos.Comma) document.Head[t] = noun;
    }

    private void Measure(int start, int stop)
    {
        for (int t = start; t < stop; t++) (first[t], end[t]) = (t, t + 1);
        for (int t = start; t < stop; t++)
        {
            int head = document.Head[t];
            for (int i = 0; i < DepthLimit && head >= 0; i++, head = document.Head[head]) (first[head], end[head]) = (Math.Min(first[head], t), Math.Max(end[head], t + 1));
        }
    }

    /// <summary>"Envoys from Chad travelled to Libya." with the noun as root: in a sentence that ends in a full stop the past form behind the noun is its verb.</summary>
    private void RaiseParticiple(int t, int stop)
    {
        int noun = document.Head[t];
        bool reduced = document.Relation[t] == Relation.Acl && document.Xpos[t] is Xpos.VBN or Xpos.VBD && noun >= 0 && noun < t;
        if (!reduced || document.Head[noun] >= 0 || document.Upos[noun] is not (Upos.Noun or Upos.Propn) || document.Xpos[stop - 1] != Xpos.Period) return;
        for (int c = t - 1; c < stop; c++)
            if (document.Head[c] == t && document.Relation[c] is Relation.OblAgent or Relation.AuxPass or Relation.Aux || document.Head[c] == noun && document.Relation[c] == Relation.Cop) return;
        (document.Head[t], document.Relation[t], document.Xpos[t]) = (-1, Relation.Root, Xpos.VBD);
        (document.Head[noun], document.Relation[noun]) = (t, Relation.Nsubj);
    }

    /// <summary>"ten were killed and twenty | injured": a subject behind its verb belongs to the conjunct that follows.</summary>
    private void MoveSubjectToConjunct(int t, int stop)
    {
        int verb = document.Head[t];
        if (document.Relation[t] is not (Relation.Nsubj or Relation.NsubjPass) || verb < 0 || verb > t) return;
        for (int c = t + 1; c < Math.Min(stop, t + 4); c++)
        {
            if (document.Head[c] != verb || document.Relation[c] != Relation.Conj || document.Upos[c] is not (Upos.Verb or Upos.Adj)) continue;
            document.Head[t] = c;
            if (document.Xpos[c] is Xpos.JJ or Xpos.VBD && document.Xpos[verb] == Xpos.VBN) (document.Upos[c], document.Xpos[c]) = (Upos.Verb, Xpos.VBN);
            return;
        }
    }

    /// <summary>"Greek and Turkish | troops met" with three subjects: adjectives right before a noun of the same role modify it.</summary>
    private void ReturnModifier(int t, int stop)
    {
        bool role = document.Relation[t] is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.Nmod;
        if (!role || document.Xpos[t] is not (Xpos.JJ or Xpos.NNP or Xpos.NN) || t + 3 >= stop || document.Relation[t + 1] != Relation.Cc || document.Head[t + 2] != t || document.Relation[t + 2] != Relation.Conj) return;
        int noun = t + 3;
        bool same = document.Upos[noun] == Upos.Noun && document.Xpos[t + 2] is Xpos.JJ or Xpos.NNP && document.Head[noun] == document.Head[t] && document.Relation[noun] == document.Relation[t];
        if (same) (document.Head[t], document.Relation[t]) = (noun, Relation.Amod);
    }

    /// <summary>"from Oman, as well as from Iran": the second phrase goes with the first that has its preposition, not with the noun above both.</summary>
    private void JoinSameCase(int t, int start)
    {
        int top = document.Head[t];
        if (document.Relation[t] != Relation.Conj || top < 0 || top > t || CaseWord(t, start) is not (>= 0 and var word) || CaseWord(top, start) == word) return;
        for (int sibling = t - 1; sibling > top; sibling--)
        {
            if (document.Head[sibling] != top || document.Relation[sibling] is not (Relation.Nmod or Relation.Obl) || CaseWord(sibling, start) != word) continue;
            document.Head[t] = sibling;
            return;
        }
    }

    /// <summary>"the release of captives and the return of land": a noun with an "of" phrase of its own goes with the noun that has one, not with that noun's phrase.</summary>
    private void JoinParallel(int t, int start, int stop)
    {
        int inner = document.Head[t];
        if (document.Relation[t] != Relation.Conj || inner < 0 || document.Relation[inner] != Relation.Nmod || document.Upos[t] != Upos.Noun || document.Head[inner] < 0) return;
        int outer = document.Head[inner];
        int preposition = CaseWord(inner, start);
        bool determined = HasBefore(t, Relation.Det, inner + 1) && HasBefore(outer, Relation.Det, start);
        if (!determined || preposition < 0 || document.Upos[outer] != Upos.Noun || HasPhrase(inner, preposition, t) || !HasPhrase(t, preposition, stop)) return;
        document.Head[t] = outer;
    }

    private bool HasBefore(int t, Relation relation, int from)
    {
        for (int c = from; c < t; c++)
            if (document.Head[c] == t && document.Relation[c] == relation) return true;
        return false;
    }

    private bool HasPhrase(int t, int preposition, int until)
    {
        for (int c = t + 1; c < Math.Min(until, t + 12); c++)
            if (document.Head[c] == t && document.Relation[c] == Relation.Nmod && CaseWord(c, t) == preposition) return true;
        return false;
    }

    private bool Is(int t, LanguageRules.Kinds kind) => rules.KindsOf(document.Words[document.Lower[t]]).HasFlag(kind);

    private int CaseWord(int t, int start)
    {
        for (int c = t - 1; c >= Math.Max(start, t - 6); c--)
            if (document.Head[c] == t && document.Relation[c] == Relation.Case) return document.Lower[c];
        return -1;
    }

    /// <summary>"saying the visit | was sad", "admitting it | did not know" with the noun as object: what stands right before a finite verb without a subject is its subject, and the clause is what is said.</summary>
    private void FreeSubject(int t, int start, int stop)
    {
        int auxiliary = FirstAuxiliary(t, start);
        if (auxiliary <= start || HasSubject(t, start, stop)) return;
        int noun = ObjectEndingAt(auxiliary, start);
        if (noun < 0) return;
        int verb = document.Head[noun];
        if (IsUnder(verb, t))
        {
            (document.Head[verb], document.Relation[verb]) = (document.Head[t], document.Relation[t] == Relation.Root ? Relation.Root : Relation.Advcl);
        }
        else if (IsUnder(t, noun)) return;
        (document.Head[t], document.Relation[t]) = (verb, Relation.Ccomp);
        (document.Head[noun], document.Relation[noun]) = (t, Relation.Nsubj);
    }

    /// <summary>First finite auxiliary or copula of a predicate, -1 where it has none or one that follows a conjunction.</summary>
    private int FirstAuxiliary(int t, int start) => Child(t, Relation.Mark, Math.Max(start, t - AuxiliaryReach), t) >= 0 || Child(t, Relation.Cc, Math.Max(start, t - AuxiliaryReach), t) >= 0 ? -1 : FiniteAuxiliary(t, start);

    /// <summary>First finite auxiliary or copula of a predicate, -1 where it has none.</summary>
    private int FiniteAuxiliary(int t, int start)
    {
        int found = -1;
        for (int c = t - 1; c >= Math.Max(start, t - AuxiliaryReach); c--)
            if (document.Head[c] == t && document.Relation[c] is Relation.Aux or Relation.AuxPass or Relation.Cop && document.Xpos[c] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD) found = c;
        return found;
    }

    private bool HasSubject(int t, int start, int stop)
    {
        for (int c = Math.Max(start, t - 40); c < Math.Min(stop, t + 20); c++)
            if (document.Head[c] == t && document.Relation[c] is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Csubj or Relation.CsubjPass or Relation.Expl) return true;
        return document.Relation[t] is Relation.AclRelcl or Relation.Conj;
    }

    private int ObjectEndingAt(int position, int start)
    {
        for (int n = position - 1; n >= Math.Max(start, position - 20); n--)
        {
            bool ends = end[n] == position && document.Relation[n] == Relation.Obj && document.Head[n] >= 0 && document.Head[n] < n;
            if (ends && document.Upos[document.Head[n]] == Upos.Verb && document.Upos[n] is Upos.Noun or Upos.Propn or Upos.Pron) return n;
        }
        return -1;
    }

    private bool IsUnder(int t, int node)
    {
        for (int i = 0; i < DepthLimit && t >= 0; i++, t = document.Head[t])
            if (t == node) return true;
        return false;
    }

    /// <summary>"urged Chad to leave, saying ...": a participle behind a comma belongs to the finite verb, not to the infinitive before it.</summary>
    private void HangParticipleHigher(int t, int start)
    {
        bool loose = document.Relation[t] == Relation.Advcl && document.Xpos[t] == Xpos.VBG && t > start && document.Xpos[t - 1] == Xpos.Comma;
        if (!loose) return;
        int head = document.Head[t];
        for (int i = 0; i < DepthLimit && head >= 0 && document.Xpos[head] is Xpos.VB or Xpos.VBG && document.Relation[head] is Relation.Xcomp or Relation.Advcl or Relation.Acl && document.Head[head] >= 0; i++) head = document.Head[head];
        if (head >= 0 && !IsUnder(head, t)) document.Head[t] = head;
    }
}
