using System.Globalization;
using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>The first and last day that a TIMEX3 value names: a day with or without hour or part of the day, a week, a month, a season, a quarter, a year, a decade. Durations and vague values name none.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, the same for a single one.</param>
public readonly record struct EventDay(DateOnly First, DateOnly Last)
{
    /// <summary>True where the value names a single day.</summary>
    public bool IsDay => First == Last;

    /// <summary>The days of a value, or null where it names none.</summary>
    public static EventDay? Of(TimeRecord? time)
    {
        if (time?.Value is not { Length: >= 3 } value || !char.IsAsciiDigit(value[0])) return null;
        if (value.Length == 3) return Number(value, 0, 3) is { } decade and > 0 ? Years(decade * 10, 10) : null;
        if (value.Length < 4 || Number(value, 0, 4) is not { } year || year is < 1 or > 9998) return null;
        if (value.Length == 4) return Years(year, 1);
        if (value[4] != '-') return null;
        ReadOnlySpan<char> rest = value.AsSpan(5);
        if (rest is ['W', >= '0' and <= '9', ..]) return Week(year, value);
        if (rest is ['Q', >= '1' and <= '4']) return Months(year, 3 * (rest[1] - '1') + 1, 3);
        if (Number(value, 5, 2) is not { } month || month is < 1 or > 12) return Season(year, rest);
        if (value.Length == 7) return Months(year, month, 1);
        // What stands behind the day is an hour or a part of the day ("1997-08-18TNI").
        if (value.Length >= 10 && value[7] == '-' && Number(value, 8, 2) is { } day && day >= 1 && day <= DateTime.DaysInMonth(year, month)) return Single(new DateOnly(year, month, day));
        return Months(year, month, 1);
    }

    /// <summary>The one day that a data set wants: of a longer time the day of publication where that lies within, else its first day; without a time the day of publication.</summary>
    public static DateOnly? Best(TimeRecord? time, DateOnly? published)
    {
        if (Of(time) is not { } days) return published;
        return published is { } day && day >= days.First && day <= days.Last ? day : days.First;
    }

    private static EventDay Single(DateOnly day) => new(day, day);

    private static EventDay Years(int year, int count) => new(new DateOnly(year, 1, 1), new DateOnly(Math.Min(year + count - 1, 9999), 12, 31));

    private static EventDay Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return new EventDay(first, first.AddMonths(count).AddDays(-1));
    }

    private static EventDay? Week(int year, string value)
    {
        if (Number(value, 6, 2) is not { } week || week < 1 || week > ISOWeek.GetWeeksInYear(year)) return null;
        DateOnly monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return value.EndsWith("-WE", StringComparison.Ordinal) ? new EventDay(monday.AddDays(5), monday.AddDays(6)) : new EventDay(monday, monday.AddDays(6));
    }

    private static EventDay? Season(int year, ReadOnlySpan<char> rest) => rest switch
    {
        "SP" => Months(year, 3, 3),
        "SU" => Months(year, 6, 3),
        "FA" => Months(year, 9, 3),
        "WI" => Months(year, 12, 3),
        "H1" => Months(year, 1, 6),
        "H2" => Months(year, 7, 6),
        _ => null,
    };

    private static int? Number(string value, int start, int length) =>
        start + length <= value.Length && int.TryParse(value.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
