using Dragoman.Language;
using Dragoman.Reading;

namespace Dragoman.Cli.Commands.Incidents;

/// <summary>Who is said to be answerable for a deed of violence, beside who does it in the deed's own proposition: who orders, plans or commits it, is accused of it or arrested for it, on whom it is blamed.</summary>
internal sealed class CulpritFinder(IncidentWords words)
{
    /// <summary>How many governors of a deed are asked ("arrested after she was accused of ordering the murder").</summary>
    private const int MostGovernors = 3;

    /// <summary>How far before its noun a preposition stands.</summary>
    private const int MostWords = 6;

    private Document document = null!;
    private PropositionGraph graph = null!;
    private List<int> culprits = null!;

    /// <summary>Adds head tokens to a list, each once.</summary>
    /// <param name="deed">The verb or noun of violence.</param>
    public void Run(ReportAnalysis analysis, int deed, List<int> found)
    {
        (document, graph, culprits) = (analysis.Document, analysis.Propositions, found);
        AddGovernors(graph.Governor[deed], deed, MostGovernors);
        if (graph.Clausal[deed] && StandsBehind(deed)) AddAll(deed, Role.Agent, deed);
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
            if (role != Role.Unmarked) AddAll(governor, role, deed);
        }
    }

    private void AddAll(int node, Role role, int deed)
    {
        for (int e = graph.FirstEdge(node); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == role && !culprits.Contains(graph.TargetOf(e)) && graph.TargetOf(e) != deed) culprits.Add(graph.TargetOf(e));
    }

    /// <summary>"The cartel is behind the attack": the preposition of the predicate says who is answerable.</summary>
    private bool StandsBehind(int deed)
    {
        for (int t = deed - 1; t >= document.SentenceStart[document.SentenceOf[deed]] && t > deed - MostWords; t--)
            if (document.Head[t] == deed && document.Relation[t] == Relation.Case) return words.Deeds.Has(document, t);
        return false;
    }

    /// <summary>The role in which a governor of a deed names who is answerable: who orders it, who is accused of it, on whom it is blamed.</summary>
    private Role AnswerableRole(int governor, int deed)
    {
        // "blamed the attack on him", "linked him to the attack"
        if (words.Ascriptions.Has(document, governor)) return graph.Argument(governor, Role.Patient) == deed ? Role.Oblique : Role.Patient;
        if (words.Charges.Has(document, governor)) return document.Upos[governor] == Upos.Noun ? Role.Oblique : Role.Patient;
        if (!words.Deeds.Has(document, governor)) return Role.Unmarked;
        // "the men involved in the murder"
        return graph.Passive[governor] && !graph.Has(governor, Role.Agent) && graph.Argument(governor, Role.Patient) is >= 0 and var who && who != deed ? Role.Patient : Role.Agent;
    }
}
