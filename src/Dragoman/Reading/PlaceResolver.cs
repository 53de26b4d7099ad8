using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Reading;

/// <summary>Where: the place that an event's words name, read in its context. A country is never given as a point.</summary>
public sealed class PlaceResolver(ActorLexicon lexicon, PlaceWords words)
{
    private readonly Dictionary<string, int> countries = [];
    private Document document = null!;
    private PropositionGraph graph = null!;
    private NameTable names = null!;

    /// <summary>Prepares for a report: which countries it speaks of.</summary>
    public void Run(Document parsed, PropositionGraph propositions, NameTable found, ActorTable actors)
    {
        (document, graph, names) = (parsed, propositions, found);
        countries.Clear();
        foreach (Actor actor in actors.Actors)
            if (actor.Country is not null) countries[actor.Country] = countries.GetValueOrDefault(actor.Country) + actor.Mentions.Count;
    }

    /// <summary>The place of a predicate: a phrase with a locative preposition that hangs on it, on its object, or on its clause; null where none is named.</summary>
    public PlaceRecord? Of(int node)
    {
        for (int depth = 0; depth < 4 && node >= 0; depth++, node = graph.Governor[node])
        {
            if (Beside(node) is { } place) return place;
            int patient = graph.Argument(node, Role.Patient);
            if (patient >= 0 && Beside(patient) is { } near) return near;
        }
        return null;
    }

    private PlaceRecord? Beside(int node)
    {
        for (int e = graph.FirstEdge(node); e >= 0; e = graph.NextEdge(e))
        {
            if (graph.RoleOf(e) != Role.Oblique) continue;
            int target = graph.TargetOf(e);
            bool locative = words.IsLocative(graph.PrepositionOf(e)) || words.IsMotion(document.Lemma[node]);
            if (!locative) continue;
            if (At(target) is { } place) return place;
            // "in the town of Goma", "near the port in Basra".
            for (int inner = graph.FirstEdge(target); inner >= 0; inner = graph.NextEdge(inner))
                if (graph.RoleOf(inner) is Role.Oblique or Role.Apposition or Role.Modifier && At(graph.TargetOf(inner)) is { } named) return named;
        }
        return null;
    }

    /// <summary>The place that a token names, or null.</summary>
    public PlaceRecord? At(int token)
    {
        int name = names.At[token];
        if (name < 0) return null;
        string? said = CountryBehind(name);
        PlaceEntry? best = null;
        ActorEntry? state = null;
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
        {
            NameSense sense = lexicon.Senses[names.Senses[s]];
            if (sense.Use == NameUse.State) state = lexicon.Entries[sense.Entry];
            else if (sense.Use == NameUse.Place && (best is null || Weight(lexicon.Places[sense.Entry], said) > Weight(best, said))) best = lexicon.Places[sense.Entry];
        }
        var span = document.SpanOf(names.First[name], names.End[name]);
        if (state is not null) return new PlaceRecord(state.Name, state.Country, null, null, span) { Exactness = "country" };
        if (best is null) return null;
        bool exact = best.Kind is not ("continent" or "sea");
        return new PlaceRecord(best.Name, best.Country, exact ? best.Latitude : null, exact ? best.Longitude : null, span) { Exactness = best.Kind };
    }

    /// <summary>"Tripoli, Lebanon", "Tripoli in Lebanon": the country that is named behind a place, or null.</summary>
    private string? CountryBehind(int name)
    {
        int link = names.End[name];
        if (link + 1 >= document.TokenCount || document.Xpos[link] != Xpos.Comma && !words.IsLocative(document.Lower[link])) return null;
        int next = names.At[link + 1];
        if (next < 0 || document.SentenceOf[link + 1] != document.SentenceOf[link]) return null;
        for (int s = names.FirstSense[next]; s < names.EndSense(next); s++)
            if (lexicon.Senses[names.Senses[s]] is { Use: NameUse.State } sense) return lexicon.Entries[sense.Entry].Country;
        return null;
    }

    /// <summary>A place in the country that is named behind it beats one in a country that the report speaks of, and that beats a larger one elsewhere.</summary>
    private double Weight(PlaceEntry place, string? said) =>
        (said is not null && place.Country == said ? 10_000 : 0) + (place.Country is not null && countries.TryGetValue(place.Country, out int mentions) ? 100 + mentions : 0) + Math.Log10(1 + place.Population) + (place.Kind == "city" ? 0 : 3);
}
