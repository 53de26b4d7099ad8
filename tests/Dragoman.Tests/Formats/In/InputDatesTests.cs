using System.Globalization;
using Dragoman.Formats.In;
using Xunit;

namespace Dragoman.Tests.Formats.In;

public sealed class InputDatesTests
{
    [Theory]
    [InlineData("2023-10-26")]
    [InlineData("2023-10-26T23:30:00-05:00")]
    [InlineData("2023-10-26T23:30:00.123Z")]
    [InlineData("2023-10-26 06:00 UTC")]
    [InlineData("20231026")]
    [InlineData("20231026T101500Z")]
    [InlineData("20231026101500")]
    [InlineData("2023/10/26")]
    [InlineData("Thu, 26 Oct 2023 14:00:00 +0200")]
    [InlineData("Thu, 26 Oct 23 14:00:00 GMT")]
    [InlineData("26 Oct 2023 14:00 EST")]
    [InlineData("Thu Oct 26 14:00:00 2023")]
    [InlineData("Thursday, October 26, 2023")]
    [InlineData("Oct. 26, 2023, 2:00 p.m.")]
    [InlineData("26 October 2023")]
    [InlineData("26-Oct-2023")]
    [InlineData("10/26/2023")]
    [InlineData("26.10.2023")]
    [InlineData("1698300000")]
    [InlineData("1698300000000")]
    public void Reads_the_day(string words) => Assert.Equal(new DateOnly(2023, 10, 26), InputDates.Read(words));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("yesterday")]
    [InlineData("10/11/2023")]
    [InlineData("2023-13-01")]
    [InlineData("31 February 2023")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("999999999999999999999")]
    public void Guesses_no_day(string? words) => Assert.Null(InputDates.Read(words));

    [Fact]
    public void Takes_both_orders_where_they_mean_the_same_day() => Assert.Equal("2023-05-05", InputDates.Read("5/5/2023")!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
