using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Where what is said begins and ends: datelines, semicolons, participles and verbs that belong to the speaker's own sentence.</summary>
public sealed partial class StatementReader
{
    /// <summary>Ends content before words that begin a further statement (<c>, adding that</c>, <c>, according to</c>).</summary>
    private TokenRange Clip(int first, int end)
    {
        for (int t = first + 2; t < end; t++)
        {
            if (IsTenseBreak(t, first)) end = t;
            // ", even admitting it did not know"
            int edge = document.Xpos[t] == Xpos.VBG ? BeforeAdverbs(t) + 1 : t;
            if (quoted[t] || edge <= first + 1 || document.Xpos[edge - 1] != Xpos.Comma && !quoted[edge - 1]) continue;
            bool participle = document.Xpos[t] == Xpos.VBG && lexicon.Find(document.Lemma[t], -1, 'v') is not null && (graph.Has(t, Role.Complement) || graph.Has(t, Role.Patient) || document.Xpos[t + 1] == Xpos.PRP);
            if (participle && edge < t) end = edge;
            else if (participle || document.Upos[t] is Upos.Verb or Upos.Adp or Upos.Sconj && PhraseCueAt(t, out _) > t + 1) end = t;
        }
        return Trim(BodyStart(first, end), end);
    }

    /// <summary>The token before a word and the adverbs right before it.</summary>
    private int BeforeAdverbs(int t)
    {
        do t--;
        while (t > 0 && document.Upos[t] == Upos.Adv);
        return t;
    }

    /// <summary>"denied that they had fired and accused the rebels": a conjunction before a past tense of saying that no verb of the content matches. It belongs to the speaker.</summary>
    private bool IsTenseBreak(int t, int first)
    {
        if (document.Xpos[t] != Xpos.CC || quoted[t] || clipCue < 0 || document.Xpos[clipCue] != Xpos.VBD || clipCue > t) return false;
        int verb = t + 1;
        while (verb < document.TokenCount && document.Upos[verb] == Upos.Adv) verb++;
        if (verb >= document.TokenCount || document.Xpos[verb] is not (Xpos.VBD or Xpos.VBN) || graph.Has(verb, Role.Agent) && LastAgent(verb) > t || document.Xpos[verb] == Xpos.VBN && lexicon.Find(document.Lemma[verb], -1, 'v') is null && !StartsPhrasalCue(verb)) return false;
        for (int w = first; w < t; w++)
            if (document.Xpos[w] == Xpos.VBD && !(document.Upos[w] == Upos.Aux && document.Head[w] > w && document.Xpos[document.Head[w]] == Xpos.VBN) && document.Relation[w] is not (Relation.AclRelcl or Relation.Advcl)) return false;
        brokenAt = t;
        return true;
    }

    private bool StartsPhrasalCue(int verb) => verb + 1 < document.TokenCount && lexicon.Find(document.Lemma[verb], document.Lower[verb + 1], 'v') is not null;

    /// <summary>One past a dateline ("LIMA, May 3 (Agency) -"): where and when a report was written is not said.</summary>
    private int BodyStart(int first, int end)
    {
        int sentence = document.SentenceOf[first];
        if (first != document.SentenceStart[sentence] || sentence > 0 && document.ParagraphOf[sentence] == document.ParagraphOf[sentence - 1] || document.End[first] - document.Start[first] < 2 || document.Upos[first] == Upos.Punct || !IsCapitals(first)) return first;
        for (int t = first + 1; t < Math.Min(end, first + 14); t++)
        {
            if (document.Upos[t] is Upos.Verb or Upos.Aux or Upos.Det) return first;
            bool dash = document.Words[document.Form[t]] is "-" or "--" or "–" or "—" && document.End[t - 1] < document.Start[t];
            if (dash && t + 1 < end) return t + 1;
        }
        return first;
    }

    /// <summary>"what it called a crime, prompting the envoys to leave": a participle behind a comma says what followed, and no more what was called so.</summary>
    private int ParticipleClause(int item, int end)
    {
        for (int t = item + 1; t + 1 < end; t++)
            if (document.Xpos[t] == Xpos.Comma && document.Xpos[t + 1] == Xpos.VBG && !quoted[t]) return t;
        return end;
    }

    /// <summary>Where the part of the sentence begins that a semicolon sets apart.</summary>
    private int AfterSemicolon(int cue)
    {
        int first = document.SentenceStart[document.SentenceOf[cue]];
        for (int t = cue - 1; t > first; t--)
            if (document.Words[document.Form[t]] is ";" && !quoted[t]) return t + 1;
        return first;
    }
}
