using System.Diagnostics;
using Dragoman.Language;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Language;

/// <summary>What holds of tokens and sentences for every text.</summary>
public sealed class TokenizerInvariants
{
    private const string Alphabet = "aàЖ中Zz09.,'’\"“”-–—()[]{}/\\@#$€%&*+=<>_~^|:;!?… \t\n\r\u00A0\u200B\u00AD\u0301\u202E\uFEFF";

    private static readonly LanguageRules Rules = LanguageRules.Load(Repository.PathOf("knowledge", "language"));

    private static readonly string[] Reports =
    [
        "NAIROBI, Oct. 26 (Reuters) - Kenya's army said it didn't fire on the 1,400 marchers.\n\n\"Who did?\" Gen. J. W. Otieno asked. See https://example.org/a.b?c=(d) or mail desk@example.com...",
        "The U.S.-led talks (in the non-stop 1990s) can't fail, he's sure; $15m—or 10% of US$150m—went to AT&T Inc. on 9/11/2001 at 10am. :) 👍🏽",
        "THE REBELS\nTOOK THE TOWN.THEY\nHELD IT FOR 5-6 DAYS\n\n‘Never,’ said Mr. O’Neill’s aide [sic].",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_characters_are_covered_once_and_in_order(int seed)
    {
        var random = new Random(seed);
        var document = new Document();
        for (int round = 0; round < 400; round++)
        {
            char[] text = new char[random.Next(1, 200)];
            for (int i = 0; i < text.Length; i++) text[i] = random.Next(40) == 0 ? (char)random.Next(1, 0x10000) : Alphabet[random.Next(Alphabet.Length)];
            text[0] = 'x';
            Check(document, new string(text));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Mutilated_reports_are_covered_once_and_in_order(int seed)
    {
        var random = new Random(seed);
        var document = new Document();
        for (int round = 0; round < 600; round++)
        {
            var text = new System.Text.StringBuilder(Reports[random.Next(Reports.Length)]);
            for (int edits = random.Next(1, 12); edits > 0; edits--)
            {
                int at = random.Next(text.Length);
                if (random.Next(2) == 0 && text.Length > 8) text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at));
                else text.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
            }
            text.Insert(0, 'x');
            Check(document, text.ToString());
        }
    }

    [Theory]
    [InlineData("(", 1_000_000)]
    [InlineData("\n", 100_000)]
    [InlineData("word ", 1_000_000)]
    [InlineData("a", 5_000_000)]
    [InlineData("a.", 2_000_000)]
    [InlineData("it's-", 1_000_000)]
    [InlineData("1-", 2_000_000)]
    [InlineData("a@b.", 1_000_000)]
    [InlineData("http://", 700_000)]
    [InlineData("\"", 2_000_000)]
    [InlineData("[1]", 1_000_000)]
    [InlineData("Mr. ", 1_000_000)]
    [InlineData("x\n", 1_000_000)]
    [InlineData("?)", 1_000_000)]
    [InlineData("'", 2_000_000)]
    public void Monotonous_text_is_cut_in_linear_time(string unit, int times)
    {
        var clock = Stopwatch.StartNew();
        Check(new Document(), "x " + string.Concat(Enumerable.Repeat(unit, times)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(120), $"{clock.Elapsed.TotalSeconds:F1} s");
    }

    [Fact]
    public void No_sentence_is_longer_than_the_limit()
    {
        Document document = Check(new Document(), string.Concat(Enumerable.Repeat("and so on, ", 20_000)));
        for (int s = 0; s < document.SentenceCount; s++) Assert.True(document.SentenceStart[s + 1] - document.SentenceStart[s] <= SentenceSplitter.LongestSentence);
    }

    [Fact]
    public void A_document_can_be_used_again()
    {
        var used = new Document();
        Check(used, Reports[0]);
        Check(used, Reports[1]);
        Document fresh = Check(new Document(), Reports[1]);
        Assert.Equal(fresh.TokenCount, used.TokenCount);
        Assert.Equal(fresh.SentenceStart.AsSpan(0, fresh.SentenceCount + 1), used.SentenceStart.AsSpan(0, used.SentenceCount + 1));
        Assert.Equal(fresh.Start.AsSpan(0, fresh.TokenCount), used.Start.AsSpan(0, used.TokenCount));
    }

    [Fact]
    public void Paragraphs_are_counted_at_blank_lines()
    {
        Document document = Check(new Document(), "A headline\n\nFirst paragraph here. It goes on.\n\n\nSecond one.");
        Assert.Equal([0, 1, 1, 2], document.ParagraphOf.AsSpan(0, document.SentenceCount));
    }

    [Fact]
    public void A_missing_word_list_is_named_by_its_full_path()
    {
        string folder = Path.Combine(Path.GetTempPath(), "dragoman-no-such-folder");
        var fault = Assert.Throws<MissingComponentException>(() => LanguageRules.Load(folder));
        Assert.Equal(Path.Combine(folder, "abbreviations.txt"), fault.Path);
        Assert.Contains(fault.Path, fault.Message);
    }

    private static Document Check(Document document, string text)
    {
        var source = SourceText.FromString(text);
        document.Reset(new RepairedText(source, source.Text, null, []));
        new Tokenizer(Rules).Run(document);
        int position = 0;
        for (int t = 0; t < document.TokenCount; t++)
        {
            if (document.Start[t] < position || document.End[t] <= document.Start[t]) Assert.Fail($"token {t} at {document.Start[t]}-{document.End[t]} after {position}");
            AssertBlank(text, position, document.Start[t]);
            if (!document.Words[document.Form[t]].SequenceEqual(text.AsSpan(document.Start[t], document.End[t] - document.Start[t]))) Assert.Fail($"token {t} is not its slice");
            position = document.End[t];
        }
        AssertBlank(text, position, text.Length);
        Assert.Equal(document.TokenCount, document.SentenceStart[document.SentenceCount]);
        for (int s = 0; s < document.SentenceCount; s++)
            if (document.SentenceStart[s + 1] <= document.SentenceStart[s] || document.SentenceOf[document.SentenceStart[s]] != s) Assert.Fail($"sentence {s}");
        return document;
    }

    private static void AssertBlank(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (!CharacterClass.IsBlank(text[i])) Assert.Fail($"'{text[i]}' at {i} is in no token");
    }
}
