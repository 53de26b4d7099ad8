using Dragoman.Language;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Language;

/// <summary>Text that was parsed elsewhere, and our own CoNLL-U read back.</summary>
public sealed class ConlluReaderTests
{
    private static readonly LanguageCore Core = LanguageCore.Load(Repository.PathOf("models"));

    private static readonly string[] Reports =
    [
        "NAIROBI, Oct. 26 - Kenyan soldiers didn't attack, President Ruto said.\n\nThe ministers of Germany were leaving.\n",
        "  \"They can't,\"  he\tsaid.He left\r\nfor Lima (Peru)\u2014at 10am | or so. \n\n\n$5m \\ 3 % more\u00A0troops",
        "CAIRO\n\nEgypt's envoy isn't there. ",
    ];

    public static TheoryData<string> Texts => [.. Reports];

    private static string Lines(params string[] rows) => string.Join('\n', rows.Select(row => row.StartsWith('#') ? row : row.Replace(' ', '\t').Replace('~', ' '))) + "\n\n";

    private static ParsedText Read(string conllu)
    {
        ConlluItem item = Assert.Single(ConlluReader.Read(new StringReader(conllu)));
        Assert.Null(item.Fault);
        return item.Parsed!;
    }

    private static Document Fill(ParsedText parsed)
    {
        var document = new Document();
        document.Reset(new RepairedText(parsed.Text, parsed.Text.Text, null, []));
        Core.Run(document, parsed);
        return document;
    }

    private static Document Parse(string text)
    {
        var document = new Document();
        document.Reset(new RepairedText(SourceText.FromString(text), text, null, []));
        Core.Run(document);
        return document;
    }

    private static string Write(Document document)
    {
        var writer = new StringWriter();
        new ConlluWriter(writer).Run(document, "report");
        return writer.ToString();
    }

    private static string Form(Document document, int t) => document.Words.Text(document.Form[t]);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Our_own_output_comes_back_with_the_same_text_offsets_tags_and_trees(string text)
    {
        Document direct = Parse(text);
        string written = Write(direct);
        ParsedText parsed = Read(written);
        Assert.Equal("report", parsed.Id);
        Assert.Equal(text, parsed.Text.Text);
        Document back = Fill(parsed);
        Assert.Equal(written, Write(back));
        Assert.Equal(direct.Start[..direct.TokenCount], back.Start[..back.TokenCount]);
        Assert.Equal(direct.End[..direct.TokenCount], back.End[..back.TokenCount]);
        Assert.Equal(direct.ParagraphOf[..direct.SentenceCount], back.ParagraphOf[..back.SentenceCount]);
        Assert.Equal(direct.Entity[..direct.TokenCount], back.Entity[..back.TokenCount]);
    }

    [Fact]
    public void Random_text_comes_back_too()
    {
        const string alphabet = "aZ09.,'\"-()|\\/_= \t\n\u00A0";
        var random = new Random(7);
        for (int round = 0; round < 150; round++)
        {
            string text = "x" + string.Concat(Enumerable.Range(0, random.Next(1, 80)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            string written = Write(Parse(text));
            ParsedText parsed = Read(written);
            Assert.Equal(text, parsed.Text.Text);
            Assert.Equal(written, Write(Fill(parsed)));
        }
    }

    [Fact]
    public void Trees_and_tags_of_the_file_stand_in_place_of_ours()
    {
        Document document = Fill(Read(Lines("1 Rebels rebel NOUN _ _ 2 nsubj _ _", "2 fire fire NOUN NN _ 0 root _ SpaceAfter=No", "3 ! ! PUNCT . _ 2 punct _ _")));
        Assert.Equal("Rebels fire!", document.Reading.Text);
        Assert.Equal([Upos.Noun, Upos.Noun, Upos.Punct], document.Upos[..3]);
        Assert.Equal(Xpos.NN, document.Xpos[1]);
        Assert.NotEqual(Xpos.None, document.Xpos[0]);
        Assert.Equal([1, -1, 1], document.Head[..3]);
        Assert.Equal("rebel", document.Words.Text(document.Lemma[0]));
    }

    [Fact]
    public void Tokens_without_anything_else_are_tagged_and_parsed_here()
    {
        Document document = Fill(Read(Lines("1 Rebels _ _ _ _ _ _ _ _", "2 arrived _ _ _ _ _ _ _ SpaceAfter=No", "3 . _ _ _ _ _ _ _ _")));
        Assert.Equal([1, -1, 1], document.Head[..3]);
        Assert.Equal([Upos.Noun, Upos.Verb, Upos.Punct], document.Upos[..3]);
        Assert.Equal("arrive", document.Words.Text(document.Lemma[1]));
    }

    [Fact]
    public void Words_of_a_range_lie_in_it_one_after_the_other_or_evenly()
    {
        Document document = Fill(Read(Lines("1-2 don't _ _ _ _ _ _ _ _", "1 do do AUX VBP _ 0 root _ _", "2 n't not PART RB _ 1 advmod _ _", "3-4 gonna _ _ _ _ _ _ _ SpaceAfter=No", "3 going go VERB VBG _ 1 xcomp _ _", "4 to to PART TO _ 3 mark _ _")));
        Assert.Equal("don't gonna", document.Reading.Text);
        Assert.Equal([(0, 2), (2, 5), (6, 8), (8, 11)], Enumerable.Range(0, 4).Select(t => (document.Start[t], document.End[t])));
        Assert.Equal(["do", "n't", "going", "to"], Enumerable.Range(0, 4).Select(t => Form(document, t)));
    }

    [Fact]
    public void Spaces_come_from_the_text_comment_and_paragraphs_from_newpar()
    {
        ParsedText parsed = Read(Lines("# text = 10 000  men left .", "1 10~000 10000 NUM CD _ 2 nummod _ _", "2 men man NOUN NNS _ 3 nsubj _ _", "3 left leave VERB VBD _ 0 root _ _", "4 . . PUNCT . _ 3 punct _ _")
            + Lines("# newpar", "1 Why why ADV WRB _ 0 root _ SpaceAfter=No", "2 ? ? PUNCT . _ 1 punct _ _", "2.1 _ _ _ _ _ _ _ _ _") + Lines("1 Go go VERB VB _ 0 root _ _"));
        Assert.Equal("10 000  men left .\n\nWhy? Go", parsed.Text.Text);
        Document document = Fill(parsed);
        Assert.Equal([0, 1, 1], document.ParagraphOf[..3]);
    }

    [Fact]
    public void Each_document_is_a_report_and_a_broken_one_takes_no_other_with_it()
    {
        string good = Lines("1 Yes yes INTJ UH _ 0 root _ _");
        ConlluItem[] items = [.. ConlluReader.Read(new StringReader("# newdoc id = a\n" + good + "# newdoc\n" + Lines("1 No no") + good + "# newdoc id = c\n" + good))];
        Assert.Equal(["a", null, "c"], items.Select(item => item.Parsed?.Id));
        Assert.Equal("line 5: expected 10 fields separated by tabs, found 3", items[1].Fault);
    }

    [Theory]
    [InlineData("2 No no INTJ UH _ 0 root _ _", "line 1: expected word 1, found '2'")]
    [InlineData("1 No no INTJ UH _ 2 root _ _", "line 1: expected as head of word 1 another word from 1 to 1, or 0 for the root, found '2'")]
    [InlineData("1 No no INTJ UH _ 0 root _ _|2 no no INTJ UH _ _ _ _ _", "or 0 for the root, found '_'")]
    [InlineData("1 No no INTJ UH _ _ _ _ _|2 no no INTJ UH _ 1 root _ _", "line 2: expected no head, as in line 1, found '1'")]
    [InlineData("1 No no NIL UH _ 0 root _ _", "line 1: expected a universal tag (ADJ ADP ")]
    [InlineData("1 No no INTJ UH _ 0 ROOT _ _", "line 1: expected a relation of Universal Dependencies, such as nsubj or obl, found 'ROOT'")]
    [InlineData("1-2 No _ _ _ _ _ _ _ _|1 No no INTJ UH _ 0 root _ _", "line 3: expected word 2 of the range in line 1, found the end of the sentence")]
    [InlineData("1-1x No _ _ _ _ _ _ _ _", "line 1: expected a range that begins with word 1, found '1-1x'")]
    [InlineData("1 a a X FW _ 2 dep _ _|2 b b X FW _ 3 dep _ _|3 c c X FW _ 2 dep _ _|4 d d X FW _ 0 root _ _", "line 2: expected a tree, found a circle of heads through word 2")]
    [InlineData("# text = No|1 Yes yes INTJ UH _ 0 root _ _", "line 2: expected a form that stands at 'No' of the # text, found 'Yes'")]
    [InlineData("# text = No way|1 No no INTJ UH _ 0 root _ _", "line 3: expected a word for ' way' of the # text, found the end of the sentence")]
    public void A_fault_names_line_what_was_expected_and_what_was_found(string rows, string fault)
    {
        ConlluItem item = Assert.Single(ConlluReader.Read(new StringReader(Lines(rows.Split('|')))));
        Assert.Contains(fault, item.Fault);
    }

    [Fact]
    public void A_file_without_words_has_no_document() => Assert.Empty(ConlluReader.Read(new StringReader("# a comment\n\n\n")));
}
