using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>What is said: the clause, infinitive, object or phrase beside the cue.</summary>
public sealed partial class StatementReader
{
    /// <summary>The words said, and the name of the rule that found them; null where there are none.</summary>
    private string? FindContent(int cue, char pos, Cue kind, int oblique, ref int source, List<TokenRange> content)
    {
        if (pos == 'v' && AddReportedBefore(cue, content)) return "clause";
        int clause = ClauseOf(cue);
        // "The talks are over, the paper wrote; the party says that they go on": what follows "that" is nearer than what stands before.
        if (pos == 'v' && clause >= 0 && clause < cue && cue + 1 < document.TokenCount && IsThatClause(cue + 1)) clause = document.Head[cue + 1];
        if (pos == 'v' && clause >= 0 && clause < AfterSemicolon(cue) && document.SentenceOf[clause] == document.SentenceOf[cue]) clause = -1;
        if (pos == 'v' && IsFronted(clause, cue)) clause = -1;
        if (clause >= 0 && (kind.Content.HasFlag(ContentForm.Clause) || kind.Content.HasFlag(ContentForm.Quote) && quoted[clause]))
        {
            AddClause(clause, cue, source, content);
            AddFurtherClauses(cue, clause, content);
            if (content.Count > 0 && kind.Content.HasFlag(ContentForm.Quote)) AddOtherHalf(cue, source, content);
            return "clause";
        }
        if (kind.Content.HasFlag(ContentForm.Infinitive) && InfinitiveOf(cue) is var infinitive and >= 0)
        {
            content.Add(Clip(InfinitiveStart(cue, kind, infinitive), graph.End[infinitive]));
            return "infinitive";
        }
        if (pos == 'v' && kind.Content.HasFlag(ContentForm.Object) && GerundBehind(cue) is var gerund and >= 0)
        {
            content.Add(Clip(cue + 1, graph.End[gerund]));
            return "gerund";
        }
        if (pos == 'v' && kind.Content.HasFlag(ContentForm.Infinitive) && kind.Addressee == -1 && AddInfinitiveBehind(cue, oblique, content)) return "infinitive";
        if (pos == 'n' && IsThatClause(cue + 1))
        {
            int said = document.Head[cue + 1];
            content.Add(Clip(cue + 1, Math.Max(said + 1, graph.End[said])));
            return "clause";
        }
        if (pos == 'n' && oblique >= 0 && AddPhrase(cue, oblique, content)) return "object";
        if (pos != 'v') return null;
        bool speaks = source >= 0 && kind.Content.HasFlag(ContentForm.Clause) && kind.Content.HasFlag(ContentForm.Quote);
        if (speaks && clause < 0 && !IsPassive(cue) && AddClauseBehind(cue, kind, content)) return "sentence";
        if (kind.Content.HasFlag(ContentForm.Quote) && FindQuotation(cue, kind, source) is { } quotation)
        {
            if (IsNaming(cue, kind, quotation) && AddObject(cue, kind, oblique, content)) return "object";
            content.Add(new TokenRange(quotation.First, quotation.End));
            AddOtherHalf(cue, source, content);
            return "quotation";
        }
        if (speaks && AddThatClause(cue, content)) return "sentence";
        if (kind.Content.HasFlag(ContentForm.Quote) && AddSentence(cue, kind, ref source, content)) return "sentence";
        // "did not respond to a request", "could not verify the claim": nothing is said of it.
        if (kind.Content.HasFlag(ContentForm.Topic)) return graph.Denied[cue] ? null : AddObject(cue, kind, oblique, content) && FormOf(content) == "indirect" ? "object" : null;
        return kind.Content.HasFlag(ContentForm.Object) && AddObject(cue, kind, oblique, content) ? "object" : null;
    }

    /// <summary>"Asked about the fire, the mayor said it was out": a participle before the speaker tells when he spoke, not what he said.</summary>
    private bool IsFronted(int clause, int cue) =>
        clause >= 0 && clause < cue && document.Xpos[clause] is Xpos.VBG or Xpos.VBN or Xpos.VBD && !quoted[clause] && graph.First[clause] == clause && clause == document.SentenceStart[document.SentenceOf[cue]]
        && cue + 1 < document.TokenCount && document.Xpos[cue + 1] is not Xpos.Period;

    /// <summary>"called the fine "a scandal"": the quotation is said of the object.</summary>
    private bool IsNaming(int cue, Cue kind, Quotation quotation)
    {
        int item = graph.Argument(cue, Role.Patient);
        if (!kind.Content.HasFlag(ContentForm.Object) || item <= cue || item >= quotation.First || quotation.First - cue > SourceLimit) return false;
        for (int t = item + 1; t < quotation.First; t++)
            if (document.Xpos[t] is Xpos.Comma or Xpos.Colon) return false;
        return true;
    }

    /// <summary>The clause of the cue, or of its predicate ("made clear that").</summary>
    private int ClauseOf(int cue)
    {
        int clause = graph.Argument(cue, Role.Complement);
        return clause < 0 && graph.Argument(cue, Role.Attribute) is var attribute and >= 0 ? graph.Argument(attribute, Role.Complement) : clause;
    }

    /// <summary>Clauses that follow the first on its side of the cue ("said that he would go and that they would stay").</summary>
    private void AddFurtherClauses(int cue, int clause, List<TokenRange> content)
    {
        for (int e = graph.FirstEdge(cue); e >= 0; e = graph.NextEdge(e))
        {
            int further = graph.TargetOf(e);
            if (graph.RoleOf(e) != Role.Complement || further == clause || content.Count != 1 || IsInside(content, further)) continue;
            TokenRange range = content[0];
            (int first, int end) = (Math.Min(range.First, graph.First[further]), Math.Max(range.End, graph.End[further]));
            if (first <= cue && cue < end || end - first > 120) continue;
            content[0] = Clip(first, end);
        }
    }

    /// <summary>"that" as the mark of a clause.</summary>
    private bool IsThatClause(int t) => t < document.TokenCount && document.Lower[t] == lexicon.That && document.Relation[t] == Relation.Mark && document.Head[t] > t;

    private int InfinitiveOf(int cue)
    {
        int infinitive = graph.Argument(cue, Role.Infinitive);
        if (infinitive >= 0) return infinitive;
        int phrase = graph.Argument(cue, Role.Adverbial, lexicon.To);
        if (phrase >= 0) return phrase;
        // "threatened to strike", the verb taken for a noun.
        int noun = graph.Argument(cue, Role.Oblique, lexicon.To);
        return noun > cue && document.Lower[noun - 1] == lexicon.To && document.Xpos[noun] == Xpos.NN ? noun : -1;
    }

    /// <summary>"pledged $50 million to rebuild the schools": what is pledged stands before what it is for; elsewhere the infinitive alone is said.</summary>
    private int InfinitiveStart(int cue, Cue kind, int infinitive)
    {
        int item = graph.Argument(cue, Role.Patient);
        bool part = kind.Content.HasFlag(ContentForm.Object) && kind.Addressee != -1 && !IsPassive(cue) && item > cue && item < graph.First[infinitive] && document.Upos[item] != Upos.Pron;
        return part ? graph.First[item] : graph.First[infinitive];
    }

    /// <summary>"admitted having ordered the strike", "denied taking bribes": a gerund right behind the verb of saying, or -1.</summary>
    private int GerundBehind(int cue)
    {
        int next = cue + 1;
        if (next >= document.TokenCount || document.Xpos[next] != Xpos.VBG) return -1;
        int verb = document.Upos[next] == Upos.Aux ? document.Head[next] : next;
        return verb > cue && document.Head[verb] == cue && document.Relation[verb] is Relation.Xcomp or Relation.Ccomp or Relation.Advcl ? verb : -1;
    }

    /// <summary>"called on people to stay calm": the tree hangs the infinitive on those called on, or elsewhere.</summary>
    private bool AddInfinitiveBehind(int cue, int oblique, List<TokenRange> content)
    {
        int item = oblique >= 0 ? oblique : graph.Argument(cue, Role.Patient);
        if (item <= cue) return false;
        int end = document.SentenceStart[document.SentenceOf[cue] + 1];
        for (int t = item + 1; t + 1 < end && t < item + 14; t++)
        {
            if (document.Lower[t] == lexicon.To && document.Upos[t] == Upos.Part)
            {
                int verb = document.Xpos[t + 1] == Xpos.VB ? t + 1 : t + 2 < end && document.Xpos[t + 2] == Xpos.VB ? t + 2 : -1;
                if (verb < 0) return false;
                content.Add(Clip(t, Math.Max(graph.End[verb], verb + 1)));
                return true;
            }
            if (graph.Clausal[t] && document.Relation[t] is not (Relation.Acl or Relation.AclRelcl) || document.Upos[t] is Upos.Sconj || document.Xpos[t] is Xpos.VBD or Xpos.VBZ or Xpos.VBP) return false;
        }
        return false;
    }

    /// <summary>A clause without the words of saying that stand in its middle or at its end.</summary>
    private void AddClause(int clause, int cue, int source, List<TokenRange> content)
    {
        (int first, int end) = (graph.First[clause], graph.End[clause]);
        // "did not know how many there were", the question word hung on the cue.
        if (first > cue + 1 && first <= cue + 4 && document.Xpos[cue + 1] is Xpos.WRB or Xpos.WP or Xpos.WDT) first = cue + 1;
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

    /// <summary>The object of the verb with what is said of it ("called the vote a farce"), the phrase of a preposition ("called for talks"), the subject of a passive.</summary>
    private bool AddObject(int cue, Cue kind, int oblique, List<TokenRange> content)
    {
        int item = oblique >= 0 ? oblique : graph.Argument(cue, Role.Patient);
        if (item < 0 && kind.Addressee != -1) item = graph.Argument(cue, Role.Recipient);
        int predicate = oblique < 0 ? PredicateOf(cue, item) : -1;
        if (item < 0) item = oblique < 0 ? graph.Argument(cue, Role.Attribute) : -1;
        if (item < 0 || document.SentenceOf[item] != document.SentenceOf[cue]) return false;
        if (IsPassive(cue) && oblique < 0)
        {
            if (predicate > cue) (item, predicate) = (predicate, -1);
            else if (!graph.Has(cue, Role.Agent) || item > cue || graph.First[item] <= cue && cue < graph.End[item]) return false;
        }
        else if (item < cue) return false;
        int end = graph.End[item];
        if (predicate > item) end = Math.Max(end, graph.End[predicate]);
        else if (ExtendObject(cue, item, end) is var extended && extended > end) end = extended;
        else if (document.Upos[item] == Upos.Pron && kind.Attitude is not ("praises" or "condemns")) return false;
        end = ExtendObject(cue, item, end);
        int first = graph.First[item];
        // "saw the plan as a trick"
        if (oblique >= 0 && graph.Argument(cue, Role.Patient) is var seen && seen > cue && graph.End[seen] < end && document.Lower[graph.End[seen]] == lexicon.As) first = graph.First[seen];
        else if (oblique >= 0 && first < item && document.Upos[first] is Upos.Adp or Upos.Sconj) first++;
        content.Add(Clip(first, RelativeBehindComma(item, ParticipleClause(item, end))));
        return true;
    }

    /// <summary>The phrases right behind the object that belong to its verb ("accused him of lying", "criticised the law as unfair"), times aside.</summary>
    private int ExtendObject(int cue, int item, int end)
    {
        for (int e = graph.FirstEdge(cue); e >= 0; e = graph.NextEdge(e))
        {
            int target = graph.TargetOf(e);
            if (target > item && (graph.First[target] == end || quoted[end] && graph.First[target] == end + 1) && graph.RoleOf(e) is Role.Oblique or Role.Adverbial or Role.Unmarked or Role.Patient && document.Entity[target] != EntityKind.Time && !IsFinite(target)) end = graph.End[target];
        }
        return end;
    }

    /// <summary>"praised the guards because they had held out": why and when somebody spoke is not said.</summary>
    private bool IsFinite(int clause)
    {
        if (document.Xpos[clause] is Xpos.VBD or Xpos.VBZ or Xpos.VBP) return true;
        for (int t = graph.First[clause]; t < clause; t++)
            if (document.Head[t] == clause && document.Upos[t] == Upos.Aux && document.Xpos[t] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD) return true;
        return false;
    }

    /// <summary>"the wisdom of the deal, which has cost millions": a relative clause behind a comma is the reporter's.</summary>
    private int RelativeBehindComma(int item, int end)
    {
        for (int t = item + 1; t + 1 < end; t++)
            if (document.Xpos[t] == Xpos.Comma && !quoted[t] && document.Xpos[t + 1] is Xpos.WP or Xpos.WDT) return t;
        return end;
    }

    /// <summary>The last predicate noun, adjective or infinitive behind the object, or -1.</summary>
    private int PredicateOf(int cue, int item)
    {
        int predicate = -1;
        for (int e = graph.FirstEdge(cue); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) is Role.Attribute or Role.Infinitive && graph.TargetOf(e) > Math.Max(item, cue)) predicate = Math.Max(predicate, graph.TargetOf(e));
        return predicate;
    }

    private bool HasQuotation(int first, int end)
    {
        for (int t = first; t < end; t++)
            if (quoted[t]) return true;
        return false;
    }

    /// <summary>"told the meeting that ...": a clause that the tree hangs elsewhere, from "that" to the end of the sentence.</summary>
    private bool AddThatClause(int cue, List<TokenRange> content)
    {
        int end = document.SentenceStart[document.SentenceOf[cue] + 1];
        for (int t = cue + 1; t < end && t < cue + 12; t++)
        {
            if (document.Xpos[t] == Xpos.Comma && t + 1 < end && PhraseCueAt(t + 1, out _) > t + 1)
            {
                // "reported, quoting a relative, that"
                int close = t + 1;
                while (close < end && document.Xpos[close] != Xpos.Comma) close++;
                if (close + 1 >= end || document.Lower[close + 1] != lexicon.That) return false;
                t = close;
                continue;
            }
            if (document.Lower[t] == lexicon.That)
            {
                if (t + 1 >= end || document.Relation[t] != Relation.Mark || !HasClause(t + 1, end)) return false;
                content.Add(Clip(t, document.Xpos[end - 1] == Xpos.Period ? end - 1 : end));
                return true;
            }
            if ((graph.Clausal[t] || document.Upos[t] == Upos.Verb) && document.Relation[t] != Relation.Amod || document.Upos[t] == Upos.Punct || lexicon.Find(document.Lemma[t], -1, 'n') is not null && lexicon.Channel(document.Lemma[t]) is null) return false;
        }
        return false;
    }

    /// <summary>"admitting it did not know": a subject and a finite verb right behind the cue that the tree takes for its object.</summary>
    private bool AddClauseBehind(int cue, Cue kind, List<TokenRange> content)
    {
        int end = document.SentenceStart[document.SentenceOf[cue] + 1];
        bool subject = false;
        int start = cue + 1;
        for (int t = cue + 1; t < end && t < cue + 12; t++)
        {
            if (document.Upos[t] == Upos.Noun && t + 1 < end && document.Lower[t + 1] == lexicon.That && lexicon.Find(document.Lemma[t], -1, 'n') is not null && lexicon.Channel(document.Lemma[t]) is null) return false;
            // "told the court he had seen it": those told stand before the clause.
            if (kind.Addressee == -1 && t > start && document.Upos[t - 1] is Upos.Noun or Upos.Propn && (document.Xpos[t] == Xpos.PRP || document.Upos[t] == Upos.Det)) start = t;
            if (document.Lower[t] == lexicon.That && t > start) (start, subject) = (t, false);
            else if (document.Upos[t] is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num) subject = document.Xpos[t] is not (Xpos.WP or Xpos.WDT);
            else if (document.Xpos[t] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD && subject && document.Relation[t] != Relation.AclRelcl)
            {
                content.Add(Clip(start, document.Xpos[end - 1] == Xpos.Period ? end - 1 : end));
                return true;
            }
            else if (document.Upos[t] is not (Upos.Det or Upos.Adj or Upos.Adp or Upos.Adv or Upos.Part)) return false;
        }
        return false;
    }
}
