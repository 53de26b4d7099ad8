namespace Dragoman.Language;

/// <summary>Rules for sentences that report speech: who speaks, and the clause that a noun of saying takes.</summary>
public sealed partial class TreeCorrector
{
    /// <summary>"Residents reached by phone | said they had heard shots" with the residents as subject of "reached": a clause that no mark sets off before a verb without a subject is a participle of the speaker.</summary>
    private void FreeSpeaker(int t, int start, int stop)
    {
        int verb = document.Head[t];
        bool fronted = document.Relation[t] == Relation.Ccomp && document.Xpos[t] is Xpos.VBD or Xpos.VBN && verb > t + 1 && verb < stop && document.Xpos[verb] is Xpos.VBD or Xpos.VBZ or Xpos.VBP && document.Xpos[t + 1] is Xpos.IN or Xpos.RP;
        if (!fronted || Child(t, Relation.Obj, start, verb) >= 0 || Child(verb, Relation.Nsubj, start, verb) >= 0) return;
        int noun = Child(t, Relation.Nsubj, start, t);
        if (noun < 0) noun = Child(t, Relation.NsubjPass, start, t);
        if (noun < 0 || document.Upos[noun] is not (Upos.Noun or Upos.Propn)) return;
        for (int c = start; c < verb; c++)
            if (c > noun && document.Upos[c] == Upos.Punct || document.Head[c] == t && document.Relation[c] is Relation.Aux or Relation.AuxPass or Relation.Cop) return;
        (document.Head[noun], document.Relation[noun]) = (verb, Relation.Nsubj);
        (document.Head[t], document.Relation[t], document.Xpos[t]) = (noun, Relation.Acl, Xpos.VBN);
    }

    /// <summary>"allegations | that its jets had violated the airspace" with "that" as object of "violated": a clause with a subject and an object of its own is no relative clause, it tells what is alleged.</summary>
    private void MarkContent(int t, int start, int stop)
    {
        int verb = document.Head[t];
        bool relative = document.Xpos[t] == Xpos.WDT && document.Relation[t] == Relation.Obj && t > start && verb > t + 1 && verb < stop && document.Relation[verb] == Relation.AclRelcl && document.Head[verb] == t - 1;
        if (!relative || Child(verb, Relation.Nsubj, t + 1, verb) < 0 || Child(verb, Relation.Obj, verb + 1, stop) < 0) return;
        (document.Upos[t], document.Xpos[t], document.Relation[t]) = (Upos.Sconj, Xpos.IN, Relation.Mark);
        document.Relation[verb] = Relation.Acl;
    }
}
