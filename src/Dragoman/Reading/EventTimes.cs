using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Reading;

/// <summary>When: the time that stands nearest to a predicate in its propositions, then in its clause, then in its sentence.</summary>
public sealed class EventTimes
{
    private readonly List<TimeMention> times = [];
    private Document document = null!;
    private PropositionGraph graph = null!;
    private int[] mentionAt = [];

    /// <summary>Prepares for a report.</summary>
    public void Run(Document parsed, PropositionGraph propositions, List<TimeMention> found)
    {
        (document, graph) = (parsed, propositions);
        if (mentionAt.Length < parsed.TokenCount) mentionAt = new int[Math.Max(parsed.TokenCount, 512)];
        Array.Fill(mentionAt, -1);
        times.Clear();
        foreach (TimeMention time in found)
        {
            if (time.Kind is not (TimeKind.Date or TimeKind.Time) || !char.IsAsciiDigit(time.Value[0])) continue;
            mentionAt.AsSpan(time.FirstToken, time.EndToken - time.FirstToken).Fill(times.Count);
            times.Add(time);
        }
    }

    /// <summary>The time of a predicate, or null.</summary>
    public TimeRecord? Of(int node)
    {
        int sentence = document.SentenceOf[node];
        int governor = node;
        for (int depth = 0; depth < 5 && governor >= 0 && document.SentenceOf[governor] == sentence; depth++, governor = graph.Governor[governor])
            if (Beside(governor) is { } time) return new TimeRecord(time.Value, time.Span);
        // A noun stands in the clause of its verb.
        for (int head = document.Head[node], depth = 0; head >= 0 && depth < 5; head = document.Head[head], depth++)
            if (graph.Clausal[head] && Beside(head) is { } time) return new TimeRecord(time.Value, time.Span);
        return null;
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
