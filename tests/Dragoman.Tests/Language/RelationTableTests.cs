using Dragoman.Language;
using Xunit;

namespace Dragoman.Tests.Language;

public sealed class RelationTableTests
{
    private static readonly RelationTable Shipped = RelationTable.Load(Repository.PathOf("models"));

    [Theory]
    [InlineData("VBD", "case", "NN", false)]
    [InlineData("VBD", "amod", "NNS", false)]
    [InlineData("VBZ", "conj", "NNP", true)]
    [InlineData("NN", "det", "VBD", true)]
    public void A_finite_verb_bears_and_governs_no_part_of_a_noun_phrase(string word, string relation, string head, bool follows) =>
        Assert.False(Shipped.Allows(TagSet.ParseXpos(word), TagSet.ParseRelation(relation), TagSet.ParseXpos(head), follows));

    [Theory]
    [InlineData("VBD", "acl:relcl", "NN", true)]
    [InlineData("VBD", "conj", "VBD", true)]
    [InlineData("NN", "nsubj", "VBZ", false)]
    [InlineData("VBN", "amod", "NN", false)]
    public void What_treebanks_have_is_allowed(string word, string relation, string head, bool follows) =>
        Assert.True(Shipped.Allows(TagSet.ParseXpos(word), TagSet.ParseRelation(relation), TagSet.ParseXpos(head), follows));

    [Theory]
    [InlineData("x\tVBD\troot")]
    [InlineData("d\tVBX\troot")]
    [InlineData("d\tVBD")]
    public void A_line_that_is_no_entry_is_named(string line) =>
        Assert.StartsWith("table:2: ", Assert.Throws<InvalidDataException>(() => RelationTable.Read(["# head", line], "table")).Message);
}
