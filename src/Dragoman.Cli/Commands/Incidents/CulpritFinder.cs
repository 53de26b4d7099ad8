using Dragoman.Language;
using Dragoman.Reading;

namespace Dragoman.Cli.Commands.Incidents;

/// <summary>Who is said to be answerable for a deed of violence, beside who does it in the deed's own proposition: who orders, plans or commits it, is accused of it or arrested for it, on whom it is blamed.</summary>
internal sealed class CulpritFinder(IncidentWords words)
{
    /// <summary>How many governors of a deed are asked ("arrested after she was accused of ordering the murder").</summary>
    private const int MostGovernors = 3;

    private Document document = null!;
    private PropositionGraph graph = null!;
    private List<int> culprits = null!;

    /// <summary>Adds head tokens to a list, each once.</summary>
    /// <param name="deed">The verb or noun of violence.</param>
    public void Run(ReportAnalysis analysis, int deed, List<int> found)
    {
        (document, graph, culprits) = (analysis.Document, analysis.Propositions, found);
        AddGovernors(graph.Governor[deed], deed, MostGovernors);
        if (document.Upos[deed] == Upos.Verb) return;
        int sentence = document.SentenceOf[deed];
        for (int t = document.SentenceStart[sentence]; t < document.SentenceStart[sentence + 1]; t++)
            if (t != graph.Governor[deed] && (words.Deeds.Has(document, t) || words.Ascriptions.Has(document, t)) && graph.Argument(t, Role.Patient) == deed) AddGovernors(t, deed, most: 1);
    }

    /// <summary>True where a deed is what somebody is charged with ("accused of killing").</summary>
    public bool IsCharged(ReportAnalysis analysis, int deed)
    {
        for (int i = 0, at = analysis.Propositions.Governor[deed]; i < MostGovernors && at >= 0; i++, at = analysis.Propositions.Governor[at])
            if (words.Charges.Has(analysis.Document, at)) return true;
        return false;
    }

    /// <summary>Who is answerable by a governor of a deed and by what governs that ("accused of ordering the murder").</summary>
    private void AddGovernors(int governor, int deed, int most)
    {
        for (int i = 0; i < most && governor >= 0; i++, governor = graph.Governor[governor])
        {
            Role role = AnswerableRole(governor, deed);
            if (role == Role.Unmarked) continue;
            for (int e = graph.FirstEdge(governor); e >= 0; e = graph.NextEdge(e))
                if (graph.RoleOf(e) == role && !culprits.Contains(graph.TargetOf(e)) && graph.TargetOf(e) != deed) culprits.Add(graph.TargetOf(e));
        }
    }

    /// <summary>The role in which a governor of a deed names who is answerable: who orders it, who is accused of it, on whom it is blamed.</summary>
    private Role AnswerableRole(int governor, int deed)
    {
        if (words.Ascriptions.Has(document, governor) && graph.Argument(governor, Role.Patient) == deed) return Role.Oblique;
        if (words.Charges.Has(document, governor)) return document.Upos[governor] == Upos.Noun ? Role.Oblique : Role.Patient;
        return words.Deeds.Has(document, governor) ? Role.Agent : Role.Unmarked;
    }
}
