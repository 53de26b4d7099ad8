namespace Dragoman.Reading.Times;

/// <summary>Reads days that are written out: <c>October 7, 2023</c>, <c>Saturday, 7th of October</c>, <c>2023-10-07</c>, <c>26/10/2023</c>. The year is 0 where it is not said.</summary>
internal sealed class DateReader(TimeTokens tokens)
{
    /// <summary>The end of the date that begins at a token, or -1.</summary>
    public int Read(int t, out CalendarTime date)
    {
        int end = Numeric(t, out date);
        if (end > 0) return end;
        int p = t;
        if (tokens[t].Calendar == CalendarKind.Weekday) p = tokens.Mark(t + 1) == ',' ? t + 2 : t + 1;
        end = MonthDay(p, out date);
        if (end < 0) end = DayMonth(p, out date);
        return end;
    }

    /// <summary>The month at a token, or 0. A month with a full stop left out counts only beside a number.</summary>
    public int MonthAt(int t, bool dated)
    {
        ref readonly TimeWord word = ref tokens[t];
        if (word.Calendar != CalendarKind.Month) return 0;
        if (word.Caution == Caution.Dated && !dated) return 0;
        return word.Caution == Caution.No || tokens.IsCapital(t) ? word.CalendarValue : 0;
    }

    /// <summary>The year that is written at a token, behind a comma or none; the end of it, or <paramref name="t"/>.</summary>
    public int Year(int t, out int year)
    {
        bool comma = tokens.Mark(t) == ',';
        int p = comma ? t + 1 : t;
        year = tokens.YearAt(p);
        // "On October 7, 1400 people": behind a comma a number that counts is no year.
        if (year == 0 || comma && tokens.Counts(p) || year is < 1900 or > 2100 && !tokens.IsClauseEnd(p + 1) && comma)
        {
            year = 0;
            return t;
        }
        return p + 1;
    }

    private int MonthDay(int t, out CalendarTime date)
    {
        date = default;
        int month = MonthAt(t, dated: true);
        if (month == 0) return -1;
        int p = tokens.Is(t + 1, TimeRoles.The) ? t + 2 : t + 1;
        int end = Day(p, p > t + 1, out int day);
        if (end < 0) return -1;
        end = Year(end, out int year);
        return Make(year, month, day, end, out date);
    }

    private int DayMonth(int t, out CalendarTime date)
    {
        date = default;
        int p = tokens.Is(t, TimeRoles.The) ? t + 1 : t;
        int end = Day(p, ordinal: p > t, out int day);
        if (end < 0) return -1;
        bool linked = tokens.Is(end, TimeRoles.Of);
        int month = MonthAt(linked ? end + 1 : end, dated: true);
        if (month == 0 || !linked && tokens.Digits(p) < 0 && !char.IsDigit(tokens.Form(p)[0])) return -1;
        end = Year(linked ? end + 2 : end + 1, out int year);
        return Make(year, month, day, end, out date);
    }

    /// <summary>A day of the month at a token: <c>7</c>, <c>07</c>, <c>7th</c>, <c>seventh</c>.</summary>
    public int Day(int t, bool ordinal, out int day)
    {
        day = tokens.Digits(t, 2);
        if (day > 0 && !ordinal) return day <= 31 ? t + 1 : -1;
        int end = tokens.Ordinal(t, out day);
        return end > 0 && day is > 0 and <= 31 ? end : -1;
    }

    private static int Make(int year, int month, int day, int end, out CalendarTime date)
    {
        // Without a year a leap year decides whether the day is there.
        date = new CalendarTime(Grain.Day, year, month, day);
        return day >= 1 && day <= DateTime.DaysInMonth(year > 0 ? year : 2000, month) ? end : -1;
    }

    /// <summary>One token of three groups of digits: year first with hyphens, else day and month with strokes or points; American order where both may be months.</summary>
    private int Numeric(int t, out CalendarTime date)
    {
        date = default;
        ReadOnlySpan<char> form = tokens.Form(t);
        if (form.Length is < 6 or > 10 || form[0] is < '0' or > '9') return -1;
        int first = form.IndexOfAny("-/.");
        int second = form.LastIndexOfAny("-/.");
        if (first <= 0 || second <= first + 1 || form[first] != form[second]) return -1;
        int a = TimeTokens.Digits(form[..first]);
        int b = TimeTokens.Digits(form[(first + 1)..second]);
        int c = TimeTokens.Digits(form[(second + 1)..]);
        if (a < 0 || b is < 1 or > 31 || c < 0) return -1;
        if (first == 4) return b <= 12 && a is >= 1000 and < 2200 ? Make(a, b, c, t + 1, out date) : -1;
        int digits = form.Length - second - 1;
        if (digits != 4 && (digits != 2 || form[first] != '/')) return -1;
        int year = digits == 4 ? c : c < 50 ? 2000 + c : 1900 + c;
        if (year is < 1000 or >= 2200 || a is < 1 or > 31) return -1;
        bool dayFirst = a > 12 || form[first] == '.' && b <= 12;
        (int month, int day) = dayFirst ? (b, a) : (a, b);
        return month <= 12 ? Make(year, month, day, t + 1, out date) : -1;
    }
}
