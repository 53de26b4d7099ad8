using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Who stands behind a word that is nobody itself, and who is no side of his own: a measure, arms and vehicles, forces that are moved, "we", a name that only its noun tells, whoever is told.</summary>
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

    /// <summary>Whose it is: "Israeli helicopters", "Turkey's drones", "the guns of the navy"; who sends it.</summary>
    private void AddOwners(int token, List<Actor> into)
    {
        for (int e = graph.FirstEdge(token); e >= 0; e = graph.NextEdge(e))
        {
            Role role = graph.RoleOf(e);
            if (role is Role.Possessor or Role.Modifier || role == Role.Oblique && lexicon.Function(graph.PrepositionOf(e)) is FunctionWord.Agent or FunctionWord.Owner)
                CollectOwner(graph.TargetOf(e), role, into);
        }
        // "issued a declaration demanding": who issues it, demands.
        int verb = document.Head[token];
        if (verb >= 0 && graph.Clausal[verb] && graph.Argument(verb, Role.Patient) == token)
            for (int e = graph.FirstEdge(verb); e >= 0; e = graph.NextEdge(e))
                if (graph.RoleOf(e) == Role.Agent) actors.Collect(graph.TargetOf(e), into);
        // "Chinese navy boats": of a body without a country and the country, the country acts.
        bool landed = into.Exists(actor => actor.Country is not null || actor.Group is not null);
        into.RemoveAll(actor => !actor.HasCode || landed && actor.Country is null && actor.Group is null);
    }

    /// <summary>The owner, and in "Danish coast guard ships" whose coast guard that is.</summary>
    private void CollectOwner(int owner, Role role, List<Actor> into)
    {
        actors.Collect(owner, into);
        if (role != Role.Modifier) return;
        for (int e = graph.FirstEdge(owner); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Modifier) actors.Collect(graph.TargetOf(e), into);
    }

    /// <summary>The type in which relations are cut and burdens imposed.</summary>
    private const string Sanction = "SANCTION";

    /// <summary>"Belarus sanctions": a state before the noun of what is imposed is whom it strikes; "Belarusian sanctions" are its own.</summary>
    private void TurnOwners(int anchor, Event made)
    {
        if (made.Rule.Type != Sanction || graph.Clausal[anchor] || match.Actors is not [var owner]) return;
        bool struck = document.Head[owner] == anchor && document.Relation[owner] == Relation.Compound && document.Upos[owner] == Upos.Propn && made.Recipients.Count == 0;
        if (!struck) return;
        made.Recipients.AddRange(made.Actors);
        made.Actors.Clear();
    }

    /// <summary>"moved warships from Izmir": a place at home is not whom they stand against.</summary>
    private static bool IsAtHome(Actor place, Event made) => place.IsPlace && made.Actors.Exists(actor => actor.Country == place.Country);

    /// <summary>"Turkey put its navy on alert": forces that are moved are no side of their own, unless they are another's.</summary>
    private static bool IsMoved(Actor recipient, Event made) =>
        recipient.Use is NameUse.Agent or NameUse.Institution && recipient.Sectors is ["MIL"] or ["COP"] or ["PRM"] && (recipient.Country is null || made.Actors.Exists(actor => actor.Country == recipient.Country));
}
