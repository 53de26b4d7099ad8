using Dragoman.Language;
using Dragoman.Tests.Reading;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Language;

/// <summary>Runs the cases of <c>tests/Specs/trees</c> through the language core with the models of the checkout; their form stands in <c>short-sentences.md</c>.</summary>
public sealed class TreeSpecs
{
    private static readonly LanguageCore Core = LanguageCore.Load(Repository.PathOf("models"));

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach ((string place, string sentence, string expected) in ReaderCases.In(Repository.PathOf("tests", "Specs", "trees"))) cases.Add(place, sentence, expected);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_word_hangs_where_it_should(string place, string sentence, string expected)
    {
        Document document = Parse(sentence);
        Assert.NotEmpty(expected);
        foreach (string row in expected.Split('\n'))
        {
            string? fault = Fault(document, row);
            Assert.True(fault is null, $"{place}: {sentence}\nexpected {row}\nfound    {fault}");
        }
    }

    [Theory]
    [InlineData("guards: nsubj slept", true)]
    [InlineData("slept: root", true)]
    [InlineData("guards: obj slept", false)]
    [InlineData("slept: nsubj guards", false)]
    [InlineData("wolves: nsubj slept", false)]
    public void A_row_that_is_wrong_is_a_fault(string row, bool holds) => Assert.Equal(holds, Fault(Parse("The guards slept."), row) is null);

    private static Document Parse(string sentence)
    {
        Document document = new();
        document.Reset(new RepairedText(SourceText.FromString(sentence), sentence, null, []));
        Core.Run(document);
        return document;
    }

    // What the core made of the word of a row where that is not what the row says, else null.
    private static string? Fault(Document document, string row)
    {
        string word = row[..row.IndexOf(": ", StringComparison.Ordinal)];
        for (int t = 0; t < document.TokenCount; t++)
        {
            if (Form(document, t) != word) continue;
            string found = $"{word}: {TagSet.Label(document.Relation[t])}{(document.Head[t] < 0 ? "" : " " + Form(document, document.Head[t]))}";
            return found == row ? null : found;
        }
        return $"the sentence has no word {word}";
    }

    private static string Form(Document document, int token) => document.Words.Text(document.Form[token]);
}
