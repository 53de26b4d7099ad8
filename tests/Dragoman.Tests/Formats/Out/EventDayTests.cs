using Dragoman.Formats.Out;
using Dragoman.Record;
using Xunit;

namespace Dragoman.Tests.Formats.Out;

public sealed class EventDayTests
{
    [Theory]
    [InlineData(null, "2011-05-04")]
    [InlineData("2011-05-03", "2011-05-03")]
    [InlineData("2011-05", "2011-05-04")]
    [InlineData("2011-05-02/2011-05-06", "2011-05-04")]
    [InlineData("2011-04-02/2011-04-06", "2011-04-02")]
    [InlineData("1947", "1947-01-01")]
    [InlineData("PAST_REF", "2011-05-04")]
    public void Best_day(string? value, string day) =>
        Assert.Equal(day, EventDay.Best(value is null ? null : new TimeRecord(value, null), new DateOnly(2011, 5, 4))?.ToString("yyyy-MM-dd"));
}
