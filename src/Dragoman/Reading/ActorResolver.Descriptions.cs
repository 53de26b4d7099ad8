using Dragoman.Knowledge;
using Dragoman.Knowledge.Dictionaries;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Names and descriptions: the meaning of a phrase, and the actor that its parts make together.</summary>
public sealed partial class ActorResolver
{
    /// <summary>What a phrase says beside its head noun.</summary>
    private struct Parts
    {
        public ActorEntry? State;
        public ActorEntry? Group;
        public ActorEntry? Person;
        public ActorEntry? Office;
        public ActorEntry? Institution;

        /// <summary>The noun for people that says what a person by name is ("lawmaker Lopes", "Lopes, a miner").</summary>
        public ActorEntry? Trade;

        /// <summary>The named institution that those who are described belong to ("Mossad agents").</summary>
        public ActorEntry? Body;
        public int PersonFirst;
        public int PersonEnd;
    }

    private Actor? ResolvePhrase(int head, int first, int end)
    {
        Parts parts = Gather(head, first, end);
        int apposition = graph.Argument(head, Role.Apposition);
        if (apposition < 0) apposition = NameBehind(head, end);
        if (apposition >= 0)
        {
            (int otherFirst, int otherEnd) = Phrase(apposition);
            Parts other = Gather(apposition, otherFirst, otherEnd);
            parts.Office ??= other.Office;
            // "A leader of the group" leads no state: of what the knowledge does not hold nothing is known.
            bool foreign = other.State is null && other.Group is null && graph.Argument(apposition, Role.Oblique, of) >= 0;
            if (!foreign && IsForPerson(apposition) && Choose(names.At[apposition], apposition) is { Use: NameUse.Agent } trade) parts.Trade ??= lexicon.Entries[trade.Entry];
            if (other.Person is null && other.PersonEnd == 0 && IsUnknownName(head, first, end) && IsForPerson(apposition)) (other.PersonFirst, other.PersonEnd) = (first, end);
            if (parts.Person is null && parts.PersonEnd == 0) (parts.Person, parts.PersonFirst, parts.PersonEnd) = (other.Person, other.PersonFirst, other.PersonEnd);
            if (parts.Office is not null || parts.PersonEnd > 0)
            {
                parts.State ??= other.State;
                parts.Group ??= other.Group;
            }
        }
        if (parts.Person is null && parts.PersonEnd == 0 && Collective(head) is { } meant) return meant;
        if (parts.Person is not null) return Titled(Person(parts.Person, parts.Group?.Group ?? parts.State?.Country), parts);
        if (parts.PersonEnd > 0) return UnknownPerson(parts);
        if (Counts(head)) return null;
        return names.At[head] >= 0 && Choose(names.At[head], head) is { } sense ? ByHead(head, first, end, sense, parts) : UnknownName(head, first, end, parts);
    }

    /// <summary>"a group of Chadian envoys", "dozens of miners": those who are counted act.</summary>
    private Actor? Collective(int head)
    {
        if (references.Of(document.Lemma[head]) is not (Reference.Collective or Reference.Group)) return null;
        for (int e = graph.FirstEdge(head); e >= 0; e = graph.NextEdge(e))
        {
            int target = graph.TargetOf(e);
            if (graph.RoleOf(e) != Role.Oblique || graph.PrepositionOf(e) != of || target < head || document.Upos[target] is not (Upos.Noun or Upos.Propn or Upos.Adj)) continue;
            if (actors.At(target) is null) ResolveHead(target);
            return actors.At(target) ?? Collective(target);
        }
        return null;
    }

    /// <summary>"thousands of dollars": what is counted there is nobody; "thousands" alone are people.</summary>
    private bool Counts(int head) => references.Of(document.Lemma[head]) == Reference.Collective && graph.Argument(head, Role.Oblique, of) > head;

    private Actor? ByHead(int head, int first, int end, NameSense sense, in Parts parts) => sense.Use switch
    {
        NameUse.Group when parts.State is { } state && lexicon.Entries[sense.Entry] is { Kind: "ethnic" or "religious" } people => PeopleIn(state, people),
        NameUse.State or NameUse.Group or NameUse.Organisation or NameUse.NamedInstitution => Named(lexicon.Entries[sense.Entry]),
        NameUse.Seat => Seat(lexicon.Entries[sense.Entry]),
        NameUse.Demonym => People(head, first, end, lexicon.Entries[sense.Entry]),
        NameUse.Institution or NameUse.Agent => Description(head, first, end, sense),
        NameUse.Office => Officer(lexicon.Entries[sense.Entry], parts, first, end),
        NameUse.Place => PeopleOf(lexicon.Places[sense.Entry], sense.Entry),
        _ => null,
    };

    private Parts Gather(int head, int first, int end)
    {
        Parts parts = default;
        for (int t = first; t < end; t++)
        {
            int name = names.At[t];
            if (ContinuesPerson(t, name, parts.PersonEnd)) parts.PersonEnd = t + 1;
            else if (name >= 0 && !IsPartOfPerson(t) && !BeginsPerson(t) && !IsFirstNationality(name))
            {
                if (t == names.First[name] || t == first) GatherName(name, head, ref parts);
                t = Math.Min(names.End[name], end) - 1;
            }
            else if (document.Entity[t] == EntityKind.Person && document.Upos[t] == Upos.Propn && (name < 0 || IsPartOfPerson(t) || BeginsPerson(t)))
            {
                if (parts.PersonEnd == 0) parts.PersonFirst = t;
                parts.PersonEnd = t + 1;
            }
        }
        GatherArguments(head, ref parts);
        GatherServed(head, ref parts);
        if (parts.State is null && parts.Group is null) GatherPlaceBehind(head, end, ref parts);
        return parts;
    }

    /// <summary>"French-Lebanese hostages": of two nationalities in one word the second counts.</summary>
    private bool IsFirstNationality(int name)
    {
        int next = names.End[name] + 1;
        return next < document.TokenCount && document.Xpos[next - 1] == Xpos.HYPH && names.At[next] >= 0 && IsDemonym(name) && IsDemonym(names.At[next]);
    }

    private bool IsDemonym(int name)
    {
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
            if (lexicon.Senses[names.Senses[s]].Use == NameUse.Demonym) return true;
        return false;
    }

    private void GatherName(int name, int head, ref Parts parts)
    {
        bool isHead = names.At[head] == name;
        if (Choose(name, isHead ? head : names.First[name]) is not { } sense) return;
        switch (sense.Use)
        {
            case NameUse.Person or NameUse.Surname:
                parts.Person ??= lexicon.Entries[sense.Entry];
                break;
            case NameUse.Office:
                parts.Office ??= lexicon.Entries[sense.Entry];
                break;
            case NameUse.Institution:
                parts.Institution ??= lexicon.Entries[sense.Entry];
                break;
            case NameUse.Agent when !isHead && lexicon.Entries[sense.Entry].Kind is not ("company" or "ngo" or "igo" or "other"):
                parts.Trade ??= lexicon.Entries[sense.Entry];
                break;
            case NameUse.State or NameUse.Demonym or NameUse.Seat when !isHead:
                parts.State ??= lexicon.Entries[sense.Entry];
                break;
            case NameUse.Group or NameUse.Organisation when !isHead:
                parts.Group ??= lexicon.Entries[sense.Entry];
                break;
            case NameUse.NamedInstitution when !isHead:
                parts.Body ??= lexicon.Entries[sense.Entry];
                parts.State ??= lexicon.State(parts.Body.Country);
                break;
        }
    }

    /// <summary>"government of Sudan", "ambassador to Chad", "Sudan's army", "citizens with Swiss passports".</summary>
    private void GatherArguments(int head, ref Parts parts, int depth = 0)
    {
        if (parts.State is not null || parts.Group is not null) return;
        for (int e = graph.FirstEdge(head); e >= 0; e = graph.NextEdge(e))
        {
            int target = graph.TargetOf(e);
            if (target >= document.TokenCount || document.SentenceOf[target] != document.SentenceOf[head]) continue;
            bool owner = graph.RoleOf(e) == Role.Possessor;
            bool affiliated = graph.RoleOf(e) == Role.Oblique && placeWords.IsAffiliation(graph.PrepositionOf(e));
            if (placeWords.IsNationality(document.Lemma[target])) target = graph.Argument(target, Role.Modifier);
            else if (!owner && !affiliated) continue;
            if (target < 0) continue;
            if (actors.At(target) is { } actor && target < head) Take(actor, ref parts);
            else if (names.At[target] >= 0)
            {
                GatherName(names.At[target], head, ref parts);
                if (target > head && parts.Institution is not null) GatherNationality(target, head, ref parts);
            }
            if (parts.State is not null || parts.Group is not null) return;
            if (names.At[target] >= 0 && PlaceCountry(names.At[target]) is { } country) parts.State = country;
            else if ((names.At[target] < 0 || parts.Institution is not null) && target > head && depth < ChainLimit) GatherArguments(target, ref parts, depth + 1);
            if (parts.State is not null || parts.Group is not null) return;
        }
    }

    /// <summary>"a spokesman for the <i>Kenyan</i> health ministry".</summary>
    private void GatherNationality(int institution, int head, ref Parts parts)
    {
        for (int t = Phrase(institution).First; t < institution; t++)
            if (names.At[t] >= 0 && names.At[t] != names.At[institution]) GatherName(names.At[t], head, ref parts);
    }

    private void Take(Actor actor, ref Parts parts)
    {
        parts.State ??= lexicon.State(actor.Country);
        parts.Group ??= lexicon.Group(actor.Group);
    }

    private ActorEntry? PlaceCountry(int name)
    {
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
        {
            NameSense sense = lexicon.Senses[names.Senses[s]];
            if (sense.Use == NameUse.Place) return lexicon.State(lexicon.Places[sense.Entry].Country);
        }
        return null;
    }

    /// <summary>The meaning of a name in its place: an earlier kind of <see cref="Rank"/> wins, if the context allows it.</summary>
    private NameSense? Choose(int name, int token)
    {
        NameSense? best = null;
        int bestRank = int.MaxValue;
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
        {
            NameSense sense = lexicon.Senses[names.Senses[s]];
            int rank = Rank(sense, name, token);
            if (rank < bestRank) (best, bestRank) = (sense, rank);
        }
        return best;
    }

    private int Rank(NameSense sense, int name, int token) => sense.Use switch
    {
        NameUse.Person => names.End[name] - names.First[name] > 1 || InOffice(sense) || document.Entity[token] == EntityKind.Person ? 0 : 90,
        NameUse.Surname => IsSurnameOf(sense, token) ? 1 : int.MaxValue,
        NameUse.State => 3,
        NameUse.Organisation => 4,
        NameUse.Group => 5,
        NameUse.NamedInstitution => 6,
        NameUse.Institution => 7,
        NameUse.Office => 8,
        NameUse.Seat => IsLocation(token) ? 90 : 9,
        NameUse.Demonym => 10,
        NameUse.Agent => 11,
        NameUse.Place => 12,
        _ => int.MaxValue,
    };

    /// <summary>A surname means who has been named in full, or who is in office; never who has another first name.</summary>
    private bool IsSurnameOf(NameSense sense, int token)
    {
        if (document.Upos[token] != Upos.Propn || document.Entity[token] is EntityKind.Place or EntityKind.Time) return false;
        int before = names.First[names.At[token]] - 1;
        if (before >= 0 && document.Upos[before] == Upos.Propn && document.Entity[before] == EntityKind.Person && (names.At[before] < 0 || IsGivenName(before, token))) return false;
        int after = names.End[names.At[token]];
        if (after < document.TokenCount && document.Relation[after] == Relation.Flat && (names.At[after] < 0 || document.Upos[after] == Upos.Propn && document.Head[after] == token)) return false;
        if (actors.Find(new ActorKey(sense.Entry, -1, -1, -1)) is not null) return true;
        // "Nepal welcomed it": a state's name alone is the state.
        return !IsState(names.At[token]) && InOffice(sense) && (reportDate is not null || document.Entity[token] == EntityKind.Person);
    }

    private bool IsState(int name)
    {
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
            if (lexicon.Senses[names.Senses[s]].Use == NameUse.State) return true;
        return false;
    }

    /// <summary>Two names in one name of a person: the first is no title.</summary>
    private bool IsGivenName(int before, int token)
    {
        if (document.EntityStart[token] || document.Relation[before] == Relation.Compound) return false;
        for (int s = names.FirstSense[names.At[before]]; s < names.EndSense(names.At[before]); s++)
            if (lexicon.Senses[names.Senses[s]].Use is NameUse.Office or NameUse.Agent) return false;
        return true;
    }

    private bool InOffice(NameSense sense)
    {
        ActorEntry person = lexicon.Entries[sense.Entry];
        if (person.Codes.Length > 0 && ActorCode.On(person.Codes, reportDate) is not null) return true;
        // Without a date any time in a high office of a state will do.
        if (reportDate is not { } day) return person.Tenures.Count > 0 && lexicon.State(person.Tenures[0].Organisation) is not null;
        foreach (Tenure tenure in person.Tenures)
            if (tenure.From.AddYears(-1) <= day && (tenure.To is null || day <= tenure.To.Value.AddYears(1))) return true;
        return false;
    }

    /// <summary>True where the words around a name of a capital mean the place: after a locative preposition, or as the goal of a movement.</summary>
    private bool IsLocation(int token)
    {
        int top = token;
        for (int i = 0; i < DepthLimit && document.Relation[top] is Relation.Conj or Relation.Flat or Relation.Compound && document.Head[top] >= 0; i++) top = document.Head[top];
        int head = document.Head[top];
        if (head < 0) return false;
        for (int e = graph.FirstEdge(head); e >= 0; e = graph.NextEdge(e))
        {
            if (graph.TargetOf(e) != top) continue;
            if (graph.RoleOf(e) == Role.Oblique)
                return placeWords.IsLocative(graph.PrepositionOf(e)) || placeWords.IsMotion(document.Lemma[head]);
            if (graph.RoleOf(e) == Role.Patient) return placeWords.IsMotion(document.Lemma[head]);
        }
        return document.Relation[token] is Relation.Compound or Relation.Appos or Relation.Root or Relation.NmodUnmarked or Relation.OblUnmarked;
    }
}
