using Dragoman.Knowledge;
using Dragoman.Knowledge.Dictionaries;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Makes actors of what a phrase says, or finds the one that the report has named already.</summary>
public sealed partial class ActorResolver
{
    private Actor Named(ActorEntry entry)
    {
        var key = new ActorKey(entry.Index, -1, -1, -1);
        if (actors.Find(key) is { } known) return known;
        Actor made = Make(key, entry.Name, entry.Kind, entry.Use, entry.Country, entry.Group, entry.Sectors);
        return entry.Codes.Length > 0 ? Coded(made, entry) : made;
    }

    /// <summary>What the user's dictionaries say of an actor on the day of the report.</summary>
    private Actor Coded(Actor actor, ActorEntry entry)
    {
        if (ActorCode.On(entry.Codes, reportDate) is not { } code) return actor;
        (actor.Country, actor.Group, actor.Sectors) = (code.Country, code.Group, code.Sectors);
        actor.GroupKind = lexicon.Group(code.Group)?.Kind ?? code.Kind;
        return actor;
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

    /// <summary>"Iraqi Kurds": those of a people or a faith who live in a state.</summary>
    private Actor PeopleIn(ActorEntry state, ActorEntry people)
    {
        var key = new ActorKey(people.Index, state.Index, -1, -1);
        return actors.Find(key) ?? Make(key, $"{people.Name} of {state.Name}", people.Kind, NameUse.Group, state.Country, people.Group, people.Sectors);
    }

    private Actor? Description(int head, int first, int end, NameSense sense)
    {
        ActorEntry entry = lexicon.Entries[sense.Entry];
        Parts parts = Gather(head, first, end);
        bool owned = parts.State is not null || parts.Group is not null;
        if (!owned && EarlierOf(entry, head) is { } earlier) return earlier;
        if (references.Of(document.Lemma[head]) == Reference.Counterpart && Counterpart(head, first) is { } counterpart) return counterpart;
        if (sense.Use == NameUse.Institution) return InstitutionOf(entry, parts.State, parts.Group) ?? Bare(entry, head, first, end, parts);
        if (parts.Group is { } group && entry.Kind is "armed-group" or "party" or "other" && group.Kind is not ("ethnic" or "religious" or "population" or "igo")) return Named(group);
        if (parts.Group?.Group is { } organisation && reportDate is { } day && lexicon.Holder(organisation, entry.Name, day) is { } holder) return Person(holder);
        return Bare(entry, head, first, end, parts);
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
    private Actor Bare(ActorEntry entry, int head, int first, int end, in Parts parts)
    {
        (ActorEntry? state, ActorEntry? group) = (parts.State, parts.Group);
        var key = new ActorKey(entry.Index, state?.Index ?? -1, group?.Index ?? -1, -1);
        if (actors.Find(key) is { } known) return known;
        string[] sectors = SectorsOf(entry, parts);
        Actor made = Make(key, Slice(first, end), entry.Kind, entry.Use, state?.Country ?? group?.Country, group?.Group, sectors);
        return made;
    }

    /// <summary>The sectors of a noun, else those of the body that its people belong to. Nobody in a group that governs no state is of the government.</summary>
    private static string[] SectorsOf(ActorEntry entry, in Parts parts)
    {
        // "a police official", "the leader of the opposition": whoever leads or speaks is of what is led.
        if (parts.Group is null && parts.Institution is { Sectors: { Length: > 0 } body } && entry.Use == NameUse.Agent && entry.Sectors is [] or ["GOV"]) return body;
        if (parts.Group is { } group && (entry.Sectors.Length == 0 || entry.Sectors is ["GOV"] && entry.Use == NameUse.Agent)) return group.Sectors;
        if (entry.Sectors.Length > 0) return entry.Sectors;
        if (parts.Body is not null) return parts.Body.Sectors;
        if (parts.Institution is not null && entry.Use == NameUse.Office) return parts.Institution.Sectors;
        return entry.Kind == "population" && parts.State is not null ? ["CVL"] : [];
    }

    private Actor? Officer(ActorEntry office, in Parts parts, int first, int end)
    {
        // There is one pope, whatever country he prays for.
        string? organisation = office.Kind == "religious" ? lexicon.OnlyOrganisation(office.Name) : null;
        organisation ??= parts.Group?.Group ?? parts.State?.Country ?? lexicon.OnlyOrganisation(office.Name);
        ActorEntry? state = parts.Group is null ? lexicon.State(organisation) : parts.State;
        if (organisation is not null && reportDate is { } day && lexicon.Holder(organisation, office.Name, day) is { } holder) return Titled(Person(holder), parts);
        if (parts.Group is null && parts.State is null && EarlierRole(office.Name) is { } earlier) return earlier;
        var key = new ActorKey(office.Index, state?.Index ?? -1, parts.Group?.Index ?? -1, -1);
        if (actors.Find(key) is { } known) return known;
        Actor made = Make(key, Slice(first, end), "person", NameUse.Office, state?.Country ?? parts.Group?.Country, parts.Group?.Group, SectorsOf(office, parts));
        made.Role = office.Name;
        return made;
    }

    /// <param name="organisation">State or organisation that the phrase itself names ("U.N. mediator"), or null: of two offices that of this one counts.</param>
    private Actor Person(ActorEntry person, string? organisation = null)
    {
        var key = new ActorKey(person.Index, -1, -1, -1);
        Actor? made = actors.Find(key);
        if (made is not null) return made;
        Tenure? tenure = TenureAt(person, organisation);
        ActorEntry? state = lexicon.State(tenure?.Organisation);
        ActorEntry? group = state is null ? lexicon.Group(tenure?.Organisation) : null;
        string[]? office = lexicon.Office(tenure?.Office)?.Sectors is { Length: > 0 } known ? known : null;
        made = Make(key, person.Name, "person", NameUse.Person, state?.Country ?? group?.Country, group?.Group, state is not null ? office ?? ["GOV"] : group?.Sectors ?? []);
        made.Role = tenure?.Office;
        return person.Codes.Length > 0 ? Coded(made, person) : made;
    }

    private Tenure? TenureAt(ActorEntry person, string? organisation)
    {
        Tenure? best = null;
        int bestWeight = -1;
        foreach (Tenure tenure in person.Tenures)
        {
            // An office of a state weighs more than one in a party.
            int weight = (reportDate is { } day ? tenure.Holds(day) ? 8 : tenure.From <= day ? 4 : 0 : 0) + (lexicon.State(tenure.Organisation) is not null ? 1 : 0) + (tenure.Organisation == organisation ? 2 : 0);
            if (weight < bestWeight || weight == bestWeight && CompareOffices(tenure, best!) > 0) continue;
            (best, bestWeight) = (tenure, weight);
        }
        // The phrase names another body than any office that is known: the office is none of these, unless it is held on the day.
        bool other = organisation is not null && best is not null && best.Organisation != organisation;
        return other && !(reportDate is { } now && best!.Holds(now)) ? null : best;
    }

    /// <summary>Of two offices held on the same day the higher counts, which stands first in the knowledge; of two that are over the later.</summary>
    private int CompareOffices(Tenure a, Tenure b)
    {
        bool held = reportDate is { } day && a.Holds(day) && b.Holds(day);
        return held ? (lexicon.Office(a.Office)?.Index ?? int.MaxValue).CompareTo(lexicon.Office(b.Office)?.Index ?? int.MaxValue) : b.From.CompareTo(a.From);
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
        if (person.Sectors.Length == 0 && parts.Trade is not null) person.Sectors = parts.Trade.Sectors;
        if (person.Sectors.Length == 0 && parts.Group is not null) person.Sectors = parts.Group.Sectors;
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
        var actor = new Actor { Index = actors.Actors.Count, Key = key, Name = name, Kind = kind, Use = use, Country = country, Group = group, GroupKind = lexicon.Group(group)?.Kind, Sectors = sectors, PoliticalSectors = lexicon.PoliticalSectors, StateSectors = lexicon.StateSectors, PrivateSectors = lexicon.PrivateSectors };
        actors.Add(actor);
        return actor;
    }

    /// <summary>"killed four men | in Yemen", where it was done and where they are from in one phrase of the verb: people without a country of their own who stand right before a place are of that place.</summary>
    private void GatherPlaceBehind(int head, int end, ref Parts parts)
    {
        int verb = document.Head[head];
        bool people = verb >= 0 && verb < head && end < document.TokenCount && names.At[head] >= 0 && document.Upos[head] == Upos.Noun && Choose(names.At[head], head) is { Use: NameUse.Agent } sense && lexicon.Entries[sense.Entry].Kind == "population";
        if (!people) return;
        for (int e = graph.FirstEdge(verb); e >= 0; e = graph.NextEdge(e))
        {
            int place = graph.TargetOf(e);
            if (graph.RoleOf(e) != Role.Oblique || place <= end || document.Head[end] != place || document.Lower[end] != graph.PrepositionOf(e) || !placeWords.IsAffiliation(graph.PrepositionOf(e))) continue;
            if (names.At[place] < 0) continue;
            GatherName(names.At[place], head, ref parts);
            parts.State ??= PlaceCountry(names.At[place]);
        }
    }

    /// <summary>The words of a phrase as a name: without articles, and without numbers and what stands before them ("more than 1,400 Israelis").</summary>
    private string Slice(int first, int end)
    {
        for (int t = first; t < end - 1; t++)
            if (document.Relation[t] == Relation.Nummod && document.Head[t] > t && document.Relation[t + 1] != Relation.Punct) first = t + 1;
        while (first < end - 1 && (document.Upos[first] is Upos.Det or Upos.Punct || document.Xpos[first] == Xpos.PRPS || document.Relation[first] == Relation.DetPredet)) first++;
        return document.Reading.Text[document.ReadingStart[first]..document.ReadingEnd[end - 1]];
    }

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
