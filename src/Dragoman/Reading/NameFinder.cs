using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>Finds the names and nouns of the knowledge files: the longest phrase from the left wins, capitals decide where the lexicon demands them.</summary>
public sealed class NameFinder(ActorLexicon lexicon)
{
    private readonly int[] kept = new int[64];

    /// <summary>Fills the table for a tokenised document.</summary>
    public void Run(Document document, NameTable names)
    {
        names.Reset(document.TokenCount);
        for (int sentence = 0; sentence < document.SentenceCount; sentence++)
        {
            int end = document.SentenceStart[sentence + 1];
            bool capitals = IsUnreliable(document, document.SentenceStart[sentence], end);
            for (int t = document.SentenceStart[sentence]; t < end;) t = Longest(document, names, t, end, capitals);
        }
    }

    private int Longest(Document document, NameTable names, int first, int end, bool unreliable)
    {
        (int bestEnd, int bestCount) = (first + 1, 0);
        int node = PhraseTable.Root;
        Span<int> accepted = stackalloc int[64];
        for (int t = first; t < end; t++)
        {
            node = lexicon.Names.Step(node, document.Lower[t]);
            if (node < 0) break;
            int count = 0;
            for (int handle = lexicon.Names.First(node); handle >= 0 && count < accepted.Length; handle = lexicon.Names.Next(handle))
                if (Fits(document, lexicon.Senses[lexicon.Names.Value(handle)], first, t + 1, unreliable)) accepted[count++] = lexicon.Names.Value(handle);
            if (count == 0) continue;
            (bestEnd, bestCount) = (t + 1, count);
            accepted[..count].CopyTo(kept);
        }
        if (bestCount == 0) return bestEnd;
        // "the Gulf of Aden" is no "the Gulf": behind an article a longer name wins.
        if (document.Upos[first] == Upos.Det && End(document, first + 1, end, unreliable) > bestEnd) return first + 1;
        bool provincial = IsProvinceOfCity(document, names, first, bestCount);
        names.Begin(first, bestEnd);
        // Values are chained newest first: the order of the knowledge files is the other way round.
        for (int i = bestCount - 1; i >= 0; i--)
            if (!provincial || lexicon.Senses[kept[i]].Use == NameUse.Place) names.AddSense(kept[i]);
        return bestEnd;
    }

    /// <summary>Where the longest name that begins at a token ends; the token itself where none does.</summary>
    private int End(Document document, int first, int end, bool unreliable)
    {
        int best = first;
        int node = PhraseTable.Root;
        for (int t = first; t < end && (node = lexicon.Names.Step(node, document.Lower[t])) >= 0; t++)
            for (int handle = lexicon.Names.First(node); handle >= 0; handle = lexicon.Names.Next(handle))
                if (Fits(document, lexicon.Senses[lexicon.Names.Value(handle)], first, t + 1, unreliable)) best = t + 1;
        return best;
    }

    /// <summary>"Atlanta, Georgia": behind a city and a comma a name means the province where the city lies, not the state of that name.</summary>
    private bool IsProvinceOfCity(Document document, NameTable names, int first, int count)
    {
        if (first < 2 || document.Xpos[first - 1] != Xpos.Comma || names.At[first - 2] < 0) return false;
        int city = names.At[first - 2];
        for (int s = names.FirstSense[city]; s < names.EndSense(city); s++)
        {
            if (Place(names.Senses[s]) is not { Country: { } country }) continue;
            for (int i = 0; i < count; i++)
                if (Place(kept[i]) is { } province && province.Country == country && province.Kind != "city") return true;
        }
        return false;
    }

    private PlaceEntry? Place(int sense) => lexicon.Senses[sense] is { Use: NameUse.Place } place ? lexicon.Places[place.Entry] : null;

    private static bool Fits(Document document, NameSense sense, int first, int end, bool unreliable)
    {
        if (sense.Use is NameUse.Agent or NameUse.Institution or NameUse.Office) return true;
        ReadOnlySpan<char> form = document.Words[document.Form[first]];
        if (sense.Capitals && end == first + 1 && !unreliable) return !form.ContainsAnyInRange('a', 'z');
        if (unreliable && end == first + 1 && sense.Use is NameUse.Surname) return false;
        if (unreliable) return !sense.Capitals || !form.ContainsAnyInRange('a', 'z');
        // "the Kremlin", "al-Shabaab": the last word tells where the first is an article or a particle.
        return char.IsUpper(form[0]) || char.IsUpper(document.Words[document.Form[end - 1]][0]);
    }

    /// <summary>True where case tells nothing: a sentence all in capitals or all in small letters.</summary>
    private static bool IsUnreliable(Document document, int first, int end)
    {
        bool upper = false, lower = false;
        for (int t = first; t < end; t++)
        {
            ReadOnlySpan<char> form = document.Words[document.Form[t]];
            if (form.Length < 2 || !char.IsLetter(form[0])) continue;
            if (char.IsUpper(form[0])) upper = true;
            if (form.ContainsAnyInRange('a', 'z')) lower = true;
        }
        return upper != lower;
    }
}
