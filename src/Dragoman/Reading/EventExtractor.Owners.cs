using Dragoman.Knowledge;

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
}
