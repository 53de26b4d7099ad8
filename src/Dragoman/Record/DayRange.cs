using System.Globalization;

namespace Dragoman.Record;

/// <summary>First and last day that a time of the record can mean.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, not before the first.</param>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>True where the time names a single day.</summary>
    public bool IsDay => First == Last;

    /// <summary>The days of a time; null where it names none.</summary>
    public static DayRange? Of(TimeRecord? time) => time is null ? null : Of(time.Value);

    /// <summary>The days of a TIMEX3 value: a day, week, month, season, quarter, half, year, decade or century, with or without a time of day, or two of them with a slash; null for durations, references and unknown years.</summary>
    public static DayRange? Of(string value)
    {
        int slash = value.IndexOf('/');
        if (slash >= 0) return Of(value[..slash]) is { } first && Of(value[(slash + 1)..]) is { } last && first.First <= last.Last ? new DayRange(first.First, last.Last) : null;
        int clock = value.IndexOf('T');
        if (clock > 0) value = value[..clock];
        return value.Length switch
        {
            2 => Years(value, 100),
            3 => Years(value, 10),
            4 => Years(value, 1),
            7 when value[4] == '-' => PartOfYear(value),
            8 when value[4..6] == "-W" => Week(value),
            10 => DateOnly.TryParseExact(value, "yyyy-MM-dd", English, DateTimeStyles.None, out DateOnly day) ? new DayRange(day, day) : null,
            11 when value[4..6] == "-W" && value.EndsWith("-WE", StringComparison.Ordinal) => Week(value[..8]) is { } week ? new DayRange(week.First.AddDays(5), week.Last) : null,
            _ => null,
        };
    }

    private static DayRange? Years(string digits, int count)
    {
        if (!int.TryParse(digits, NumberStyles.None, English, out int number)) return null;
        int first = Math.Max(1, number * count), last = Math.Min(9999, number * count + count - 1);
        return first <= last ? new DayRange(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31)) : null;
    }

    private static DayRange? PartOfYear(string value)
    {
        if (!int.TryParse(value[..4], NumberStyles.None, English, out int year) || year < 1) return null;
        return value[5..] switch
        {
            "SP" => Months(year, 3, 3),
            "SU" => Months(year, 6, 3),
            "FA" => Months(year, 9, 3),
            // The winter of a year begins in its December.
            "WI" => Months(year, 12, 3),
            "H1" => Months(year, 1, 6),
            "H2" => Months(year, 7, 6),
            "Q1" => Months(year, 1, 3),
            "Q2" => Months(year, 4, 3),
            "Q3" => Months(year, 7, 3),
            "Q4" => Months(year, 10, 3),
            string month when int.TryParse(month, NumberStyles.None, English, out int number) && number is >= 1 and <= 12 => Months(year, number, 1),
            _ => null,
        };
    }

    private static DayRange? Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return year == 9999 ? null : new DayRange(first, first.AddMonths(count).AddDays(-1));
    }

    private static DayRange? Week(string value)
    {
        if (!int.TryParse(value[..4], NumberStyles.None, English, out int year) || year is < 1 or > 9998) return null;
        if (!int.TryParse(value[6..], NumberStyles.None, English, out int week) || week < 1 || week > ISOWeek.GetWeeksInYear(year)) return null;
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return new DayRange(monday, monday.AddDays(6));
    }
}
