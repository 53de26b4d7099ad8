using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Words of saying that are inserted into what is said or stand behind it ("The vote, she said, was fair."): punctuation shows them more surely than a tree does.</summary>
public sealed partial class StatementReader
{
    /// <summary>Longest inserted source in tokens, appositions included.</summary>
    private const int InsertionLimit = 45;

    /// <summary>Source that punctuation bounds; empty where the tree must tell.</summary>
    private TokenRange sourceSpan;

    private bool ReadFrame(int cue, Cue kind, ref int source, List<TokenRange> content)
    {
        bool speaks = kind.Content.HasFlag(ContentForm.Quote) && kind.Content.HasFlag(ContentForm.Clause);
        if (!speaks || quoted[cue] || IsPassive(cue) || cue > 0 && document.Upos[cue - 1] == Upos.Aux && document.Xpos[cue] == Xpos.VBN && graph.Passive[cue] || document.Xpos[cue] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN)) return false;
        return ReadBehindQuotation(cue, kind, ref source, content) || ReadInserted(cue, kind, ref source, content) || ReadAsClause(cue, ref source, content);
    }

    /// <summary>"As the ministry has admitted, the dam was full." and "The dam, as police said on Monday, was full.": the clause around it is what was said.</summary>
    private bool ReadAsClause(int cue, ref int source, List<TokenRange> content)
    {
        int speaker = LastAgent(cue);
        if (speaker < 0 || speaker > cue) return false;
        int sentence = document.SentenceOf[cue];
        (int first, int end) = (AfterSemicolon(cue), document.SentenceStart[sentence + 1]);
        int mark = Math.Min(graph.First[speaker], speaker) - 1;
        if (mark < first || document.Lower[mark] != lexicon.As || mark > first && document.Xpos[mark - 1] != Xpos.Comma) return false;
        int close = cue + 1;
        while (close < end && document.Upos[close] != Upos.Punct)
            if (close - cue > LongestAside || IsObjectStart(close) && document.Upos[close - 1] != Upos.Adp || document.Upos[close] is Upos.Verb or Upos.Aux or Upos.Sconj || ++close >= end) break;
        if (close < end && document.Upos[close] != Upos.Punct || quoted[close < end ? close : cue]) return false;
        bool before = HasClause(first, mark), after = close < end && document.Xpos[close] == Xpos.Comma && HasClause(close + 1, end);
        if (!before && !after) return false;
        source = speaker;
        if (mark > first) content.Add(Trim(BodyStart(first, mark), mark));
        if (after || before && close < end - 1 && document.Xpos[close] == Xpos.Comma) content.Add(Clip(close + 1, document.Xpos[end - 1] == Xpos.Period ? end - 1 : end));
        return true;
    }

    /// <summary>Most tokens between a cue and the comma that closes its aside.</summary>
    private const int LongestAside = 8;

    /// <summary>"We had no choice," Ana Lopez, a farmer who lost her house, said.</summary>
    private bool ReadBehindQuotation(int cue, Cue kind, ref int source, List<TokenRange> content)
    {
        int first = document.SentenceStart[document.SentenceOf[cue]];
        int mark = cue - 1;
        while (mark >= first && cue - mark < InsertionLimit && !quoted[mark]) mark--;
        if (mark < first || !quoted[mark] || QuotationAt(mark) is not { Closed: true } quotation || quotation.End - quotation.First < 5) return false;
        if (!IsPhrase(quotation.End, cue)) return false;
        if (quotation.First > first + 1 && FollowsClause(cue, document.SentenceStart[document.SentenceOf[cue] + 1])) return false;
        bool inverted = IsOnlyPunctuation(quotation.End, cue);
        int agent = LastAgent(cue);
        int speaker = inverted ? InvertedSubject(cue) : agent >= quotation.End && agent < cue ? agent : PhraseHead(quotation.End, cue);
        if (speaker < 0) return false;
        source = speaker;
        int start = quotation.First;
        int end = !inverted && !IsOnlyPunctuation(quotation.End, graph.First[speaker]) && graph.First[speaker] > quotation.End ? graph.First[speaker] : quotation.End;
        sourceSpan = inverted ? InvertedSpan(cue) : new TokenRange(end, cue);
        if (start > first && !IsOnlyPunctuation(first, start)) start = ClauseOf(cue) is var clause and >= 0 && clause < cue && graph.First[clause] < start ? graph.First[clause] : first;
        content.Add(Trim(start, end));
        AddOtherHalf(cue, source, content);
        return true;
    }

    /// <summary>"The vote, she said on Monday, was fair." and "The vote was fair, said the judge."</summary>
    private bool ReadInserted(int cue, Cue kind, ref int source, List<TokenRange> content)
    {
        int sentence = document.SentenceOf[cue];
        (int first, int end) = (AfterSemicolon(cue), document.SentenceStart[sentence + 1]);
        int comma = cue - 1;
        while (comma > first && cue - comma < 14 && (IsNominal(comma) || document.Upos[comma] == Upos.Cconj && document.Xpos[comma - 1] != Xpos.Comma)) comma--;
        if (comma <= first || document.Xpos[comma] != Xpos.Comma || quoted[comma]) return false;
        // "the minister, 82, said": the comma closes an apposition.
        if (comma == cue - 1 && LastAgent(cue) is var agent and >= 0 && agent < cue && document.Head[agent] == cue) return false;
        if (PhraseCueAt(first, out _) >= 0 || comma < cue - 1 && kind.Addressee != -1 && IsObjectStart(cue + 1)) return false;
        int speaker = comma == cue - 1 ? kind.Addressee == -1 || kind.Attitude is "denies" or "condemns" or "praises" ? -1 : InvertedSubject(cue) : PhraseHead(comma + 1, cue);
        if (speaker < 0) return false;
        // "the bomb was planted by exiles, a charge they deny"
        if (speaker < cue && LastAgent(cue) is var own && own > speaker && own < cue && document.Upos[own] == Upos.Pron && document.Upos[speaker] == Upos.Noun) return false;
        int next = speaker > cue ? Math.Min(graph.End[speaker], end) : cue + 1;
        while (next < end && document.Upos[next] != Upos.Punct)
            if (graph.Clausal[next] || document.Upos[next] is Upos.Verb or Upos.Aux or Upos.Sconj || ++next >= end) break;
        if (next < end && document.Upos[next] != Upos.Punct) return false;
        bool before = HasClause(first, comma);
        // "It was, she said, a matter of days.": the words inserted stand within the clause.
        bool within = !before && speaker < cue && comma - first < LongestAside && document.Xpos[comma - 1] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD && next + 1 < end && document.Xpos[next] == Xpos.Comma && !quoted[next + 1];
        bool after = within || next + 1 < end && document.Xpos[next] == Xpos.Comma && !quoted[next + 1] && HasClause(next + 1, end)
            && document.Xpos[next + 1] is not (Xpos.VBG or Xpos.WP or Xpos.WDT or Xpos.IN) && speaker < cue;
        if (!before && (!after || document.Lower[next + 1] == lexicon.That)) return false;
        if (next + 1 < end && quoted[next + 1]) return false;
        source = speaker;
        sourceSpan = speaker > cue ? InvertedSpan(cue) : new TokenRange(comma + 1, cue);
        content.Add(Trim(BodyStart(first, comma), comma));
        if (after) content.Add(Clip(next + 1, document.Xpos[end - 1] == Xpos.Period ? end - 1 : end));
        return true;
    }

    /// <summary>The words behind an inverted cue to the end of the sentence or the next quotation; empty where another clause follows there.</summary>
    private TokenRange InvertedSpan(int cue)
    {
        int end = document.SentenceStart[document.SentenceOf[cue] + 1];
        int stop = cue + 1;
        while (stop < end && !quoted[stop] && document.Xpos[stop] is not (Xpos.Period or Xpos.Colon) && (document.Xpos[stop] != Xpos.VBG || document.Relation[stop] is Relation.Amod or Relation.Compound)) stop++;
        return stop - cue <= InsertionLimit && (!FollowsClause(cue, stop) || BeginsRelative(cue + 1, stop)) ? new TokenRange(cue + 1, stop) : default;
    }

    /// <summary>"Ana Lopez, a farmer who has grown maize for 20 years": a relative pronoun before the first finite verb, wherever the tree hangs it.</summary>
    private bool BeginsRelative(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (document.Xpos[t] is Xpos.WP or Xpos.WDT) return true;
            if (document.Xpos[t] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD) return false;
        }
        return false;
    }

    private bool IsObjectStart(int t) => t < document.TokenCount && document.Entity[t] != EntityKind.Time && document.Upos[t] is Upos.Det or Upos.Noun or Upos.Propn or Upos.Pron or Upos.Adj or Upos.Num;

    private bool IsNominal(int t) => document.Upos[t] is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Part or Upos.Adp or Upos.Adv or Upos.Aux;

    /// <summary>True where no main verb stands between the tokens.</summary>
    private bool IsPhrase(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (document.Xpos[t] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD) || document.Relation[t] is Relation.AclRelcl || document.Relation[t] is Relation.Aux && document.Head[t] > t) continue;
            int head = t;
            for (int i = 0; i < 6 && head >= 0 && document.Relation[head] != Relation.AclRelcl; i++) head = document.Head[head];
            if (head < 0 || document.Relation[head] != Relation.AclRelcl) return false;
        }
        return true;
    }

    private Quotation? QuotationAt(int token)
    {
        foreach (Quotation quotation in quotations)
            if (quotation.First <= token && token < quotation.End) return quotation;
        return null;
    }
}
