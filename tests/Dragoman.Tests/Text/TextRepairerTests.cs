using System.Text;
using Dragoman.Language;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Text;

public sealed class TextRepairerTests
{
    private static readonly string[] Pieces =
    [
        "the ", "The ", "minister ", "arethey ", "the the ", "inthe ", "said ", "asked him Vladimir Putin to ", "The French president he said that ", "((", "(", "))", ")", "[", "]", "\"", "“", "”", "\"\"",
        "â€™", "Ã©", "Ã¢â‚¬â„¢", "â", "€", " , ", "  ", "\u00A0", "\u00AD", "\u200B", "govern- ment ", "end.it was ", ". ", ", ", "\n", "\n\n", "20people ", "Abu Marzouka member of ", "É” ", "😀", "1) ", ":) ", "a", "Z", "'", "-",
    ];

    [Fact]
    public void Hands_on_the_original_where_nothing_is_wrong()
    {
        SourceText source = SourceText.FromString("The ministers of France and Chad met in Paris (their third meeting) and said: “We agree.”");
        RepairedText repaired = new TextRepairer(RepairFixture.Lexicon).Run(source);
        Assert.Same(source.Text, repaired.Text);
        Assert.Empty(repaired.Repairs);
        Assert.Equal(new TextSpan(4, 13), repaired.ToOriginal(4, 13));
    }

    [Theory]
    [InlineData("The men arethey have fled.", "are", "are", 8)]
    [InlineData("The men arethey have fled.", "they", "they", 11)]
    [InlineData("Moscow asked him Abu Marzouka member of Hamas, to come.", "Marzouk", "Marzouk", 21)]
    [InlineData("Moscow asked him Abu Marzouka member of Hamas, to come.", "a member", "a member", 28)]
    [InlineData("Moscow asked him Abu Marzouka member of Hamas, to come.", "asked Abu", "asked him Abu", 7)]
    [InlineData("He left SÃ£o Paulo.", "São", "SÃ£o", 8)]
    [InlineData("The cafÃ© burned.", "café", "cafÃ©", 4)]
    [InlineData("The envoyÃ¢â‚¬â„¢s plane left.", "’", "Ã¢â‚¬â„¢", 9)]
    [InlineData("The govern- ment fell.", "government", "govern- ment", 4)]
    [InlineData("The group ((an ally) left.", "(an", "(an", 11)]
    public void Maps_a_word_of_the_reading_to_its_original(string input, string word, string original, int start)
    {
        RepairedText repaired = RepairFixture.Run(input);
        int at = repaired.Text.IndexOf(word, StringComparison.Ordinal);
        TextSpan span = repaired.ToOriginal(at, at + word.Length);
        Assert.Equal((original, start), (input[span.Start..span.End], span.Start));
    }

    [Fact]
    public void Gives_an_inserted_blank_no_width()
    {
        RepairedText repaired = RepairFixture.Run("The men arethey have fled.");
        Assert.Equal(new TextSpan(11, 11), repaired.ToOriginal(11, 12));
        Assert.Equal(new Repair(new TextSpan(8, 15), "are they", "joined-words"), Assert.Single(repaired.Repairs));
    }

    [Fact]
    public void Names_the_pronoun_that_is_left_out()
    {
        RepairedText repaired = RepairFixture.Run("Erdogan he said that the border would be closed.");
        Assert.Equal(new Repair(new TextSpan(8, 10), "", "stray-pronoun"), Assert.Single(repaired.Repairs));
    }

    [Fact]
    public void Maps_random_text_character_by_character()
    {
        foreach (string text in RandomTexts(2000))
        {
            RepairedText repaired = RepairFixture.Run(text);
            Assert.Equal(text, repaired.Source.Text);
            int inserted = 0, end = 0;
            for (int i = 0; i < repaired.Text.Length; i++)
            {
                TextSpan span = repaired.ToOriginal(i, i + 1);
                Assert.InRange(span.Start, 0, span.End);
                Assert.InRange(span.End, end, text.Length);
                // both halves of a surrogate pair that was decoded stand for the same characters
                Assert.True(span.Start >= end || char.IsLowSurrogate(repaired.Text[i]), text);
                end = span.End;
                if (span.Length == 0) inserted++;
                else if (span.Length == 1 && text[span.Start] != repaired.Text[i]) Assert.Equal(' ', repaired.Text[i]);
            }
            Assert.True(inserted <= repaired.Repairs.Count, text);
            AssertOrdered(repaired, text);
        }
    }

    [Fact]
    public void Keeps_tokens_in_order_and_apart()
    {
        var tokenizer = new Tokenizer(LanguageRules.Load(Path.Combine(RepairFixture.Root, "knowledge", "language")));
        var document = new Document();
        foreach (string text in RandomTexts(500))
        {
            document.Reset(RepairFixture.Run(text));
            tokenizer.Run(document);
            int end = 0;
            for (int t = 0; t < document.TokenCount; t++)
            {
                Assert.True(document.Start[t] >= end && document.End[t] >= document.Start[t] && document.End[t] <= text.Length, text);
                end = document.End[t];
            }
        }
    }

    [Fact]
    public void Comes_to_rest_when_it_reads_its_own_reading()
    {
        foreach (string text in RandomTexts(500))
        {
            string reading = text;
            int rounds = 0;
            while (reading.AsSpan().Trim().Length > 0 && RepairFixture.Run(reading) is { Repairs.Count: > 0 } repaired)
            {
                reading = repaired.Text;
                Assert.True(++rounds < 8, text);
            }
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("( ")]
    [InlineData("\" ")]
    [InlineData("\"a\n")]
    [InlineData("asked him Obama ")]
    [InlineData("the man he was ")]
    [InlineData("a- b")]
    [InlineData("aaa.aaa")]
    [InlineData("â€™")]
    [InlineData("x")]
    public void Takes_time_in_proportion_to_the_text(string piece)
    {
        string text = "a" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(text, RepairFixture.Run(text).Source.Text);
        // a quadratic pass takes minutes
        Assert.True(watch.Elapsed.TotalSeconds < 20, $"{watch.Elapsed.TotalSeconds} s");
    }

    [Fact]
    public void Allocates_little_for_a_text_without_faults()
    {
        SourceText source = SourceText.FromString(string.Concat(Enumerable.Repeat("The foreign minister met his counterpart in Berlin. ", 2000)));
        var repairer = new TextRepairer(RepairFixture.Lexicon);
        repairer.Run(source);
        long before = GC.GetAllocatedBytesForCurrentThread();
        repairer.Run(source);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    private static void AssertOrdered(RepairedText repaired, string text)
    {
        for (int i = 0; i < repaired.Repairs.Count; i++)
        {
            Assert.InRange(repaired.Repairs[i].Span.End, repaired.Repairs[i].Span.Start, text.Length);
            if (i > 0) Assert.True(repaired.Repairs[i - 1].Span.CompareTo(repaired.Repairs[i].Span) <= 0);
        }
    }

    private static IEnumerable<string> RandomTexts(int count)
    {
        var random = new Random(20231026);
        for (int i = 0; i < count; i++)
        {
            var text = new StringBuilder("x");
            for (int pieces = random.Next(1, 40); pieces > 0; pieces--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
                if (random.Next(12) == 0) text.Append((char)random.Next(0x20, 0x250));
                if (random.Next(25) == 0) text.Remove(random.Next(text.Length), 1).Append('x');
            }
            yield return text.ToString();
        }
    }
}
