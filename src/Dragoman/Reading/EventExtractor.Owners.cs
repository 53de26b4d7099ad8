using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Arms, vehicles and deeds that act for whose they are.</summary>
public sealed partial class EventExtractor
{
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
