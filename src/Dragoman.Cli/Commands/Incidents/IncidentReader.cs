using Dragoman.Knowledge;
using Dragoman.Knowledge.Patterns;
using Dragoman.Language;
using Dragoman.Reading;

namespace Dragoman.Cli.Commands.Incidents;

/// <summary>Reads incidents from the violent events of a report: who did it, whom and what it hit and with what are the words that fill the roles of these events.</summary>
/// <remarks>One template for each kind of incident: what the report tells of it in several sentences is put together. A fight between armed men is no incident, as in the rules of MUC-4.</remarks>
internal sealed partial class IncidentReader(KnowledgeBase knowledge, IncidentWords words, CoreferenceFinder coreference)
{
    private readonly PatternMatcher matcher = new(knowledge.Propositions, knowledge.Words);
    private readonly PatternMatch match = new();
    private readonly IncidentPhrases phrases = new(words);
    private readonly List<CoreferenceMention> mentions = [];
    private readonly SortedDictionary<IncidentKind, Incident> incidents = [];
    private readonly CulpritFinder culpritFinder = new(words);
    private readonly List<int> culprits = [];
    private bool explosion;
    private Document document = null!;
    private PropositionGraph graph = null!;
    private ReportAnalysis analysis = null!;

    /// <summary>The stage over the knowledge of a reader.</summary>
    /// <param name="folder">The folder that this knowledge was read from.</param>
    public static IncidentReader Create(Reader reader, string folder) => new(
        reader.Knowledge,
        IncidentWords.Load(Path.Combine(folder, "classes")),
        new CoreferenceFinder(reader.Knowledge.Actors, CoreferenceWords.Load(Path.Combine(folder, "actors"))));

    /// <summary>Adds the incidents of a report to a list, by kind.</summary>
    public void Run(ReportAnalysis report, List<Incident> found)
    {
        (analysis, document, graph) = (report, report.Document, report.Propositions);
        mentions.Clear();
        coreference.Run(report, mentions);
        phrases.Begin(report, mentions);
        incidents.Clear();
        for (int t = 0; t < document.TokenCount; t++)
        {
            if (IsViolence(t)) Add(t);
            else if (document.Relation[t] == Relation.Amod && document.Xpos[t] == Xpos.VBN && words.VictimVerbs.Has(document, t)) AddNamed(t);
        }
        for (int t = 0; t < document.TokenCount; t++)
            if (document.Upos[t] == Upos.Noun && words.DeedNouns.Has(document, t)) AddAnswerable(t);
        foreach (Incident incident in incidents.Values) Finish(incident);
        found.AddRange(incidents.Values);
    }

    /// <summary>True where the best pattern at a token is violence, by the same examples as the events of the record; here it may hit a thing that is nobody's.</summary>
    private bool IsViolence(int token)
    {
        for (bool any = matcher.Run(document, graph, knowledge.Events, token, match); any; any = matcher.RunNext(document, graph, knowledge.Events, token, match))
        {
            ExampleRule rule = knowledge.Events.Rules[match.Pattern!.Rule];
            if (rule.Type == "ASSAULT" && SomebodyActs() && (match.Actors.Count + match.Recipients.Count + match.Themes.Count > 0 || rule.Mode == "explosives")) return Happened(token);
            if (analysis.Events.Exists(item => item.Anchor == token)) return false;
        }
        return false;
    }

    /// <summary>False where only common nouns that are nobody act: storms and goals do no violence.</summary>
    private bool SomebodyActs()
    {
        if (match.Actors.Count == 0) return true;
        foreach (int token in match.Actors)
            if (document.Upos[token] != Upos.Noun || analysis.Actors.At(token) is not null || knowledge.Propositions.IsInstrument(document.Lemma[token])) return true;
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

    /// <summary>Adds what the pattern that matched last says of an incident.</summary>
    private void Add(int anchor)
    {
        ExampleRule rule = knowledge.Events.Rules[match.Pattern!.Rule];
        if (KindOf(rule, anchor) is not { } kind) return;
        explosion = rule.Mode == "explosives";
        culprits.Clear();
        culprits.AddRange(match.Actors);
        culpritFinder.Run(analysis, anchor, culprits);
        if (graph.Modality[anchor] == Modality.Possible && document.Upos[anchor] == Upos.Verb && culprits.Count == match.Actors.Count && !culpritFinder.IsCharged(analysis, anchor)) return;
        culprits.RemoveAll(IsHit);
        if (!incidents.TryGetValue(kind, out Incident? incident)) incident = new Incident(kind);
        if (!AddHit(anchor, incident) && !explosion) return;
        incidents.TryAdd(kind, incident);
        foreach (int token in culprits) AddCulprit(token, incident);
        // Arms in the sentence of a kidnapping are those that were taken or carried.
        if (kind != IncidentKind.Kidnapping) AddWeapons(anchor, incident);
    }

    /// <summary>"the murdered judge Ana Silva": what a participle before a name says was done to the person.</summary>
    private void AddNamed(int participle)
    {
        IncidentKind kind = words.KidnapVerbs.Has(document, participle) ? IncidentKind.Kidnapping : IncidentKind.Attack;
        if (!incidents.TryGetValue(kind, out Incident? incident)) incident = new Incident(kind);
        foreach (string name in phrases.Persons(document.Head[participle]))
        {
            incident.Victims.Add(name, name);
            incidents.TryAdd(kind, incident);
        }
    }

    /// <summary>True for who was hit, and for the owner of what was.</summary>
    private bool IsHit(int token) => match.Recipients.Contains(token) || match.Recipients.Exists(hit => graph.Argument(hit, Role.Possessor) == token);

    /// <summary>Who was hit did not do it.</summary>
    private void Finish(Incident incident)
    {
        foreach (Incident other in incidents.Values) incident.Individuals.RemoveAll(other.Victims);
        if (incident.Organisations.Count == 0 && incident.HasRebels) AddOnlyGroup(incident);
    }

    /// <summary>Adds whom and what it hit. True where it hit a thing, somebody by name, or people who bear no arms.</summary>
    private bool AddHit(int anchor, Incident incident)
    {
        bool hit = false;
        foreach (int token in match.Recipients) hit |= AddFiller(token, incident);
        foreach (int token in match.Themes)
            if (IsThing(token) || phrases.Person(token) is not null) hit |= AddFiller(token, incident);
        if (incident.Kind != IncidentKind.Bombing) return hit;
        for (int e = graph.FirstEdge(anchor); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Oblique && PlaceOf(graph.TargetOf(e)) is var place and >= 0) hit |= AddTarget(place, incident);
        return hit;
    }

    private bool AddFiller(int token, Incident incident)
    {
        if (IsPart(token) && phrases.OfPhrase(token) is var whole and >= 0) token = whole;
        if (IsThing(token)) return incident.Kind != IncidentKind.Kidnapping && AddTarget(token, incident);
        bool named = false;
        foreach (string name in phrases.Persons(token))
        {
            incident.Victims.Add(name, name);
            named = true;
        }
        return named || !IsArmed(token);
    }

    /// <summary>True where a word is a part or a number of what the phrase behind it names ("the front of the bank", "two of the clerks").</summary>
    private bool IsPart(int token) => document.Upos[token] == Upos.Num || words.Nearness.Has(document, token);

    /// <summary>The building or vehicle at which an explosion is placed ("near the bank", "in front of the bank"), or -1.</summary>
    private int PlaceOf(int token)
    {
        if (!IsThing(token) && IsPart(token)) token = graph.Argument(token, Role.Oblique);
        return token >= 0 && IsThing(token) ? token : -1;
    }

    /// <summary>Adds a thing that was hit, and those in apposition to it ("two buses, a tram and a van"). False for one of the armed forces that no explosion hit.</summary>
    private bool AddTarget(int token, Incident incident)
    {
        if (!explosion && IsMilitary(token)) return false;
        incident.Targets.Add(document.Words.Text(document.Lemma[token]), phrases.Target(token));
        for (int e = graph.FirstEdge(token); e >= 0; e = graph.NextEdge(e))
            if (graph.RoleOf(e) == Role.Apposition && graph.TargetOf(e) > token && IsThing(graph.TargetOf(e))) AddTarget(graph.TargetOf(e), incident);
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
