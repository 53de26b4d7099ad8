using Dragoman.Record;
using Xunit;

namespace Dragoman.Tests.Record;

public sealed class DayRangeTests
{
    [Theory]
    [InlineData("2023-10-25", "2023-10-25", "2023-10-25")]
    [InlineData("2023-10-25TMO", "2023-10-25", "2023-10-25")]
    [InlineData("2023-10-25T06:30", "2023-10-25", "2023-10-25")]
    [InlineData("2023-10", "2023-10-01", "2023-10-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("199", "1990-01-01", "1999-12-31")]
    [InlineData("19", "1900-01-01", "1999-12-31")]
    [InlineData("2014-W09", "2014-02-24", "2014-03-02")]
    [InlineData("2014-W09-WE", "2014-03-01", "2014-03-02")]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03")]
    [InlineData("2023-Q4", "2023-10-01", "2023-12-31")]
    [InlineData("2023-H1", "2023-01-01", "2023-06-30")]
    [InlineData("2023-SU", "2023-06-01", "2023-08-31")]
    [InlineData("2023-WI", "2023-12-01", "2024-02-29")]
    [InlineData("2023-10-01/2023-10-05", "2023-10-01", "2023-10-05")]
    [InlineData("2023-10/2023-11", "2023-10-01", "2023-11-30")]
    public void Gives_the_days_of_a_time(string value, string first, string last) =>
        Assert.Equal((first, last), (DayRange.Of(value)?.First.ToString("yyyy-MM-dd"), DayRange.Of(value)?.Last.ToString("yyyy-MM-dd")));

    [Theory]
    [InlineData("P3D")]
    [InlineData("PAST_REF")]
    [InlineData("XXXX-10-25")]
    [InlineData("XXXX-WXX-5")]
    [InlineData("2023-13")]
    [InlineData("2023-02-30")]
    [InlineData("2021-W53")]
    [InlineData("9999-W52")]
    [InlineData("2023-XX")]
    [InlineData("0000")]
    [InlineData("T06:30")]
    [InlineData("2023-10-05/2023-10-01")]
    [InlineData("/")]
    [InlineData("")]
    public void Gives_none_where_no_days_are_known(string value) => Assert.Null(DayRange.Of(value));
}
