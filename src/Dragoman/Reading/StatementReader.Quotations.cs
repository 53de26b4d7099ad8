using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Quotations: which cue they belong to, how they go on, and those that no cue takes.</summary>
public sealed partial class StatementReader
{
    /// <summary>A quotation of the cue's sentence, or one that reaches into it; none that is part of a longer argument of the cue.</summary>
    private Quotation? FindQuotation(int cue, Cue kind, int source)
    {
        int sentence = document.SentenceOf[cue];
        Quotation? best = null;
        foreach (Quotation quotation in quotations)
        {
            if (quotation.First <= cue && cue < quotation.End) return null;
            bool touches = document.SentenceOf[quotation.First] <= sentence && document.SentenceOf[quotation.End - 1] >= sentence;
            if (!touches || quotation.End - quotation.First < 4 || !IsBeside(quotation, cue, kind, source)) continue;
            if (best is null || Distance(quotation, cue) < Distance(best.Value, cue)) best = quotation;
        }
        return best;
    }

    /// <summary>Between cue and quotation stand the source, adverbs and phrases, but no other verb and no object that the quotation is part of.</summary>
    private bool IsBeside(Quotation quotation, int cue, Cue kind, int source)
    {
        int item = graph.Argument(cue, Role.Patient);
        if (item > cue && graph.First[item] < quotation.First && document.Upos[item] != Upos.Pron && (kind.Addressee != -1 || quotation.First < graph.End[item])) return false;
        (int first, int end) = quotation.First > cue ? (cue + 1, quotation.First) : (quotation.End, cue);
        if (end - first > 25) return false;
        for (int t = first; t < end; t++)
        {
            if (source >= 0 && graph.First[source] <= t && t < graph.End[source]) continue;
            if (document.Upos[t] == Upos.Verb && t != cue - 2 && lexicon.Find(document.Lemma[t], -1, 'v') is not null) return false;
        }
        return true;
    }

    private static int Distance(Quotation quotation, int token) => token < quotation.First ? quotation.First - token : token - quotation.End;

    /// <summary>"One half," he said, "and the other": the half on the far side of the cue.</summary>
    private void AddOtherHalf(int cue, int source, List<TokenRange> content)
    {
        if (!quoted[content[0].First] && !quoted[content[^1].End - 1] || quoted[cue]) return;
        int sentence = document.SentenceOf[cue];
        (int cueFirst, int cueEnd) = CueClause(cue, source);
        foreach (Quotation quotation in quotations)
        {
            bool here = document.SentenceOf[quotation.First] <= sentence && document.SentenceOf[quotation.End - 1] >= sentence;
            if (!here || Overlaps(content, quotation.First, quotation.End)) continue;
            bool adjacent = quotation.First > cue ? IsNarrow(cueEnd, quotation.First) : IsNarrow(quotation.End, cueFirst);
            if (!adjacent) continue;
            var half = new TokenRange(quotation.First, quotation.End);
            if (quotation.First > content[0].First) content.Add(half);
            else content.Insert(0, half);
        }
    }

    /// <summary>No more than a few words without a verb; a participle between commas ("he said, referring to the tax,") and a conjunction right before the other half do not part them.</summary>
    private bool IsNarrow(int first, int end)
    {
        bool aside = first < end && document.Xpos[first] == Xpos.Comma && first + 1 < end && document.Xpos[first + 1] == Xpos.VBG && document.Xpos[end - 1] == Xpos.Comma;
        if (end - first > (aside ? 2 : 1) * LongestAside) return false;
        for (int t = first; t < end; t++)
            if (document.Upos[t] == Upos.Verb && !(aside && t == first + 1) || document.Upos[t] == Upos.Cconj && t < end - 1) return false;
        return true;
    }

    /// <summary>A quotation that reaches into the content belongs to it whole, however many sentences it has.</summary>
    private void Widen(List<TokenRange> content, int cue)
    {
        for (int i = 0; i < content.Count; i++)
            foreach (Quotation quotation in quotations)
            {
                TokenRange range = content[i];
                if (quotation.First <= cue && cue < quotation.End || quotation.First >= range.End || quotation.End <= range.First) continue;
                (int first, int end) = (Math.Min(range.First, quotation.First), Math.Max(range.End, quotation.End));
                if (first <= cue && cue < end) continue;
                content[i] = new TokenRange(first, end);
            }
        for (int i = content.Count - 1; i > 0; i--)
        {
            if (content[i - 1].End < content[i].First) continue;
            content[i - 1] = new TokenRange(content[i - 1].First, Math.Max(content[i - 1].End, content[i].End));
            content.RemoveAt(i);
        }
    }

    /// <summary>A quotation that no cue has taken: it goes on with the speech before it, or has no speaker.</summary>
    private void ReadAlone(Quotation quotation)
    {
        if (quotation.End - quotation.First < 6 || !IsWholeSentence(quotation)) return;
        foreach (Statement statement in statements)
            if (!statement.Quoted && Overlaps(statement.Content, quotation.First, quotation.End)) return;
        Statement? before = Before(quotation);
        if (before is not null && (before.Form == "direct" || IsHere(before, quotation)) && IsNext(before, quotation))
        {
            before.Content.Add(new TokenRange(quotation.First, quotation.End));
            before.Form = FormOf(before.Content);
            return;
        }
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

    /// <summary>Nothing stands between the sentence of the cue, or what it has said already, and the quotation.</summary>
    private bool IsNext(Statement statement, Quotation quotation)
    {
        int sentence = document.SentenceOf[quotation.First];
        return statement.CueToken >= 0 && (document.SentenceOf[statement.CueToken] == sentence - 1 || document.SentenceOf[statement.Content[^1].End - 1] == sentence - 1);
    }

    /// <summary>"The dam does "too little," he added. "We need roads."": the same paragraph, and a cue that stood behind or within what was said.</summary>
    private bool IsHere(Statement statement, Quotation quotation)
    {
        int cue = statement.CueToken;
        return cue >= 0 && statement.Rule != "statements/phrase" && document.ParagraphOf[document.SentenceOf[cue]] == document.ParagraphOf[document.SentenceOf[quotation.First]] && (statement.Form == "mixed" || statement.Content[0].First < cue);
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
        int latestAt = -1;
        foreach (Statement statement in statements)
        {
            int at = statement.CueToken >= 0 ? statement.CueToken : statement.Content[0].First;
            // "he said, pointing to the hills": what was said goes on, not what was pointed to.
            if (latest is { Form: "direct" } && statement.Rule == "statements/object" && statement.SourceToken == latest.SourceToken && document.SentenceOf[at] == document.SentenceOf[latestAt]) continue;
            int distance = paragraph - document.ParagraphOf[document.SentenceOf[at]];
            if (at < quotation.First && at > latestAt && !statement.Quoted && distance is 0 or 1 && statement.SourceToken >= 0 && (distance == 0 || statement.Form != "indirect")) (latest, latestAt) = (statement, at);
        }
        return latest;
    }
}
