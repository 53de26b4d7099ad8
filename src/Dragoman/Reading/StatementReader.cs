using Dragoman.Knowledge;
using Dragoman.Language;

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
        for (int sentence = 0; sentence < document.SentenceCount; sentence++) ReadTurn(sentence);
        for (int t = 0; t < document.TokenCount; t++)
        {
            if (!ReadPhraseCue(t)) ReadWordCue(t);
        }
        for (int sentence = 0; sentence < document.SentenceCount; sentence++) ReadColon(sentence);
        foreach (Quotation quotation in quotations) ReadSignature(quotation);
        foreach (Quotation quotation in quotations) ReadAlone(quotation);
        Finish(found);
    }

    private void ReadWordCue(int t)
    {
        char pos = document.Upos[t] switch { Upos.Verb => 'v', Upos.Noun => 'n', Upos.Adj => 'a', _ => ' ' };
        if (pos == ' ' || pos == 'n' && graph.Argument(t, Role.Complement) < 0 && graph.Argument(t, Role.Infinitive) < 0 && !IsThatClause(t + 1) || (FindCue(t, pos, out TokenRange range, out int oblique) ?? (IsVerbByForm(t) ? lexicon.Find(document.Lemma[t], -1, 'v') : null)) is not { } cue) return;
        var content = new List<TokenRange>();
        int source = SourceOf(t, pos, cue);
        sourceSpan = default;
        string? rule = pos == 'v' && ReadFrame(t, cue, ref source, content) ? "frame" : FindContent(t, pos, cue, oblique, ref source, content);
        if (rule is null || content.Count == 0) return;
        if (source >= 0 && IsInside(content, source)) source = -1;
        if (source < 0 && (pos != 'v' || rule is "object" && !IsPassive(t))) return;
        if (quoted[t] && !SpeaksWithinQuotation(cue, source, rule)) return;
        Add(t, range, source, cue, content, $"statements/{rule}");
    }

    /// <summary>"Reuters reports that": a form of a verb that was tagged as a plural noun, between a name and "that".</summary>
    private bool IsVerbByForm(int t) => document.Xpos[t] == Xpos.NNS && IsThatClause(t + 1) && t > document.SentenceStart[document.SentenceOf[t]] && document.Xpos[t - 1] is Xpos.NNP;

    /// <summary>A voice within a quotation counts where it is named and speaks ("the ministry told us that"); what the speaker himself thinks is his statement already.</summary>
    private bool SpeaksWithinQuotation(Cue cue, int source, string rule) =>
        cue.Attitude != "believes" && rule == "clause" && source >= 0 && document.Upos[source] != Upos.Pron && actors.At(source) is not null;

    private Cue? FindCue(int t, char pos, out TokenRange range, out int oblique)
    {
        (range, oblique) = (new TokenRange(t, t + 1), -1);
        for (int e = graph.FirstEdge(t); e >= 0; e = graph.NextEdge(e))
        {
            if (graph.RoleOf(e) is not (Role.Particle or Role.Oblique or Role.Adverbial or Role.Patient or Role.Attribute)) continue;
            int target = graph.TargetOf(e);
            int second = graph.RoleOf(e) is Role.Patient or Role.Attribute ? document.Lemma[target] : graph.PrepositionOf(e);
            if (second < 0 || lexicon.Find(document.Lemma[t], second, pos) is not { } cue) continue;
            if (graph.RoleOf(e) is Role.Oblique or Role.Adverbial)
            {
                // "called the player a model for the young": the phrase belongs to the object.
                bool parted = document.Lower[t + 1] != second && (graph.Argument(t, Role.Attribute) > t || graph.Argument(t, Role.Patient) > t);
                if (parted && lexicon.Find(document.Lemma[t], -1, pos) is not null) continue;
                oblique = target;
            }
            if (t + 1 < document.TokenCount && document.Lower[t + 1] == second) range = new TokenRange(t, t + 2);
            return cue;
        }
        if (t + 2 < document.TokenCount && document.Upos[t + 1] is Upos.Adp or Upos.Sconj or Upos.Part && lexicon.Find(document.Lemma[t], document.Lower[t + 1], pos) is { } beside)
        {
            (range, oblique) = (new TokenRange(t, t + 2), PhraseHead(t + 2, document.SentenceStart[document.SentenceOf[t] + 1]));
            return beside;
        }
        return lexicon.Find(document.Lemma[t], -1, pos);
    }

    private void Add(int cueToken, TokenRange cue, int source, Cue kind, List<TokenRange> content, string rule)
    {
        if (source >= 0 && ChannelSpeaker(source) is var speaker && speaker != source) source = speaker;
        Widen(content, cueToken);
        var statement = new Statement
        {
            Cue = cue,
            CueToken = cueToken,
            Quoted = quoted[cueToken],
            SourceToken = source,
            Source = source >= 0 ? SourceSpan(source, cueToken, content) : null,
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

    private bool HasClause(int first, int end)
    {
        for (int t = first; t < end; t++)
            if (graph.Clausal[t]) return true;
        return false;
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
