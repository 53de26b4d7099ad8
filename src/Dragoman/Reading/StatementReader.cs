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
    private int clipCue = -1;
    private int brokenAt = -1;
    private int brokenSource = -1;
    private Document document = null!;
    private PropositionGraph graph = null!;
    private ActorTable actors = null!;
    private ActorResolver resolver = null!;

    /// <summary>Adds the statements of a report to a list, in the order of the text.</summary>
    public void Run(Document parsed, PropositionGraph propositions, ActorTable actorTable, ActorResolver actorResolver, List<Statement> found)
    {
        (document, graph, actors, resolver) = (parsed, propositions, actorTable, actorResolver);
        statements.Clear();
        (clipCue, brokenAt, brokenSource) = (-1, -1, -1);
        quotationFinder.Run(parsed, quotations);
        if (quoted.Length < parsed.TokenCount) quoted = new bool[Math.Max(parsed.TokenCount, 512)];
        Array.Clear(quoted);
        foreach (Quotation quotation in quotations) quoted.AsSpan(quotation.First, quotation.End - quotation.First).Fill(true);
        for (int sentence = 0; sentence < document.SentenceCount; sentence++) ReadTurn(sentence);
        for (int t = 0; t < document.TokenCount; t++)
        {
            if (!ReadPhraseCue(t) && !ReadOwnedPhrase(t)) ReadWordCue(t);
        }
        for (int sentence = 0; sentence < document.SentenceCount; sentence++) ReadColon(sentence);
        foreach (Quotation quotation in quotations) ReadSignature(quotation);
        foreach (Quotation quotation in quotations) ReadAnnounced(quotation);
        foreach (Quotation quotation in quotations) ReadAlone(quotation);
        Finish(found);
    }

    private void ReadWordCue(int t)
    {
        char pos = document.Upos[t] switch { Upos.Verb => 'v', Upos.Noun => 'n', Upos.Adj => 'a', _ => ' ' };
        if (pos == ' ' || IsPartOfCompound(t) || pos == 'n' && !Reports(t) || (FindCue(t, pos, out TokenRange range, out int oblique) ?? (IsVerbByForm(t) ? lexicon.Find(document.Lemma[t], -1, 'v') : FollowsQuotation(t) ? Plain : null)) is not { } cue) return;
        var content = new List<TokenRange>();
        int source = SourceOf(t, pos, cue);
        if (pos == 'v' && brokenAt >= 0 && brokenAt < t && brokenAt >= t - 3) source = brokenSource;
        else if (source >= 0 && quoted[source] && !quoted[t]) source = QuotedSpeaker(t, source);
        if (pos == 'v' && (IsUnsaid(t, cue) || IsQuotedThrough(t))) return;
        sourceSpan = default;
        clipCue = pos == 'v' ? t : -1;
        int broken = brokenAt;
        string? rule = pos == 'v' && ReadFrame(t, cue, ref source, content) ? "frame" : FindContent(t, pos, cue, oblique, ref source, content);
        if (brokenAt != broken) brokenSource = source;
        if (rule is null || content.Count == 0 || IsOpenQuestion(t, cue, content)) return;
        // "told his generals to seal the border": an infinitive may make it an order.
        if (rule == "infinitive" && cue.Addressee == -1 && lexicon.Find(document.Lemma[t], lexicon.To, pos) is { } ordered) cue = ordered;
        // "No group claimed responsibility": nobody said it.
        if (source >= 0 && document.Upos[source] == Upos.Noun && graph.Denied[source]) return;
        if (source >= 0 && IsInside(content, source)) source = -1;
        if (source < 0 && (pos != 'v' || rule is "object" && !IsPassive(t) || rule is "quotation" && statements.Exists(outer => outer.Says(t)))) return;
        if (quoted[t] && !SpeaksWithinQuotation(cue, source, rule)) return;
        Add(t, range, source, cue, content, $"statements/{rule}");
    }

    /// <summary>"Nobody has asked us," shrugged a baker: a past tense between a quotation and a person reports, whatever the verb.</summary>
    private bool FollowsQuotation(int verb) =>
        document.Xpos[verb] == Xpos.VBD && verb > 0 && quoted[verb - 1] && !quoted[verb] && QuotationAt(verb - 1) is { Closed: true } quotation && quotation.End - quotation.First >= 5 && quotation.End == verb && InvertedSubject(verb) is var subject and >= 0 && actors.At(subject) is { IsPlace: false };

    /// <summary>"I will not go," he said, and accused: who said the quotation does the rest.</summary>
    private int QuotedSpeaker(int cue, int source)
    {
        for (int i = statements.Count - 1; i >= 0; i--)
        {
            int before = statements[i].CueToken;
            if (before >= 0 && before < cue && statements[i].Says(source)) return document.SentenceOf[before] == document.SentenceOf[cue] ? statements[i].SourceToken : -1;
            if (before >= 0 && document.SentenceOf[before] < document.SentenceOf[cue]) return -1;
        }
        return -1;
    }

    /// <summary>"the so-called convoy": a part of a word with hyphens reports nothing.</summary>
    private bool IsPartOfCompound(int t) => t > 0 && document.Xpos[t - 1] == Xpos.HYPH && document.End[t - 1] == document.Start[t];

    /// <summary>"declined to say whether", "asked NATO to condemn the raid": nobody has said it.</summary>
    private bool IsUnsaid(int cue, Cue kind)
    {
        // "an official who asked not to be named", "who declined to be identified"
        if (document.Relation[cue] == Relation.AclRelcl && (kind.Attitude == "asks" || kind.Content == ContentForm.Infinitive) && InfinitiveOf(cue) is var hidden and >= 0 && (graph.Denied[hidden] || kind.Attitude != "asks") && graph.Passive[hidden]) return true;
        if (document.Relation[cue] != Relation.Xcomp) return false;
        int above = document.Head[cue];
        if (above < 0 || lexicon.Find(document.Lemma[above], -1, 'v') is not { } outer) return false;
        bool open = graph.Denied[cue] && !graph.Denied[above] || graph.Modality[cue] is Modality.Planned or Modality.Requested or Modality.Conditional;
        return kind.Attitude is "says" or "admits" or "believes" or "reports" && open || outer.Addressee == -1 && graph.Modality[cue] == Modality.Requested && LastAgent(cue) >= 0;
    }

    /// <summary>"did not know how many": what is not known is a question, and nobody's belief.</summary>
    private bool IsOpenQuestion(int cue, Cue kind, List<TokenRange> content) =>
        kind.Attitude == "believes" && graph.Denied[cue] && statements.Exists(outer => outer.Says(cue)) && IsQuestion(content);

    /// <summary>What is said begins with a question word.</summary>
    private bool IsQuestion(List<TokenRange> content) => document.Xpos[content[0].First] is Xpos.WRB or Xpos.WP or Xpos.WDT;

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
            if (document.Entity[target] == EntityKind.Time) continue;
            int second = graph.RoleOf(e) is Role.Patient or Role.Attribute ? document.Lemma[target] : graph.PrepositionOf(e);
            if (second < 0 || lexicon.Find(document.Lemma[t], second, pos) is not { } cue) continue;
            if (graph.RoleOf(e) is Role.Oblique or Role.Adverbial)
            {
                // "called the player a model for the young": the phrase belongs to the object.
                bool parted = lexicon.Find(document.Lemma[t], -1, pos) is not { Addressee: -1, Attitude: "warns" } && document.Lower[t + 1] != second && (graph.Argument(t, Role.Attribute) > t || graph.Argument(t, Role.Patient) > t);
                if (parted && lexicon.Find(document.Lemma[t], -1, pos) is not null) continue;
                oblique = target;
            }
            if (t + 1 < document.TokenCount && document.Lower[t + 1] == second) range = new TokenRange(t, t + 2);
            return cue;
        }
        if (t + 2 < document.TokenCount && document.Entity[t + 2] != EntityKind.Time && document.Upos[t + 1] is Upos.Adp or Upos.Sconj or Upos.Part && lexicon.Find(document.Lemma[t], document.Lower[t + 1], pos) is { } beside)
        {
            (range, oblique) = (new TokenRange(t, t + 2), PhraseHead(t + 2, document.SentenceStart[document.SentenceOf[t] + 1]));
            return beside;
        }
        // "warned its neighbours of a flood", the phrase hung on those warned.
        Cue? plain = lexicon.Find(document.Lemma[t], -1, pos);
        if (plain is { Addressee: -1 } && Math.Max(graph.Argument(t, Role.Patient), graph.Argument(t, Role.Recipient)) is var told && told > t && told + 2 < document.TokenCount && lexicon.Find(document.Lemma[t], document.Lower[told + 1], pos) is { } split)
        {
            oblique = PhraseHead(told + 2, document.SentenceStart[document.SentenceOf[t] + 1]);
            return split;
        }
        return plain;
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
            Attitude = kind.Attitude == "believes" && graph.Denied[cueToken] && document.Upos[cueToken] != Upos.Noun && !IsQuestion(content) ? "denies" : kind.Attitude,
            Rule = rule,
        };
        statement.Content.AddRange(content);
        if (source >= 0) actors.Collect(source, statement.Speakers);
        statement.Speakers.RemoveAll(speaker => speaker.IsPlace);
        FindAddressees(statement, kind);
        statement.Channel = ChannelOf(statement, source);
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
