using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Reading;

/// <summary>When: the time that stands nearest to a predicate in its propositions, then in its clause, then in its sentence.</summary>
public sealed class EventTimes
{
    private const int None = -1, Several = -2;

    // Longest chain of heads that is followed; deeper trees are hostile text.
    private const int DepthLimit = 64;

    private readonly List<TimeMention> times = [];
    private Document document = null!;
    private PropositionGraph graph = null!;
    private int[] mentionAt = [];
    private int[] onlyOfSentence = [];

    /// <summary>Prepares for a report.</summary>
    public void Run(Document parsed, PropositionGraph propositions, List<TimeMention> found)
    {
        (document, graph) = (parsed, propositions);
        if (mentionAt.Length < parsed.TokenCount) mentionAt = new int[Math.Max(parsed.TokenCount, 512)];
        Array.Fill(mentionAt, -1);
        if (onlyOfSentence.Length < parsed.SentenceCount) onlyOfSentence = new int[Math.Max(parsed.SentenceCount, 64)];
        Array.Fill(onlyOfSentence, None);
        times.Clear();
        foreach (TimeMention time in found)
        {
            if (time.Kind is not (TimeKind.Date or TimeKind.Time) || !char.IsAsciiDigit(time.Value[0])) continue;
            if (!IsPartOfNoun(time))
            {
                ref int only = ref onlyOfSentence[parsed.SentenceOf[time.FirstToken]];
                only = only == None ? times.Count : Several;
            }
            mentionAt.AsSpan(time.FirstToken, time.EndToken - time.FirstToken).Fill(times.Count);
            times.Add(time);
        }
    }

    /// <summary>"the 1942 Rio Protocol": a year before a noun is that of the noun alone.</summary>
    private bool IsPartOfNoun(TimeMention time) => time.EndToken - time.FirstToken == 1 && time.Value.Length == 4 && document.Relation[time.FirstToken] is Relation.Compound or Relation.Nummod or Relation.Amod or Relation.NmodDesc;

    /// <summary>The time of a predicate, or null.</summary>
    /// <param name="sameVoice">True for tokens that are said by the one who says the predicate: a date of saying is no date of what is said.</param>
    public TimeRecord? Of(int node, Predicate<int> sameVoice)
    {
        if ((Beside(node) ?? OfClause(node) ?? OfSentence(node, sameVoice)) is not { } time) return null;
        return new TimeRecord(time.Value, time.Span);
    }

    /// <summary>The time of the arguments, and for a noun that of the verb whose clause it stands in.</summary>
    private TimeMention? OfClause(int node)
    {
        int verb = node;
        for (int depth = 0; depth < 5 && !graph.Clausal[verb] && document.Head[verb] >= 0; depth++) verb = document.Head[verb];
        if (verb != node && Beside(verb) is { } time) return time;
        for (int e = graph.FirstEdge(node); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) is Role.Agent or Role.Patient && Beside(graph.TargetOf(e)) is { } near) return near;
        return null;
    }

    /// <summary>The only date of the sentence.</summary>
    private TimeMention? OfSentence(int node, Predicate<int> sameVoice)
    {
        int only = onlyOfSentence[document.SentenceOf[node]];
        return only >= 0 && sameVoice(times[only].FirstToken) && HoldsFor(times[only], node) ? times[only] : null;
    }

    /// <summary>"Weah, who had ruled since 2018, conceded": a time within what is said about somebody is not that of what he does.</summary>
    private bool HoldsFor(TimeMention time, int node)
    {
        for (int t = time.EndToken - 1, i = 0; t >= 0 && i < DepthLimit && !IsAbove(t, node); t = document.Head[t], i++)
            if (document.Relation[t] is Relation.AclRelcl or Relation.Acl) return false;
        return true;
    }

    private bool IsAbove(int ancestor, int node)
    {
        for (int i = 0; node >= 0 && i < DepthLimit; node = document.Head[node], i++)
            if (node == ancestor) return true;
        return false;
    }

    private TimeMention? Beside(int node)
    {
        if (mentionAt[node] >= 0) return times[mentionAt[node]];
        for (int e = graph.FirstEdge(node); e >= 0; e = graph.NextEdge(e))
        {
            int target = graph.TargetOf(e);
            if (graph.RoleOf(e) is Role.Unmarked or Role.Oblique or Role.Modifier && mentionAt[target] >= 0) return times[mentionAt[target]];
            // "during the attacks of 7 May": the date of the noun is that of the clause.
            if (graph.RoleOf(e) != Role.Oblique || graph.Clausal[target]) continue;
            for (int inner = graph.FirstEdge(target); inner >= 0; inner = graph.NextEdge(inner))
                if (graph.RoleOf(inner) is Role.Modifier or Role.Oblique or Role.Unmarked && mentionAt[graph.TargetOf(inner)] >= 0) return times[mentionAt[graph.TargetOf(inner)]];
        }
        return null;
    }
}
