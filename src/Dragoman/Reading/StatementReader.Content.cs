using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>What is said: the clause, infinitive, object or phrase beside the cue.</summary>
public sealed partial class StatementReader
{
    /// <summary>The words said, and the name of the rule that found them; null where there are none.</summary>
    private string? FindContent(int cue, char pos, Cue kind, int oblique, int source, List<TokenRange> content)
    {
        int clause = graph.Argument(cue, Role.Complement);
        if (clause >= 0 && (kind.Content.HasFlag(ContentForm.Clause) || kind.Content.HasFlag(ContentForm.Quote) && quoted[clause]))
        {
            AddClause(clause, cue, source, content);
            if (content.Count > 0 && kind.Content.HasFlag(ContentForm.Quote)) AddOtherHalf(cue, source, content);
            return "clause";
        }
        if (kind.Content.HasFlag(ContentForm.Infinitive) && InfinitiveOf(cue) is var infinitive and >= 0)
        {
            content.Add(Clip(graph.First[infinitive], graph.End[infinitive]));
            return "infinitive";
        }
        if (pos == 'v' && kind.Content.HasFlag(ContentForm.Quote) && FindQuotation(cue, source) is { } quotation)
        {
            content.Add(new TokenRange(quotation.First, quotation.End));
            AddOtherHalf(cue, source, content);
            return "quotation";
        }
        if (pos == 'v' && kind.Content.HasFlag(ContentForm.Object) && AddObject(cue, kind, oblique, content)) return "object";
        return pos == 'v' && kind.Content.HasFlag(ContentForm.Quote) && AddSentence(cue, source, content) ? "sentence" : null;
    }

    private int InfinitiveOf(int cue)
    {
        int infinitive = graph.Argument(cue, Role.Infinitive);
        return infinitive >= 0 ? infinitive : graph.Argument(cue, Role.Adverbial, lexicon.To);
    }

    /// <summary>A clause without the words of saying that stand in its middle or at its end.</summary>
    private void AddClause(int clause, int cue, int source, List<TokenRange> content)
    {
        (int first, int end) = (graph.First[clause], graph.End[clause]);
        if (cue < first || cue >= end)
        {
            content.Add(Clip(first, end));
            return;
        }
        (int cueFirst, int cueEnd) = graph.First[cue] <= clause && clause < graph.End[cue] ? CueClause(cue, source) : (graph.First[cue], graph.End[cue]);
        if (first < cueFirst) content.Add(Trim(first, cueFirst));
        if (cueEnd < end && HasClause(cueEnd, end)) content.Add(Trim(cueEnd, end));
    }

    private (int First, int End) CueClause(int cue, int source) =>
        source < 0 ? (cue, cue + 1) : (Math.Min(cue, graph.First[source]), Math.Max(cue + 1, source > cue ? graph.End[source] : 0));

    /// <summary>Ends content before words that begin a further statement (<c>, adding that</c>).</summary>
    private TokenRange Clip(int first, int end)
    {
        for (int t = first + 2; t < end; t++)
            if (document.Xpos[t] == Xpos.VBG && !quoted[t] && document.Xpos[t - 1] == Xpos.Comma && lexicon.Find(document.Lemma[t], -1, 'v') is not null
                && (graph.Has(t, Role.Complement) || graph.Has(t, Role.Patient))) end = t - 1;
        return Trim(first, end);
    }

    /// <summary>The object of the verb with what is said of it ("called the vote a farce"), the phrase of a preposition ("called for talks"), the subject of a passive.</summary>
    private bool AddObject(int cue, Cue kind, int oblique, List<TokenRange> content)
    {
        int item = oblique >= 0 ? oblique : graph.Argument(cue, Role.Patient);
        if (item < 0 || document.SentenceOf[item] != document.SentenceOf[cue]) return false;
        if (graph.Passive[cue] && oblique < 0)
        {
            if (!graph.Has(cue, Role.Agent) || item > cue || graph.First[item] <= cue && cue < graph.End[item]) return false;
        }
        else if (item < cue) return false;
        int end = graph.End[item];
        int predicate = graph.Argument(cue, Role.Attribute) is var attribute and >= 0 ? attribute : graph.Argument(cue, Role.Infinitive);
        if (oblique < 0 && predicate > item) end = Math.Max(end, graph.End[predicate]);
        else if (document.Upos[item] == Upos.Pron || actors.At(item) is not null && (kind.Addressee == -1 || kind.Attitude == "says")) return false;
        int first = graph.First[item];
        if (oblique >= 0 && first < item && document.Upos[first] == Upos.Adp) first++;
        content.Add(Clip(first, end));
        return true;
    }

    /// <summary>Where the tree joins no clause to the cue: the words before "he said" at the sentence's end, or the quotation of the next sentence behind "He said:".</summary>
    private bool AddSentence(int cue, int source, List<TokenRange> content)
    {
        int sentence = document.SentenceOf[cue];
        (int first, int end) = (document.SentenceStart[sentence], document.SentenceStart[sentence + 1]);
        int last = Math.Max(cue, source);
        if (last + 1 < end && document.Words[document.Form[end - 1]] is ":" || IsOnlyPunctuation(cue + 1, end))
        {
            foreach (Quotation quotation in quotations)
                if (quotation.First == end)
                {
                    content.Add(new TokenRange(quotation.First, quotation.End));
                    return true;
                }
        }
        (int cueFirst, int cueEnd) = CueClause(cue, source);
        if (!IsOnlyPunctuation(cueEnd, end) || cueFirst - first < 4 || document.Xpos[cueFirst - 1] is not (Xpos.Comma or Xpos.CloseQuote) || !HasClause(first, cueFirst)) return false;
        content.Add(Trim(first, cueFirst));
        return true;
    }
}
