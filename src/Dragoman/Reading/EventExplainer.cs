using Dragoman.Knowledge.Patterns;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Says of an event why it was coded and what else it nearly was. Works on the analysis of the report that was read last.</summary>
public sealed class EventExplainer(PatternSet patterns, PatternMatcher matcher)
{
    /// <summary>Most patterns that are named beside the one that was taken.</summary>
    private const int MostLost = 8;

    /// <summary>Explains one event.</summary>
    /// <param name="refusals">Patterns that matched before the one that was taken, whose roles did not hold, with the reason.</param>
    public EventExplanation Run(ReportAnalysis analysis, Event item, IReadOnlyList<(Pattern Pattern, string Reason)> refusals)
    {
        Document document = analysis.Document;
        PropositionGraph graph = analysis.Propositions;
        int sentence = document.SentenceOf[item.Anchor];
        var span = document.SpanOf(document.SentenceStart[sentence], document.SentenceStart[sentence + 1]);
        var propositions = new List<string>();
        for (int node = item.Anchor, depth = 0; node >= 0 && depth < 4; node = graph.Governor[node], depth++) propositions.Add(Describe(document, graph, node));
        return new EventExplanation(
            document.Reading.Source.Text[span.Start..span.End].Trim(),
            propositions,
            new PatternVerdict(item.Rule, item.Pattern, null),
            Lost(document, graph, item, refusals));
    }

    private List<PatternVerdict> Lost(Document document, PropositionGraph graph, Event item, IReadOnlyList<(Pattern Pattern, string Reason)> refusals)
    {
        var lost = new List<PatternVerdict>();
        var seen = new HashSet<(int Rule, string Outcome)>();
        foreach ((Pattern pattern, string reason) in refusals)
            if (seen.Add((pattern.Rule, reason))) lost.Add(new PatternVerdict(patterns.Rules[pattern.Rule], pattern, reason));
        if (patterns.At(document.Lemma[item.Anchor]) is not { } list) return lost;
        for (int i = 0; i < list.Count && lost.Count < MostLost; i++)
        {
            Pattern pattern = list[i];
            if (pattern == item.Pattern || refusals.Any(refusal => refusal.Pattern == pattern)) continue;
            string? outcome = matcher.WhyNot(document, graph, pattern, item.Anchor, out int missing);
            if (missing > 1) continue;
            outcome ??= pattern.Specificity > item.Pattern.Specificity ? "leaves more of what it has empty"
                : pattern.Specificity < item.Pattern.Specificity ? "demands less" : "demands as much, and stands later in the files";
            if (seen.Add((pattern.Rule, outcome))) lost.Add(new PatternVerdict(patterns.Rules[pattern.Rule], pattern, outcome));
        }
        return lost;
    }

    private static string Describe(Document document, PropositionGraph graph, int node)
    {
        var line = new System.Text.StringBuilder(Word(document, node)).Append(':');
        for (int e = graph.FirstEdge(node); e >= 0; e = graph.NextEdge(e))
        {
            line.Append(' ').Append(graph.RoleOf(e));
            if (graph.PrepositionOf(e) >= 0) line.Append('(').Append(document.Words[graph.PrepositionOf(e)]).Append(')');
            line.Append('=').Append(Word(document, graph.TargetOf(e)));
        }
        if (graph.Denied[node]) line.Append(" denied");
        if (graph.Modality[node] != Modality.Actual) line.Append(' ').Append(graph.Modality[node].ToString().ToLowerInvariant());
        return line.ToString();
    }

    private static string Word(Document document, int token) => document.Words.Text(document.Form[token]);
}
