using Dragoman.Text;

namespace Dragoman.Store;

/// <summary>What is searched for: words that must all be there, <c>"phrases in quotation marks"</c>, <c>begin*</c> for the beginning of a word, <c>-word</c> for what must not be there. Capitals and accents do not count.</summary>
public sealed class SearchQuery
{
    private SearchQuery(List<SearchTerm> terms) => Terms = terms;

    internal IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>Reads what a user types.</summary>
    /// <exception cref="StoreException">There is no word in it that is wanted.</exception>
    public static SearchQuery Parse(string text)
    {
        var terms = new List<SearchTerm>();
        for (int at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            bool isExcluded = text[at] == '-';
            if (isExcluded) at++;
            bool isQuoted = at < text.Length && text[at] == '"';
            int start = isQuoted ? at + 1 : at;
            int end = start;
            while (end < text.Length && (isQuoted ? text[end] != '"' : !char.IsWhiteSpace(text[end]) && text[end] != '"')) end++;
            Add(terms, text[start..end], isExcluded);
            at = isQuoted ? end + 1 : end;
        }
        if (!terms.Any(term => !term.IsExcluded)) throw new StoreException("a search needs a word that is wanted: letters or digits, without a minus before it");
        return new SearchQuery(terms);
    }

    /// <summary>Where the wanted words stand in a text, in order; overlapping places are joined.</summary>
    internal List<TextSpan> PlacesIn(SearchWords words)
    {
        var found = new List<TextSpan>();
        for (int i = 0; i < words.Count; i++)
        {
            foreach (SearchTerm term in Terms)
            {
                if (term.IsExcluded || !words.Matches(i, term.Words, term.IsPrefix)) continue;
                TextSpan span = words.SpanOf(i).Union(words.SpanOf(i + term.Words.Count - 1));
                if (found.Count > 0 && found[^1].End >= span.Start) found[^1] = found[^1].Union(span);
                else found.Add(span);
            }
        }
        return found;
    }

    /// <summary>One piece of the search; several words in it ("cease-fire") stand one after the other.</summary>
    private static void Add(List<SearchTerm> terms, string piece, bool isExcluded)
    {
        SearchWords words = SearchWords.Of(piece);
        if (words.Count == 0) return;
        terms.Add(new SearchTerm([.. Enumerable.Range(0, words.Count).Select(i => words[i])], piece.EndsWith('*'), isExcluded));
    }
}
