namespace Dragoman.Reading.Times;

/// <summary>Days: written out, weekdays, from the day of publication, from the day named last; with their part or time of day.</summary>
public sealed partial class TimeFinder
{
    private const TimeRoles Determiners = TimeRoles.This | TimeRoles.That | TimeRoles.Last | TimeRoles.Next | TimeRoles.Previous | TimeRoles.Following | TimeRoles.Same | TimeRoles.Past | TimeRoles.Coming;

    /// <summary>How far ahead a date without a year may lie where no verb says so, in days.</summary>
    private const int NearFuture = 60;

    /// <summary>From where on a date behind is the worse guess than one in the near future, in days.</summary>
    private const int LongPast = 270;

    private int Day(int t)
    {
        int p = t;
        if (tokens.Is(p, TimeRoles.Early)) p = tokens.Is(p + 1, TimeRoles.On) ? p + 2 : p + 1;
        int end = DayCore(p);
        return end < 0 ? -1 : DayTail(end);
    }

    private int DayCore(int t)
    {
        int end = WrittenDay(t);
        if (end < 0) end = NamedDay(t);
        return end < 0 ? Weekday(t) : end;
    }

    private int WrittenDay(int t)
    {
        int end = dates.Read(t, out CalendarTime date);
        if (end < 0) return -1;
        if (date.Year == 0)
        {
            int tail = YearTail(end, out int year);
            if (year == 0) year = YearOfHappening(date, t, end);
            date = year > 0 && date.Day <= DateTime.DaysInMonth(year, date.Index) ? date with { Year = year } : ResolveYear(date, t, end);
            end = tail;
        }
        when = date;
        return end;
    }

    /// <summary>"the October 7 attacks", "the attacks of September 11": the year of a day that is known by what happened on it, once it has; else 0.</summary>
    private int YearOfHappening(CalendarTime date, int t, int end)
    {
        if (date.Grain != Grain.Day || published is not { } today) return 0;
        if (tokens.Phrase(end, PhraseKind.Happening, out TimePhrase phrase) < 0)
        {
            int before = t - 1;
            if (before <= tokens.First || !tokens.Is(before, TimeRoles.Of | TimeRoles.On) || tokens.Phrase(before - 1, PhraseKind.Happening, out phrase) != before) return 0;
        }
        foreach (Range part in phrase.Text.AsSpan().Split(';'))
        {
            ReadOnlySpan<char> day = phrase.Text.AsSpan()[part];
            if (TimeTokens.Digits(day[5..7]) != date.Index || TimeTokens.Digits(day[8..10]) != date.Day) continue;
            int year = TimeTokens.Digits(day[..4]);
            if (new DateOnly(year, date.Index, date.Day) <= today) return year;
        }
        return 0;
    }

    /// <summary>The year of a month or day that stands without one: the nearest that the tense allows.</summary>
    private CalendarTime ResolveYear(CalendarTime date, int from, int end)
    {
        if (date.Grain == Grain.Day)
        {
            // "the March 3 attack" after "March 3, 1998": what was named in full before.
            for (int i = fullDates.Count - 1; i >= 0; i--)
                if (fullDates[i].Month == date.Index && fullDates[i].Day == date.Day) return date with { Year = fullDates[i].Year };
        }
        if (published is not { } today) return date;
        int now = date.Grain == Grain.Day ? today.DayNumber : new DateOnly(today.Year, today.Month, 1).DayNumber;
        CalendarTime behind = Nearest(date, today.Year, -1, now);
        CalendarTime ahead = Nearest(date, today.Year, 1, now);
        int past = now - (behind.First()?.DayNumber ?? 0);
        int future = (ahead.First()?.DayNumber ?? int.MaxValue) - now;
        int direction = tense.Run(from, end);
        // An indefinite date is a new one: "set a June 3 hearing".
        if (direction < 0 && tokens.Is(from - 1, TimeRoles.Indefinite)) direction = 0;
        if (direction == 0) direction = future <= NearFuture && past > LongPast ? 1 : -1;
        else if (direction > 0 && past <= NearFuture && future > LongPast && !tokens.Is(from - 1, TimeRoles.Deadline)) direction = -1;
        return direction > 0 ? ahead : behind;
    }

    private static CalendarTime Nearest(CalendarTime date, int year, int step, int now)
    {
        // Eight years hold a leap day, seven or none between 1896 and 1904.
        for (int y = year; y is > 0 and < 9999 && Math.Abs(y - year) <= 8; y += step)
        {
            if (date.Grain == Grain.Day && date.Day > DateTime.DaysInMonth(y, date.Index)) continue;
            CalendarTime candidate = date with { Year = y };
            int distance = (candidate.First()!.Value.DayNumber - now) * step;
            if (distance >= 0) return candidate;
        }
        return date;
    }

    /// <summary>Today, the day before, that day, Christmas.</summary>
    private int NamedDay(int t)
    {
        int end = tokens.Phrase(t, PhraseKind.Day, out TimePhrase phrase);
        bool name = tokens.IsCapital(t) && t > tokens.First && tokens.IsCapital(t - 1);
        if (end > 0) return name ? -1 : FromPublication(phrase.Days, end);
        end = tokens.Phrase(t, PhraseKind.Part, out phrase);
        if (end > 0)
        {
            FromPublication(phrase.Days, end);
            when = when with { Code = phrase.Text };
            return end;
        }
        end = tokens.Phrase(t, PhraseKind.DayAfter, out phrase);
        // "the day after the attack" is counted from what is not on the calendar.
        if (end > 0 && tokens.Is(end - 1, TimeRoles.Before | TimeRoles.After) && !tokens.IsClauseEnd(end)) return -1;
        if (end > 0) return Take(lastDate is { } last ? CalendarTime.Holding(last, Grain.Day).Shift(phrase.Days) : Published(Grain.Day).Shift(phrase.Days)) ? end : -1;
        end = tokens.Phrase(t, PhraseKind.Anaphor, out _);
        if (end > 0) return Take((lastDate ?? published) is { } same ? CalendarTime.Holding(same, Grain.Day) : null) ? end : -1;
        end = tokens.Phrase(t, PhraseKind.Date, out phrase);
        if (end > 0) return Take(end, TimeKind.Date, phrase.Text);
        end = tokens.Phrase(t, PhraseKind.Holiday, out phrase);
        return end > 0 && tokens.IsCapital(t) ? Holiday(t, end, phrase) : -1;
    }

    private int Holiday(int t, int end, TimePhrase phrase)
    {
        var date = new CalendarTime(Grain.Day, 0, TimeTokens.Digits(phrase.Text.AsSpan(0, 2)), TimeTokens.Digits(phrase.Text.AsSpan(3, 2)));
        int tail = YearTail(end, out int year);
        if (tail == end) tail = dates.Year(end, out year);
        when = year > 0 ? date with { Year = year } : ResolveYear(date, t, end);
        return tail;
    }

    private int FromPublication(int days, int end)
    {
        when = Published(Grain.Day).Shift(days) ?? new CalendarTime(Grain.Day, 0);
        return end;
    }

    /// <summary>The stretch that holds the day of publication; without a year where that is not known.</summary>
    private CalendarTime Published(Grain grain, string? code = null) => published is { } day ? CalendarTime.Holding(day, grain, code) : new CalendarTime(grain, 0) { Code = code };

    /// <summary><c>Thursday</c>, <c>last Tuesday</c>, <c>the following Monday</c>, <c>Tuesday of last week</c>.</summary>
    private int Weekday(int t)
    {
        int p = tokens.Is(t, TimeRoles.The) ? t + 1 : t;
        TimeRoles determiner = tokens[p].Roles & Determiners;
        if (determiner != 0) p++;
        if (tokens.Is(p, TimeRoles.Past | TimeRoles.Coming)) determiner = tokens[p++].Roles & Determiners;
        if (p > t && determiner == 0) return -1;
        ref readonly TimeWord word = ref tokens[p];
        if (word.Calendar != CalendarKind.Weekday || word.Caution == Caution.Dated) return -1;
        int end = p + 1;
        if (published is not { } today)
        {
            when = new CalendarTime(Grain.Weekday, 0, word.CalendarValue);
            return end;
        }
        int tail = tokens.Is(end, TimeRoles.Of) ? end + 1 : end;
        if (determiner == 0 && tokens[tail + 1].Unit == TimeUnit.Week && !tokens[tail + 1].Plural && tokens.Is(tail, Determiners))
        {
            CalendarTime? week = Relative(tokens[tail].Roles & Determiners, Grain.Week);
            return Take(week?.First() is { } monday ? CalendarTime.Holding(monday.AddDays(word.CalendarValue - 1), Grain.Day) : null) ? tail + 2 : -1;
        }
        bool fromLast = (determiner & (TimeRoles.Previous | TimeRoles.Following)) != 0 && lastDate is not null;
        int direction = Direction(determiner, t, end);
        bool strict = (determiner & (TimeRoles.Last | TimeRoles.Next | TimeRoles.Previous | TimeRoles.Following)) != 0;
        DateOnly day = ToWeekday(fromLast ? lastDate!.Value : today, word.CalendarValue, direction, strict);
        when = CalendarTime.Holding(day, Grain.Day);
        return end;
    }

    private int Direction(TimeRoles determiner, int from, int end)
    {
        if ((determiner & (TimeRoles.Last | TimeRoles.Previous | TimeRoles.Past | TimeRoles.That | TimeRoles.Same)) != 0) return -1;
        if ((determiner & (TimeRoles.Next | TimeRoles.Following | TimeRoles.Coming)) != 0) return 1;
        int direction = tense.Run(from, end);
        return direction == 0 && determiner == TimeRoles.This ? 1 : direction;
    }

    private static DateOnly ToWeekday(DateOnly from, int weekday, int direction, bool strict)
    {
        int here = from.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)from.DayOfWeek;
        int days = direction > 0 ? (weekday - here + 7) % 7 : -((here - weekday + 7) % 7);
        if (days == 0 && strict) days = direction > 0 ? 7 : -7;
        return from.AddDays(days);
    }

    /// <summary>What goes on behind a day: <c>night</c>, <c>early morning</c>, <c>at 6:30 a.m.</c></summary>
    private int DayTail(int end)
    {
        if (text is not null) return end;
        int p = tokens.Is(end, TimeRoles.Early) ? end + 1 : end;
        if (tokens[p].Calendar is CalendarKind.DayPart or CalendarKind.Light && when.Code is null)
        {
            when = when with { Code = tokens.Lexicon.Code(tokens[p].CalendarValue) };
            end = p + 1;
        }
        p = tokens.Is(end, TimeRoles.At) ? end + 1 : end;
        int clock = ClockTime(p, p > end, out CalendarTime time);
        if (clock < 0) return end;
        when = when with { Code = null, Clock = time.Clock, Universal = time.Universal };
        return clock;
    }

    /// <summary>Two days of one month: <c>3 to 5 March</c>, <c>October 7-9, 2023</c>. The first is added, the second is what is read.</summary>
    private int Range(int t)
    {
        int p = dates.Day(t, ordinal: false, out int first);
        if (p > 0 && IsLink(p))
        {
            int end = WrittenDay(p + 1);
            return end > 0 && tokens[p + 1].Calendar == CalendarKind.None && first < when.Day ? AddFirst(t, p, first, p + 1, end) : -1;
        }
        int month = dates.MonthAt(t, dated: true);
        if (month == 0) return -1;
        p = dates.Day(t + 1, ordinal: false, out first);
        if (p < 0 || !IsLink(p)) return -1;
        int second = dates.Day(p + 1, ordinal: false, out int day);
        if (second < 0 || day <= first || dates.MonthAt(second, dated: true) > 0) return -1;
        if (!tokens.IsHyphen(p) && !tokens.IsClauseEnd(second) && tokens.YearAt(second) == 0 && tokens.Is(p, TimeRoles.And)) return -1;
        int yearEnd = dates.Year(second, out int year);
        if (day > DateTime.DaysInMonth(2000, month)) return -1;
        var date = new CalendarTime(Grain.Day, year, month, day);
        when = year > 0 && day <= DateTime.DaysInMonth(year, month) ? date : ResolveYear(date with { Year = 0 }, t, second);
        return AddFirst(t, p, first, p + 1, yearEnd);
    }

    private bool IsLink(int p) => tokens.IsHyphen(p) || tokens.Is(p, TimeRoles.To | TimeRoles.And);

    private int AddFirst(int first, int firstEnd, int day, int second, int end)
    {
        CalendarTime later = when;
        start = first;
        when = later with { Day = day };
        Add(firstEnd);
        Start(second);
        when = later;
        return end;
    }
}
