using System.Globalization;

namespace Dragoman.Reading.Times;

/// <summary>How long a stretch of the calendar is.</summary>
internal enum Grain : byte
{
    None,
    Century,
    Decade,
    Year,
    FiscalYear,
    Half,
    Quarter,
    Season,
    Month,
    Week,
    Weekend,
    Day,

    /// <summary>A weekday of an unknown week.</summary>
    Weekday,
}

/// <summary>A stretch of the calendar: a year, a month, a day, a time of a day. Written as TIMEX3 writes it (ISO 8601, with seasons, parts of the day and X for what is not known).</summary>
/// <param name="Year">0 where it is not known; for weeks the year of ISO 8601.</param>
/// <param name="Index">Month, quarter, half, week or weekday from 1; 0 where it is not known.</param>
/// <param name="Day">Day of the month; 0 where it is not known.</param>
internal readonly record struct CalendarTime(Grain Grain, int Year, int Index = 0, int Day = 0)
{
    /// <summary>Code of a season or part of the day, or null.</summary>
    public string? Code { get; init; }

    /// <summary>Minutes since midnight plus one; 0 where no time of day is given.</summary>
    public int Clock { get; init; }

    /// <summary>True for a time of day in Coordinated Universal Time.</summary>
    public bool Universal { get; init; }

    /// <summary>True for a part or time of a day.</summary>
    public bool IsTime => Grain is Grain.Day or Grain.Weekday && (Code is not null || Clock > 0);

    /// <summary>True for a day of a known year.</summary>
    public bool IsFullDate => Grain == Grain.Day && Year > 0 && Day > 0;

    /// <summary>The stretch of a length that holds a day; <paramref name="code"/> for seasons.</summary>
    public static CalendarTime Holding(DateOnly day, Grain grain, string? code = null) => grain switch
    {
        Grain.Week or Grain.Weekend => new CalendarTime(grain, ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day)),
        Grain.Month => new CalendarTime(grain, day.Year, day.Month),
        Grain.Quarter => new CalendarTime(grain, day.Year, (day.Month + 2) / 3),
        Grain.Half => new CalendarTime(grain, day.Year, (day.Month + 5) / 6),
        Grain.Season => new CalendarTime(grain, day.Year) { Code = code },
        Grain.Day => new CalendarTime(grain, day.Year, day.Month, day.Day),
        _ => new CalendarTime(grain, day.Year),
    };

    /// <summary>The first day, or null where the year is not known.</summary>
    public DateOnly? First()
    {
        if (Year is < 1 or > 9998) return null;
        return Grain switch
        {
            Grain.Week or Grain.Weekend => Index > 0 ? ISOWeek.ToDateOnly(Year, Index, DayOfWeek.Monday) : null,
            Grain.Month => Index > 0 ? new DateOnly(Year, Index, 1) : null,
            Grain.Quarter => Index > 0 ? new DateOnly(Year, 3 * Index - 2, 1) : null,
            Grain.Half => Index > 0 ? new DateOnly(Year, 6 * Index - 5, 1) : null,
            Grain.Day => Day > 0 ? new DateOnly(Year, Index, Day) : null,
            _ => new DateOnly(Year, 1, 1),
        };
    }

    /// <summary>The stretch of the same length that many lengths later; null outside of the calendar.</summary>
    public CalendarTime? Shift(int count)
    {
        if (First() is not { } day || Math.Abs((long)count) > 9000) return null;
        long months = Grain switch { Grain.Month => count, Grain.Quarter => 3L * count, Grain.Half => 6L * count, Grain.Decade => 120L * count, Grain.Century => 1200L * count, Grain.Day or Grain.Week or Grain.Weekend => 0, _ => 12L * count };
        int days = Grain switch { Grain.Day => count, Grain.Week or Grain.Weekend => 7 * count, _ => 0 };
        long month = 12L * day.Year + day.Month - 1 + months;
        if (month < 24 || month >= 12 * 9998 || day.DayNumber + (long)days is < 400 or > 3_650_000) return null;
        return Holding(day.AddMonths((int)months).AddDays(days), Grain, Code) with { Clock = Clock, Universal = Universal };
    }

    /// <summary>The TIMEX3 value.</summary>
    public override string ToString()
    {
        string year = Year > 0 ? Year.ToString("D4", CultureInfo.InvariantCulture) : "XXXX";
        return Grain switch
        {
            Grain.Century => Year > 0 ? year[..2] : "XX",
            Grain.Decade => Year > 0 ? year[..3] : "XXX",
            Grain.FiscalYear => "FY" + year,
            Grain.Half => $"{year}-H{Number(Index, 1)}",
            Grain.Quarter => $"{year}-Q{Number(Index, 1)}",
            Grain.Season => $"{year}-{Code}",
            Grain.Month => $"{year}-{Number(Index, 2)}",
            Grain.Week => $"{year}-W{Number(Index, 2)}",
            Grain.Weekend => $"{year}-W{Number(Index, 2)}-WE",
            Grain.Day => $"{year}-{Number(Index, 2)}-{Number(Day, 2)}{TimeOfDay()}",
            Grain.Weekday => $"XXXX-WXX-{Index}{TimeOfDay()}",
            _ => year,
        };
    }

    private string TimeOfDay()
    {
        if (Clock > 0) return $"T{(Clock - 1) / 60:D2}:{(Clock - 1) % 60:D2}{(Universal ? "Z" : "")}";
        return Code is null ? "" : "T" + Code;
    }

    private static string Number(int value, int digits) => value > 0 ? value.ToString(digits == 1 ? "D1" : "D2", CultureInfo.InvariantCulture) : new string('X', digits);
}
