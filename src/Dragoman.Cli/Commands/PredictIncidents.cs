using System.Text.Json;
using Dragoman.Knowledge;
using Dragoman.Knowledge.Patterns;
using Dragoman.Language;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman predict muc IN.jsonl</c>: incidents as MUC-4 templates, from the events of each report. Who did it, whom and what it hit and with what are the words that fill the roles of violent events.</summary>
/// <remarks>One template for each kind of incident: what the report tells of it in several sentences is put together.</remarks>
internal sealed class PredictIncidents(WordClasses classes, int known)
{
    private static readonly string[] WeaponClasses = ["weapon-explosive", "weapon-firearm", "weapon-heavy", "weapon-blade", "weapon-chemical"];
    private readonly HashSet<int> weapons = WordsOf(classes, known, WeaponClasses);
    private readonly HashSet<int> explosives = WordsOf(classes, known, "weapon-explosive");
    private readonly HashSet<int> targets = WordsOf(classes, known, "building", "site", "vehicle");
    private Document document = null!;
    private ReportAnalysis analysis = null!;

    public static int Run(FileInfo input)
    {
        Reader reader = DataFolders.LoadReader();
        var predictor = new PredictIncidents(WordClasses.Load(Path.Combine(DataFolders.Knowledge, "classes"), new WordTable(reader.Knowledge.Words)), reader.Knowledge.Words.Count);
        PredictReports.Run(input, (source, options, json) =>
        {
            predictor.analysis = reader.Analyse(source, options);
            predictor.document = predictor.analysis.Document;
            predictor.Write(json);
        });
        return 0;
    }

    private void Write(Utf8JsonWriter json)
    {
        var incidents = new SortedDictionary<string, Incident>(StringComparer.Ordinal);
        foreach (Event item in analysis.Events)
        {
            if (KindOf(item) is not { } found || item.Denied || item.Modality is not (Modality.Actual or Modality.Ongoing)) continue;
            string kind = found == "attack" && WeaponsOf(item).Any(token => explosives.Contains(document.Lemma[token])) ? "bombing" : found;
            if (!incidents.TryGetValue(kind, out Incident? incident)) incidents.Add(kind, incident = new Incident());
            Add(item, incident);
        }
        json.WriteStartArray("templates");
        foreach ((string kind, Incident incident) in incidents)
        {
            json.WriteStartObject();
            json.WriteString("incident_type", kind);
            incident.Write(json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Kind of incident of MUC-4, null for what is none.</summary>
    private static string? KindOf(Event item) => (item.Rule.Type, item.Rule.Mode) switch
    {
        ("ASSAULT", "abduct") => "kidnapping",
        ("ASSAULT", "explosives" or "suicide-attack") => "bombing",
        ("ASSAULT", "aerial" or "crowd-control" or "cleansing") => null,
        ("ASSAULT", _) => "attack",
        _ => null,
    };

    private void Add(Event item, Incident incident)
    {
        foreach (int token in item.ActorWords) AddPerpetrator(token, incident);
        foreach (int token in (int[])[.. item.RecipientWords, .. item.ThemeWords])
        {
            if (NameAt(token) is { } name) incident.Victims.Add(name);
            else if (document.Upos[token] == Upos.Noun && targets.Contains(document.Lemma[token])) incident.Targets.Add(Phrase(token));
        }
        foreach (int weapon in WeaponsOf(item)) incident.Weapons.Add(Text(weapon, weapon + 1));
    }

    /// <summary>Arms that the sentence of an event names; what only describes another noun ("tank truck") is none.</summary>
    private IEnumerable<int> WeaponsOf(Event item)
    {
        int sentence = document.SentenceOf[item.Anchor];
        for (int t = document.SentenceStart[sentence]; t < document.SentenceStart[sentence + 1]; t++)
            if (document.Upos[t] == Upos.Noun && document.Relation[t] is not (Relation.Compound or Relation.Amod) && weapons.Contains(document.Lemma[t])) yield return t;
    }

    private void AddPerpetrator(int token, Incident incident)
    {
        if (analysis.Actors.At(token) is not { } actor) return;
        if (document.Upos[token] == Upos.Noun && actor.Use == NameUse.Agent) incident.Individuals.Add(Text(token, token + 1));
        else if (NameAt(token) is { } name) incident.Individuals.Add(name);
        if (actor.Group is null || actor.GroupKind is not ("armed-group" or "party" or "military" or "government")) return;
        foreach (Actor other in analysis.Actors.Actors)
            if (other.Group == actor.Group && other.Use == NameUse.Group && other.Mentions.Count > 0) incident.Organisations.Add(Longest(other));
    }

    /// <summary>The name of a person: the longest that the report gives, without offices before it; null where the word is no person's name.</summary>
    private string? NameAt(int token)
    {
        if (document.Upos[token] != Upos.Propn || analysis.Actors.At(token) is { IsPerson: false }) return null;
        string best = ProperName(token);
        if (analysis.Actors.At(token) is not { } person) return document.Entity[token] == EntityKind.Person ? best : null;
        foreach (TextSpan span in person.Mentions)
            for (int t = 0; t < document.TokenCount; t++)
                if (document.End[t] == span.End && document.Upos[t] == Upos.Propn && ProperName(t) is var name && name.Length > best.Length) best = name;
        return best;
    }

    /// <summary>The run of words of one name around a token.</summary>
    private string ProperName(int token)
    {
        (int first, int end) = (token, token + 1);
        while (first > 0 && document.Upos[first - 1] == Upos.Propn && (document.Head[first] == first - 1 || document.Relation[first] == Relation.Flat || document.Relation[first - 1] == Relation.Flat)) first--;
        while (end < document.TokenCount && document.Upos[end] == Upos.Propn && document.Relation[end] == Relation.Flat) end++;
        return Text(first, end);
    }

    /// <summary>The longest way in which the report names a group.</summary>
    private string Longest(Actor actor)
    {
        string best = "";
        foreach (TextSpan span in actor.Mentions)
            if (span.End - span.Start > best.Length) best = document.Reading.Source.Text[span.Start..span.End];
        return best;
    }

    /// <summary>A noun with what stands right before it and belongs to it.</summary>
    private string Phrase(int head)
    {
        int first = head;
        while (first > 0 && document.Head[first - 1] == head && document.Relation[first - 1] is Relation.Amod or Relation.Compound or Relation.Flat) first--;
        return Text(first, head + 1);
    }

    private string Text(int first, int end)
    {
        TextSpan span = document.SpanOf(first, end);
        return document.Reading.Source.Text[span.Start..span.End];
    }

    /// <param name="known">Number of words of the knowledge: a word of a class that no report can share an id with is left out.</param>
    private static HashSet<int> WordsOf(WordClasses classes, int known, params ReadOnlySpan<string> names)
    {
        var words = new HashSet<int>();
        foreach (string name in names)
            foreach (Term term in classes.Get(name, "", 0))
                if (term.Modifier < 0 && term.Lemma < known) words.Add(term.Lemma);
        return words;
    }

    /// <summary>What fills the slots of one template, each filler once, in the order of the text.</summary>
    private sealed class Incident
    {
        public Fillers Individuals { get; } = new();

        public Fillers Organisations { get; } = new();

        public Fillers Targets { get; } = new();

        public Fillers Victims { get; } = new();

        public Fillers Weapons { get; } = new();

        public void Write(Utf8JsonWriter json)
        {
            Write(json, "perp_individual", Individuals);
            Write(json, "perp_organization", Organisations);
            Write(json, "target", Targets);
            Write(json, "victim", Victims);
            Write(json, "weapon", Weapons);
        }

        private static void Write(Utf8JsonWriter json, string name, Fillers fillers)
        {
            json.WriteStartArray(name);
            foreach (string filler in fillers.Items)
            {
                json.WriteStartArray();
                json.WriteStringValue(filler);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
    }

    /// <summary>Strings in the order in which they came, each once.</summary>
    private sealed class Fillers
    {
        private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

        public List<string> Items { get; } = [];

        public void Add(string item)
        {
            if (known.Add(item)) Items.Add(item);
        }
    }
}
