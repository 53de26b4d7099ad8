using System.Globalization;
using Dragoman.Knowledge;
using Xunit;

namespace Dragoman.Tests.Knowledge;

public sealed class PlainNumberTests
{
    private const NumberStyles InReports = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("-0")]
    [InlineData("-12.5")]
    [InlineData("1.2.3")]
    [InlineData("1,200")]
    [InlineData("1,2,,3")]
    [InlineData("1.200,5")]
    [InlineData("12x")]
    [InlineData("1e3")]
    [InlineData(" 7 ")]
    [InlineData("123456789012345678")]
    [InlineData("0.1234567890123456789")]
    public void Any_text_gives_what_the_base_library_gives(string text)
    {
        foreach (NumberStyles style in (NumberStyles[])[NumberStyles.Float, InReports, NumberStyles.AllowDecimalPoint])
        {
            bool expected = double.TryParse(text, style, CultureInfo.InvariantCulture, out double value);
            Assert.Equal(expected, PlainNumber.TryRead(text, style, out double found));
            Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(found));
        }
    }

    [Fact]
    public void Decimals_are_rounded_to_the_same_bits()
    {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++)
        {
            string text = (random.NextInt64(1, 1_000_000_000_000_000) / (decimal)Math.Pow(10, random.Next(0, 15))).ToString(CultureInfo.InvariantCulture);
            Assert.True(PlainNumber.TryRead(text, NumberStyles.Float, out double found));
            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), found);
        }
    }
}
