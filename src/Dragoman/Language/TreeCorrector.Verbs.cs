namespace Dragoman.Language;

/// <summary>Rules for which word is the verb and what belongs to it: subjects far from their verb, second verbs that hang on the object of the first.</summary>
public sealed partial class TreeCorrector
{
    private const string ProgressiveEnding = "ing";

    /// <summary>"Miners near Ndola, Zambia, | downed tools." with the miners as root: a past form in a list with the noun before it, without a conjunction, is the verb of the sentence.</summary>
    private void RaiseVerbOutOfList(int t, int start, int stop)
    {
        int noun = document.Head[t];
        bool listed = document.Relation[t] == Relation.Conj && document.Xpos[t] == Xpos.VBD && noun >= start && noun < t && document.Head[noun] < 0 && document.Upos[noun] is Upos.Noun or Upos.Propn;
        if (!listed || document.Xpos[stop - 1] != Xpos.Period || Child(t, Relation.Cc, noun, t) >= 0 || Child(t, Relation.Nsubj, start, t) >= 0 || Child(noun, Relation.Cop, start, noun) >= 0) return;
        (document.Head[t], document.Relation[t]) = (-1, Relation.Root);
        (document.Head[noun], document.Relation[noun]) = (t, Relation.Nsubj);
        document.Head[stop - 1] = t;
        for (int c = t + 1; c < stop; c++)
        {
            if (document.Head[c] != noun) continue;
            document.Head[c] = t;
            if (document.Relation[c] == Relation.Conj && first[c] == t + 1) document.Relation[c] = Relation.Obj;
            else if (document.Relation[c] == Relation.Nmod) document.Relation[c] = Relation.Obl;
        }
    }

    /// <summary>"workers in the capital | Dhaka picketed factories" with two subjects: a name right behind a noun in a phrase of the first subject names that noun.</summary>
    private void JoinNameToNoun(int t, int start)
    {
        int verb = document.Head[t], noun = t - 1;
        bool second = document.Relation[t] == Relation.Nsubj && document.Upos[t] == Upos.Propn && verb > t && first[t] == t && noun > start && document.Upos[noun] == Upos.Noun && document.Relation[noun] == Relation.Nmod;
        if (!second) return;
        int subject = Child(verb, Relation.Nsubj, start, noun);
        if (subject >= 0 && end[subject] == t && IsUnder(noun, subject)) (document.Head[t], document.Relation[t]) = (noun, Relation.Appos);
    }

    /// <summary>"staged a sit-|in" with "in" as a particle of the verb: what has an article and stands behind a hyphen is a noun.</summary>
    private void MakeNounOfParticle(int t, int start)
    {
        int verb = document.Head[t];
        bool particle = document.Relation[t] == Relation.CompoundPrt && verb >= start && verb < t - 2 && document.Xpos[t - 1] == Xpos.HYPH && document.Head[t - 1] != verb;
        if (particle && HasBefore(t, Relation.Det, verb + 1)) (document.Upos[t], document.Xpos[t], document.Relation[t]) = (Upos.Noun, Xpos.NN, Relation.Obj);
    }

    /// <summary>"a week to free the president or | face war" with "face" beside the president: an infinitive goes with the infinitive before, and what stands right behind it is its own.</summary>
    private void RaiseInfinitiveConjunct(int t, int start, int stop)
    {
        int noun = document.Head[t];
        bool beside = document.Relation[t] == Relation.Conj && document.Xpos[t] == Xpos.VB && noun >= start && noun < t && document.Upos[noun] is Upos.Noun or Upos.Propn && Child(t, Relation.Cc, noun, t) >= 0;
        if (!beside || document.Head[noun] is not (>= 0 and var verb) || verb > noun || document.Xpos[verb] != Xpos.VB || document.Relation[noun] is not (Relation.Obj or Relation.Obl)) return;
        document.Head[t] = verb;
        for (int c = t + 1; c < stop; c++)
            if (document.Head[c] == noun && document.Relation[c] == Relation.Conj && first[c] == t + 1) (document.Head[c], document.Relation[c]) = (t, Relation.Obj);
    }

    /// <summary>"denounced as illegal Chad's | seizure of a ship" with the seizure as object of "illegal": an adjective behind "as" has no object, its verb has.</summary>
    private void ReturnLateObject(int t, int start)
    {
        int adjective = document.Head[t];
        if (document.Relation[t] != Relation.Obj || adjective <= start || adjective > t || document.Upos[adjective] != Upos.Adj || document.Head[adjective - 1] != adjective || !Is(adjective - 1, LanguageRules.Kinds.As)) return;
        int verb = document.Head[adjective];
        if (verb >= start && verb < adjective && document.Upos[verb] == Upos.Verb && Child(verb, Relation.Obj, start, t) < 0) document.Head[t] = verb;
    }

    /// <summary>"is | threatening to leave" with an adjective: what has a form of "be" before it and an infinitive behind it, and ends as participles do, is one.</summary>
    private void TagProgressive(int t, int start, int stop)
    {
        if (document.Xpos[t] != Xpos.JJ || !document.Words[document.Lower[t]].EndsWith(ProgressiveEnding, StringComparison.Ordinal) || Is(t, LanguageRules.Kinds.NoParticiple)) return;
        int copula = Child(t, Relation.Cop, start, t), infinitive = Child(t, Relation.Xcomp, t, stop);
        if (copula < 0) copula = Child(t, Relation.Aux, start, t);
        if (copula < 0 || infinitive < 0 || document.Xpos[infinitive] != Xpos.VB) return;
        (document.Upos[t], document.Xpos[t], document.Upos[copula], document.Relation[copula]) = (Upos.Verb, Xpos.VBG, Upos.Aux, Relation.Aux);
    }

    /// <summary>"Chad | is to station missiles" with "is" on the missiles: before an infinitive it belongs to that.</summary>
    private void HangCopulaOnInfinitive(int t, int stop)
    {
        bool before = document.Relation[t] == Relation.Cop && t + 2 < stop && document.Xpos[t + 1] == Xpos.TO && document.Xpos[t + 2] == Xpos.VB && document.Head[t + 1] == t + 2 && document.Head[t] > t + 2;
        if (before) document.Head[t] = t + 2;
    }

    /// <summary>"was declared persona non grata | by Peru" with Peru on what he was declared: behind a passive, "by" tells who does it.</summary>
    private void GiveDoerToPassive(int t, int start, int stop)
    {
        int inner = document.Head[t], preposition = first[t];
        if (document.Relation[t] != Relation.Nmod || inner < start || inner > t || document.Relation[inner] is not (Relation.Xcomp or Relation.Obj) || document.Head[preposition] != t || !Is(preposition, LanguageRules.Kinds.Doer)) return;
        int verb = document.Head[inner];
        if (verb >= start && verb < inner && Child(verb, Relation.AuxPass, start, verb) >= 0 && Child(verb, Relation.OblAgent, start, stop) < 0) (document.Head[t], document.Relation[t]) = (verb, Relation.OblAgent);
    }

    /// <summary>"A sit-|in against the government filled the square" with the government as subject: a subject has no preposition, and a noun with an article before it is no adverb.</summary>
    private void GiveSubjectToNoun(int t, int start)
    {
        int verb = document.Head[t];
        if (document.Relation[t] != Relation.Advmod || document.Xpos[t] != Xpos.NN || verb < t || !HasBefore(t, Relation.Det, start)) return;
        int subject = Child(verb, Relation.Nsubj, t, verb);
        if (subject < 0 || CaseWord(subject, t) < 0) return;
        document.Relation[t] = Relation.Nsubj;
        (document.Head[subject], document.Relation[subject]) = (t, Relation.Nmod);
    }
}
