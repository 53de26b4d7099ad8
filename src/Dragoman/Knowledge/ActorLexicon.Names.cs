namespace Dragoman.Knowledge;

/// <summary>Names of actors and places as sequences of words.</summary>
public sealed partial class ActorLexicon
{
    private void Name(string phrase, NameUse use, int entry)
    {
        bool capitals = phrase.Length <= 5 && use is not (NameUse.Agent or NameUse.Institution or NameUse.Place) && !phrase.AsSpan().ContainsAnyInRange('a', 'z');
        senses.Add(new NameSense(use, entry, capitals));
        if (!AddLetters(phrase, senses.Count - 1)) phrases.Add(phrase, senses.Count - 1);
    }

    /// <summary>The tokenizer leaves words of plain letters whole, so most names need no tokenizer. False where one does.</summary>
    private bool AddLetters(string phrase, int sense)
    {
        Span<int> ids = stackalloc int[16];
        Span<char> lower = stackalloc char[64];
        if (phrase.Length > lower.Length) return false;
        int count = 0;
        int start = 0;
        for (int i = 0; i <= phrase.Length; i++)
        {
            if (i < phrase.Length && char.IsAsciiLetter(phrase[i]))
            {
                lower[i] = (char)(phrase[i] | 0x20);
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
        var rows = new (KnowledgeTable.Row Row, int Population)[cities.Count];
        for (int i = 0; i < rows.Length; i++) rows[i] = (cities[i], (int)(cities[i]["population"].Length == 0 ? 0 : Number(cities[i], "population")));
        // Of cities with one name the largest stands first: it is meant where nothing else tells.
        foreach ((KnowledgeTable.Row row, int population) in rows.OrderByDescending(city => city.Population))
            AddPlace(row, new PlaceEntry(row["name"], "city", Optional(row["country"]), Degrees(row, "latitude"), Degrees(row, "longitude"), population));
        var regionTable = KnowledgeTable.Read(regions, "name", "kind", "country", "latitude", "longitude", "aliases");
        for (int i = 0; i < regionTable.Count; i++)
        {
            KnowledgeTable.Row row = regionTable[i];
            AddPlace(row, new PlaceEntry(row["name"], row["kind"], Optional(row["country"]), Degrees(row, "latitude"), Degrees(row, "longitude"), 0));
        }
    }

    private void AddPlace(KnowledgeTable.Row row, PlaceEntry place)
    {
        places.Add(place);
        Name(place.Name, NameUse.Place, places.Count - 1);
        foreach (string alias in row.List("aliases")) Name(alias, NameUse.Place, places.Count - 1);
    }
}
