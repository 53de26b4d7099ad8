using Dragoman.Knowledge;
using Dragoman.Knowledge.Patterns;
using Dragoman.Language;
using Dragoman.Reading;

namespace Dragoman.Cli.Commands.Incidents;

/// <summary>Reads incidents from the violent events of a report: who did it, whom and what it hit and with what are the words that fill the roles of these events.</summary>
/// <remarks>One template for each kind of incident: what the report tells of it in several sentences is put together. A fight between armed men is no incident, as in the rules of MUC-4.</remarks>
internal sealed class IncidentReader(KnowledgeBase knowledge, IncidentWords words, CoreferenceFinder coreference)
{
    private readonly PatternMatcher matcher = new(knowledge.Propositions, knowledge.Words);
    private readonly PatternMatch match = new();
    private readonly IncidentPhrases phrases = new(words);
    private readonly List<CoreferenceMention> mentions = [];
    private readonly SortedDictionary<IncidentKind, Incident> incidents = [];
    private readonly List<(int, IncidentKind)> claims = [];
    private readonly HashSet<Incident> rebels = [];
    private readonly List<int> culprits = [];
    private bool explosion;
    private Document document = null!;
    private PropositionGraph graph = null!;
    private ReportAnalysis analysis = null!;

    /// <summary>Adds the incidents of a report to a list, by kind.</summary>
    public void Run(ReportAnalysis report, List<Incident> found)
    {
        (analysis, document, graph) = (report, report.Document, report.Propositions);
        mentions.Clear();
        coreference.Run(report, mentions);
        phrases.Begin(report, mentions);
        incidents.Clear();
        claims.Clear();
        rebels.Clear();
        for (int t = 0; t < document.TokenCount; t++)
            if (IsViolence(t)) Add(t);
        for (int t = 0; t < document.TokenCount; t++)
            if (document.Upos[t] == Upos.Noun && words.DeedNouns.Has(document, t)) AddAnswerable(t);
        foreach ((int token, IncidentKind kind) in claims)
            if (incidents.TryGetValue(kind, out Incident? incident)) AddCulprit(token, incident);
        foreach (Incident incident in incidents.Values) Finish(incident);
        found.AddRange(incidents.Values);
    }

    /// <summary>True where the best pattern at a token is violence, by the same examples as the events of the record; here it may hit a thing that is nobody's.</summary>
    private bool IsViolence(int token)
    {
        for (bool any = matcher.Run(document, graph, knowledge.Events, token, match); any; any = matcher.RunNext(document, graph, knowledge.Events, token, match))
        {
            ExampleRule rule = knowledge.Events.Rules[match.Pattern!.Rule];
            if (rule.Type == "ASSAULT" && (match.Actors.Count + match.Recipients.Count + match.Themes.Count > 0 || rule.Mode == "explosives")) return Happened(token);
            if (analysis.Events.Exists(item => item.Anchor == token)) return false;
        }
        return false;
    }

    /// <summary>True for what happened or is ascribed to somebody. "The murder of" speaks of one that happened, whatever governs it.</summary>
    private bool Happened(int token)
    {
        if (document.Upos[token] == Upos.Noun && IsDefinite(token)) return true;
        return !graph.Denied[token] && graph.Modality[token] is Modality.Actual or Modality.Ongoing or Modality.Possible;
    }

    private bool IsDefinite(int token)
    {
        if (graph.Has(token, Role.Possessor)) return true;
        for (int t = token - 1; t >= document.SentenceStart[document.SentenceOf[token]] && t > token - 5; t--)
            if (document.Relation[t] == Relation.Det && document.Head[t] == token) return words.Definite.Has(document, t);
        return false;
    }

    /// <summary>Kind of incident of MUC-4, null for what is none.</summary>
    private IncidentKind? KindOf(ExampleRule rule, int anchor) => rule.Mode switch
    {
        "abduct" => IncidentKind.Kidnapping,
        "explosives" or "suicide-attack" => IncidentKind.Bombing,
        "crowd-control" or "cleansing" => null,
        _ => HasExplosives(anchor) ? IncidentKind.Bombing : IncidentKind.Attack,
    };

    private bool HasExplosives(int anchor)
    {
        int sentence = document.SentenceOf[anchor];
        for (int t = document.SentenceStart[sentence]; t < document.SentenceStart[sentence + 1]; t++)
            if (document.Upos[t] == Upos.Noun && words.Explosives.Has(document, t)) return true;
        return false;
    }

    private void Add(int anchor)
    {
        if (KindOf(knowledge.Events.Rules[match.Pattern!.Rule], anchor) is not { } kind) return;
        explosion = knowledge.Events.Rules[match.Pattern.Rule].Mode == "explosives";
        var incident = new Incident(kind);
        FindCulprits(anchor);
        bool armed = AddHit(anchor, incident, kind);
        if (incident.Victims.Items.Count + incident.Targets.Items.Count == 0 && armed)
        {
            if (knowledge.Events.Rules[match.Pattern.Rule].Id == "assault/claim") foreach (int token in culprits) claims.Add((token, kind));
            return;
        }
        if (!incidents.TryGetValue(kind, out Incident? whole)) incidents.Add(kind, whole = incident);
        AddHit(anchor, whole, kind);
        foreach (int token in culprits) AddCulprit(token, whole);
        AddWeapons(anchor, whole);
    }

    /// <summary>Who is named as the author of a deed that a noun names by itself ("claimed responsibility for the attack", "is accused of the murder").</summary>
    private void AddAnswerable(int noun)
    {
        if (incidents.Count == 0) return;
        match.Recipients.Clear();
        match.Actors.Clear();
        FindCulprits(noun);
        if (culprits.Count == 0) return;
        Incident incident = incidents.Values.First();
        if (words.KidnapNouns.Has(document, noun) && incidents.TryGetValue(IncidentKind.Kidnapping, out Incident? kidnapping)) incident = kidnapping;
        foreach (int token in culprits) AddCulprit(token, incident);
    }

    /// <summary>Who was hit did not do it.</summary>
    private void Finish(Incident incident)
    {
        incident.Individuals.Items.RemoveAll(item => incidents.Values.Any(other => other.Victims.Items.Contains(item)));
        if (incident.Organisations.Items.Count == 0 && rebels.Contains(incident)) AddOnlyGroup(incident);
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

    /// <summary>Adds whom and what it hit. True where only armed men are hit, or nobody.</summary>
    private bool AddHit(int anchor, Incident incident, IncidentKind kind)
    {
        bool armed = true;
        foreach (int token in (int[])[.. match.Recipients, .. match.Themes])
            armed &= !AddFiller(token, incident, kind);
        if (kind == IncidentKind.Bombing)
        {
            for (int e = graph.FirstEdge(anchor); e >= 0; e = graph.NextEdge(e))
                if (graph.RoleOf(e) == Role.Oblique) armed &= !AddPlace(graph.TargetOf(e), incident);
        }
        return armed;
    }

    /// <summary>True where it hit somebody who bears no arms.</summary>
    private bool AddFiller(int token, Incident incident, IncidentKind kind)
    {
        if (words.Nearness.Has(document, token) && phrases.OfPhrase(token) is var whole and >= 0) token = whole;
        if (IsThing(token))
        {
            if (kind != IncidentKind.Kidnapping) AddTarget(token, incident, kind);
            return false;
        }
        bool named = false;
        foreach (string name in phrases.Persons(token))
        {
            incident.Victims.Add(name, name);
            named = true;
        }
        return named || !IsArmed(token);
    }

    /// <summary>Adds a thing that was hit, and those in apposition to it ("two buses, a tram and a van").</summary>
    private void AddTarget(int token, Incident incident, IncidentKind kind)
    {
        if (!explosion && IsMilitary(token)) return;
        incident.Targets.Add(document.Words.Text(document.Lemma[token]), phrases.Target(token));
        for (int e = graph.FirstEdge(token); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Apposition && graph.TargetOf(e) > token && IsThing(graph.TargetOf(e))) AddTarget(graph.TargetOf(e), incident, kind);
    }

    /// <summary>The building or vehicle at which an explosion is placed ("near the bank", "in front of the bank").</summary>
    private bool AddPlace(int token, Incident incident)
    {
        if (!IsThing(token) && words.Nearness.Has(document, token) && graph.Argument(token, Role.Oblique) is var of and >= 0) token = of;
        if (!IsThing(token)) return false;
        AddTarget(token, incident, IncidentKind.Bombing);
        return true;
    }

    private bool IsThing(int token) => document.Upos[token] is Upos.Noun or Upos.Propn && !words.OpenPlaces.Has(document, token) && (words.Targets.Has(document, token) || words.Targets.HasPair(document, token));

    private bool IsMilitary(int token)
    {
        for (int t = token; t >= document.SentenceStart[document.SentenceOf[token]] && (t == token || document.Head[t] == token); t--)
            if (words.Military.Has(document, t)) return true;
        return false;
    }

    private bool IsArmed(int token)
    {
        if (analysis.Actors.At(token) is not { } actor) return false;
        foreach (string sector in actor.Sectors)
            if (sector is "MIL" or "REB" or "COP" or "PRM" or "UAF") return true;
        return actor.GroupKind == "armed-group";
    }

    /// <summary>Who acts, and who orders, plans, commits or is charged with a deed that a noun names.</summary>
    private void FindCulprits(int anchor)
    {
        culprits.Clear();
        culprits.AddRange(match.Actors);
        if (document.Upos[anchor] == Upos.Verb)
        {
            AddGovernors(graph.Governor[anchor], anchor, 3);
            return;
        }
        AddGovernors(graph.Governor[anchor], anchor, 3);
        int sentence = document.SentenceOf[anchor];
        for (int t = document.SentenceStart[sentence]; t < document.SentenceStart[sentence + 1]; t++)
            if (t != graph.Governor[anchor] && (words.Deeds.Has(document, t) || words.Ascriptions.Has(document, t)) && graph.Argument(t, Role.Patient) == anchor) AddGovernors(t, anchor, 1);
    }

    /// <summary>Who is answerable by a governor of a deed and by what governs that ("accused of ordering the murder").</summary>
    private void AddGovernors(int governor, int deed, int most)
    {
        for (int i = 0; i < most && governor >= 0; i++, governor = graph.Governor[governor])
        {
            Role role = AnswerableRole(governor, deed);
            if (role == Role.Unmarked) continue;
            for (int e = graph.FirstEdge(governor); e >= 0; e = graph.NextEdge(e))
                if (graph.RoleOf(e) == role && !culprits.Contains(graph.TargetOf(e)) && graph.TargetOf(e) != deed) culprits.Add(graph.TargetOf(e));
        }
    }

    /// <summary>The role in which a governor of a deed names who is answerable: who orders it, who is accused of it, on whom it is blamed.</summary>
    private Role AnswerableRole(int governor, int deed)
    {
        if (words.Ascriptions.Has(document, governor) && graph.Argument(governor, Role.Patient) == deed) return Role.Oblique;
        if (words.Charges.Has(document, governor)) return document.Upos[governor] == Upos.Noun ? Role.Oblique : Role.Patient;
        return words.Deeds.Has(document, governor) ? Role.Agent : Role.Unmarked;
    }

    private void AddCulprit(int token, Incident incident)
    {
        Actor? actor = analysis.Actors.At(token);
        if (document.Upos[token] is not (Upos.Noun or Upos.Propn) || match.Recipients.Contains(token)) return;
        // "terrorist attack" says of what kind it was, not who did it.
        if (document.Relation[token] is Relation.Compound or Relation.Amod && actor is { Use: NameUse.Agent }) return;
        if (phrases.Person(token) is { } name) incident.Individuals.Add(name, name);
        else if (actor is { Use: NameUse.Agent } && phrases.Culprit(token) is { } wording && !words.Targets.Has(document, token)) incident.Individuals.Add(wording, wording);
        else if (actor is { Use: NameUse.Institution or NameUse.NamedInstitution } && IsArmed(token)) incident.Organisations.Add(actor.Name, phrases.Target(token));
        AddWhole(token, incident);
        if (actor?.Group is { } group && actor.GroupKind is "armed-group" or "party" or "military" or "government") AddGroup(actor.Group!, incident);
        else if (actor is not null && actor.Sectors.Contains("REB")) rebels.Add(incident);
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

    /// <summary>Arms that the sentence of an event names; what only describes another noun ("tank truck") is none, unless it describes the attack itself.</summary>
    private void AddWeapons(int anchor, Incident incident)
    {
        int sentence = document.SentenceOf[anchor];
        for (int t = document.SentenceStart[sentence]; t < document.SentenceStart[sentence + 1]; t++)
        {
            if (document.Upos[t] != Upos.Noun || !(words.Weapons.Has(document, t) || words.Weapons.HasPair(document, t)) || words.WeaponEffects.Has(document, t) || words.Targets.Has(document, t)) continue;
            if (document.Relation[t] is Relation.Compound or Relation.Amod && !words.WeaponEffects.Has(document, document.Head[t])) continue;
            incident.Weapons.Add(document.Words.Text(document.Lemma[t]), phrases.Weapon(t));
        }
    }
}
