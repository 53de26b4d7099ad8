using Dragoman.Knowledge;
using Dragoman.Knowledge.Patterns;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Who and whom: the actors behind the words that fill a pattern's roles, and whether they make an event of world affairs.</summary>
public sealed partial class EventExtractor
{
    /// <summary>Longest way down from a predicate on which an implied recipient is looked for, in words visited.</summary>
    private const int MostVisited = 40;

    /// <summary>What a pattern demands that asks for its trigger and little else.</summary>
    private const double BareWord = 1.2;

    /// <summary>What a pattern demands that asks for its trigger and one role; one more word makes it more.</summary>
    private const double OneDemand = 1.5;

    /// <summary>Why a pattern is given up in a report that is not about public affairs, by topic.</summary>
    private static readonly string[] OutsideAffairs = ["", "the report is about sport", "the report is about business", "the report is about culture", "the report is about science", "the report is about travel"];

    private static readonly string[] UnmetRecipient = ["", "whom it concerns is no official", "what it concerns is no land", "whom it concerns are no people"];

    /// <summary>The type that a crowd of a feast looks like.</summary>
    private const string Protest = "PROTEST";

    /// <summary>The type in which the forces that are moved stand for who moves them.</summary>
    private const string Mobilize = "MOBILIZE";

    /// <summary>The type in which one helps another for nothing.</summary>
    private const string Aid = "AID";

    /// <summary>The type in which one takes from another or shuts it in.</summary>
    private const string Coerce = "COERCE";

    /// <summary>The type of what is announced for the good of another.</summary>
    private const string Agree = "AGREE";

    /// <summary>The type in which two sides work together.</summary>
    private const string Cooperate = "COOPERATE";

    /// <summary>The type in which one asks another to do something.</summary>
    private const string Request = "REQUEST";

    /// <summary>The type in which one says what harm he will do.</summary>
    private const string Threaten = "THREATEN";

    /// <summary>The type in which one sides with another.</summary>
    private const string Support = "SUPPORT";

    /// <summary>The kind of actor that is a firm.</summary>
    private const string Company = "company";

    private static readonly Predicate<Actor> isPeople = actor => !actor.IsPlace && actor.Use is not (NameUse.State or NameUse.Seat);

    private static readonly Predicate<Actor> isAnybody = actor => actor is { Kind: "population", Country: null, Group: null };

    private static readonly Predicate<Actor> holdsPower = actor => actor.IsPolitical || actor.Role is not null || actor.Use is NameUse.State or NameUse.Seat || actor.GroupKind is "igo" or "ngo" or "armed-group" or "party";

    private static readonly Predicate<Actor> neverMarches = actor => actor.Use is NameUse.State or NameUse.Seat || actor.Kind is "government" or "armed-group";

    private static readonly Predicate<Actor> isLand = actor => actor.IsPlace || actor.Use is NameUse.State or NameUse.Seat || actor.Key.Entry < 0;

    /// <summary>Fills actors and recipients. Returns why the pattern must be given up, or null where its roles hold.</summary>
    private string? FillRoles(int anchor, Pattern pattern, Event made)
    {
        if (StageOfSentence(anchor) is Stage.Sport or Stage.Fiction) return "a game, a film or a book";
        bool nobodyActs = !Fill(match.Actors, made.Actors, instruments: true);
        if (nobodyActs && made.Actors.Count == 0) return "who acts there is nobody";
        if (match.Actors.Count == 0 && made.Rule.Type == Mobilize && graph.Clausal[anchor])
        {
            // "Thai police were posted": who is moved is known by whose it is.
            Fill(match.Themes, made.Actors, instruments: true);
            made.Actors.RemoveAll(actor => actor.Country is null && actor.Group is null);
        }
        bool nobody = !Fill(match.Recipients, made.Recipients, instruments: false) && made.Recipients.Count == 0;
        // "Riots broke out in Dhaka": where nobody is named, the people of the place are in the streets.
        if (made.Rule.Type != Protest || made.Actors.Exists(actor => !actor.IsPlace)) made.Actors.RemoveAll(actor => actor.IsPlace);
        TurnOwners(anchor, made);
        if (made.Rule.Type == Request && AsksNothing()) return "what is told is only announced";
        if (made.Rule.Type == Request) FindAsked(made);
        bool reflexive = made.Recipients.RemoveAll(made.Actors.Contains) > 0 && made.Recipients.Count == 0 && Demands(pattern, MarkKind.Actor) < 2;
        if (reflexive && DemandsSomebody(pattern)) return "done to oneself";
        if (nobody && made.Recipients.Count == 0)
        {
            foreach (int token in match.Recipients)
                if (made.Recipients.Count == 0 && made.Rule.RecipientDemand == RoleDemand.None) FindImplied(token, anchor, made);
            // "its invitation to the Russian capital": where an official is wanted, what is said beside another noun will not do.
            if (made.Recipients.Count == 0 && (DemandsSomebody(pattern) || made.Rule.RecipientDemand == RoleDemand.Official)) return "whom it concerns is nobody";
        }
        if (made.Actors.Count + made.Recipients.Count == 0) return "no role leads to an actor";
        if (made.Recipients.Count == 0 && Demands(pattern, MarkKind.Actor) < 2) FindImplied(anchor, anchor, made);
        if (made.Rule.Type == Mobilize) made.Recipients.RemoveAll(recipient => IsMoved(recipient, made));
        if (!HasCoded(made.Actors) && !HasCoded(made.Recipients) && !IsViolenceToPerson(made)) return "nobody in it has a code";
        if (nobodyActs && Demands(pattern, MarkKind.Actor) > 1 && made.Actors.Count + made.Recipients.Count < 2) return "one of the sides is nobody";
        if (Demands(pattern, MarkKind.Actor) > 1 && made.Actors.Count < 2 && made.Recipients.Count == 0 && match.Actors.Count < 2) return "wants two sides";
        if (made.Rule.Type == Cooperate && made.Actors.Count + made.Recipients.Count < 2) return "nobody works with oneself";
        if (made.Actors.Count == 0 && StageOfSentence(anchor) == Stage.Accident) return "an accident";
        if (UnmetDemand(made) is { } unmet) return unmet;
        if (topic != Topic.Affairs && !IsOfAffairsAnywhere(made)) return OutsideAffairs[(int)topic];
        return IsOfAffairs(made) ? null : "people, firms or schools among themselves";
    }

    /// <summary>"A court remanded him in custody" met by an example in the passive that names nobody who acts: the subject of the text does.</summary>
    private void AddUnaskedAgents(int anchor, Pattern pattern)
    {
        if (!graph.Clausal[anchor] || match.Recipients.Count == 0 || Demands(pattern, MarkKind.Actor) > 0) return;
        int before = match.Actors.Count;
        for (int e = graph.FirstEdge(anchor); e >= 0; e = graph.NextEdge(e))
        {
            int target = graph.TargetOf(e);
            if (graph.RoleOf(e) != Role.Agent) continue;
            if (match.Trigger.Contains(target) || match.Recipients.Contains(target) || match.Themes.Exists(theme => theme == target || document.Head[theme] == target))
            {
                // The example has a subject of its own ("a car bomb killed", "a convoy with tents reached").
                match.Actors.RemoveRange(before, match.Actors.Count - before);
                return;
            }
            if (actors.At(target) is { IsPlace: false }) match.Actors.Add(target);
        }
    }

    /// <summary>Where the header of the rule wants officials or land and others fill the role, or a deed among states has nobody who does it.</summary>
    private string? UnmetDemand(Event made)
    {
        // "soldiers backed by a helicopter gunship": arms hold no office.
        bool arms = made.Rule is { ActorDemand: RoleDemand.Official, Type: Support } && match.Actors.Count > 0 && match.Actors.TrueForAll(token => lexicon.IsInstrument(document.Lemma[token]));
        if (arms || !Meets(made.Actors, made.Rule.ActorDemand)) return "who acts is no official";
        if (!Meets(made.Recipients, made.Rule.RecipientDemand)) return UnmetRecipient[(int)made.Rule.RecipientDemand];
        if (made.Rule.Type == Protest && (stage == Stage.Festivity || made.Rule.Mode == "demo" && match.Actors.Contains(graph.Argument(made.Anchor, Role.Agent)) && made.Actors.TrueForAll(neverMarches))) return stage == Stage.Festivity ? "a feast" : "governments and armed bands do not march";
        if (made.Actors.Count > 0 || QuadOf(made) is null or "material-conflict") return null;
        if (QuadOf(made) == "material-cooperation" && match.Actors.Count == 0 && graph.Clausal[made.Anchor] && !graph.Passive[made.Anchor] && !graph.Has(made.Anchor, Role.Agent)) return "nobody is said to do it";
        if (QuadOf(made) == "verbal-conflict" && HasPublic(made.Recipients)) return null;
        if (match.Actors.Count > 0) return "who acts is not known";
        return made.Score < OneDemand && QuadOf(made) == "verbal-cooperation" ? "nobody is said to do it" : null;
    }

    private static bool Meets(List<Actor> list, RoleDemand demand) =>
        list.Count == 0 || demand == RoleDemand.None || list.Exists(demand switch { RoleDemand.Land => isLand, RoleDemand.People => isPeople, _ => holdsPower });

    /// <summary>In a report on sport or business: who acts is a state or holds public power, and so does whom it concerns, unless it is violence. One bare word is not enough.</summary>
    private bool IsOfAffairsAnywhere(Event made) =>
        made.Score > BareWord && made.Actors.Exists(holdsPower) && (made.Recipients.Exists(holdsPower) || made.Recipients.Count > 0 && QuadOf(made) == "material-conflict");

    /// <summary>Violence and protest may be anybody's; what a firm sells helps nobody in the sense meant here, nor does it coerce states; what people of no country do together is no event. Other deeds must be done to or by those who take part in public affairs; help and agreement, by them.</summary>
    private bool IsOfAffairs(Event made)
    {
        string? quad = QuadOf(made);
        bool firms = made.Actors.Count > 0 && made.Actors.TrueForAll(actor => actor.Kind == Company);
        // A firm whose country nobody names speaks for no country.
        if (firms && quad == "material-cooperation" && made.Actors.TrueForAll(actor => actor.Country is null || actor.CountryInherited)) return false;
        if (firms && (made.Rule.Type == Aid || quad == "material-conflict" && (made.Recipients.Count == 0 || made.Rule.Type == Coerce && !made.Recipients.Exists(isPeople)))) return false;
        if (made.Recipients.Count == 0 && quad is "material-cooperation" or "verbal-cooperation" && made.Actors.Count > 0 && made.Actors.TrueForAll(isAnybody)) return false;
        if (quad is null or "material-conflict") return true;
        if (made.Actors.Count == 0 && made.Recipients.TrueForAll(recipient => recipient.IsPlace)) return false;
        if (HasPublic(made.Actors)) return true;
        if (quad != "verbal-conflict" && made.Actors.Count > 0 && made.Actors.TrueForAll(actor => !actor.HasCode && actor.Sectors.Length == 0 && actor.Role is null)) return false;
        return HasPublic(made.Recipients) && (quad == "verbal-conflict" || !made.Actors.Exists(actor => actor.IsPrivate) || CrossBorders(made));
    }

    /// <summary>True where who acts and whom it concerns are of different countries.</summary>
    private static bool CrossBorders(Event made)
    {
        foreach (Actor actor in made.Actors)
            foreach (Actor recipient in made.Recipients)
                if (actor.Country is not null && recipient.Country is not null && actor.Country != recipient.Country && !actor.IsPerson) return true;
        return false;
    }

    /// <summary>Whether a sentence tells of a game, a story or an accident.</summary>
    private Stage StageOfSentence(int anchor)
    {
        int sentence = document.SentenceOf[anchor];
        if (sentence == stagedSentence) return stage;
        (stagedSentence, stage) = (sentence, Stage.None);
        for (int t = document.SentenceStart[sentence]; t < document.SentenceStart[sentence + 1]; t++)
        {
            int before = t > document.SentenceStart[sentence] ? document.Lower[t - 1] : -1;
            Stage word = lexicon.StageOf(before, document.Lemma[t]);
            // The lemma of a name keeps its capital.
            if (word == Stage.None) word = lexicon.StageOf(before, document.Lower[t]);
            if (word == Stage.Sport || word == Stage.Fiction && StandsInside(t) && !IsShowOf(t)) return stage = word;
            if (word is Stage.Accident or Stage.Festivity) stage = word;
        }
        return stage;
    }

    /// <summary>"in a show of force": what is shown is no show.</summary>
    private bool IsShowOf(int t) => t + 1 < document.TokenCount && lexicon.Function(document.Lower[t + 1]) == FunctionWord.Owner;

    /// <summary>"in the novel", "of the baking show": the phrase is a place or a whole that the deed belongs to.</summary>
    private bool StandsInside(int t)
    {
        for (int c = t - 1; c >= Math.Max(0, t - 4); c--)
            if (document.Relation[c] == Relation.Case && document.Head[c] == t) return lexicon.StageOf(document.Lower[c]) == Stage.Inside;
        return false;
    }

    private string? QuadOf(Event made) => (ontology.Find(made.Rule.Type, made.Rule.Mode) ?? ontology.Find(made.Rule.Type, null))?.Quad;

    /// <summary>Who is killed, abducted or jailed counts by name, whatever is known of him.</summary>
    private bool IsViolenceToPerson(Event made) => made.Recipients.Exists(recipient => recipient.IsPerson) && QuadOf(made) == "material-conflict";

    private static bool HasPublic(List<Actor> list)
    {
        foreach (Actor actor in list)
            if (actor.IsPublic) return true;
        return false;
    }

    /// <summary>Whom it concerns where no phrase of the pattern says so: the first other actor in what is promised, refused, threatened ("rejected a Kenyan offer").</summary>
    private void FindImplied(int from, int anchor, Event made)
    {
        frontier.Clear();
        frontier.Add(from);
        // "left under the eyes of monitors" tells how, not to whom; "refused despite pressure by the union" tells whom.
        bool friendly = QuadOf(made) is "verbal-cooperation" or "material-cooperation";
        for (int i = 0; i < frontier.Count && i < MostVisited; i++)
        {
            int node = frontier[i];
            bool condition = made.Rule.Type == Threaten && IsCondition(node);
            for (int e = graph.FirstEdge(node); e >= 0; e = graph.NextEdge(e))
            {
                int target = graph.TargetOf(e);
                // A clause before the verb is another matter ("While it condemned the raid, it").
                if (graph.RoleOf(e) == Role.Adverbial && target < anchor) continue;
                if (friendly && graph.RoleOf(e) == Role.Oblique && lexicon.Function(graph.PrepositionOf(e)) == FunctionWord.Circumstance) continue;
                if (graph.RoleOf(e) == Role.Agent && !condition || graph.RoleOf(e) == Role.Unmarked || match.Actors.Contains(target) || frontier.Contains(target) || document.SentenceOf[target] != document.SentenceOf[anchor]) continue;
                // "to use force": a thing that is used is nobody.
                if (actors.At(target) is { } actor && !lexicon.IsLight(document.Lemma[node], document.Lemma[target]) && actor.HasCode && !made.Actors.Contains(actor) && !SameSide(actor, made.Actors) && !(made.Rule.Type == Mobilize && (IsMoved(actor, made) || IsAtHome(actor, made))))
                {
                    made.Recipients.Add(actor);
                    return;
                }
                frontier.Add(target);
            }
        }
    }

    /// <summary>A state and its bodies are one side; its citizens, opposition and rebels are another.</summary>
    private static bool SameSide(Actor actor, List<Actor> others)
    {
        foreach (Actor other in others)
            if (!IsOpposite(other) && !IsOpposite(actor) && other.Country is not null && other.Country == actor.Country && (other.Use is NameUse.State or NameUse.Seat || actor.Use is NameUse.State or NameUse.Seat)) return true;
        return false;
    }

    /// <summary>One who stands against the state of the country; whose country is only guessed must be of politics for that.</summary>
    private static bool IsOpposite(Actor actor) => actor.StandsOutsideState && (!actor.CountryInherited || actor.IsPolitical);

    private static int Demands(Pattern pattern, MarkKind kind)
    {
        int count = 0;
        foreach (Slot slot in pattern.Slots)
            if (slot.Kind == kind) count++;
        return count;
    }

    /// <summary>The actors behind the tokens of a role. False where a common noun among them is nobody: storms, prices and buses do not act, nor does a plural with a capital that is no known name ("Floods").</summary>
    /// <param name="instruments">True where arms and vehicles stand for whose they are ("Israeli helicopters", "Norwegian intelligence").</param>
    private bool Fill(List<int> tokens, List<Actor> into, bool instruments)
    {
        bool nobody = false;
        foreach (int token in tokens)
        {
            int before = into.Count;
            actors.Collect(token, into);
            if (into.Count == before && references.Of(document.Lower[token]) == Reference.Speaker) AddSpeakers(token, into);
            if (into.Count == before && actors.At(token) is null) AddDescribed(token, into);
            // "Chadian vintners blocked roads": people of a country, whatever their trade is called.
            bool crowd = match.Pattern is { } pattern && patterns.Rules[pattern.Rule].Type == Protest && document.Xpos[token] == Xpos.NNS;
            if (into.Count == before && instruments && (crowd || lexicon.IsInstrument(document.Lemma[token]))) AddOwners(token, into);
            if (into.Count == before && actors.At(token) is null && (document.Upos[token] is Upos.Noun or Upos.Verb || document.Xpos[token] == Xpos.NNPS)) nobody = true;
        }
        return !nobody;
    }

    /// <summary>True where the pattern demands an object and names no words for it: somebody must stand there.</summary>
    private static bool DemandsSomebody(Pattern pattern)
    {
        foreach (Slot slot in pattern.Slots)
            if (slot is { Kind: MarkKind.Recipient, Required: true, Terms.Length: 0 }) return true;
        return false;
    }

    private static bool HasCoded(List<Actor> list)
    {
        foreach (Actor actor in list)
            if (actor.HasCode) return true;
        return false;
    }
}
