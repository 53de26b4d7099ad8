using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>One noun for several actors: "Greek and Turkish officials", "delegations from Chad and from Libya".</summary>
public sealed partial class ActorResolver
{
    private readonly List<ActorEntry> owners = [];
    private readonly List<Actor> coordinated = [];

    /// <summary>Resolves a description with several owners to one actor for each; false where it has fewer than two.</summary>
    private bool ResolveCoordinated(int head, int first, int end)
    {
        if (names.At[head] < 0 || Choose(names.At[head], head) is not { Use: NameUse.Institution or NameUse.Agent or NameUse.Office } sense) return false;
        owners.Clear();
        for (int t = first; t < head; t++)
            if (document.Relation[t] is Relation.Amod or Relation.Compound or Relation.Conj or Relation.NmodDesc) AddOwner(t, head);
        if (owners.Count < 2)
        {
            owners.Clear();
            for (int e = graph.FirstEdge(head); e >= 0; e = graph.NextEdge(e))
                if (graph.RoleOf(e) == Role.Oblique && placeWords.IsAffiliation(graph.PrepositionOf(e)) && graph.TargetOf(e) > head) AddOwner(graph.TargetOf(e), head);
        }
        if (owners.Count < 2) return false;
        coordinated.Clear();
        ActorEntry entry = lexicon.Entries[sense.Entry];
        foreach (ActorEntry owner in owners)
        {
            bool state = owner.Use == NameUse.State;
            Actor actor = InstitutionLike(entry, state ? owner : null, state ? null : owner, head);
            Mention(actor, MentionSpan(first, end));
            coordinated.Add(actor);
        }
        actors.SetSeveral(head, coordinated);
        Remember(head);
        return true;
    }

    private void AddOwner(int t, int head)
    {
        // A hyphen makes one owner of two ("French-Lebanese").
        if (document.Xpos[Math.Min(t + 1, document.TokenCount - 1)] == Xpos.HYPH) return;
        if (names.At[t] < 0 || names.At[t] == names.At[head] || Choose(names.At[t], t) is not { } sense) return;
        if (sense.Use is not (NameUse.State or NameUse.Demonym or NameUse.Seat or NameUse.Group or NameUse.Organisation)) return;
        ActorEntry owner = lexicon.Entries[sense.Entry];
        if (!owners.Contains(owner)) owners.Add(owner);
    }

    /// <summary>An institution, or people of a kind, of one owner; people are named after owner and noun, since the phrase names several.</summary>
    private Actor InstitutionLike(ActorEntry entry, ActorEntry? state, ActorEntry? group, int head)
    {
        if (entry.Use == NameUse.Institution && InstitutionOf(entry, state, group) is { } institution) return institution;
        var key = new ActorKey(entry.Index, state?.Index ?? -1, group?.Index ?? -1, -1);
        if (actors.Find(key) is { } known) return known;
        string noun = document.Reading.Text[document.ReadingStart[head]..document.ReadingEnd[head]];
        string kind = entry.Use == NameUse.Office ? "person" : entry.Kind;
        return Make(key, $"{noun} ({(state ?? group)!.Name})", kind, entry.Use, state?.Country ?? group?.Country, group?.Group, entry.Sectors);
    }
}
