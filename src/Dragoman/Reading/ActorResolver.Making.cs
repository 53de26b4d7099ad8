using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Makes actors of what a phrase says, or finds the one that the report has named already.</summary>
public sealed partial class ActorResolver
{
    private Actor Named(ActorEntry entry)
    {
        var key = new ActorKey(entry.Index, -1, -1, -1);
        if (actors.Find(key) is { } known) return known;
        return Make(key, entry.Name, entry.Kind, entry.Use, entry.Country, entry.Group, entry.Sectors);
    }

    /// <summary>"Moscow said": the government that sits there.</summary>
    private Actor? Seat(ActorEntry state) => lexicon.Institution("government") is { } government ? InstitutionOf(government, state, group: null) : null;

    /// <summary>Who lives at a place that is attacked, besieged, visited; in other roles a place is nobody (<see cref="Actor.IsPlace"/>).</summary>
    private Actor? PeopleOf(PlaceEntry place, int index)
    {
        if (place.Country is null) return null;
        var key = new ActorKey(-2 - index, -1, -1, -1);
        return actors.Find(key) ?? Make(key, place.Name, "population", NameUse.Place, place.Country, group: null, []);
    }

    private Actor People(int head, int first, int end, ActorEntry state)
    {
        var key = new ActorKey(-1, state.Index, -1, document.Lemma[head]);
        if (actors.Find(key) is { } known) return known;
        return Make(key, Slice(first, end), "population", NameUse.Demonym, state.Country, group: null, ["CVL"]);
    }

    private Actor? Description(int head, int first, int end, NameSense sense)
    {
        ActorEntry entry = lexicon.Entries[sense.Entry];
        Parts parts = Gather(head, first, end);
        bool owned = parts.State is not null || parts.Group is not null;
        if (!owned && EarlierOf(entry, head) is { } earlier) return earlier;
        if (sense.Use == NameUse.Institution) return InstitutionOf(entry, parts.State, parts.Group) ?? Bare(entry, head, first, end);
        if (parts.Group is not null && entry.Kind is "armed-group" or "party" or "other") return Named(parts.Group!);
        return Bare(entry, head, first, end, parts.State, parts.Group);
    }

    private Actor? InstitutionOf(ActorEntry institution, ActorEntry? state, ActorEntry? group)
    {
        if (state is null && group is null) return null;
        var key = new ActorKey(institution.Index, state?.Index ?? -1, group?.Index ?? -1, -1);
        if (actors.Find(key) is { } known) return known;
        ActorEntry owner = group ?? state!;
        string name = group is null ? $"{Capitalised(institution.Name)} of {state!.Name}" : $"{owner.Name} {institution.Name}";
        Actor made = Make(key, name, group is null ? institution.Kind : owner.Kind, NameUse.Institution, state?.Country ?? group?.Country, group?.Group,
            group is null ? institution.Sectors : owner.Sectors);
        return made;
    }

    /// <summary>People or a body by a common noun; unnamed ones of one kind and owner are one actor.</summary>
    private Actor Bare(ActorEntry entry, int head, int first, int end, ActorEntry? state = null, ActorEntry? group = null)
    {
        var key = new ActorKey(entry.Index, state?.Index ?? -1, group?.Index ?? -1, -1);
        if (actors.Find(key) is { } known) return known;
        string[] sectors = entry.Sectors.Length > 0 ? entry.Sectors : group?.Sectors ?? [];
        Actor made = Make(key, Slice(first, end), entry.Kind, entry.Use, state?.Country ?? group?.Country, group?.Group, sectors);
        return made;
    }

    private Actor? Officer(ActorEntry office, in Parts parts, int first, int end)
    {
        string? organisation = parts.Group?.Group ?? parts.State?.Country;
        if (organisation is not null && reportDate is { } day && lexicon.Holder(organisation, office.Name, day) is { } holder) return Titled(Person(holder), parts);
        if (organisation is null && EarlierRole(office.Name) is { } earlier) return earlier;
        var key = new ActorKey(office.Index, parts.State?.Index ?? -1, parts.Group?.Index ?? -1, -1);
        if (actors.Find(key) is { } known) return known;
        Actor made = Make(key, Slice(first, end), "person", NameUse.Office, parts.State?.Country ?? parts.Group?.Country, parts.Group?.Group, office.Sectors);
        made.Role = office.Name;
        return made;
    }

    private Actor Person(ActorEntry person)
    {
        var key = new ActorKey(person.Index, -1, -1, -1);
        if (actors.Find(key) is { } known) return known;
        Tenure? tenure = TenureAt(person);
        ActorEntry? state = lexicon.State(tenure?.Organisation);
        ActorEntry? group = state is null ? lexicon.Group(tenure?.Organisation) : null;
        ActorEntry? office = null;
        Actor made = Make(key, person.Name, "person", NameUse.Person, state?.Country ?? group?.Country, group?.Group, office?.Sectors ?? (state is not null ? ["GOV"] : group?.Sectors ?? []));
        made.Role = tenure?.Office;
        return made;
    }

    private Tenure? TenureAt(ActorEntry person)
    {
        Tenure? best = null;
        foreach (Tenure tenure in person.Tenures)
        {
            if (reportDate is { } day && tenure.Holds(day)) return tenure;
            if (best is null || tenure.From > best.From && (reportDate is null || tenure.From <= reportDate)) best = tenure;
        }
        return best;
    }

    private Actor Titled(Actor person, in Parts parts)
    {
        person.Country ??= parts.State?.Country ?? parts.Group?.Country;
        if (person.Group is null && parts.Group is not null) (person.Group, person.GroupKind) = (parts.Group.Group, parts.Group.Kind);
        if (parts.Office is { } office)
        {
            person.Role ??= office.Name;
            if (person.Sectors.Length == 0) person.Sectors = office.Sectors;
        }
        else if (person.Sectors.Length == 0 && parts.Group is not null) person.Sectors = parts.Group.Sectors;
        return person;
    }

    private Actor UnknownPerson(in Parts parts)
    {
        int last = parts.PersonEnd - 1;
        var key = new ActorKey(-1, -1, -1, document.Lower[last]);
        if (actors.Find(key) is { } known) return Titled(known, parts);
        return Titled(Make(key, Slice(parts.PersonFirst, parts.PersonEnd), "person", NameUse.Person, country: null, group: null, []), parts);
    }

    /// <summary>A name that the knowledge does not hold: an organisation that the report calls by name.</summary>
    private Actor? UnknownName(int head, int first, int end, in Parts parts)
    {
        if (document.Entity[head] != EntityKind.Organization || document.Upos[head] != Upos.Propn) return null;
        var key = new ActorKey(-1, parts.State?.Index ?? -1, parts.Group?.Index ?? -1, document.Lower[head]);
        return actors.Find(key) ?? Make(key, Slice(first, end), "other", NameUse.Group, parts.State?.Country ?? parts.Group?.Country, parts.Group?.Group, parts.Institution?.Sectors ?? []);
    }

    private Actor Make(ActorKey key, string name, string kind, NameUse use, string? country, string? group, string[] sectors)
    {
        var actor = new Actor { Index = actors.Actors.Count, Key = key, Name = name, Kind = kind, Use = use, Country = country, Group = group, GroupKind = lexicon.Group(group)?.Kind, Sectors = sectors };
        actors.Add(actor);
        return actor;
    }

    private string Slice(int first, int end)
    {
        while (first < end - 1 && document.Upos[first] is Upos.Det or Upos.Punct) first++;
        return document.Reading.Text[document.ReadingStart[first]..document.ReadingEnd[end - 1]];
    }

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
