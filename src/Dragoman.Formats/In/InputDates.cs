using System.Globalization;

namespace Dragoman.Formats.In;

/// <summary>Reads the day from a date as inputs write it: ISO 8601, RFC 5322 and its forerunners, 20231026, seconds since 1970, and days with the month in letters. The day is that of the place that the date names.</summary>
internal static class InputDates
{
    private static readonly string[] dayFormats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "d-MMM-yyyy", "d-MMMM-yyyy", "MMM d HH:mm:ss yyyy",
        "d MMM yy", "d-MMM-yy",
    ];

    private static readonly string[] slashFormats = ["M/d/yyyy", "d/M/yyyy", "d.M.yyyy"];

    /// <summary>The day, or null where the words are no date or leave open which one.</summary>
    public static DateOnly? Read(string? value)
    {
        ReadOnlySpan<char> words = (value ?? "").AsSpan().Trim();
        if (words.Length is < 6 or > 80) return null;
        DateOnly? day = Leading(words) ?? Seconds(words) ?? Named(words) ?? Slashed(words);
        return day is { Year: >= 1500 and <= 2500 } ? day : null;
    }

    /// <summary>Seconds or milliseconds since 1970.</summary>
    public static DateOnly? ReadSeconds(double value)
    {
        if (Math.Abs(value) > 1e11) value /= 1000;
        return Math.Abs(value) is >= 1e8 and < 1e11 ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(value)) : null;
    }

    /// <summary>A year first: whatever follows the day is its time and zone.</summary>
    private static DateOnly? Leading(ReadOnlySpan<char> words)
    {
        int end = words.IndexOfAny('T', ' ', 't');
        ReadOnlySpan<char> day = end < 0 ? words : words[..end];
        if (day.Length == 14 && day.IndexOfAnyExceptInRange('0', '9') < 0) day = day[..8];
        return day.Length >= 8 && day[..4].IndexOfAnyExceptInRange('0', '9') < 0 ? Exact(day, dayFormats) : null;
    }

    private static DateOnly? Seconds(ReadOnlySpan<char> words) =>
        words.Length is 9 or 10 or 13 && words.IndexOfAnyExceptInRange('0', '9') < 0 ? ReadSeconds(double.Parse(words, CultureInfo.InvariantCulture)) : null;

    /// <summary>A month in letters: "Thu, 26 Oct 2023 14:00:00 +0200", "Thu Oct 26 14:00:00 2023", "October 26, 2023 2:00 PM".</summary>
    private static DateOnly? Named(ReadOnlySpan<char> words)
    {
        string[] parts = words.ToString().Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries);
        // A weekday before the date says nothing more.
        int first = parts.Length > 1 && char.IsLetter(parts[0][0]) && !IsMonth(parts[0]) ? 1 : 0;
        for (int count = Math.Min(4, parts.Length - first); count >= 1; count--)
        {
            string part = string.Join(' ', parts, first, count).Replace(".", "", StringComparison.Ordinal);
            if (Exact(part, dayFormats) is { } day) return day;
        }
        return null;
    }

    private static bool IsMonth(string word) => DateTime.TryParseExact(word.TrimEnd('.'), ["MMM", "MMMM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>10/26/2023 can be but one day; 10/11/2023 can be two and is not guessed.</summary>
    private static DateOnly? Slashed(ReadOnlySpan<char> words)
    {
        int end = words.IndexOf(' ');
        DateOnly? found = null;
        foreach (string format in slashFormats)
        {
            if (Exact(end < 0 ? words : words[..end], [format]) is not { } day) continue;
            if (found is not null && found != day) return null;
            found = day;
        }
        return found;
    }

    private static DateOnly? Exact(ReadOnlySpan<char> words, string[] formats) =>
        DateTime.TryParseExact(words, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) ? DateOnly.FromDateTime(day) : null;
}
