using Dragoman.Knowledge.Patterns;
using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Codes events by example: at each word that a pattern starts with, the pattern that demands most, if its roles resolve.</summary>
public sealed class EventExtractor(PatternSet patterns, PatternMatcher matcher)
{
    private readonly PatternMatch match = new();
    private readonly List<Event> candidates = [];
    private readonly List<int> frontier = [];
    private bool[] taken = [];
    private Document document = null!;
    private PropositionGraph graph = null!;
    private ActorTable actors = null!;

    /// <summary>Adds the events of a report to a list, in the order of the text.</summary>
    public void Run(Document parsed, PropositionGraph propositions, ActorTable actorTable, List<Event> events)
    {
        (document, graph, actors) = (parsed, propositions, actorTable);
        candidates.Clear();
        for (int t = 0; t < document.TokenCount; t++)
        {
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
        foreach (Event candidate in candidates) Merge(candidate, events);
    }

    private Event? Make(int anchor)
    {
        Pattern pattern = match.Pattern!;
        var made = new Event
        {
            Rule = patterns.Rules[pattern.Rule],
            Pattern = pattern,
            Anchor = anchor,
            Trigger = [.. match.Trigger],
            Denied = graph.Denied[anchor] && !pattern.Negated,
            Modality = pattern.Demand != Modality.Actual && graph.Modality[anchor] == pattern.Demand ? Modality.Actual : graph.Modality[anchor],
            Score = match.Score,
        };
        if (!Fill(match.Actors, made.Actors) || !Fill(match.Recipients, made.Recipients)) return null;
        made.Actors.RemoveAll(actor => actor.IsPlace);
        made.Recipients.RemoveAll(made.Actors.Contains);
        if (made.Actors.Count + made.Recipients.Count == 0) return null;
        if (made.Recipients.Count == 0 && Demands(pattern, MarkKind.Actor) < 2) FindImplied(anchor, made);
        if (!HasCoded(made.Actors) && !HasCoded(made.Recipients)) return null;
        if (Demands(pattern, MarkKind.Actor) > 1 && made.Actors.Count < 2 && made.Recipients.Count == 0 && match.Actors.Count < 2) return null;
        made.Theme = match.Themes.Count > 0 ? match.Themes[0] : ThemeOf(anchor);
        made.Evidence.Add(Clause(anchor));
        return made;
    }

    /// <summary>Whom it concerns where no phrase of the pattern says so: the first other actor in what is promised, refused, threatened ("rejected a Kenyan offer").</summary>
    private void FindImplied(int anchor, Event made)
    {
        frontier.Clear();
        frontier.Add(anchor);
        for (int i = 0; i < frontier.Count && i < 40; i++)
        {
            int node = frontier[i];
            for (int e = graph.FirstEdge(node); e >= 0; e = graph.NextEdge(e))
            {
                int target = graph.TargetOf(e);
                // A clause before the verb is another matter ("While it condemned the raid, it").
                if (graph.RoleOf(e) == Role.Adverbial && target < anchor) continue;
                if (graph.RoleOf(e) is Role.Agent or Role.Unmarked || match.Actors.Contains(target) || frontier.Contains(target) || document.SentenceOf[target] != document.SentenceOf[anchor]) continue;
                if (actors.At(target) is { } actor && actor.HasCode && !made.Actors.Contains(actor) && !SameSide(actor, made.Actors))
                {
                    made.Recipients.Add(actor);
                    return;
                }
                frontier.Add(target);
            }
        }
    }

    private static bool SameSide(Actor actor, List<Actor> others)
    {
        foreach (Actor other in others)
            if (other.Country is not null && other.Country == actor.Country && (other.Use == Knowledge.NameUse.State || actor.Use == Knowledge.NameUse.State)) return true;
        return false;
    }

    private static int Demands(Pattern pattern, MarkKind kind)
    {
        int count = 0;
        foreach (Slot slot in pattern.Slots)
            if (slot.Kind == kind) count++;
        return count;
    }

    /// <summary>The actors behind the tokens of a role. False where a common noun stands there that is nobody: storms, prices and buses do not act.</summary>
    private bool Fill(List<int> tokens, List<Actor> into)
    {
        bool nobody = false;
        foreach (int token in tokens)
        {
            int before = into.Count;
            actors.Collect(token, into);
            if (into.Count == before && actors.At(token) is null && document.Upos[token] is Upos.Noun or Upos.Verb && tokens == match.Actors) nobody = true;
        }
        return !nobody || into.Count > 0;
    }

    private static bool HasCoded(List<Actor> list)
    {
        foreach (Actor actor in list)
            if (actor.HasCode) return true;
        return false;
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
    private static void Merge(Event candidate, List<Event> events)
    {
        foreach (Event known in events)
        {
            bool same = known.Rule.Type == candidate.Rule.Type && known.Rule.Mode == candidate.Rule.Mode && known.Denied == candidate.Denied
                && known.Modality == candidate.Modality && Same(known.Actors, candidate.Actors) && Same(known.Recipients, candidate.Recipients)
                && known.Actors.Count > 0 && known.Recipients.Count > 0;
            if (!same) continue;
            foreach (TextSpan span in candidate.Evidence) Insert(known.Evidence, span);
            return;
        }
        events.Add(candidate);
    }

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
