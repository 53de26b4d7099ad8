using System.Globalization;
using Dragoman.Language;

namespace Dragoman.Knowledge;

/// <summary>Everybody the knowledge files name: states, groups, organisations, institutions, kinds of people, offices and who held them; and the places. Read-only after loading.</summary>
public sealed partial class ActorLexicon
{
    private const string DateForm = "yyyy-MM-dd";
    private readonly List<ActorEntry> entries = new(1 << 13);
    private NameSense[] senses = new NameSense[1 << 16];
    private int senseCount;
    private readonly List<PlaceEntry> places = new(1 << 14);
    private readonly Dictionary<string, int> stateOf = [];
    private readonly Dictionary<string, int> groupOf = [];
    private readonly Dictionary<string, int> personOf = new(1 << 12);
    private readonly Dictionary<string, int> officeOf = [];
    private readonly Dictionary<string, int> institutionOf = [];
    private readonly Dictionary<(string Organisation, string Office), List<int>> holders = [];
    private readonly HashSet<string> politicalSectors = [], stateSectors = [];
    private readonly HashSet<string> privateSectors = [];
    private readonly Dictionary<string, string> organisationOf = [];
    private readonly HashSet<string> sharedOffices = [];
    private readonly PhraseBuilder phrases;
    private readonly WordTable words;

    private ActorLexicon(PhraseBuilder phrases, WordTable words) => (this.phrases, this.words) = (phrases, words);

    /// <summary>All names as sequences of lower-case words; values are indices into <see cref="Senses"/>.</summary>
    public PhraseTable Names { get; } = new(1 << 16);

    /// <summary>Meanings of names.</summary>
    public ReadOnlySpan<NameSense> Senses => senses.AsSpan(0, senseCount);

    /// <summary>The actors.</summary>
    public IReadOnlyList<ActorEntry> Entries => entries;

    /// <summary>The places.</summary>
    public IReadOnlyList<PlaceEntry> Places => places;

    /// <summary>Codes of the sectors whose people take part in politics by what they are (<c>knowledge/ontology/sectors.tsv</c>).</summary>
    public IReadOnlySet<string> PoliticalSectors => politicalSectors;

    /// <summary>Codes of the sectors that are bodies of the state.</summary>
    public IReadOnlySet<string> StateSectors => stateSectors;

    /// <summary>Codes of the sectors whose people mind their own affairs: what they do among themselves is no matter of states.</summary>
    public IReadOnlySet<string> PrivateSectors => privateSectors;

    /// <summary>Reads <c>knowledge/actors</c> and <c>knowledge/places</c>.</summary>
    public static ActorLexicon Load(string knowledge, Tokenizer tokenizer, WordTable words)
    {
        string actors = Path.Combine(knowledge, "actors");
        // The two long tables are cut into fields beside the rest, which waits for the shared words.
        Task<KnowledgeTable> holders = Task.Run(() => KnowledgeTable.Read(Path.Combine(actors, "office-holders.tsv"), "organisation", "office", "person", "from", "to", "aliases"));
        Task<KnowledgeTable> cities = Task.Run(() => KnowledgeTable.Read(Path.Combine(knowledge, "places", "cities.tsv"), "name", "country", "latitude", "longitude", "population", "aliases"));
        var lexicon = new ActorLexicon(new PhraseBuilder(tokenizer, words), words);
        lexicon.LoadSectors(Path.Combine(knowledge, "ontology", "sectors.tsv"));
        lexicon.LoadStates(Path.Combine(actors, "states.tsv"));
        lexicon.LoadGroups(Path.Combine(actors, "groups.tsv"), NameUse.Group);
        lexicon.LoadGroups(Path.Combine(actors, "organisations.tsv"), NameUse.Organisation);
        lexicon.LoadNamedInstitutions(Path.Combine(actors, "named-institutions.tsv"));
        lexicon.LoadInstitutions(Path.Combine(actors, "institutions.tsv"));
        lexicon.LoadOffices(Path.Combine(actors, "offices.tsv"));
        lexicon.LoadSoleOffices(Path.Combine(actors, "sole-offices.tsv"));
        lexicon.LoadSharedOffices(Path.Combine(actors, "shared-offices.tsv"));
        lexicon.LoadAgents(Path.Combine(actors, "agents.tsv"));
        lexicon.LoadLeaders(Path.Combine(actors, "leaders.tsv"));
        lexicon.LoadHolders(holders.GetAwaiter().GetResult());
        lexicon.LoadPlaces(cities.GetAwaiter().GetResult(), Path.Combine(knowledge, "places", "regions.tsv"));
        lexicon.phrases.Run(lexicon.Names);
        return lexicon;
    }

    /// <summary>The state of an ISO code, or null.</summary>
    public ActorEntry? State(string? code) => code is not null && stateOf.TryGetValue(code, out int entry) ? entries[entry] : null;

    /// <summary>The institution of a name of <c>institutions.tsv</c>, or null.</summary>
    public ActorEntry? Institution(string name) => institutionOf.TryGetValue(name, out int entry) ? entries[entry] : null;

    /// <summary>The office of a name of <c>offices.tsv</c>, or null.</summary>
    public ActorEntry? Office(string? name) => name is not null && officeOf.TryGetValue(name, out int entry) ? entries[entry] : null;

    /// <summary>The organisation or group of a code, or null.</summary>
    public ActorEntry? Group(string? code) => code is not null && groupOf.TryGetValue(code, out int entry) ? entries[entry] : null;

    /// <summary>Who held an office on a day, null where nobody is known or several are.</summary>
    public ActorEntry? Holder(string organisation, string office, DateOnly day)
    {
        if (sharedOffices.Contains(office) || !holders.TryGetValue((organisation, office), out List<int>? persons)) return null;
        ActorEntry? found = null;
        foreach (int person in persons)
        {
            if (!entries[person].Tenures.Exists(tenure => tenure.Organisation == organisation && tenure.Office == office && tenure.Holds(day))) continue;
            // A day of handing over has two holders: the later one counts.
            found = entries[person];
        }
        return found;
    }

    /// <summary>The only organisation that has an office ("the pope"), by <c>sole-offices.tsv</c>, or null.</summary>
    public string? OnlyOrganisation(string office) => organisationOf.GetValueOrDefault(office);

    private int Add(NameUse use, string name, string kind, string? country = null, string? group = null, string[]? sectors = null)
    {
        entries.Add(new ActorEntry { Index = entries.Count, Use = use, Name = name, Kind = kind, Country = country, Group = group, Sectors = sectors ?? [] });
        return entries.Count - 1;
    }

    private void LoadSectors(string file)
    {
        var table = KnowledgeTable.Read(file, "code", "political", "gloss");
        for (int i = 0; i < table.Count; i++)
        {
            if (table[i]["political"] is not ("yes" or "no" or "state" or "private")) throw table[i].Fault($"expected yes, no, state or private, found '{table[i]["political"]}'");
            if (table[i]["political"] is "yes" or "state") politicalSectors.Add(table[i]["code"]);
            if (table[i]["political"] == "state") stateSectors.Add(table[i]["code"]);
            if (table[i]["political"] == "private") privateSectors.Add(table[i]["code"]);
        }
    }

    private void LoadStates(string file)
    {
        var table = KnowledgeTable.Read(file, "code", "name", "kind", "capital", "seats", "demonyms", "aliases");
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            if (row["code"].Length != 3) throw row.Fault("expected a code of three letters");
            int entry = Add(NameUse.State, row["name"], "state", row["code"]);
            if (!stateOf.TryAdd(row["code"], entry)) throw row.Fault($"the code {row["code"]} stands twice");
            Name(row["name"], NameUse.State, entry);
            foreach (string alias in row.List("aliases")) Name(alias, NameUse.State, entry);
            foreach (string seat in row.List("seats")) Name(seat, NameUse.Seat, entry);
            foreach (string demonym in row.List("demonyms"))
            {
                Name(demonym, NameUse.Demonym, entry);
                if (EnglishPlural.Of(demonym) is var plural && plural != demonym) Name(plural, NameUse.Demonym, entry);
            }
        }
    }

    private void LoadGroups(string file, NameUse use)
    {
        var table = KnowledgeTable.Read(file, "name", "kind", "code", "country", "sectors", "aliases");
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            int entry = Add(use, row["name"], row["kind"], Country(row), Optional(row["code"]), row.List("sectors"));
            if (row["code"].Length > 0) groupOf.TryAdd(row["code"], entry);
            Name(row["name"], use, entry);
            foreach (string alias in row.List("aliases")) Name(alias, use, entry);
        }
    }

    private void LoadNamedInstitutions(string file)
    {
        var table = KnowledgeTable.Read(file, "name", "kind", "country", "sectors", "aliases");
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            int entry = Add(NameUse.NamedInstitution, row["name"], row["kind"], Country(row), sectors: row.List("sectors"));
            Name(row["name"], NameUse.NamedInstitution, entry);
            foreach (string alias in row.List("aliases")) Name(alias, NameUse.NamedInstitution, entry);
        }
    }

    private void LoadInstitutions(string file)
    {
        var table = KnowledgeTable.Read(file, "name", "kind", "sectors", "aliases");
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            int entry = Add(NameUse.Institution, row["name"], row["kind"], sectors: row.List("sectors"));
            if (!institutionOf.TryAdd(row["name"], entry)) throw row.Fault($"the institution {row["name"]} stands twice");
            NameWithPlural(row["name"], NameUse.Institution, entry);
            foreach (string alias in row.List("aliases")) NameWithPlural(alias, NameUse.Institution, entry);
        }
    }

    private void LoadOffices(string file)
    {
        var table = KnowledgeTable.Read(file, "office", "kind", "sectors", "aliases");
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            int entry = Add(NameUse.Office, row["office"], row["kind"], sectors: row.List("sectors"));
            if (!officeOf.TryAdd(row["office"], entry)) throw row.Fault($"the office {row["office"]} stands twice");
            NameWithPlural(row["office"], NameUse.Office, entry);
            foreach (string alias in row.List("aliases")) NameWithPlural(alias, NameUse.Office, entry);
        }
    }

    private void LoadSoleOffices(string file)
    {
        var table = KnowledgeTable.Read(file, "office", "organisation");
        for (int i = 0; i < table.Count; i++)
        {
            if (!officeOf.ContainsKey(table[i]["office"])) throw table[i].Fault($"expected an office of offices.tsv, found '{table[i]["office"]}'");
            if (!organisationOf.TryAdd(table[i]["office"], table[i]["organisation"])) throw table[i].Fault($"the office {table[i]["office"]} stands twice");
        }
    }

    private void LoadSharedOffices(string file)
    {
        var table = KnowledgeTable.Read(file, "office");
        for (int i = 0; i < table.Count; i++)
        {
            if (!officeOf.ContainsKey(table[i]["office"])) throw table[i].Fault($"expected an office of offices.tsv, found '{table[i]["office"]}'");
            if (!sharedOffices.Add(table[i]["office"])) throw table[i].Fault($"the office {table[i]["office"]} stands twice");
        }
    }

    private void LoadAgents(string file)
    {
        var table = KnowledgeTable.Read(file, "noun", "plural", "kind", "sectors");
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            int entry = Add(NameUse.Agent, row["noun"], row["kind"], sectors: row.List("sectors"));
            Name(row["noun"], NameUse.Agent, entry);
            Name(row["plural"] is { Length: > 0 } plural ? plural : EnglishPlural.Of(row["noun"]), NameUse.Agent, entry);
        }
    }

    private void LoadLeaders(string file)
    {
        var table = KnowledgeTable.Read(file, "group", "person", "role", "from", "to", "aliases");
        var byName = new Dictionary<string, string>();
        foreach (ActorEntry group in entries)
            if (group.Group is not null) byName.TryAdd(group.Name, group.Group);
        for (int i = 0; i < table.Count; i++)
        {
            KnowledgeTable.Row row = table[i];
            string organisation = byName.GetValueOrDefault(row["group"], row["group"]);
            AddTenure(row, organisation, row["role"]);
        }
    }

    private void LoadHolders(KnowledgeTable table)
    {
        for (int i = 0; i < table.Count; i++) AddTenure(table[i], table[i]["organisation"], table[i]["office"]);
    }

    private void AddTenure(KnowledgeTable.Row row, string organisation, string office)
    {
        string name = row["person"];
        if (!personOf.TryGetValue(name, out int person))
        {
            person = Add(NameUse.Person, name, "person");
            personOf.Add(name, person);
            Name(name, NameUse.Person, person);
            foreach (string alias in row.List("aliases")) Name(alias, alias.Contains(' ') ? NameUse.Person : NameUse.Surname, person);
            if (name.LastIndexOf(' ') is var blank and > 0) Name(name[(blank + 1)..], NameUse.Surname, person);
        }
        entries[person].Tenures.Add(new Tenure(organisation, office, Date(row, "from") ?? DateOnly.MinValue, Date(row, "to")));
        if (!holders.TryGetValue((organisation, office), out List<int>? list)) holders.Add((organisation, office), list = []);
        if (!list.Contains(person)) list.Add(person);
    }

    private string? Country(KnowledgeTable.Row row)
    {
        string code = row["country"];
        if (code.Length == 0) return null;
        return stateOf.ContainsKey(code) ? code : throw row.Fault($"expected the code of a state in states.tsv, found '{code}'");
    }

    private static DateOnly? Date(KnowledgeTable.Row row, string column)
    {
        ReadOnlySpan<char> field = row.Characters(column);
        if (field.Length == 0) return null;
        return DateOnly.TryParseExact(field, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw row.Fault($"expected a date as {DateForm}, found '{row[column]}'");
    }

    private static double Degrees(KnowledgeTable.Row row, string column) => Number(row, column) is var degrees and >= -180 and <= 180
        ? degrees
        : throw row.Fault($"expected degrees, found '{row[column]}'");

    private static double Number(KnowledgeTable.Row row, string column) =>
        PlainNumber.TryRead(row.Characters(column), NumberStyles.Float, out double value) ? value : throw row.Fault($"expected a number, found '{row[column]}'");

    private static string? Optional(string field) => field.Length > 0 ? field : null;
}
