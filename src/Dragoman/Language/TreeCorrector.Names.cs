namespace Dragoman.Language;

/// <summary>Rules for titles before names, for who stands between a fronted clause and its verb, and for tags that the words beside rule out.</summary>
public sealed partial class TreeCorrector
{
    /// <summary>"with his counterpart | Ana Silva" with the preposition on the title: it stands before the whole name.</summary>
    private void RaiseCase(int t)
    {
        int title = document.Head[t];
        if (document.Relation[t] != Relation.Case || title < 0 || document.Relation[title] != Relation.NmodDesc || document.Head[title] < title) return;
        document.Head[t] = document.Head[title];
    }

    /// <summary>"of President | Sadat by", "at Minera Cerro | Azul and": two names of one role that nothing sets apart are one name.</summary>
    private void JoinTitle(int t, int stop)
    {
        int name = t + 1;
        bool beside = name < stop && document.Upos[t] == Upos.Propn && document.Upos[name] == Upos.Propn && document.Head[t] == document.Head[name] && document.Head[t] >= 0 && document.Relation[t] == document.Relation[name];
        if (!beside || document.Relation[t] is not (Relation.Nmod or Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.Appos or Relation.Conj or Relation.NmodPoss)) return;
        bool whole = IsCapitalised(t) && IsCapitalised(name) && document.Entity[t] != EntityKind.Time && document.Entity[name] != EntityKind.Time;
        if (whole || document.Entity[name] == EntityKind.Person) (document.Head[name], document.Relation[name]) = (t, Relation.Flat);
    }

    /// <summary>"the tanker | Nordic Heron sank" with two subjects: a noun and the name right behind it in one role are one thing, the name beside the noun.</summary>
    private void JoinNounToName(int t, int start)
    {
        int noun = t - 1;
        while (noun > start && document.Head[noun] == t && document.Relation[noun] == Relation.Compound && document.Upos[noun] == Upos.Propn) noun--;
        bool beside = noun >= start && document.Upos[t] == Upos.Propn && document.Xpos[noun] == Xpos.NN && document.Head[noun] == document.Head[t] && document.Head[t] >= 0 && document.Relation[noun] == document.Relation[t];
        if (!beside || document.Relation[t] is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.Nmod) || document.Entity[t] == EntityKind.Time || Child(t, Relation.Case, noun, t) >= 0) return;
        // "in modern day Vietnam": without an article the noun is no thing that has the name.
        if (IsCapitalised(noun) || Child(noun, Relation.Det, start, noun) < 0) return;
        (document.Head[t], document.Relation[t]) = (noun, Relation.Appos);
    }

    private bool IsCapitalised(int t) => char.IsUpper(document.Words[document.Form[t]][0]);

    /// <summary>"As the ministry stated, | Moscow asked ..." with Moscow beside the ministry: a name between the comma of a fronted clause and a finite verb without a subject is its subject.</summary>
    private void FreeSubjectBehindClause(int t, int start, int stop)
    {
        int name = t - 1;
        bool bare = document.Xpos[t] is Xpos.VBD or Xpos.VBZ or Xpos.VBP && document.Relation[t] is Relation.Root or Relation.Ccomp && name > start;
        if (!bare || document.Relation[name] != Relation.Appos || document.Xpos[name] is not (Xpos.NNP or Xpos.NNPS) || first[name] <= start || document.Xpos[first[name] - 1] != Xpos.Comma || HasSubject(t, start, stop) || !IsUnder(name, t)) return;
        int clause = document.Head[name];
        for (int i = 0; i < DepthLimit && clause >= start && document.Head[clause] != t; i++) clause = document.Head[clause];
        if (clause < start || document.Relation[clause] is not (Relation.Advcl or Relation.Obl)) return;
        (document.Head[name], document.Relation[name]) = (t, Relation.Nsubj);
    }

    /// <summary>"stormed a building | occupied by students" with the participle on the verb: what is done to an object by somebody, right behind it, tells which one it is.</summary>
    private void HangParticipleOnObject(int t, int start, int stop)
    {
        int verb = document.Head[t], noun = t - 1;
        bool reduced = document.Relation[t] is Relation.Xcomp or Relation.Advcl && document.Xpos[t] == Xpos.VBN && verb >= start && noun > verb && document.Head[noun] == verb && document.Relation[noun] == Relation.Obj;
        if (!reduced || Child(t, Relation.OblAgent, t + 1, stop) < 0 || Child(t, Relation.AuxPass, start, t) >= 0) return;
        (document.Head[t], document.Relation[t]) = (noun, Relation.Acl);
    }

    /// <summary>"threatened to strike" with a noun behind "to": what a verb is complemented by without an article is a verb.</summary>
    private void TagInfinitive(int t, int start)
    {
        int particle = t - 1;
        bool bare = document.Relation[t] is Relation.Xcomp or Relation.Advcl && document.Xpos[t] is Xpos.NN or Xpos.JJ && particle >= start && document.Head[particle] == t;
        if (!bare || document.Xpos[particle] is not (Xpos.TO or Xpos.IN) || document.Relation[particle] is not (Relation.Case or Relation.Mark) || !Is(particle, LanguageRules.Kinds.Infinitive)) return;
        (document.Upos[t], document.Xpos[t]) = (Upos.Verb, Xpos.VB);
        (document.Upos[particle], document.Xpos[particle], document.Relation[particle]) = (Upos.Part, Xpos.TO, Relation.Mark);
    }

    /// <summary>"rejected the ruling as | illegal" with "as" as an adverb, or the adjective on the ruling: it is a phrase of the verb, as in "as a farce".</summary>
    private void HangJudgement(int t, int start)
    {
        int word = t - 1, noun = t - 2, head = document.Head[t];
        if (document.Xpos[t] is not (Xpos.JJ or Xpos.VBN) || noun <= start || head < start || head >= word || document.Head[word] != t || !Is(word, LanguageRules.Kinds.As)) return;
        while (noun > start && document.Relation[noun] != Relation.Obj && document.Head[noun] >= start && document.Head[noun] < noun) noun = document.Head[noun];
        if (document.Relation[noun] != Relation.Obj || end[noun] < word || head != noun && head != document.Head[noun]) return;
        if (document.Relation[t] is not (Relation.Xcomp or Relation.Advcl or Relation.Nmod or Relation.Obl or Relation.Acl)) return;
        (document.Head[t], document.Relation[t]) = (document.Head[noun], Relation.Obl);
        (document.Upos[word], document.Xpos[word], document.Relation[word]) = (Upos.Adp, Xpos.IN, Relation.Case);
    }

    /// <summary>"considers the bridge | a danger" with two objects, or the danger beside the bridge without a comma: a verb of opinion gives nothing to anybody, the second says what the first is held to be.</summary>
    private void MakeSmallClause(int t, int start)
    {
        int verb = document.Head[t];
        if (document.Relation[t] == Relation.Appos && verb >= start && verb < first[t] && document.Relation[verb] == Relation.Obj && document.Head[verb] is >= 0 and var above && above < verb
            && document.Upos[first[t]] != Upos.Punct && document.Upos[first[t] - 1] != Upos.Punct && document.Upos[t] == Upos.Noun && Is(above, LanguageRules.Kinds.Opinion))
            (document.Head[t], document.Relation[t]) = (above, Relation.Xcomp);
        if (document.Relation[t] != Relation.Obj || verb < start || verb > t || !Is(verb, LanguageRules.Kinds.Opinion)) return;
        for (int held = verb + 1; held < t; held++)
        {
            if (document.Head[held] != verb || document.Relation[held] is not (Relation.Obj or Relation.Iobj)) continue;
            (document.Relation[held], document.Relation[t]) = (Relation.Obj, Relation.Xcomp);
            return;
        }
    }
}
