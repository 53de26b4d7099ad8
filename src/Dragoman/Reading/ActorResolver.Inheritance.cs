using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>The country of those whom the report names without one: the only country of their sentence, else the country that the report is about, else for offices and institutions the country that it was written in.</summary>
public sealed partial class ActorResolver
{
    /// <summary>Share of all mentions of countries that makes a report one about a country.</summary>
    private const double Dominance = 0.6;

    /// <summary>Mentions of a country that make a report one about it, though it was written elsewhere.</summary>
    private const int Foreign = 3;

    private readonly Dictionary<string, int> countries = [];

    private void InheritCountries()
    {
        string? dominant = Dominant(0, document.TokenCount, Dominance);
        int mentions = dominant is null ? 0 : countries[dominant];
        string? home = document.Dateline < 0 ? null : Dominant(document.SentenceStart[document.Dateline], document.SentenceStart[document.Dateline + 1], share: 1);
        // A report from Brussels need not be about Belgium.
        bool local = home is not null && IsNamed(home, document.Dateline);
        if (local && dominant is not null && mentions < Foreign) dominant = home;
        foreach (int head in recent)
        {
            // A faith has no country, nor has a people without a state: "Muslim protesters", "Kurdish prisoners" have that of the report.
            if (actors.At(head) is not { Country: null } actor || actor.Group is not null && actor.GroupKind is not ("religious" or "ethnic") || actor.Use is not (NameUse.Agent or NameUse.Institution or NameUse.Office or NameUse.Person) || actor.Sectors.Length == 0) continue;
            int sentence = document.SentenceOf[head];
            if (IsOfManyCountries(head, document.SentenceStart[sentence])) continue;
            bool resident = actor.Use is NameUse.Institution or NameUse.Office || local && IsOneOfState(actor, head);
            string? near = Dominant(document.SentenceStart[sentence], document.SentenceStart[sentence + 1], share: 1);
            // "The president sold the gas through Chile": a country that nobody in the sentence is of is where or what it is about.
            if (near is not null && near != (local ? home : dominant) && !HasOneOf(near, document.SentenceStart[sentence], document.SentenceStart[sentence + 1])) near = (local ? home : dominant) ?? near;
            actor.Country = near ?? dominant ?? (resident ? home : null);
            actor.CountryInherited = actor.Country is not null;
        }
    }

    /// <summary>"International mediators", "Arab ministers": they have no country to inherit.</summary>
    private bool IsOfManyCountries(int head, int start)
    {
        for (int c = head - 1; c >= start && (document.Head[c] == head || document.Upos[c] == Upos.Adj); c--)
            if (references.IsOutside(document.Lower[c]) && (names.At[c] < 0 || names.At[c] != names.At[head])) return true;
        return false;
    }

    /// <summary>True where a country acts or is acted on in a range of tokens, or somebody there is told to be of it ("Malian troops", not "the Malian border").</summary>
    private bool HasOneOf(string country, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            // "called on Greece to withdraw": who does what another clause tells.
            if (document.Upos[t] == Upos.Verb && graph.Argument(t, Role.Agent) is var doer and >= 0 && names.At[doer] >= 0 && CountryOf(names.At[doer]) == country) return true;
            int name = names.At[t];
            if (name < 0 || names.First[name] != t || CountryOf(name) != country) continue;
            int last = names.End[name] - 1;
            while (document.Head[last] >= names.First[name] && document.Head[last] < names.End[name]) last = document.Head[last];
            int head = document.Head[last];
            switch (document.Relation[last])
            {
                case Relation.Nsubj or Relation.NsubjPass or Relation.OblAgent or Relation.Obj or Relation.Iobj or Relation.Root or Relation.Conj:
                case Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.NmodDesc or Relation.Nmod when head >= 0 && actors.At(head) is { IsPlace: false }:
                    return true;
            }
        }
        return false;
    }

    /// <summary>"The ministry", "the governor", not "officials on both sides".</summary>
    private bool IsOneOfState(Actor actor, int head) => document.Xpos[head] is Xpos.NN or Xpos.NNP && (actor.Kind == "government" || actor.Sectors is ["GOV"]);

    /// <summary>True where a country, or a place in it however small, is named behind the dateline; the city of the dateline alone may be where others meet.</summary>
    private bool IsNamed(string country, int dateline)
    {
        int city = document.Lower[document.SentenceStart[dateline]];
        for (int t = document.SentenceStart[dateline + 1]; t < document.TokenCount; t++)
        {
            int name = names.At[t];
            if (name >= 0 && names.First[name] == t && document.Lower[t] != city && IsIn(country, name)) return true;
        }
        return false;
    }

    private bool IsIn(string country, int name)
    {
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
        {
            NameSense sense = lexicon.Senses[names.Senses[s]];
            string? lies = sense.Use == NameUse.Place ? lexicon.Places[sense.Entry].Country : sense.Use is NameUse.State or NameUse.Demonym or NameUse.Seat ? lexicon.Entries[sense.Entry].Country : null;
            if (lies == country) return true;
        }
        return false;
    }

    /// <summary>The country that has at least a share of the mentions in a range of tokens, or null.</summary>
    private string? Dominant(int first, int end, double share)
    {
        int total = CountCountries(first, end);
        foreach ((string country, int count) in countries)
            if (count >= share * total) return country;
        return null;
    }

    /// <summary>Counts the mentions of each country in a range of tokens; returns how many there are together.</summary>
    private int CountCountries(int first, int end)
    {
        countries.Clear();
        int total = 0;
        for (int t = first; t < end; t++)
        {
            int name = names.At[t];
            if (name < 0 || names.First[name] != t || CountryOf(name) is not { } country) continue;
            countries[country] = countries.GetValueOrDefault(country) + 1;
            total++;
        }
        return total;
    }

    private string? CountryOf(int name)
    {
        for (int s = names.FirstSense[name]; s < names.EndSense(name); s++)
        {
            NameSense sense = lexicon.Senses[names.Senses[s]];
            if (sense.Use is NameUse.State or NameUse.Demonym or NameUse.Seat or NameUse.NamedInstitution) return lexicon.Entries[sense.Entry].Country;
            if (sense.Use is NameUse.Place && lexicon.Places[sense.Entry].Population >= 100_000) return lexicon.Places[sense.Entry].Country;
        }
        return null;
    }
}
