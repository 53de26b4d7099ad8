using Dragoman.Knowledge.Patterns;
using Dragoman.Language;

namespace Dragoman.Cli.Commands.Incidents;

/// <summary>The words of some classes: single words, and terms of two words.</summary>
internal sealed class ClassWords
{
    private readonly HashSet<string> single = [];
    private readonly HashSet<string> pairs = [];
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public static ClassWords Of(WordClasses classes, WordTable table, ReadOnlySpan<string> names)
    {
        var words = new ClassWords();
        foreach (string name in names)
            foreach (Term term in classes.Get(name, "", 0))
            {
                if (term.Modifier < 0) words.single.Add(table.Text(term.Lemma));
                else words.pairs.Add(table.Text(term.Modifier) + " " + table.Text(term.Lemma));
            }
        words.lookup = words.single.GetAlternateLookup<ReadOnlySpan<char>>();
        return words;
    }

    /// <summary>True where the lemma or the form of a token stands in the classes by itself.</summary>
    public bool Has(Document document, int token) => lookup.Contains(document.Words[document.Lemma[token]]) || lookup.Contains(document.Words[document.Lower[token]]);

    /// <summary>True where a token and the one before it are a term of the classes.</summary>
    public bool HasPair(Document document, int token) => token > 0 &&
        (pairs.Contains(document.Words.Text(document.Lower[token - 1]) + " " + document.Words.Text(document.Lower[token]))
        || pairs.Contains(document.Words.Text(document.Lower[token - 1]) + " " + document.Words.Text(document.Lemma[token])));
}
