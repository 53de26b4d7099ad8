namespace Dragoman.Language;

/// <summary>Rules for the short sentences of wire services: two objects, participles that look like the verb, what is due.</summary>
public sealed partial class TreeCorrector
{
    /// <summary>"| Floods cut off" as a name and a common noun at once: of two tags that do not agree the finer one holds.</summary>
    private void AlignTags(int t)
    {
        if (document.Upos[t] == Upos.Propn && document.Xpos[t] is Xpos.NN or Xpos.NNS) document.Upos[t] = Upos.Noun;
        else if (document.Upos[t] == Upos.Noun && document.Xpos[t] is Xpos.NNP or Xpos.NNPS) document.Upos[t] = Upos.Propn;
    }

    /// <summary>"Turkish writer | Orhan Aksoy" with the name beside the writer, or both in one role: a noun right before the name of a person is its title.</summary>
    private void HangTitle(int t, int start, int stop)
    {
        int noun = t - 1, over = noun >= start ? document.Head[noun] : -1;
        bool titled = noun >= start && document.Xpos[noun] == Xpos.NN && document.Upos[t] == Upos.Propn && document.Entity[t] == EntityKind.Person && document.EntityStart[t] && document.Entity[noun] == EntityKind.None;
        if (!titled || document.Relation[t] == Relation.Appos && (HasBefore(noun, Relation.Det, start) || HasBefore(noun, Relation.NmodPoss, start))) return;
        bool beside = document.Relation[t] == Relation.Appos && document.Head[t] == noun;
        bool twice = document.Head[t] == over && over >= 0 && document.Relation[t] == document.Relation[noun] && document.Relation[t] is Relation.Nsubj or Relation.NsubjPass or Relation.Obl or Relation.Nmod;
        if (!beside && !twice) return;
        (document.Head[t], document.Relation[t]) = (over, document.Relation[noun]);
        (document.Head[noun], document.Relation[noun]) = (t, Relation.NmodDesc);
        for (int c = start; c < stop; c++)
            if (document.Head[c] == noun && (c > t || document.Relation[c] is Relation.Case or Relation.Cc or Relation.Mark)) document.Head[c] = t;
    }

    /// <summary>"sold Chile | three frigates" with Chile as a word of the frigates: what stands before the number of an object, right behind the verb, is who gets it.</summary>
    private void FreeReceiver(int t, int start)
    {
        int noun = document.Head[t];
        bool between = document.Relation[t] == Relation.Compound && document.Upos[t] == Upos.Propn && document.Entity[t] is EntityKind.Place or EntityKind.Organization or EntityKind.Person && noun > t + 1 && document.Relation[noun] == Relation.Obj;
        if (!between || document.Head[noun] is not (>= 0 and var verb) || verb < start || verb != first[t] - 1 || document.Upos[verb] != Upos.Verb) return;
        int number = t + 1;
        while (number < noun && document.Head[number] != noun) number++;
        if (number >= noun || document.Relation[number] != Relation.Nummod || first[number] != t + 1) return;
        (document.Head[t], document.Relation[t]) = (verb, Relation.Iobj);
        first[noun] = t + 1;
    }

    /// <summary>"lent Vietnam | two billion yen" with two objects: the first of two, a name, is who gets the second.</summary>
    private void SplitObjects(int t, int start)
    {
        int verb = document.Head[t];
        if (document.Relation[t] != Relation.Obj || document.Upos[t] is not (Upos.Noun or Upos.Num) || verb < start || verb > t || document.Upos[verb] != Upos.Verb) return;
        int receiver = Child(verb, Relation.Obj, verb, first[t]);
        if (receiver >= 0 && document.Upos[receiver] == Upos.Propn && end[receiver] == first[t]) document.Relation[receiver] = Relation.Iobj;
    }

    /// <summary>"Shells fired from Chad | hit a farm" with the shells as subject of "fired": of two past forms behind one noun, without a mark between them, the first describes the noun and the second is the verb.</summary>
    private void RaiseSecondVerb(int t, int start, int stop)
    {
        int participle = document.Head[t];
        if (document.Xpos[t] == Xpos.VBD && document.Relation[t] is Relation.Root or Relation.Ccomp) participle = Child(t, Relation.Advcl, start, t);
        else if (document.Xpos[t] is not (Xpos.VBD or Xpos.VBN) || document.Relation[t] is not (Relation.Advcl or Relation.Xcomp or Relation.Ccomp)) return;
        if (participle < start || participle > t || document.Xpos[participle] is not (Xpos.VBD or Xpos.VBN) || HasSubject(t, start, stop) || Child(t, Relation.Mark, start, t) >= 0 || Child(t, Relation.Aux, start, t) >= 0) return;
        int noun = Child(participle, Relation.Nsubj, start, participle);
        bool bare = noun >= 0 && end[noun] == participle && document.Upos[noun] == Upos.Noun && Child(participle, Relation.Obj, start, stop) < 0 && Child(participle, Relation.Aux, start, participle) < 0 && Child(participle, Relation.Mark, start, participle) < 0;
        if (!bare || !HasPhraseUntil(participle, t)) return;
        if (document.Head[t] == participle) (document.Head[t], document.Relation[t]) = (document.Head[participle], document.Relation[participle]);
        (document.Head[noun], document.Relation[noun], document.Xpos[t]) = (t, Relation.Nsubj, Xpos.VBD);
        (document.Head[participle], document.Relation[participle], document.Xpos[participle]) = (noun, Relation.Acl, Xpos.VBN);
        for (int c = t + 1; c < stop; c++)
            if (document.Head[c] == participle) document.Head[c] = t;
    }

    /// <summary>True where one phrase, and no mark, fills the room between a verb and what follows.</summary>
    private bool HasPhraseUntil(int verb, int next)
    {
        if (next < verb + 3) return false;
        for (int c = verb + 1; c < next; c++)
            if (document.Upos[c] == Upos.Punct || document.Relation[c] == Relation.Cc) return false;
        int phrase = verb + 1;
        while (phrase < next && !(document.Head[phrase] == verb && document.Relation[phrase] is Relation.Obl or Relation.OblAgent)) phrase++;
        return phrase < next && first[phrase] == verb + 1;
    }

    /// <summary>"is | due to meet" with "due to" as a mark: before an infinitive "to" is no part of a preposition, and what is due governs the infinitive.</summary>
    private void FreeInfinitive(int t, int start, int stop)
    {
        int adjective = t - 1, verb = t + 1;
        while (verb < stop && document.Upos[verb] == Upos.Adv) verb++;
        bool split = document.Relation[t] == Relation.Fixed && document.Xpos[t] == Xpos.TO && adjective >= start && document.Head[t] == adjective && document.Xpos[adjective] is Xpos.JJ or Xpos.IN && verb < stop && document.Xpos[verb] == Xpos.VB;
        if (!split) return;
        if (document.Head[adjective] == verb) (document.Head[adjective], document.Relation[adjective]) = (document.Head[verb], document.Relation[verb]);
        else if (document.Head[verb] != adjective) return;
        (document.Upos[adjective], document.Xpos[adjective]) = (Upos.Adj, Xpos.JJ);
        (document.Head[verb], document.Relation[verb]) = (adjective, Relation.Xcomp);
        (document.Upos[t], document.Head[t], document.Relation[t]) = (Upos.Part, verb, Relation.Mark);
        for (int c = start; c < adjective; c++)
            if (document.Head[c] == verb) (document.Head[c], document.Relation[c]) = (adjective, document.Relation[c] == Relation.NsubjOuter ? Relation.Nsubj : document.Relation[c]);
        if (document.Relation[adjective] == Relation.Root && document.Upos[stop - 1] == Upos.Punct) document.Head[stop - 1] = adjective;
    }
}
