using Dragoman.Reading;

namespace Dragoman.Tests.Reading;

/// <summary>The notation of <c>tests/Specs/propositions</c>: <c>killed: Agent=Rebels Patient=soldiers Oblique(in)=town denied</c>.</summary>
/// <remarks>A word that stands twice in the text is told apart by <c>#2</c>. Agents, patients, recipients, denial and modality must be named in full; other roles where the case is about them.</remarks>
internal static class PropositionRows
{
    private static readonly string[] complete = ["Agent=", "Patient=", "Recipient=", "denied", "planned", "requested", "possible", "conditional"];

    /// <summary>What the reader made of the predicate where that is not what the row says, else null.</summary>
    public static string? Fault(ReportAnalysis found, string row)
    {
        int colon = row.IndexOf(':');
        if (colon < 0) return $"expected PREDICATE: ROLE=WORD ..., found “{row}”";
        string predicate = row[..colon];
        int node = Enumerable.Range(0, found.Document.TokenCount).FirstOrDefault(token => Name(found, token) == predicate, -1);
        if (node < 0) return $"the text has no word {predicate}";
        List<string> items = Items(found, node);
        string[] expected = row[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool holds = expected.All(items.Contains) && items.All(item => expected.Contains(item) || !complete.Any(item.StartsWith));
        return holds ? null : $"{predicate}: {string.Join(' ', items)}";
    }

    private static List<string> Items(ReportAnalysis found, int node)
    {
        PropositionGraph graph = found.Propositions;
        var items = new List<string>();
        for (int edge = graph.FirstEdge(node); edge >= 0; edge = graph.NextEdge(edge))
        {
            string preposition = graph.PrepositionOf(edge) >= 0 ? $"({found.Document.Words.Text(graph.PrepositionOf(edge))})" : "";
            items.Add($"{graph.RoleOf(edge)}{preposition}={Name(found, graph.TargetOf(edge))}");
        }
        if (graph.Denied[node]) items.Add("denied");
        if (graph.Modality[node] != Modality.Actual) items.Add(graph.Modality[node].ToString().ToLowerInvariant());
        return items;
    }

    private static string Name(ReportAnalysis found, int token)
    {
        int count = Enumerable.Range(0, token + 1).Count(other => found.Document.Form[other] == found.Document.Form[token]);
        string form = found.Document.Words.Text(found.Document.Form[token]);
        return count == 1 ? form : $"{form}#{count}";
    }
}
