using Dragoman.Language;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Language;

/// <summary>The language core with the models of the checkout.</summary>
public sealed class LanguageCoreTests
{
    private const string Report =
        "NAIROBI, Oct. 26 - Kenyan soldiers didn't attack the rebels, President William Ruto said on Thursday.\n\nThe ministers of Germany were leaving.";

    private static readonly LanguageCore Core = LanguageCore.Load(Repository.PathOf("models"));

    [Fact]
    public void Fills_tags_heads_lemmas_and_entities()
    {
        Document document = Run(Core, Report);
        int attack = Token(document, "attack");
        Assert.Equal(Upos.Verb, document.Upos[attack]);
        Assert.Equal(attack, document.Head[Token(document, "soldiers")]);
        Assert.Equal(Relation.Nsubj, document.Relation[Token(document, "soldiers")]);
        Assert.Equal("soldier", Lemma(document, "soldiers"));
        Assert.Equal("not", Lemma(document, "n't"));
        Assert.Equal("say", Lemma(document, "said"));
        Assert.Equal("leave", Lemma(document, "leaving"));
        Assert.Equal("be", Lemma(document, "were"));
        Assert.Equal("Ruto", Lemma(document, "Ruto"));
        Assert.Equal(EntityKind.Place, document.Entity[Token(document, "Germany")]);
        Assert.True(document.EntityStart[Token(document, "Germany")]);
        Assert.Equal(EntityKind.None, document.Entity[Token(document, "rebels")]);
    }

    [Fact]
    public void Every_sentence_is_a_tree()
    {
        Document document = Run(Core, Report + " Of of the the , ; ( and and ) 5 -- go");
        for (int s = 0; s < document.SentenceCount; s++)
        {
            int first = document.SentenceStart[s], end = document.SentenceStart[s + 1];
            Assert.Single(Enumerable.Range(first, end - first), t => document.Head[t] < 0);
            for (int t = first; t < end; t++)
            {
                int steps = 0;
                for (int word = t; word >= 0; word = document.Head[word])
                {
                    Assert.InRange(word, first, end - 1);
                    Assert.True(steps++ <= end - first, $"a cycle at token {t}");
                }
            }
        }
    }

    [Fact]
    public void A_shared_core_gives_the_same_on_another_thread()
    {
        string expected = Conllu(Run(Core, Report));
        string[] found = new string[4];
        Parallel.For(0, found.Length, i =>
        {
            LanguageCore own = Core.Share();
            Run(own, "Something else first.");
            found[i] = Conllu(Run(own, Report));
        });
        Assert.All(found, text => Assert.Equal(expected, text));
    }

    [Fact]
    public void A_missing_model_is_named_by_its_full_path()
    {
        string folder = Path.Combine(Path.GetTempPath(), "dragoman-no-models");
        var fault = Assert.Throws<MissingComponentException>(() => LanguageCore.Load(folder, Repository.PathOf("knowledge")));
        Assert.StartsWith(folder, fault.Path);
    }

    [Fact]
    public void Contractions_are_written_as_ranges()
    {
        string text = Conllu(Run(Core, "They didn't see Kenya's \"cars\"."));
        Assert.Contains("\n2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdid\tdo\t", text);
        Assert.Contains("\n5-6\tKenya's\t_", text);
        Assert.Contains("\n8\tcars\tcar\tNOUN\tNNS\t_\t4\tobj\t_\tSpaceAfter=No\n", text);
    }

    private static Document Run(LanguageCore core, string text)
    {
        var source = SourceText.FromString(text);
        var document = new Document();
        document.Reset(new RepairedText(source, source.Text, null, []));
        core.Run(document);
        return document;
    }

    private static string Conllu(Document document)
    {
        var writer = new StringWriter();
        new ConlluWriter(writer).Run(document, "report");
        return writer.ToString();
    }

    private static int Token(Document document, string form) => Enumerable.Range(0, document.TokenCount).First(t => document.Words[document.Form[t]].SequenceEqual(form));

    private static string Lemma(Document document, string form) => document.Words.Text(document.Lemma[Token(document, form)]);
}
