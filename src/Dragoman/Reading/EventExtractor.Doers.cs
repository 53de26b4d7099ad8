using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Who stands behind a word that is nobody itself: a measure, "we", a name that only its noun tells, whoever is told.</summary>
public sealed partial class EventExtractor
{
    /// <summary>Who is meant by a measure ("the last of the hostages") or by a name that only its noun tells ("Iranian carmaker Khodro").</summary>
    private void AddDescribed(int token, List<Actor> into)
    {
        for (int e = graph.FirstEdge(token); e >= 0; e = graph.NextEdge(e))
        {
            int target = graph.TargetOf(e);
            bool described = graph.RoleOf(e) == Role.Modifier && document.Relation[target] == Relation.NmodDesc;
            bool measured = graph.RoleOf(e) == Role.Oblique && lexicon.IsPartitive(document.Lemma[token]) && lexicon.Function(graph.PrepositionOf(e)) == FunctionWord.Owner;
            if (described || measured) actors.Collect(target, into);
        }
    }

    /// <summary>"We condemn the raid", the minister said: who says so in a quotation is meant; the innermost one counts.</summary>
    private void AddSpeakers(int token, List<Actor> into)
    {
        Statement? nearest = null;
        foreach (Statement statement in statements)
            if (statement.Form != "indirect" && statement.Says(token) && (nearest is null || statement.Within == nearest)) nearest = statement;
        if (nearest is null) return;
        foreach (Actor speaker in nearest.Speakers)
            if (!into.Contains(speaker)) into.Add(speaker);
    }

    /// <summary>"told the council that it will no longer block the flights": a future that is told is nothing that anybody is asked for.</summary>
    private bool AsksNothing()
    {
        foreach (int deed in match.Themes)
            if (graph.Clausal[deed] && document.Relation[deed] == Relation.Ccomp && graph.OwnModality[deed] == Modality.Planned) return true;
        return false;
    }

    /// <summary>"told the council that Sudan must disarm the militia": asked is who is to do it, not who is told.</summary>
    private void FindAsked(Event made)
    {
        foreach (int deed in match.Themes)
        {
            if (!graph.Clausal[deed] || document.Relation[deed] != Relation.Ccomp || graph.Argument(deed, Role.Agent) is not (>= 0 and var doer) || match.Recipients.Contains(doer)) continue;
            if (actors.At(doer) is not { HasCode: true } asked || made.Recipients.Contains(asked) || made.Actors.Contains(asked)) continue;
            made.Recipients.Clear();
            made.Recipients.Add(asked);
            return;
        }
    }
}
