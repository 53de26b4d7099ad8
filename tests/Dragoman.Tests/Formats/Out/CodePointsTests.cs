using System.Text;
using Dragoman.Formats.Out;
using Xunit;

namespace Dragoman.Tests.Formats.Out;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("a\U0001F54Ab\U00010000\U0010FFFFc")]
    [InlineData("\U0001F54A")]
    [InlineData("half \uD83D and \uDD4A alone")]
    public void Count_is_that_of_the_runes_before(string text)
    {
        var points = new CodePoints(text);
        for (int position = 0; position <= text.Length; position++)
        {
            if (position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1])) continue;
            Assert.Equal(text[..position].EnumerateRunes().Count(), points.Of(position));
        }
        Assert.Equal(text.EnumerateRunes().Count(), points.Length);
    }

    [Fact]
    public void Random_texts_agree_with_runes()
    {
        var random = new Random(7);
        for (int round = 0; round < 200; round++)
        {
            var text = new StringBuilder();
            for (int i = random.Next(40); i > 0; i--) text.Append(random.Next(3) == 0 ? char.ConvertFromUtf32(0x10000 + random.Next(0x1000)) : ((char)('a' + random.Next(26))).ToString());
            Count_is_that_of_the_runes_before(text.ToString());
        }
    }
}
