namespace Dragoman.Reading.Times;

/// <summary>Times and parts of a day.</summary>
public sealed partial class TimeFinder
{
    /// <summary><c>0330 GMT</c>, <c>6:30 a.m. on Friday</c>, <c>noon</c>.</summary>
    private int Clock(int t)
    {
        bool expected = tokens.Is(t - 1, TimeRoles.ClockPreposition) || tokens.Mark(t - 1) == '(';
        int end = ClockTime(t, expected, out CalendarTime time);
        if (end < 0) return -1;
        int p = tokens.Is(end, TimeRoles.On) ? end + 1 : end;
        int day = DayCore(p);
        bool merged = day > 0 && text is null && when.Code is null;
        // "at 16:15 UTC, June 1": the day is another expression, the time is of that day.
        if (!merged && tokens.Mark(end) == ',' && DayCore(end + 1) > 0 && text is null) merged = true;
        else if (merged) end = day;
        CalendarTime date = merged ? when : sentenceDate.IsFullDate ? sentenceDate : Published(Grain.Day);
        Start(t);
        when = date with { Clock = time.Clock, Universal = time.Universal, Code = null };
        return end;
    }

    /// <summary>Reads a time of day. Its end, or -1.</summary>
    /// <param name="expected">True where a preposition before it tells that a time of day follows.</param>
    private int ClockTime(int t, bool expected, out CalendarTime time)
    {
        time = default;
        if (tokens[t].Calendar == CalendarKind.Hour)
        {
            time = time with { Clock = tokens[t].CalendarValue + 1 };
            int zoned = Zone(t + 1, ref time);
            return expected || zoned > t + 1 || tokens[t + 1].Calendar == CalendarKind.Weekday ? zoned : -1;
        }
        int minutes = Minutes(t, out bool full, out bool military);
        if (minutes < 0) return -1;
        int p = t + 1;
        bool half = tokens.Is(p, TimeRoles.MorningHalf | TimeRoles.AfternoonHalf) && minutes is >= 60 and < 780 && !military;
        if (half)
        {
            minutes %= 720;
            if (tokens.Is(p, TimeRoles.AfternoonHalf)) minutes += 720;
            p++;
        }
        else if (tokens.Is(p, TimeRoles.ClockWord) && minutes is >= 60 and < 780 && !full)
        {
            half = true;
            p++;
        }
        time = time with { Clock = minutes + 1 };
        int end = Zone(p, ref time);
        bool colon = full && !military && tokens.Form(t).Contains(':');
        return half || end > p && (full || military) || colon && expected ? end : -1;
    }

    /// <summary>Minutes since midnight of <c>6:30</c>, <c>6.30</c>, <c>6</c>, <c>0630</c>; -1 where it is no time of day.</summary>
    private int Minutes(int t, out bool full, out bool military)
    {
        ReadOnlySpan<char> form = tokens.Form(t);
        (full, military) = (false, false);
        int mark = form.IndexOfAny(':', '.');
        if (mark < 0)
        {
            int number = TimeTokens.Digits(form);
            military = form.Length == 4 && number >= 0;
            if (number < 0 && tokens[t].Number == NumberKind.Cardinal) number = tokens[t].NumberValue;
            if (military) return number >= 0 && number / 100 < 24 && number % 100 < 60 ? 60 * (number / 100) + number % 100 : -1;
            return number < 100 ? number is >= 0 and <= 24 ? 60 * number : -1 : -1;
        }
        full = true;
        int hours = TimeTokens.Digits(form[..mark]);
        ReadOnlySpan<char> rest = form[(mark + 1)..];
        bool seconds = rest.Length == 5 && rest[2] == ':';
        int minutes = TimeTokens.Digits(seconds ? rest[..2] : rest);
        return mark <= 2 && hours is >= 0 and <= 24 && minutes is >= 0 and < 60 && (rest.Length == 2 || seconds) ? 60 * hours + minutes : -1;
    }

    private int Zone(int p, ref CalendarTime time)
    {
        if (tokens[p].Calendar == CalendarKind.Zone)
        {
            time = time with { Universal = tokens[p].CalendarValue == 1 };
            return p + 1;
        }
        if (tokens.Is(p, TimeRoles.Local)) return tokens.Is(p + 1, TimeRoles.Time) ? p + 2 : p + 1;
        return tokens.Is(p, TimeRoles.Time) && tokens.Digits(p - 1, 4) >= 100 && tokens[p].Unit == TimeUnit.Hour ? p + 1 : p;
    }

    /// <summary><c>this morning</c>, <c>the night of October 7</c>, <c>the early hours of Sunday</c>, <c>dawn</c>.</summary>
    private int PartOfDay(int t)
    {
        bool article = tokens.Is(t, TimeRoles.The);
        int p = article ? t + 1 : t;
        TimeRoles determiner = tokens[p].Roles & Determiners;
        if (determiner != 0) p++;
        int end = tokens.Phrase(p, PhraseKind.PartPhrase, out TimePhrase phrase);
        string code = phrase.Text;
        bool light = false;
        if (end < 0)
        {
            if (tokens.Is(p, TimeRoles.Early)) p++;
            if (tokens[p].Calendar is not (CalendarKind.DayPart or CalendarKind.Light)) return -1;
            light = tokens[p].Calendar == CalendarKind.Light;
            code = tokens.Lexicon.Code(tokens[p].CalendarValue);
            end = p + 1;
        }
        int day = PartDay(end);
        if (day > 0)
        {
            when = when with { Code = code };
            return day;
        }
        Start(t);
        if (determiner == 0 && article && tokens.Is(end, TimeRoles.Before | TimeRoles.Previous)) (determiner, end) = (TimeRoles.Previous, end + 1);
        bool told = light ? tokens.Is(t - 1, TimeRoles.ClockPreposition) : article && tokens.Is(t - 1, TimeRoles.In | TimeRoles.YearPreposition);
        if (determiner == 0 && !told) return -1;
        if (!Take(determiner != 0 ? PartDate(determiner) : sentenceDate.IsFullDate ? sentenceDate : Published(Grain.Day))) return -1;
        when = when with { Code = code };
        return end;
    }

    /// <summary>The day behind a part of the day: <c>of Sunday</c>, <c>on October 7</c>, <c>Thursday</c>.</summary>
    private int PartDay(int end)
    {
        int p = tokens.Is(end, TimeRoles.Of | TimeRoles.On) ? end + 1 : end;
        int day = DayCore(p);
        return day > 0 && text is null && when.Code is null ? day : -1;
    }

    private CalendarTime? PartDate(TimeRoles determiner)
    {
        CalendarTime here = Published(Grain.Day);
        CalendarTime there = lastDate is { } last ? CalendarTime.Holding(last, Grain.Day) : here;
        if ((determiner & TimeRoles.This) != 0) return here;
        if ((determiner & TimeRoles.Last) != 0) return here.Shift(-1);
        if ((determiner & (TimeRoles.That | TimeRoles.Same)) != 0) return there;
        if ((determiner & (TimeRoles.Next | TimeRoles.Following)) != 0) return there.Shift(1);
        return (determiner & TimeRoles.Previous) != 0 ? there.Shift(-1) : null;
    }
}
