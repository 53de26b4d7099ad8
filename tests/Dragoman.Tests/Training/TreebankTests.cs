using Dragoman.Language;
using Dragoman.Training;
using Xunit;

namespace Dragoman.Tests.Training;

public sealed class TreebankTests
{
    private const string Sample =
        "# newdoc id = sample\n# newpar\n# sent_id = s1\n# text = They don't pay.\n" +
        "1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\tEntity=(1-person)\n" +
        "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\tSpaceAfter=No\n" +
        "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n" +
        "4\tpay\tpay\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n" +
        "4.1\tpay\tpay\tVERB\tVB\t_\t_\t_\t_\t_\n" +
        "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tSpaceAfter=No\n\n" +
        "# sent_id = s2\n1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n";

    private static List<TreebankSentence> Read(string text) => Treebank.Read(new StringReader(text), "sample.conllu");

    [Fact]
    public void Reads_words_heads_and_comments()
    {
        List<TreebankSentence> sentences = Read(Sample);
        Assert.Equal(2, sentences.Count);
        TreebankSentence first = sentences[0];
        Assert.Equal(["They", "do", "n't", "pay", "."], first.Forms);
        Assert.Equal([3, 3, 3, -1, 3], first.Heads);
        Assert.Equal([Relation.Nsubj, Relation.Aux, Relation.Advmod, Relation.Root, Relation.Punct], first.Relations);
        Assert.Equal(("sample", "s1", "They don't pay."), (first.DocumentId, first.Id, first.Text));
        Assert.True(first.StartsDocument && first.StartsParagraph);
        Assert.Equal("(1-person)", first.MiscValue(0, "Entity"));
        Assert.False(sentences[1].StartsDocument || sentences[1].StartsParagraph);
        Assert.Equal("sample", sentences[1].DocumentId);
    }

    [Fact]
    public void Gives_the_space_after_a_multiword_token_to_its_last_word()
    {
        TreebankSentence sentence = Read(Sample)[0];
        Assert.Equal([new MultiwordToken(1, 3, "don't")], sentence.MultiwordTokens);
        Assert.Equal([true, false, true, false, false], sentence.SpaceAfter);
    }

    [Theory]
    [InlineData("1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_", "sample.conllu:1: 9 columns")]
    [InlineData("2\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_", "sample.conllu:1: word 2 follows word 0")]
    [InlineData("1\tYes\tyes\tINTJ\tUH\t_\t7\troot\t_\t_", "sample.conllu:1: head 7 of word 1")]
    [InlineData("1\tYes\tyes\tINTJ\tUH\t_\tx\troot\t_\t_", "sample.conllu:1: 'x' is not a number")]
    [InlineData("1\tYes\tyes\tHUH\tUH\t_\t0\troot\t_\t_", "sample.conllu:1: the tag HUH is not known")]
    [InlineData("1-2\tYes\t_\t_\t_\t_\t_\t_\t_\t_\n1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_", "sample.conllu:2: the range 1-2")]
    public void Refuses_a_broken_line_with_file_and_line(string text, string message)
    {
        InvalidDataException fault = Assert.Throws<InvalidDataException>(() => Read(text));
        Assert.StartsWith(message, fault.Message);
    }
}
