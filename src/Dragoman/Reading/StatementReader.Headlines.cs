using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Who speaks in a headline, and before a colon that announces a quotation.</summary>
public sealed partial class StatementReader
{
    /// <summary>Longest speaker behind what a headline says, in tokens.</summary>
    private const int TailLimit = 5;

    /// <summary>"Rebels seize airport in Bangui: witnesses", "Cholera kills 40 - ministry": a headline whose speaker stands at its end.</summary>
    private bool ReadTail(int sentence, int first, int end)
    {
        int last = document.Xpos[end - 1] == Xpos.Period ? end - 1 : end;
        int mark = last - 1;
        while (mark > first && last - mark <= TailLimit && !IsTailMark(mark)) mark--;
        if (mark <= first + 2 || !IsTailMark(mark) || mark + 1 >= last || !IsHeadline(sentence, end) || HasClause(mark + 1, last)) return false;
        int source = PhraseHead(mark + 1, last);
        if (source < 0 || graph.End[source] < last && document.Relation[source] is not (Relation.Flat or Relation.Compound) && source + 1 < last) return false;
        bool colon = document.Xpos[mark] == Xpos.Colon && document.Words[document.Form[mark]] is ":";
        bool speaks = actors.At(source) is not null || lexicon.Channel(document.Lemma[source]) is not null;
        if (!speaks || document.Upos[source] != Upos.Noun && !(colon && HasClause(first, mark))) return false;
        foreach (Statement known in statements)
            if (known.CueToken >= first && known.CueToken < end) return false;
        Add(mark, new TokenRange(mark, mark + 1), source, Plain, [Trim(first, mark)], "statements/colon");
        return true;
    }

    /// <summary>A colon, or a dash between blanks.</summary>
    private bool IsTailMark(int t) => document.Words[document.Form[t]] is ":" or "-" or "–" or "—" or "--" && t + 1 < document.TokenCount && document.End[t] < document.Start[t + 1];

    /// <summary>"The commander was blunt: “We shoot first.”": a quotation behind a colon is said by who is spoken of before it.</summary>
    private void ReadAnnounced(Quotation quotation)
    {
        int colon = quotation.First - 1;
        if (colon < 2 || document.Words[document.Form[colon]] is not ":" || quoted[colon] || quotation.End - quotation.First < 4 || Overlapped(quotation)) return;
        int verb = -1;
        for (int t = document.SentenceStart[document.SentenceOf[colon]]; t < colon; t++)
            if (graph.Clausal[t] && document.Relation[t] is Relation.Root or Relation.Ccomp or Relation.Parataxis) verb = t;
        int speaker = verb >= 0 ? LastAgent(verb) : -1;
        if (speaker < 0 || speaker >= colon || quoted[speaker] || actors.At(speaker) is not { } actor || actor.IsPlace) return;
        Add(colon, new TokenRange(verb, colon), speaker, Plain, [new TokenRange(quotation.First, quotation.End)], "statements/announced");
    }
}
