using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Reading;

namespace Dragoman.Cli.Commands.Incidents;

/// <summary>Who did it: people, and the groups and forces that they belong to.</summary>
internal sealed partial class IncidentReader
{
    /// <summary>Who is named as the author of a deed that a noun names by itself ("claimed responsibility for the attack", "is accused of the murder").</summary>
    private void AddAnswerable(int noun)
    {
        if (incidents.Count == 0) return;
        culprits.Clear();
        culpritFinder.Run(analysis, noun, culprits);
        if (culprits.Count == 0) return;
        Incident incident = incidents.Values.First();
        if (words.KidnapNouns.Has(document, noun) && incidents.TryGetValue(IncidentKind.Kidnapping, out Incident? kidnapping)) incident = kidnapping;
        foreach (int token in culprits) AddCulprit(token, incident);
    }

    /// <summary>Adds whom a head token means: a person, people without a name, a force, a group.</summary>
    private void AddCulprit(int token, Incident incident)
    {
        Actor? actor = analysis.Actors.At(token);
        if (document.Upos[token] is not (Upos.Noun or Upos.Propn)) return;
        // "terrorist attack" says of what kind it was, not who did it.
        if (document.Relation[token] is Relation.Compound or Relation.Amod && actor is { Use: NameUse.Agent }) return;
        if (phrases.Person(token) is { } name) incident.Individuals.Add(name, name);
        else if ((actor is { Use: NameUse.Agent } || words.Members.Has(document, token) && phrases.OfPhrase(token) >= 0) && phrases.Culprit(token) is { } wording && !words.Targets.Has(document, token)) incident.Individuals.Add(wording, wording);
        else if (actor is { Use: NameUse.Institution or NameUse.NamedInstitution } && IsArmed(token)) incident.Organisations.Add(actor.Name, phrases.Target(token));
        AddWhole(token, incident);
        if (actor is { Group: { } group, GroupKind: "armed-group" or "party" or "military" or "government" }) AddGroup(group, incident);
        else if (actor is not null && actor.Sectors.Contains("REB")) incident.HasRebels = true;
    }

    /// <summary>The force or group that people are said to belong to ("army troops", "members of the national guard").</summary>
    private void AddWhole(int token, Incident incident)
    {
        if (phrases.OfPhrase(token) is var of and >= 0) AddForce(of, incident);
        for (int e = graph.FirstEdge(token); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) is Role.Modifier or Role.Possessor) AddForce(graph.TargetOf(e), incident);
    }

    private void AddForce(int token, Incident incident)
    {
        if (analysis.Actors.At(token) is not { Use: NameUse.Institution or NameUse.NamedInstitution or NameUse.Group } actor || !IsArmed(token)) return;
        if (actor.Group is { } group) AddGroup(group, incident);
        else if (phrases.Organisation(actor) is { Length: > 0 } name) incident.Organisations.Add(name, name);
    }

    private void AddGroup(string group, Incident incident)
    {
        foreach (Actor other in analysis.Actors.Actors)
            if (other.Group == group && other.Use == NameUse.Group && phrases.Organisation(other) is { Length: > 0 } name) incident.Organisations.Add(group, name);
    }

    /// <summary>Rebels without a name belong to the armed group that the report names, where it names one alone.</summary>
    private void AddOnlyGroup(Incident incident)
    {
        string? only = null;
        foreach (Actor actor in analysis.Actors.Actors)
        {
            if (actor.GroupKind != "armed-group" || actor.Group == only) continue;
            if (only is not null) return;
            only = actor.Group;
        }
        if (only is not null) AddGroup(only, incident);
    }
}
