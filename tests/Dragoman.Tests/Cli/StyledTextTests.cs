using Dragoman.Cli.Pages;
using Dragoman.Text;
using Spectre.Console;
using Xunit;

namespace Dragoman.Tests.Cli;

public sealed class StyledTextTests
{
    private static string Words(StyledText text) => string.Concat(text.ToSegments().Select(segment => segment.Text));

    [Theory]
    [InlineData("a", 1)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("外交部", 6)]
    [InlineData("한", 2)]
    [InlineData("\U0001F600", 2)]
    [InlineData("–“”…→", 5)]
    public void Counts_columns(string text, int columns) => Assert.Equal(columns, new StyledText(text).Width);

    [Fact]
    public void Wraps_at_blanks() => Assert.Equal(["one two", "three", "four"], new StyledText("one two three four").Wrap(8).Select(Words));

    [Fact]
    public void Cuts_a_word_longer_than_the_line() => Assert.Equal(["Donau", "dampf", "schif", "f a"], new StyledText("Donaudampfschiff a").Wrap(5).Select(Words));

    [Fact]
    public void Wraps_between_wide_characters() => Assert.Equal(["外交", "部港", "口"], new StyledText("外交部港口").Wrap(5).Select(Words));

    [Theory]
    [InlineData("one\r\n  two\tthree", "one two three")]
    [InlineData("a\u001b[31mb\u0007c", "a[31mbc")]
    [InlineData("x\u202Ey\u200Bz", "xyz")]
    public void Takes_over_no_character_that_steers(string text, string expected) => Assert.Equal(expected, Words(new StyledText(text)));

    [Fact]
    public void Shortens_at_the_end_of_a_word() => Assert.Equal("one two three …", Words(new StyledText("one two three four five").Shorten(17)));

    [Fact]
    public void Shortens_around_the_marked_words()
    {
        const string text = "The government that was formed in spring called on the neighbouring country to expel the delegation";
        int start = text.IndexOf("called on", StringComparison.Ordinal);
        StyledText line = new StyledText().AppendSlice(text, new TextSpan(0, text.Length), new TextSpan(start, start + 9), Style.Plain).Shorten(48);
        Assert.Contains("called on", Words(line));
        Assert.StartsWith("… ", Words(line));
        Assert.EndsWith(" …", Words(line));
        Assert.True(line.Width <= 48);
    }

    [Fact]
    public void What_is_shown_to_its_end_has_no_ellipsis_there()
    {
        const string text = "“soldiers crossed the river before dawn and wounded two sailors”";
        int start = text.IndexOf("wounded", StringComparison.Ordinal);
        Assert.Equal("“… dawn and wounded two sailors”", Words(new StyledText().AppendSlice(text, new TextSpan(0, text.Length), new TextSpan(start, start + 7), Style.Plain).Shorten(40)));
    }

    [Fact]
    public void Shortened_text_is_never_too_wide()
    {
        const string text = "港口谈判 of the envoys “met” 高雄市 and-a-very-long-word-without-any-blank-in-it at last";
        for (int width = 8; width < 90; width++)
            for (int start = 0; start < text.Length - 4; start += 3)
                Assert.True(new StyledText().AppendSlice(text, new TextSpan(0, text.Length), new TextSpan(start, start + 4), Style.Plain).Shorten(width).Width <= width);
    }
}
