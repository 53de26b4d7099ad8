using Dragoman.Knowledge;
using Dragoman.Knowledge.Patterns;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Codes events by example: at each word that a pattern starts with, the pattern that demands most, if its roles resolve.</summary>
public sealed partial class EventExtractor(PatternSet patterns, PatternMatcher matcher, PropositionLexicon lexicon, ReferenceWords references, Ontology ontology)
{
    private readonly PatternMatch match = new();
    private readonly List<Event> candidates = [];
    private readonly List<int> frontier = [];
    private bool[] taken = [];
    private Document document = null!;
    private PropositionGraph graph = null!;
    private ActorTable actors = null!;
    private IReadOnlyList<Statement> statements = [];
    private string? refusal;
    private int stagedSentence;
    private Stage stage;
    private Topic topic;

    /// <summary>Adds the events of a report to a list, in the order of the text.</summary>
    /// <param name="said">The statements of the report: who "we" are.</param>
    /// <param name="topicOfReport">What the report is about: outside public affairs an event needs more.</param>
    public void Run(Document parsed, PropositionGraph propositions, ActorTable actorTable, IReadOnlyList<Statement> said, Topic topicOfReport, List<Event> events)
    {
        (document, graph, actors, statements, topic, stagedSentence) = (parsed, propositions, actorTable, said, topicOfReport, -1);
        candidates.Clear();
        for (int t = 0; t < document.TokenCount; t++)
        {
            // "an aid convoy", "the strike threat": what a noun is for or about has not happened.
            if (document.Relation[t] == Relation.Compound && document.Upos[t] == Upos.Noun) continue;
            for (bool found = matcher.Run(document, graph, patterns, t, match); found; found = matcher.RunNext(document, graph, patterns, t, match))
            {
                // A user's dictionary may say of a pattern that it is nothing.
                if (patterns.Rules[match.Pattern!.Rule].Type.Length == 0) break;
                if (Make(t) is not { } candidate) continue;
                candidates.Add(candidate);
                break;
            }
        }
        KeepStrongest();
        AnnounceIntents();
        foreach (Event candidate in candidates) Merge(candidate, events);
    }

    /// <summary>The patterns that matched at a word of the report read last before one whose roles held, with the reason why each was given up.</summary>
    public IReadOnlyList<(Pattern Pattern, string Reason)> Refusals(int anchor)
    {
        var refusals = new List<(Pattern, string)>();
        for (bool found = matcher.Run(document, graph, patterns, anchor, match); found; found = matcher.RunNext(document, graph, patterns, anchor, match))
        {
            Pattern pattern = match.Pattern!;
            if (Make(anchor) is not null) break;
            refusals.Add((pattern, refusal!));
        }
        return refusals;
    }

    private Event? Make(int anchor)
    {
        Pattern pattern = match.Pattern!;
        AddUnaskedAgents(anchor, pattern);
        var made = new Event
        {
            Rule = patterns.Rules[pattern.Rule],
            Pattern = pattern,
            Anchor = anchor,
            Trigger = [.. match.Trigger],
            ActorWords = [.. match.Actors],
            RecipientWords = [.. match.Recipients],
            ThemeWords = [.. match.Themes],
            Denied = graph.Denied[anchor] && !pattern.Negated,
            Modality = pattern.Demand != Modality.Actual && graph.Modality[anchor] == pattern.Demand ? Modality.Actual : graph.Modality[anchor],
            Score = match.Score,
        };
        refusal = FillRoles(anchor, pattern, made);
        if (refusal is not null) return null;
        ReadAnnouncement(made);
        made.Theme = match.Themes.Count > 0 ? match.Themes[0] : ThemeOf(anchor);
        made.Evidence.Add(Clause(anchor));
        return made;
    }

    /// <summary>What a verb of demanding, promising or accusing is about: its clause, else its object.</summary>
    private int ThemeOf(int anchor)
    {
        int clause = graph.Argument(anchor, Role.Infinitive);
        if (clause < 0) clause = graph.Argument(anchor, Role.Complement);
        return clause >= 0 && document.SentenceOf[clause] == document.SentenceOf[anchor] ? clause : -1;
    }

    private TextSpan Clause(int anchor)
    {
        int node = anchor;
        // A noun's evidence is the clause that it stands in.
        for (int i = 0; i < 8 && !graph.Clausal[node] && document.Head[node] >= 0; i++) node = document.Head[node];
        (int first, int end) = (graph.First[node], graph.End[node]);
        foreach (int token in match.Actors) (first, end) = (Math.Min(first, token), Math.Max(end, token + 1));
        int sentence = document.SentenceOf[anchor];
        first = Math.Max(first, document.SentenceStart[sentence]);
        end = Math.Min(end, document.SentenceStart[sentence + 1]);
        while (first < end - 1 && document.Upos[first] == Upos.Punct) first++;
        while (end - 1 > first && document.Upos[end - 1] == Upos.Punct) end--;
        return document.SpanOf(first, end);
    }

    /// <summary>A word carries one event: the match that demands most takes its trigger words.</summary>
    private void KeepStrongest()
    {
        if (taken.Length < document.TokenCount) taken = new bool[Math.Max(document.TokenCount, 512)];
        Array.Clear(taken);
        candidates.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Anchor.CompareTo(b.Anchor));
        int kept = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            Event candidate = candidates[i];
            if (Array.Exists(candidate.Trigger, token => taken[token])) continue;
            foreach (int token in candidate.Trigger) taken[token] = true;
            candidates[kept++] = candidate;
        }
        candidates.RemoveRange(kept, candidates.Count - kept);
        candidates.Sort((a, b) => a.Anchor.CompareTo(b.Anchor));
    }

    /// <summary>A report that returns to the same happening adds evidence, not an event.</summary>
    private void Merge(Event candidate, List<Event> events)
    {
        foreach (Event known in events)
        {
            if (SaysTheSame(candidate, known)) return;
            // "ordered the arrest of the envoys": the verb says who, the noun repeats whom.
            if (candidate.Actors.Count == 0 && known.Actors.Count > 0 && graph.Governor[candidate.Anchor] == known.Anchor && known.Rule.Type == candidate.Rule.Type && Same(known.Recipients, candidate.Recipients)) return;
            // "threatened to close the crossing with Chad": the verb threatens, the deed tells whom.
            if (candidate.Announced && known.Recipients.Count == 0 && graph.Governor[candidate.Anchor] == known.Anchor && known.Rule.Type == candidate.Rule.Type && Same(known.Actors, candidate.Actors))
            {
                known.Recipients.AddRange(candidate.Recipients);
                return;
            }
            bool same = known.Rule.Type == candidate.Rule.Type && known.Rule.Mode == candidate.Rule.Mode && known.Denied == candidate.Denied
                && known.Modality == candidate.Modality && Same(known.Actors, candidate.Actors) && Same(known.Recipients, candidate.Recipients)
                && known.Actors.Count > 0 && (known.Recipients.Count > 0 || SameTheme(candidate, known));
            if (!same) continue;
            foreach (TextSpan span in candidate.Evidence) Insert(known.Evidence, span);
            return;
        }
        events.Add(candidate);
    }

    /// <summary>"negotiates the release of the hostages": the same matter in the same words.</summary>
    private bool SameTheme(Event candidate, Event known)
    {
        if (candidate.Theme < 0 || known.Theme < 0 || document.Lemma[candidate.Theme] != document.Lemma[known.Theme]) return false;
        int first = graph.Argument(candidate.Theme, Role.Oblique), second = graph.Argument(known.Theme, Role.Oblique);
        return first >= 0 && second >= 0 && document.Lemma[first] == document.Lemma[second];
    }

    /// <summary>"will provide assistance", "warned that it would retaliate": what two words announce is announced once.</summary>
    private bool SaysTheSame(Event candidate, Event known) =>
        (candidate.Announced || known.Announced || graph.Governor[candidate.Anchor] == known.Anchor && (candidate.Recipients.Count == 0 || IsPurpose(candidate))) && known.Rule.Type == candidate.Rule.Type && document.SentenceOf[known.Anchor] == document.SentenceOf[candidate.Anchor]
        && Same(known.Actors, candidate.Actors) && (candidate.Recipients.Count == 0 || IsPurpose(candidate) || Same(known.Recipients, candidate.Recipients));

    /// <summary>"sent doctors to help the victims": what a deed is done for is the deed again.</summary>
    private static bool IsPurpose(Event candidate) => candidate.Rule.Type == Aid && candidate.Modality == Modality.Planned;

    /// <summary>Adds a span at its place in the order of the text; one clause that says an event twice is one piece of evidence.</summary>
    private static void Insert(List<TextSpan> evidence, TextSpan span)
    {
        int at = evidence.BinarySearch(span);
        if (at < 0) evidence.Insert(~at, span);
    }

    private static bool Same(List<Actor> a, List<Actor> b)
    {
        if (a.Count != b.Count) return false;
        foreach (Actor actor in a)
            if (!b.Contains(actor)) return false;
        return true;
    }
}
