using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Statements without a reporting verb: "according to", headlines with a colon, quotations that continue a speech or stand alone; and how statements lie in each other.</summary>
public sealed partial class StatementReader
{
    private static readonly Cue Plain = new("says", Denies: false, ContentForm.Clause | ContentForm.Quote, Addressee: -2);

    /// <summary>"according to", "as stated by", "reportedly".</summary>
    private void ReadPhraseCue(int t)
    {
        int node = Knowledge.PhraseTable.Root;
        (int end, int cue) = (-1, -1);
        for (int w = t; w < document.TokenCount && document.SentenceOf[w] == document.SentenceOf[t]; w++)
        {
            node = lexicon.PhraseTable.Step(node, document.Lower[w]);
            if (node < 0) break;
            if (lexicon.PhraseTable.First(node) is var handle and >= 0) (end, cue) = (w + 1, lexicon.PhraseTable.Value(handle));
        }
        if (cue < 0) return;
        bool adverb = document.Upos[t] == Upos.Adv && end == t + 1;
        if (!adverb && document.Upos[t] is Upos.Noun or Upos.Adj) return;
        int sentence = document.SentenceOf[t];
        (int first, int sentenceEnd) = (document.SentenceStart[sentence], document.SentenceStart[sentence + 1]);
        int source = adverb || end >= sentenceEnd ? -1 : PhraseHead(end, sentenceEnd);
        var content = new List<TokenRange>();
        if (adverb) AddAdverbContent(t, content);
        else if (source < 0) return;
        else
        {
            int sourceEnd = Math.Max(graph.End[source], source + 1);
            if (t > first && !IsOnlyPunctuation(first, t)) content.Add(TrimQuotation(Trim(first, t)));
            if (sourceEnd < sentenceEnd && !IsOnlyPunctuation(sourceEnd, sentenceEnd) && IsClauseAfter(t, sourceEnd, sentenceEnd)) content.Add(TrimQuotation(Trim(sourceEnd, sentenceEnd)));
        }
        if (content.Count == 0) return;
        int count = statements.Count;
        Add(t, new TokenRange(t, end), source, lexicon.Phrases[cue], content, adverb ? "statements/adverb" : "statements/phrase");
        if (statements.Count > count) Widen(statements[count]);
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

    /// <summary>A quotation that begins in the sentences before the cue's and ends at its content belongs to it whole.</summary>
    private void Widen(Statement statement)
    {
        for (int i = 0; i < statement.Content.Count; i++)
            foreach (Quotation quotation in quotations)
            {
                TokenRange range = statement.Content[i];
                if (quotation.First < range.First && range.First < quotation.End) statement.Content[i] = new TokenRange(quotation.First, Math.Max(range.End, quotation.End));
            }
    }

    /// <summary>Head of the noun phrase that begins at a token.</summary>
    private int PhraseHead(int first, int end)
    {
        for (int t = first; t < end && t < first + 20; t++)
        {
            if (document.Upos[t] is not (Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num)) continue;
            if (document.Relation[t] is Relation.Compound or Relation.NmodPoss or Relation.Amod or Relation.NmodDesc or Relation.Nummod && document.Head[t] > t && document.Head[t] < end) continue;
            return t;
        }
        return -1;
    }

    /// <summary>"a statement issued by the ministry": the ministry speaks, not the statement.</summary>
    private int ChannelSpeaker(int source)
    {
        if (lexicon.Channel(document.Lemma[source]) is null || actors.At(source) is not null) return source;
        for (int t = source + 1; t < graph.End[source]; t++)
            if (actors.At(t) is not null && graph.First[source] <= t && document.Relation[t] is Relation.OblAgent or Relation.Nmod or Relation.Obl) return t;
        int owner = graph.Argument(source, Role.Possessor) is var possessor and >= 0 ? possessor : graph.Argument(source, Role.Modifier);
        return owner >= 0 && actors.At(owner) is not null ? owner : source;
    }

    private string? ChannelOf(int cue, int source)
    {
        if (cue < 0) return null;
        int sentence = document.SentenceOf[cue];
        for (int t = document.SentenceStart[sentence]; t < document.SentenceStart[sentence + 1]; t++)
            if (document.Upos[t] == Upos.Noun && t != source && !quoted[t] && Math.Abs(t - cue) <= 12 && lexicon.Channel(document.Lemma[t]) is { } channel) return channel;
        return null;
    }

    /// <summary>"Lima: talks will go on": a headline or a short line whose speaker stands before a colon.</summary>
    private void ReadColon(int sentence)
    {
        (int first, int end) = (document.SentenceStart[sentence], document.SentenceStart[sentence + 1]);
        int colon = -1;
        for (int t = first; t < Math.Min(end - 2, first + 8) && colon < 0; t++)
            if (document.Words[document.Form[t]] is ":") colon = t;
        if (colon <= first) return;
        int source = PhraseHead(first, colon);
        if (source < 0 || actors.At(source) is null) return;
        foreach (Statement known in statements)
            if (known.CueToken >= first && known.CueToken < colon) return;
        Add(colon, new TokenRange(colon, colon + 1), source, Plain, [Trim(colon + 1, end)], "statements/colon");
    }

    /// <summary>A quotation that no cue has taken: it continues the speech before it in its paragraph, or has no speaker.</summary>
    private void ReadAlone(Quotation quotation)
    {
        if (quotation.End - quotation.First < 6) return;
        foreach (Statement statement in statements)
            foreach (TokenRange range in statement.Content)
                if (range.First < quotation.End && quotation.First < range.End) return;
        if (!IsWholeSentence(quotation)) return;
        Statement? before = Before(quotation);
        var alone = new Statement
        {
            Cue = new TokenRange(quotation.First, quotation.First),
            CueToken = -1,
            SourceToken = before?.SourceToken ?? -1,
            Source = before?.Source,
            Form = "direct",
            Attitude = before?.Attitude ?? "says",
            Channel = before?.Channel,
            Rule = before is null ? "statements/unattributed" : "statements/continued",
        };
        if (before is not null) alone.Speakers.AddRange(before.Speakers);
        alone.Content.Add(new TokenRange(quotation.First, quotation.End));
        statements.Add(alone);
    }

    private bool IsWholeSentence(Quotation quotation)
    {
        int sentence = document.SentenceOf[quotation.First];
        return quotation.First - document.SentenceStart[sentence] <= 1 && document.SentenceStart[document.SentenceOf[quotation.End - 1] + 1] - quotation.End <= 1;
    }

    /// <summary>The statement that the paragraph before the quotation ends with.</summary>
    private Statement? Before(Quotation quotation)
    {
        int paragraph = document.ParagraphOf[document.SentenceOf[quotation.First]];
        Statement? latest = null;
        foreach (Statement statement in statements)
        {
            int at = statement.CueToken >= 0 ? statement.CueToken : statement.Content[0].First;
            int distance = paragraph - document.ParagraphOf[document.SentenceOf[at]];
            if (at < quotation.First && distance is 0 or 1 && statement.Speakers.Count > 0 && (distance == 0 || statement.Form != "indirect")) latest = statement;
        }
        return latest;
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
