using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>The day of an event in data sets that give one day to each.</summary>
internal static class EventDay
{
    /// <summary>Of a longer time the day of publication where that lies within, else its first day; without a time the day of publication.</summary>
    public static DateOnly? Best(TimeRecord? time, DateOnly? published)
    {
        if (DayRange.Of(time) is not { } days) return published;
        return published is { } day && day >= days.First && day <= days.Last ? day : days.First;
    }
}
