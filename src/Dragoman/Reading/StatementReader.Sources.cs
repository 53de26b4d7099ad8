using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Who says it, to whom, and by what way.</summary>
public sealed partial class StatementReader
{
    /// <summary>Longest source in tokens, an apposition with a relative clause included.</summary>
    private const int SourceLimit = 45;

    /// <summary>The subject, the agent of a passive, the owner of a noun.</summary>
    private int SourceOf(int cue, char pos, Cue kind)
    {
        if (pos == 'n')
        {
            if (IsVerbByForm(cue)) return cue - 1;
            int owner = graph.Argument(cue, Role.Possessor);
            if (owner >= 0) return owner;
            for (int e = graph.FirstEdge(cue); e >= 0; e = graph.NextEdge(e))
                if (graph.RoleOf(e) is Role.Oblique or Role.Agent or Role.Modifier && actors.At(graph.TargetOf(e)) is not null) return graph.TargetOf(e);
            return -1;
        }
        if (pos == 'v' && QuotedThrough(cue) is var told and >= 0) return told;
        if (pos == 'v' && SpeakerGoingOn(cue) is var speaker and >= 0) return speaker;
        int agent = LastAgent(cue);
        if (agent >= 0 || pos != 'v') return agent;
        if (graph.Passive[cue])
        {
            // A past tense taken for a participle: what the tree calls its object speaks.
            int subject = IsPassive(cue) || kind.Attitude == "condemns" ? -1 : graph.Argument(cue, Role.Patient);
            return subject < cue ? subject : -1;
        }
        int inverted = kind.Addressee == -1 || kind.Attitude is "denies" or "condemns" or "praises" ? -1 : InvertedSubject(cue);
        return inverted >= 0 ? inverted : SubjectAbove(cue);
    }

    /// <summary>"TASS quoted the ministry as saying": the object of the verb above speaks, its subject where it is passive; -1 elsewhere.</summary>
    private int QuotedThrough(int cue)
    {
        if (document.Xpos[cue] != Xpos.VBG || cue == 0 || document.Lower[cue - 1] != lexicon.As) return -1;
        int above = VerbAbove(cue);
        if (above < 0 || above > cue) return -1;
        int told = Math.Max(graph.Argument(above, Role.Patient), graph.Argument(above, Role.Recipient));
        return told >= 0 && told < cue ? told : -1;
    }

    /// <summary>"the minister was quoted as saying": the verb of saying is the cue.</summary>
    private bool IsQuotedThrough(int cue) =>
        cue + 2 < document.TokenCount && document.Lower[cue + 1] == lexicon.As && document.Xpos[cue + 2] == Xpos.VBG && IsPassive(cue) && lexicon.Find(document.Lemma[cue + 2], -1, 'v') is not null;

    /// <summary>"The plan, she said, was fair, adding that": who spoke in the words inserted before, or -1.</summary>
    private int SpeakerGoingOn(int cue)
    {
        if (document.Xpos[cue] != Xpos.VBG || cue == 0 || BeforeAdverbs(cue) is var mark && (mark < 0 || document.Xpos[mark] is not (Xpos.Comma or Xpos.CloseQuote or Xpos.CC))) return -1;
        for (int i = statements.Count - 1; i >= 0; i--)
        {
            Statement before = statements[i];
            if (before.CueToken >= 0 && before.CueToken < cue && document.SentenceOf[before.CueToken] == document.SentenceOf[cue] && (before.Rule == "statements/frame" || document.Xpos[mark] == Xpos.Comma && before.Content[^1].End == mark)) return before.SourceToken;
        }
        return -1;
    }

    /// <summary>The subject nearest to the cue; one that came by sharing stands before its own.</summary>
    private int LastAgent(int cue)
    {
        int agent = -1;
        for (int e = graph.FirstEdge(cue); e >= 0; e = graph.NextEdge(e))
        {
            int target = graph.TargetOf(e);
            if (graph.RoleOf(e) == Role.Agent && (agent < 0 || document.Head[target] == cue && document.Head[agent] != cue && document.Relation[target] != Relation.Conj)) agent = target;
        }
        return agent;
    }

    /// <summary>Passive by an auxiliary, or in a reduced relative clause.</summary>
    private bool IsPassive(int cue)
    {
        if (!graph.Passive[cue]) return false;
        if (document.Relation[cue] is Relation.Acl or Relation.AclRelcl or Relation.Amod or Relation.Advcl) return true;
        for (int t = graph.First[cue]; t < cue; t++)
            if (document.Head[t] == cue && document.Relation[t] is Relation.AuxPass or Relation.Aux) return true;
        return false;
    }

    /// <summary>"..., said the minister": a name or noun right behind the verb.</summary>
    private int InvertedSubject(int cue)
    {
        if (document.Xpos[cue] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP) || cue == document.SentenceStart[document.SentenceOf[cue]]) return -1;
        if (document.Upos[cue - 1] != Upos.Punct || cue + 1 >= document.TokenCount) return -1;
        int head = PhraseHead(cue + 1, document.SentenceStart[document.SentenceOf[cue] + 1]);
        return head >= 0 && head - cue < 8 && graph.First[head] > cue ? head : -1;
    }

    /// <summary>A participle or infinitive of saying without a subject of its own: who does what the clause above it tells.</summary>
    private int SubjectAbove(int cue)
    {
        int node = cue;
        for (int i = 0; i < 4 && node >= 0; i++)
        {
            bool participle = document.Relation[node] == Relation.Ccomp && document.Xpos[cue] == Xpos.VBG && node != cue;
            if (!participle && document.Relation[node] is not (Relation.Advcl or Relation.Conj or Relation.Xcomp or Relation.Parataxis or Relation.Dep)) return -1;
            node = document.Head[node];
            if (node < 0) return -1;
            int subject = graph.Argument(node, graph.Passive[node] ? Role.Patient : Role.Agent);
            if (subject >= 0 && subject < cue) return subject;
        }
        return -1;
    }

    /// <summary>The whole phrase, apposition and relative clause included; the relative pronoun where the cue stands in the relative clause.</summary>
    private TextSpan SourceSpan(int source, int cue, List<TokenRange> content)
    {
        (int first, int end) = resolver.Phrase(source);
        if (sourceSpan.End > source && sourceSpan.First <= source)
        {
            (first, end) = (sourceSpan.First, sourceSpan.End);
            while (first < source && document.Upos[first] is Upos.Punct or Upos.Adv or Upos.Adp or Upos.Cconj) first++;
            while (end - 1 > source && document.Upos[end - 1] is Upos.Punct or Upos.Adv or Upos.Aux && document.Words[document.Form[end - 1]] is not ")") end--;
            return document.SpanOf(first, end);
        }
        (int fullFirst, int fullEnd) = (graph.First[source], graph.End[source]);
        if (cue > source && cue < fullEnd)
        {
            for (int t = cue - 1; t > source; t--)
                if (document.Xpos[t] is Xpos.WP or Xpos.WDT) return document.SpanOf(t, t + 1);
            fullEnd = cue;
        }
        if (cue >= fullFirst && cue < source) fullFirst = first;
        while (fullFirst < first && document.Upos[fullFirst] is Upos.Adp or Upos.Punct or Upos.Sconj or Upos.Cconj) fullFirst++;
        int limit = Math.Min(fullEnd, first + SourceLimit);
        for (int t = end; t < limit; t++)
            if (IsInside(content, t)) limit = t;
        end = Math.Max(end, limit);
        if (first - fullFirst <= 12 && !Overlaps(content, fullFirst, first)) first = Math.Min(first, fullFirst);
        while (first < source && (document.Upos[first] is Upos.Adp || document.Lower[first] == lexicon.To)) first++;
        while (end - 1 > first && document.Upos[end - 1] is Upos.Punct or Upos.Cconj && document.Words[document.Form[end - 1]] is not (")" or "\"" or "”")) end--;
        // "The ministry on Tuesday said": the day is not the source's.
        int time = end;
        while (time - 1 > source && document.Entity[time - 1] == EntityKind.Time && (document.Head[time - 1] == source || document.Head[time - 1] >= time)) time--;
        if (time < end) end = document.Upos[time - 1] == Upos.Adp && time - 1 > source ? time - 1 : time;
        return document.SpanOf(first, end);
    }

    private static bool Overlaps(List<TokenRange> content, int first, int end)
    {
        foreach (TokenRange range in content)
            if (range.First < end && first < range.End) return true;
        return false;
    }

    private void FindAddressees(Statement statement, Cue kind)
    {
        if (statement.CueToken < 0 || kind.Addressee == -2) return;
        for (int e = graph.FirstEdge(statement.CueToken); e >= 0; e = graph.NextEdge(e))
        {
            bool addressed = kind.Addressee == -1
                ? graph.RoleOf(e) is Role.Patient or Role.Recipient
                : graph.RoleOf(e) == Role.Oblique && graph.PrepositionOf(e) == kind.Addressee;
            if (addressed && !statement.Says(graph.TargetOf(e))) actors.Collect(graph.TargetOf(e), statement.Addressees);
        }
    }

    /// <summary>Head of the noun phrase that begins at a token.</summary>
    private int PhraseHead(int first, int end)
    {
        for (int t = first; t < end && t < first + 20; t++)
        {
            if (document.Upos[t] is Upos.Verb && document.Xpos[t] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VB) return -1;
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

    /// <summary>The way it was said, where its noun hangs on the cue or on the source ("in a statement", "told a briefing", "according to a report by").</summary>
    private string? ChannelOf(Statement statement, int source)
    {
        int cue = statement.CueToken;
        if (cue < 0) return null;
        int sentence = document.SentenceOf[cue];
        for (int t = document.SentenceStart[sentence]; t < document.SentenceStart[sentence + 1]; t++)
            if (document.Upos[t] == Upos.Noun && t != source && !quoted[t] && !statement.Says(t) && Math.Abs(t - cue) <= 12 && lexicon.Channel(document.Lemma[t]) is { } channel && HangsOn(t, cue, source)) return channel;
        return null;
    }

    private bool HangsOn(int t, int cue, int source)
    {
        int noun = t;
        // "a statement issued by the ministry"
        for (int i = 0, above = source; i < 4 && above >= 0; i++, above = document.Head[above])
            if (above == noun) return true;
        for (int i = 0; i < 4 && t >= 0 && (t == noun || t == cue || !graph.Clausal[t]); i++, t = document.Head[t])
            if (t == cue || t == source || source >= 0 && t == document.Head[source] && !graph.Clausal[t]) return true;
        return false;
    }
}
