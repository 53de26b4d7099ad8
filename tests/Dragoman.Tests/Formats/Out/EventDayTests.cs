using Dragoman.Formats.Out;
using Dragoman.Record;
using Xunit;

namespace Dragoman.Tests.Formats.Out;

public sealed class EventDayTests
{
    [Theory]
    [InlineData("2011-05-03", "2011-05-03", "2011-05-03")]
    [InlineData("1997-08-18TNI", "1997-08-18", "1997-08-18")]
    [InlineData("1997-08-18T14:30", "1997-08-18", "1997-08-18")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("1947", "1947-01-01", "1947-12-31")]
    [InlineData("199", "1990-01-01", "1999-12-31")]
    [InlineData("2014-W09", "2014-02-24", "2014-03-02")]
    [InlineData("2014-W09-WE", "2014-03-01", "2014-03-02")]
    [InlineData("2004-Q4", "2004-10-01", "2004-12-31")]
    [InlineData("2004-SU", "2004-06-01", "2004-08-31")]
    [InlineData("2004-WI", "2004-12-01", "2005-02-28")]
    public void Value_names_its_days(string value, string first, string last)
    {
        EventDay? days = EventDay.Of(new TimeRecord(value, null));
        Assert.NotNull(days);
        Assert.Equal([first, last], [days.Value.First.ToString("yyyy-MM-dd"), days.Value.Last.ToString("yyyy-MM-dd")]);
    }

    [Theory]
    [InlineData("P3D")]
    [InlineData("PAST_REF")]
    [InlineData("XXXX-WXX-5")]
    [InlineData("2011-02-30")]
    [InlineData("2015-W60")]
    [InlineData("2011-13")]
    [InlineData("0000")]
    [InlineData("T14:30")]
    [InlineData("")]
    public void Other_values_name_no_day_or_a_longer_time(string value) => Assert.False(EventDay.Of(new TimeRecord(value, null)) is { IsDay: true });

    [Theory]
    [InlineData(null, "2011-05-04")]
    [InlineData("2011-05-03", "2011-05-03")]
    [InlineData("2011-05", "2011-05-04")]
    [InlineData("1947", "1947-01-01")]
    [InlineData("PAST_REF", "2011-05-04")]
    public void Best_day(string? value, string day) =>
        Assert.Equal(day, EventDay.Best(value is null ? null : new TimeRecord(value, null), new DateOnly(2011, 5, 4))?.ToString("yyyy-MM-dd"));
}
