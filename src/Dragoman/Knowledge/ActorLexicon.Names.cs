namespace Dragoman.Knowledge;

/// <summary>Names of actors and places as sequences of words.</summary>
public sealed partial class ActorLexicon
{
    private void Name(string phrase, NameUse use, int entry)
    {
        bool capitals = phrase.Length <= 5 && use is not (NameUse.Agent or NameUse.Institution or NameUse.Place) && !phrase.AsSpan().ContainsAnyInRange('a', 'z');
        int sense = Add(new NameSense(use, entry, capitals));
        if (!AddLetters(phrase, sense)) phrases.Add(phrase, sense);
    }

    private int Add(NameSense sense)
    {
        if (senseCount == senses.Length) Array.Resize(ref senses, 2 * senses.Length);
        senses[senseCount] = sense;
        return senseCount++;
    }

    /// <summary>The tokenizer leaves words of letters whole, so most names need no tokenizer. False where one does.</summary>
    private bool AddLetters(string phrase, int sense)
    {
        Span<int> ids = stackalloc int[16];
        Span<char> lower = stackalloc char[64];
        if (phrase.Length > lower.Length) return false;
        int count = 0;
        int start = 0;
        for (int i = 0; i <= phrase.Length; i++)
        {
            if (i < phrase.Length && char.IsLetter(phrase[i]))
            {
                lower[i] = char.IsAscii(phrase[i]) ? (char)(phrase[i] | 0x20) : char.ToLowerInvariant(phrase[i]);
                continue;
            }
            if (i < phrase.Length && phrase[i] != ' ' || i == start || count == ids.Length) return false;
            ids[count++] = words.Add(lower[start..i]);
            start = i + 1;
        }
        Names.Add(ids[..count], sense);
        return true;
    }

    private void NameWithPlural(string phrase, NameUse use, int entry)
    {
        Name(phrase, use, entry);
        if (EnglishPlural.Of(phrase) is var plural && plural != phrase) Name(plural, use, entry);
    }

    private void LoadPlaces(KnowledgeTable cities, string regions)
    {
        // Of cities with one name the largest stands first: it is meant where nothing else tells.
        int largest = int.MaxValue;
        for (int i = 0; i < cities.Count; i++)
        {
            KnowledgeTable.Row row = cities[i];
            int population = row.Characters("population").Length == 0 ? 0 : (int)Number(row, "population");
            if (population > largest) throw row.Fault($"expected a city that is no larger than the one before it, found {population} after {largest}");
            largest = population;
            AddPlace(row, new PlaceEntry(row["name"], "city", CountryOfPlace(row), Degrees(row, "latitude"), Degrees(row, "longitude"), population));
        }
        var regionTable = KnowledgeTable.Read(regions, "name", "kind", "country", "latitude", "longitude", "aliases");
        for (int i = 0; i < regionTable.Count; i++)
        {
            KnowledgeTable.Row row = regionTable[i];
            AddPlace(row, new PlaceEntry(row["name"], row["kind"], CountryOfPlace(row), Degrees(row, "latitude"), Degrees(row, "longitude"), 0));
        }
    }

    /// <summary>The code of a country, one string for all its places; null where a place lies in several.</summary>
    private string? CountryOfPlace(KnowledgeTable.Row row)
    {
        if (row.Characters("country").Length == 0) return null;
        string code = row["country"];
        return stateOf.TryGetValue(code, out int entry) ? entries[entry].Country : code;
    }

    private void AddPlace(KnowledgeTable.Row row, PlaceEntry place)
    {
        places.Add(place);
        Name(place.Name, NameUse.Place, places.Count - 1);
        foreach (string alias in row.List("aliases")) Name(alias, NameUse.Place, places.Count - 1);
    }
}
