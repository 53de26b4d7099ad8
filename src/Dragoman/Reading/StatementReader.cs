using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Who says what: reporting verbs, nouns and phrases, colons in headlines, and quotations, with or without a cue.</summary>
public sealed partial class StatementReader(StatementLexicon lexicon)
{
    private readonly List<Statement> statements = [];
    private readonly List<Quotation> quotations = [];
    private readonly QuotationFinder quotationFinder = new();
    private bool[] quoted = [];
    private Document document = null!;
    private PropositionGraph graph = null!;
    private ActorTable actors = null!;
    private ActorResolver resolver = null!;

    /// <summary>Adds the statements of a report to a list, in the order of the text.</summary>
    public void Run(Document parsed, PropositionGraph propositions, ActorTable actorTable, ActorResolver actorResolver, List<Statement> found)
    {
        (document, graph, actors, resolver) = (parsed, propositions, actorTable, actorResolver);
        statements.Clear();
        quotationFinder.Run(parsed, quotations);
        if (quoted.Length < parsed.TokenCount) quoted = new bool[Math.Max(parsed.TokenCount, 512)];
        Array.Clear(quoted);
        foreach (Quotation quotation in quotations) quoted.AsSpan(quotation.First, quotation.End - quotation.First).Fill(true);
        for (int t = 0; t < document.TokenCount; t++)
        {
            ReadPhraseCue(t);
            ReadWordCue(t);
        }
        for (int sentence = 0; sentence < document.SentenceCount; sentence++) ReadColon(sentence);
        foreach (Quotation quotation in quotations) ReadAlone(quotation);
        Finish(found);
    }

    private void ReadWordCue(int t)
    {
        char pos = document.Upos[t] switch { Upos.Verb => 'v', Upos.Noun => 'n', Upos.Adj => 'a', _ => ' ' };
        if (pos == ' ' || FindCue(t, pos, out TokenRange range) is not { } cue) return;
        if (pos == 'n' && graph.Argument(t, Role.Complement) < 0 && graph.Argument(t, Role.Infinitive) < 0) return;
        var content = new List<TokenRange>();
        string? rule = FindContent(t, cue, content);
        if (rule is null) return;
        int source = SourceOf(t, pos);
        if (source >= 0 && IsInside(content, source)) source = -1;
        if (source < 0 && pos != 'v') return;
        Add(t, range, source, cue, content, $"statements/{rule}");
    }

    private Cue? FindCue(int t, char pos, out TokenRange range)
    {
        range = new TokenRange(t, t + 1);
        for (int e = graph.FirstEdge(t); e >= 0; e = graph.NextEdge(e))
        {
            if (graph.RoleOf(e) is not (Role.Particle or Role.Oblique or Role.Patient)) continue;
            int second = graph.RoleOf(e) == Role.Patient ? document.Lemma[graph.TargetOf(e)] : graph.PrepositionOf(e);
            if (second < 0 || lexicon.Find(document.Lemma[t], second, pos) is not { } cue) continue;
            if (graph.RoleOf(e) == Role.Particle && graph.TargetOf(e) == t + 1) range = new TokenRange(t, t + 2);
            return cue;
        }
        return lexicon.Find(document.Lemma[t], -1, pos);
    }

    /// <summary>The words said, and the name of the rule that found them; null where there are none.</summary>
    private string? FindContent(int cue, Cue kind, List<TokenRange> content)
    {
        int clause = graph.Argument(cue, Role.Complement);
        if (clause >= 0 && kind.Content.HasFlag(ContentForm.Clause) || clause >= 0 && kind.Content.HasFlag(ContentForm.Quote) && quoted[clause])
        {
            AddClause(clause, cue, content);
            return "clause";
        }
        if (kind.Content.HasFlag(ContentForm.Quote) && FindQuotation(cue) is { } quotation)
        {
            content.Add(new TokenRange(quotation.First, quotation.End));
            return "quotation";
        }
        int infinitive = graph.Argument(cue, Role.Infinitive);
        if (infinitive >= 0 && kind.Content.HasFlag(ContentForm.Infinitive))
        {
            content.Add(new TokenRange(graph.First[infinitive], graph.End[infinitive]));
            return "infinitive";
        }
        int item = graph.Argument(cue, graph.Passive[cue] ? Role.Agent : Role.Patient);
        if (document.Upos[cue] != Upos.Verb || graph.Passive[cue] || item < 0 || !kind.Content.HasFlag(ContentForm.Object) || actors.At(item) is not null || document.Upos[item] == Upos.Pron) return null;
        if (document.SentenceOf[item] != document.SentenceOf[cue] || item < cue) return null;
        content.Add(new TokenRange(graph.First[item], graph.End[item]));
        return "object";
    }

    /// <summary>A clause without the words of saying that stand in its middle or at its end.</summary>
    private void AddClause(int clause, int cue, List<TokenRange> content)
    {
        (int first, int end) = (graph.First[clause], graph.End[clause]);
        if (cue < first || cue >= end)
        {
            content.Add(Trim(first, end));
            return;
        }
        (int cueFirst, int cueEnd) = graph.First[cue] <= clause && clause < graph.End[cue] ? CueClause(cue) : (graph.First[cue], graph.End[cue]);
        if (first < cueFirst) content.Add(Trim(first, cueFirst));
        if (cueEnd < end && !IsOnlyPunctuation(cueEnd, end)) content.Add(Trim(cueEnd, end));
    }

    private (int First, int End) CueClause(int cue)
    {
        int source = SourceOf(cue, 'v');
        return source < 0 ? (cue, cue + 1) : (Math.Min(cue, graph.First[source]), Math.Max(cue + 1, graph.End[source]));
    }

    /// <summary>A quotation of the cue's sentence, or one that ends right before the cue's sentence begins in the same paragraph.</summary>
    private Quotation? FindQuotation(int cue)
    {
        int sentence = document.SentenceOf[cue];
        Quotation? best = null;
        foreach (Quotation quotation in quotations)
        {
            if (quotation.First <= cue && cue < quotation.End) return null;
            bool touches = document.SentenceOf[quotation.First] <= sentence && document.SentenceOf[quotation.End - 1] >= sentence;
            if (!touches || quotation.End - quotation.First < 4) continue;
            if (best is null || Distance(quotation, cue) < Distance(best.Value, cue)) best = quotation;
        }
        return best;
    }

    private static int Distance(Quotation quotation, int token) => token < quotation.First ? quotation.First - token : token - quotation.End;

    /// <summary>Who says it: the subject, the agent of a passive, the owner of a noun.</summary>
    private int SourceOf(int cue, char pos)
    {
        if (pos == 'n')
        {
            int owner = graph.Argument(cue, Role.Possessor);
            if (owner >= 0) return owner;
            for (int e = graph.FirstEdge(cue); e >= 0; e = graph.NextEdge(e))
                if (graph.RoleOf(e) is Role.Oblique or Role.Agent && actors.At(graph.TargetOf(e)) is not null) return graph.TargetOf(e);
            return -1;
        }
        return graph.Argument(cue, Role.Agent);
    }

    private static bool IsInside(List<TokenRange> content, int token)
    {
        foreach (TokenRange range in content)
            if (range.Contains(token)) return true;
        return false;
    }

    private TokenRange Trim(int first, int end)
    {
        while (first < end - 1 && IsEdgePunctuation(first)) first++;
        while (end - 1 > first && IsEdgePunctuation(end - 1)) end--;
        return new TokenRange(first, end);
    }

    /// <summary>Commas and the like at the edge; quotation marks and brackets stay.</summary>
    private bool IsEdgePunctuation(int t) => document.Upos[t] == Upos.Punct && document.Xpos[t] is Xpos.Comma or Xpos.Colon or Xpos.HYPH;

    private bool IsOnlyPunctuation(int first, int end)
    {
        for (int t = first; t < end; t++)
            if (document.Upos[t] != Upos.Punct) return false;
        return true;
    }

    private void Add(int cueToken, TokenRange cue, int source, Cue kind, List<TokenRange> content, string rule)
    {
        if (source >= 0 && ChannelSpeaker(source) is var speaker && speaker != source) source = speaker;
        var statement = new Statement
        {
            Cue = cue,
            CueToken = cueToken,
            SourceToken = source,
            Source = source >= 0 ? SourceSpan(source, content) : null,
            Form = FormOf(content),
            Attitude = kind.Attitude,
            Rule = rule,
        };
        statement.Content.AddRange(content);
        if (source >= 0) actors.Collect(source, statement.Speakers);
        statement.Speakers.RemoveAll(speaker => speaker.IsPlace);
        FindAddressees(statement, kind);
        statement.Channel = ChannelOf(cueToken, source);
        statements.Add(statement);
    }

    private TextSpan SourceSpan(int source, List<TokenRange> content)
    {
        (int first, int end) = resolver.Phrase(source);
        int fullEnd = graph.End[source];
        bool free = true;
        for (int t = end; t < fullEnd; t++) free &= !IsInside(content, t);
        if (free && fullEnd > end && fullEnd - end <= 12) end = fullEnd;
        while (end - 1 > first && document.Upos[end - 1] == Upos.Punct) end--;
        return document.SpanOf(first, end);
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

    private string FormOf(List<TokenRange> content)
    {
        int inside = 0, total = 0;
        foreach (TokenRange range in content)
            for (int t = range.First; t < range.End; t++)
            {
                if (document.Upos[t] == Upos.Punct) continue;
                total++;
                if (quoted[t]) inside++;
            }
        return inside == 0 ? "indirect" : inside >= total - 2 ? "direct" : "mixed";
    }
}
