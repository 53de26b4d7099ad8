using System.Globalization;

namespace Dragoman.Cli.Pages;

/// <summary>TIMEX3 values in words; the year is left out where it is that of the report.</summary>
internal static class PageDates
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary><c>26 October 2023</c>.</summary>
    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary><c>2023-10-25</c> as <c>25 Oct</c>, <c>2014-W09</c> as <c>week of 24 Feb</c>, <c>P3D</c> as <c>3 days</c>; a value of another form as it is.</summary>
    public static string Short(string value, DateOnly? published)
    {
        int slash = value.IndexOf('/');
        if (slash > 0) return Period(value[..slash], value[(slash + 1)..], published);
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", English, DateTimeStyles.None, out DateOnly day)) return Day(day, published);
        int clock = value.IndexOf('T');
        if (clock == 10 && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", English, DateTimeStyles.None, out day))
            return $"{Day(day, published)}, {PartOfDay(value[11..])}";
        if (DateOnly.TryParseExact(value, "yyyy-MM", English, DateTimeStyles.None, out DateOnly month)) return month.ToString("MMM yyyy", English);
        if (value.Length == 8 && value[4..6] == "-W" && int.TryParse(value[..4], English, out int year) && int.TryParse(value[6..], English, out int week) && week is > 0 and <= 53 && year > 0)
            return "week of " + Day(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)), published);
        if (value.Length == 7 && value[4] == '-' && Season(value[5..]) is { } season) return $"{season} {value[..4]}";
        return value switch
        {
            "PAST_REF" => "earlier",
            "PRESENT_REF" => "now",
            "FUTURE_REF" => "later",
            _ => Duration(value) ?? value,
        };
    }

    /// <summary><c>1–5 Oct</c> within a month.</summary>
    private static string Period(string first, string last, DateOnly? published)
    {
        string from = Short(first, published), to = Short(last, published);
        bool isWithinMonth = first.Length == 10 && last.Length == 10 && first[..7] == last[..7];
        int blank = from.IndexOf(' ');
        return isWithinMonth && blank > 0 ? $"{from[..blank]}–{to}" : $"{from} – {to}";
    }

    private static string Day(DateOnly day, DateOnly? published) => day.ToString(day.Year == published?.Year ? "d MMM" : "d MMM yyyy", English);

    private static string PartOfDay(string code) => code switch
    {
        "MO" => "morning",
        "MI" => "noon",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        "DT" => "by day",
        _ => code,
    };

    private static string? Season(string code) => code switch
    {
        "SP" => "spring",
        "SU" => "summer",
        "FA" => "autumn",
        "WI" => "winter",
        "H1" => "first half of",
        "H2" => "second half of",
        "Q1" => "first quarter of",
        "Q2" => "second quarter of",
        "Q3" => "third quarter of",
        "Q4" => "fourth quarter of",
        _ => null,
    };

    /// <summary>A duration of one unit, <c>P3D</c> or <c>PT2H</c>; null for any other.</summary>
    private static string? Duration(string value)
    {
        if (value.Length < 3 || value[0] != 'P') return null;
        bool isClock = value[1] == 'T';
        string number = value[(isClock ? 2 : 1)..^1];
        string? unit = (value[^1], isClock) switch
        {
            ('Y', false) => "year",
            ('M', false) => "month",
            ('W', false) => "week",
            ('D', false) => "day",
            ('H', true) => "hour",
            ('M', true) => "minute",
            ('S', true) => "second",
            _ => null,
        };
        if (unit is null || number.Length == 0) return null;
        if (number == "X") return $"some {unit}s";
        return number.All(char.IsAsciiDigit) ? $"{number} {unit}{(number == "1" ? "" : "s")}" : null;
    }
}
