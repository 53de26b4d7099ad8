using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Statements without a reporting verb: "according to", headlines with a colon, quotations that continue a speech or stand alone; and how statements lie in each other.</summary>
public sealed partial class StatementReader
{
    private static readonly Cue Plain = new("says", Denies: false, ContentForm.Clause | ContentForm.Quote, Addressee: -2);

    /// <summary>"according to", "as stated by", "reportedly"; true where one was read. "citing" needs a source that can speak.</summary>
    private bool ReadPhraseCue(int t)
    {
        sourceSpan = default;
        int end = PhraseCueAt(t, out int cue);
        if (end < 0) return false;
        bool adverb = document.Upos[t] == Upos.Adv && end == t + 1;
        if (!adverb && document.Upos[t] is Upos.Noun or Upos.Adj) return false;
        int sentence = document.SentenceOf[t];
        (int first, int sentenceEnd) = (document.SentenceStart[sentence], document.SentenceStart[sentence + 1]);
        int source = adverb || end >= sentenceEnd ? -1 : PhraseHead(end, sentenceEnd);
        var content = new List<TokenRange>();
        if (adverb) AddAdverbContent(t, content);
        else if (source < 0 || end == t + 1 && actors.At(source) is null) return false;
        else
        {
            int sourceEnd = Math.Max(graph.End[source], source + 1);
            for (int w = source + 1; w < sourceEnd; w++)
                if (document.Words[document.Form[w]] is ";") sourceEnd = w;
            if (sourceEnd < sentenceEnd && document.Words[document.Form[sourceEnd]] is ";") sentenceEnd = sourceEnd;
            bool reported = document.Xpos[t] == Xpos.VBG && sourceEnd + 1 < sentenceEnd && document.Xpos[sourceEnd] == Xpos.Comma && document.Lower[sourceEnd + 1] == lexicon.That;
            // "Xinhua, quoting local officials, said the mine had no licence.": what the verb behind reports is theirs too.
            if (t > first && document.Xpos[t] == Xpos.VBG && !HasClause(first, t) && SaysBehind(sourceEnd, sentenceEnd) is var said and >= 0) sourceEnd = said + 1;
            else if (t > first && !reported && !IsOnlyPunctuation(first, t)) content.Add(TrimQuotation(Trim(BodyStart(first, t), t)));
            if (sourceEnd < sentenceEnd && !IsOnlyPunctuation(sourceEnd, sentenceEnd) && IsClauseAfter(t, sourceEnd, sentenceEnd)) content.Add(TrimQuotation(Trim(sourceEnd, sentenceEnd)));
        }
        if (content.Count == 0) return false;
        Add(t, new TokenRange(t, end), source, lexicon.Phrases[cue], content, adverb ? "statements/adverb" : "statements/phrase");
        return true;
    }

    /// <summary>A comma and a finite verb of saying, or -1.</summary>
    private int SaysBehind(int t, int end)
    {
        // "citing a source in the ministry, said"
        for (int last = t + LongestAside; t < Math.Min(end, last) && document.Upos[t] is Upos.Adp or Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn; t++) { }
        if (t + 2 >= end || document.Xpos[t] != Xpos.Comma) return -1;
        int verb = t + 1;
        while (verb + 1 < end && (document.Upos[verb] is Upos.Aux or Upos.Adv)) verb++;
        return document.Upos[verb] == Upos.Verb && document.Xpos[verb] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN && lexicon.Find(document.Lemma[verb], -1, 'v') is { } kind && kind.Content.HasFlag(ContentForm.Clause) ? verb : -1;
    }

    /// <summary>One past the last token of the longest prepositional or adverbial cue that begins at a token, -1 where none does.</summary>
    private int PhraseCueAt(int t, out int cue)
    {
        int node = PhraseTable.Root;
        (int end, cue) = (-1, -1);
        for (int w = t; w < document.TokenCount && document.SentenceOf[w] == document.SentenceOf[t]; w++)
        {
            node = lexicon.PhraseTable.Step(node, document.Lower[w]);
            if (node < 0) break;
            if (lexicon.PhraseTable.First(node) is var handle and >= 0) (end, cue) = (w + 1, lexicon.PhraseTable.Value(handle));
        }
        return end;
    }

    /// <summary>Words behind the source belong to what is said where the phrase opens the sentence, or where a clause begins anew.</summary>
    private bool IsClauseAfter(int cue, int sourceEnd, int sentenceEnd)
    {
        if (cue == document.SentenceStart[document.SentenceOf[cue]]) return true;
        for (int t = sourceEnd; t < sentenceEnd; t++)
            if (graph.Clausal[t]) return true;
        return false;
    }

    private void AddAdverbContent(int adverb, List<TokenRange> content)
    {
        int clause = document.Head[adverb];
        if (clause >= 0) content.Add(Trim(graph.First[clause], graph.End[clause]));
    }

    /// <summary>The full stop of the sentence is not said.</summary>
    private TokenRange TrimQuotation(TokenRange range)
    {
        int end = range.End;
        if (end - 1 > range.First && document.Xpos[end - 1] == Xpos.Period && !quoted[end - 1]) end--;
        return Trim(range.First, end);
    }

    /// <summary>"Lima: talks will go on": a headline or a short line whose speaker stands before a colon.</summary>
    private void ReadColon(int sentence)
    {
        (int first, int end) = (document.SentenceStart[sentence], document.SentenceStart[sentence + 1]);
        int colon = ColonOf(first, end);
        if (colon <= first || quoted[colon] || HasClause(first, colon))
        {
            ReadTail(sentence, first, end);
            return;
        }
        int source = PhraseHead(first, colon);
        if (source < 0) return;
        bool named = document.Upos[source] == Upos.Propn;
        bool headline = IsHeadline(sentence, end) && (HasClause(colon + 1, end) || quoted[colon + 1]) && (named || lexicon.Channel(document.Lemma[source]) is not null || actors.At(source) is not null);
        if (!headline && (!named || actors.At(source) is null)) return;
        foreach (Statement known in statements)
            if (known.CueToken >= first && known.CueToken <= colon) return;
        Add(colon, new TokenRange(colon, colon + 1), source, Plain, [Trim(colon + 1, end)], "statements/colon");
    }

    /// <summary>The first line of a report, or a line of its own without a full stop.</summary>
    private bool IsHeadline(int sentence, int end)
    {
        int paragraph = document.ParagraphOf[sentence];
        bool alone = (sentence == 0 || document.ParagraphOf[sentence - 1] != paragraph) && (sentence + 1 == document.SentenceCount || document.ParagraphOf[sentence + 1] != paragraph);
        return alone && (sentence == 0 || document.Xpos[end - 1] != Xpos.Period);
    }

    /// <summary>"LOPEZ: We had no choice.": a turn of a transcript is its paragraph, and what is said there is no text of the report.</summary>
    private void ReadTurn(int sentence)
    {
        if (sentence == 0 || document.ParagraphOf[sentence] == document.ParagraphOf[sentence - 1]) return;
        int first = document.SentenceStart[sentence];
        int colon = ColonOf(first, document.SentenceStart[sentence + 1]);
        if (colon <= first || colon + 1 >= document.TokenCount) return;
        if (document.Upos[first] == Upos.Punct) first++;
        for (int t = first; t < colon; t++)
            if (!IsCapitals(t)) return;
        int last = sentence;
        while (last + 1 < document.SentenceCount && document.ParagraphOf[last + 1] == document.ParagraphOf[sentence]) last++;
        int end = document.SentenceStart[last + 1];
        // A quotation mark before the name is that of the transcript.
        quoted[colon] = false;
        Add(colon, new TokenRange(colon, colon + 1), colon - 1, Plain, [new TokenRange(colon + 1, end)], "statements/turn");
        quoted.AsSpan(colon + 1, end - colon - 1).Fill(true);
    }

    private bool IsCapitals(int t)
    {
        foreach (char c in document.Words[document.Form[t]])
            if (char.IsLower(c) || char.IsDigit(c)) return false;
        return true;
    }

    /// <summary>A colon among the first words, or -1.</summary>
    private int ColonOf(int first, int end)
    {
        for (int t = first; t < Math.Min(end - 2, first + 8); t++)
            if (document.Words[document.Form[t]] is ":") return t;
        return -1;
    }

    /// <summary>"We had no choice." — Ana Lopez: a dash and a name behind a quotation.</summary>
    private void ReadSignature(Quotation quotation)
    {
        int dash = quotation.End;
        if (!quotation.Closed || dash + 1 >= document.TokenCount || document.Words[document.Form[dash]] is not ("―" or "—" or "–" or "--" or "-")) return;
        int end = document.SentenceStart[document.SentenceOf[dash + 1] + 1];
        int source = PhraseHead(dash + 1, end);
        if (source < 0 || end - dash > 20 || document.Upos[source] != Upos.Propn || Overlapped(quotation)) return;
        Add(dash, new TokenRange(dash, dash + 1), source, Plain, [new TokenRange(quotation.First, quotation.End)], "statements/signature");
    }

    private bool Overlapped(Quotation quotation)
    {
        foreach (Statement statement in statements)
            if (!statement.Quoted && Overlaps(statement.Content, quotation.First, quotation.End)) return true;
        return false;
    }

    private void Finish(List<Statement> found)
    {
        statements.Sort((a, b) => Order(a).CompareTo(Order(b)));
        foreach (Statement statement in statements)
        {
            int at = statement.CueToken >= 0 ? statement.CueToken : statement.Content[0].First;
            foreach (Statement outer in statements)
                if (outer != statement && outer.Says(at) && !statement.Says(outer.CueToken >= 0 ? outer.CueToken : outer.Content[0].First)
                    && (statement.Within is null || Width(outer) < Width(statement.Within))) statement.Within = outer;
        }
        found.AddRange(statements);
    }

    private static (int, int) Order(Statement statement) => (Math.Min(statement.Content[0].First, statement.CueToken >= 0 ? statement.CueToken : int.MaxValue), statement.CueToken);

    private static int Width(Statement statement)
    {
        int width = 0;
        foreach (TokenRange range in statement.Content) width += range.End - range.First;
        return width;
    }
}
