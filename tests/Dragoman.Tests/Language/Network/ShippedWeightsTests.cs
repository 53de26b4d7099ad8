using Dragoman.Language;
using Dragoman.Language.Network;
using Xunit;

namespace Dragoman.Tests.Language.Network;

public sealed class ShippedWeightsTests
{
    private static readonly string File = Path.Combine(Repository.PathOf("models"), NetworkWeights.FileName);
    private static readonly NetworkWeights Weights = NetworkWeights.Load(File);
    private static readonly RelationTable Relations = RelationTable.Load(Repository.PathOf("models"));

    private static Document Parse(string sentence, VectorWidth? width = null)
    {
        Document document = NetworkSamples.ToDocument(sentence.Split(' '));
        new NetworkParser(Weights, Relations, width ?? VectorWidths.Widest).Run(document);
        return document;
    }

    private static string Relation(Document document, string word)
    {
        for (int t = 0; t < document.TokenCount; t++)
            if (document.Words.Text(document.Form[t]) == word) return TagSet.Label(document.Relation[t]) + (document.Head[t] < 0 ? "" : " " + document.Words.Text(document.Form[document.Head[t]]));
        throw new ArgumentException(word);
    }

    [Theory]
    [InlineData("Rebels attacked the town on Monday .", "Rebels", "nsubj attacked")]
    [InlineData("Rebels attacked the town on Monday .", "town", "obj attacked")]
    [InlineData("Two soldiers were killed by rebels .", "soldiers", "nsubj:pass killed")]
    [InlineData("Two soldiers were killed by rebels .", "rebels", "obl:agent killed")]
    [InlineData("The minister , who resigned on Friday , denied the report .", "resigned", "acl:relcl minister")]
    [InlineData("The minister , who resigned on Friday , denied the report .", "report", "obj denied")]
    [InlineData("He said that talks would resume .", "resume", "ccomp said")]
    [InlineData("the minister said talks would resume", "minister", "nsubj said")]
    [InlineData("Israel urged Russia to leave the area .", "leave", "xcomp urged")]
    [InlineData("Egypt opposed the dam on the Nile .", "opposed", "root")]
    [InlineData("Kenya and Uganda coordinated efforts against the smugglers .", "Kenya", "nsubj coordinated")]
    public void Plain_sentences_get_their_trees(string sentence, string word, string expected) => Assert.Equal(expected, Relation(Parse(sentence), word));

    [Theory]
    [InlineData("He lives in Paris .", 3, EntityKind.Place)]
    [InlineData("It happened in May 2004 .", 4, EntityKind.Time)]
    [InlineData("He works at the University of Chicago .", 6, EntityKind.Organization)]
    public void Names_are_found(string sentence, int word, EntityKind expected) => Assert.Equal(expected, Parse(sentence).Entity[word]);

    [Theory]
    [InlineData(nameof(VectorWidth.Scalar))]
    [InlineData(nameof(VectorWidth.Bits128))]
    [InlineData(nameof(VectorWidth.Bits512))]
    public void Labels_do_not_depend_on_the_vector_width(string width)
    {
        const string sentence = "The Foreign Ministry in Ankara said on Tuesday that at least 14 people , most of them students , had been killed when a bus was hit by a shell near the border .";
        Assert.Equal(NetworkSamples.Labels(Parse(sentence)), NetworkSamples.Labels(Parse(sentence, Enum.Parse<VectorWidth>(width))));
    }

    [Fact]
    public void The_file_is_small_enough_to_ship() => Assert.InRange(new FileInfo(File).Length, 1, 20_000_000);
}
