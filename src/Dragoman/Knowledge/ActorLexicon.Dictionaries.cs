using Dragoman.Knowledge.Dictionaries;

namespace Dragoman.Knowledge;

/// <summary>Dictionaries of the user on top of the knowledge: an actor that both know keeps its name, kind and offices and takes the codes of the dictionary.</summary>
public sealed partial class ActorLexicon
{
    /// <summary>Longest single word that must be in capitals: an acronym (UN), not a word (un).</summary>
    private const int AcronymLength = 4;

    /// <summary>Adds the actors and agents of a folder of dictionaries.</summary>
    public void Add(DictionaryFolder folder, ActorCodeReader codes)
    {
        var texts = new List<string>();
        foreach (DictionaryActor actor in folder.Actors)
            foreach (string name in actor.Names) AddTexts(name, HasPlural(actor, name), texts);
        foreach (DictionaryAgent agent in folder.Agents)
            foreach (string phrase in agent.Phrases) texts.Add(DictionaryText.Phrase(phrase).ToLowerInvariant());
        int[][] cut = phrases.Cut(texts);
        int at = 0;
        foreach (DictionaryActor actor in folder.Actors)
        {
            int first = at;
            foreach (string name in actor.Names) at += HasPlural(actor, name) ? 2 : 1;
            AddActor(actor, texts.GetRange(first, at - first), cut.AsSpan(first..at), codes, folder.Faults);
        }
        foreach (DictionaryAgent agent in folder.Agents)
        {
            AddAgent(agent, cut.AsSpan(at, agent.Phrases.Count), codes, folder.Faults);
            at += agent.Phrases.Count;
        }
    }

    private static void AddTexts(string name, bool plural, List<string> texts)
    {
        string phrase = DictionaryText.Phrase(name);
        if (phrase.StartsWith("The ", StringComparison.Ordinal)) phrase = phrase[4..];
        texts.Add(phrase);
        if (plural) texts.Add(EnglishPlural.Of(phrase));
    }

    /// <summary>A phrase that ends in <c>_</c> takes no plural, and neither do those whose codes have dates: they are persons and states of their time.</summary>
    private static bool HasPlural(DictionaryActor actor, string name) => !name.EndsWith('_') && actor.Codes.TrueForAll(code => code.IsDefault);

    private void AddActor(DictionaryActor actor, List<string> texts, ReadOnlySpan<int[]> names, ActorCodeReader reader, List<DictionaryFault> faults)
    {
        var read = new ActorCode[actor.Codes.Count];
        for (int i = 0; i < read.Length; i++)
        {
            DatedCode code = actor.Codes[i];
            read[i] = reader.Run(code.Code, out string rest) with { From = code.From, To = code.To };
            if (rest.Length > 0) faults.Add(new DictionaryFault(actor.File, code.Line, $"[{code.Code}]: '{rest}' is no part of three letters"));
        }
        if (read is [{ IsDefault: true, Kind: null, Group: null, Sectors: [], Country: { } country }])
        {
            foreach (int[] name in names)
                if (name.Length > 0 && !IsOf(name, country)) AddSense(name, new NameSense(NameUse.State, stateOf[country], IsAcronym(name)));
            return;
        }
        int known = Known(names, read);
        int entry = known >= 0 ? known : AddEntry(texts[0], names, read);
        if (known >= 0) entries[entry] = entries[entry] with { Codes = [.. entries[entry].Codes, .. read] };
        bool person = entries[entry].Use == NameUse.Person;
        foreach (int[] name in names)
            if (name.Length > 0 && !Has(name, entry)) AddSense(name, new NameSense(person && name.Length == 1 ? NameUse.Surname : entries[entry].Use, entry, !person && IsAcronym(name)));
    }

    private int AddEntry(string name, ReadOnlySpan<int[]> names, ActorCode[] codes)
    {
        ActorCode? lasting = ActorCode.On(codes, day: null);
        string[] sectors = (lasting ?? codes[0]).Sectors;
        bool person = names[0].Length > 1 && Array.Exists(codes, code => !code.IsDefault && code.Sectors.Length > 0) && !IsBody(names[0][^1]);
        string kind = person ? "person" : (lasting ?? codes[0]).Kind ?? KindOf(sectors);
        entries.Add(new ActorEntry
        {
            Index = entries.Count,
            Use = person ? NameUse.Person : kind == "igo" ? NameUse.Organisation : NameUse.Group,
            Name = names[0].Length == 1 && name.Length <= AcronymLength ? name.ToUpperInvariant() : name,
            Kind = kind,
            Country = lasting?.Country,
            Group = lasting?.Group,
            Sectors = lasting?.Sectors ?? [],
            Codes = codes,
        });
        return entries.Count - 1;
    }

    private void AddAgent(DictionaryAgent agent, ReadOnlySpan<int[]> phrases, ActorCodeReader reader, List<DictionaryFault> faults)
    {
        ActorCode code = reader.Run(agent.Code, out string rest);
        string[] sectors = code.Kind is "igo" or "ngo" ? [code.Kind.ToUpperInvariant(), .. code.Sectors] : code.Sectors;
        if (rest.Length > 0 || sectors.Length == 0)
        {
            faults.Add(new DictionaryFault(agent.File, agent.Line, $"[{agent.Code}] names no sector"));
            return;
        }
        int made = -1;
        foreach (int[] phrase in phrases)
        {
            if (phrase.Length == 0) continue;
            int known = Noun(phrase);
            if (known >= 0 && known != made)
            {
                if (entries[known].Use == NameUse.Agent || entries[known].Sectors.Length == 0) entries[known] = entries[known] with { Sectors = sectors };
                continue;
            }
            if (made < 0) made = Add(NameUse.Agent, string.Join(' ', Array.ConvertAll(phrase, word => words.Text(word))), KindOf(sectors), sectors: sectors);
            if (known < 0) AddSense(phrase, new NameSense(NameUse.Agent, made, Capitals: false));
        }
    }

    private static string KindOf(string[] sectors) => sectors is [] ? "other" : sectors[0] switch
    {
        "GOV" or "LEG" or "JUD" or "SPY" or "COP" => "government",
        "MIL" => "military",
        "REB" => "armed-group",
        "PTY" or "OPP" => "party",
        "JRN" => "media",
        "REL" => "religious",
        "BUS" => "company",
        "IGO" => "igo",
        "NGO" => "ngo",
        _ => "population",
    };

    /// <summary>The actor of the knowledge that has one of the names, the first name first; -1 where there is none, or several have it, or it is known of another country only.</summary>
    private int Known(ReadOnlySpan<int[]> names, ActorCode[] codes)
    {
        foreach (int[] name in names)
        {
            int found = -1;
            bool several = false;
            for (int handle = First(name); handle >= 0; handle = Names.Next(handle))
            {
                NameSense sense = senses[Names.Value(handle)];
                bool named = sense.Use is NameUse.Group or NameUse.Organisation or NameUse.NamedInstitution || sense.Use == NameUse.Person && name.Length > 1;
                if (!named || !Agrees(entries[sense.Entry], codes)) continue;
                several |= found >= 0 && found != sense.Entry;
                found = sense.Entry;
            }
            if (found >= 0 && !several) return found;
        }
        return -1;
    }

    private bool Agrees(ActorEntry entry, ActorCode[] codes)
    {
        foreach (ActorCode code in codes)
        {
            if (code.Country is null || code.Country == entry.Country || entry.Country is null && entry.Use != NameUse.Person) return true;
            if (entry.Use == NameUse.Person && (entry.Tenures.Count == 0 || entry.Tenures.Exists(tenure => tenure.Organisation == code.Country || !stateOf.ContainsKey(tenure.Organisation)))) return true;
        }
        return false;
    }

    private int First(int[] name)
    {
        int node = PhraseTable.Root;
        foreach (int word in name)
            if ((node = Names.Step(node, word)) < 0) return -1;
        return name.Length == 0 ? -1 : Names.First(node);
    }

    private bool Has(int[] name, int entry)
    {
        for (int handle = First(name); handle >= 0; handle = Names.Next(handle))
            if (senses[Names.Value(handle)] is var sense && sense.Use != NameUse.Place && sense.Entry == entry) return true;
        return false;
    }

    /// <summary>True where the knowledge has the name for the state already, for its people, its government or a place in it.</summary>
    private bool IsOf(int[] name, string country)
    {
        for (int handle = First(name); handle >= 0; handle = Names.Next(handle))
        {
            NameSense sense = senses[Names.Value(handle)];
            if ((sense.Use == NameUse.Place ? places[sense.Entry].Country : entries[sense.Entry].Country) == country) return true;
        }
        return false;
    }

    private int Noun(int[] phrase)
    {
        for (int handle = First(phrase); handle >= 0; handle = Names.Next(handle))
            if (senses[Names.Value(handle)] is { Use: NameUse.Agent or NameUse.Institution or NameUse.Office } sense) return sense.Entry;
        return -1;
    }

    private bool IsBody(int word)
    {
        for (int handle = First([word]); handle >= 0; handle = Names.Next(handle))
            if (senses[Names.Value(handle)].Use is NameUse.Institution or NameUse.Organisation) return true;
        return false;
    }

    private bool IsAcronym(int[] name) => name.Length == 1 && words[name[0]].Length <= AcronymLength;

    private void AddSense(int[] name, NameSense sense) => Names.Add(name, Add(sense));
}
