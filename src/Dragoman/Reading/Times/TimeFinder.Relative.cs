using System.Globalization;

namespace Dragoman.Reading.Times;

/// <summary>Stretches counted from the day of publication or from the time named last: <c>last week</c>, <c>the previous year</c>, <c>the same period last year</c>.</summary>
public sealed partial class TimeFinder
{
    private static Grain GrainOf(in TimeWord word)
    {
        if (word.Plural) return Grain.None;
        return word.Unit switch
        {
            TimeUnit.Day => Grain.Day,
            TimeUnit.Week when word.UnitCount == 1 => Grain.Week,
            TimeUnit.Weekend => Grain.Weekend,
            TimeUnit.Month when word.UnitCount == 1 => Grain.Month,
            TimeUnit.Quarter => Grain.Quarter,
            TimeUnit.Year when word.UnitCount == 1 => Grain.Year,
            TimeUnit.Year when word.UnitCount == 10 => Grain.Decade,
            TimeUnit.Year when word.UnitCount == 100 => Grain.Century,
            _ => Grain.None,
        };
    }

    /// <summary><c>last week</c>, <c>the previous year</c>, <c>that month</c>, <c>the year before</c>, <c>the weekend</c>.</summary>
    private int RelativeUnit(int t, bool article)
    {
        TimeRoles determiner = tokens[t].Roles & RelativeYear;
        int p = t + 1;
        if (determiner != 0 && (tokens[p].Roles & (TimeRoles.Past | TimeRoles.Coming | TimeRoles.Same)) is not 0 and var second)
        {
            determiner = second == TimeRoles.Coming ? TimeRoles.Next : second == TimeRoles.Past ? TimeRoles.Last : second;
            p++;
        }
        if (determiner == 0 && tokens.Is(t, TimeRoles.Coming)) determiner = TimeRoles.Next;
        if (determiner == 0) return article ? UnitBefore(t) : -1;
        if ((determiner & TimeRoles.Same) != 0 && SamePeriod(p) is > 0 and var same) return same;
        Grain grain = GrainOf(tokens[p]);
        if (grain is Grain.None or Grain.Day) return -1;
        return Take(Relative(determiner, grain)) ? p + 1 : -1;
    }

    /// <summary><c>the weekend</c>; <c>the year before</c>, <c>the year previous</c>.</summary>
    private int UnitBefore(int t)
    {
        Grain grain = GrainOf(tokens[t]);
        if (grain is Grain.None or Grain.Day) return -1;
        if (tokens.Is(t + 1, TimeRoles.Before | TimeRoles.Previous | TimeRoles.Earlier)) return Take(Relative(TimeRoles.Previous, grain)) ? t + 2 : -1;
        if (tokens.Is(t + 1, TimeRoles.After | TimeRoles.Following) && tokens.IsClauseEnd(t + 2)) return Take(Relative(TimeRoles.Following, grain)) ? t + 2 : -1;
        if (grain != Grain.Weekend || published is not { } today) return -1;
        bool ahead = tense.Run(t, t + 1) > 0 || today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return Take(CalendarTime.Holding(today, grain).Shift(ahead ? 0 : -1)) ? t + 1 : -1;
    }

    /// <summary><c>the same period last year</c>, <c>the same month a year earlier</c>: the time named last, moved by years.</summary>
    private int SamePeriod(int p)
    {
        if (!tokens.Is(p, TimeRoles.Period) || lastTime.Year == 0) return -1;
        CalendarTime same = lastTime with { Code = lastTime.Grain == Grain.Season ? lastTime.Code : null, Clock = 0, Universal = false };
        int tail = YearTail(p + 1, out int year);
        if (year == 0) return -1;
        when = Moved(same, year);
        return tail;
    }

    private static CalendarTime Moved(CalendarTime time, int year)
    {
        if (time.Grain == Grain.Day) return time with { Year = year, Day = Math.Min(time.Day, DateTime.DaysInMonth(year, time.Index)) };
        return time.Grain is Grain.Week or Grain.Weekend ? time with { Year = year, Index = Math.Min(time.Index, ISOWeek.GetWeeksInYear(year)) } : time with { Year = year };
    }

    /// <summary>The stretch that a determiner points to: from the day of publication (<c>last</c>) or from the time named last (<c>previous</c>).</summary>
    private CalendarTime? Relative(TimeRoles determiner, Grain grain)
    {
        bool anaphoric = (determiner & (TimeRoles.That | TimeRoles.Same | TimeRoles.Previous | TimeRoles.Following)) != 0;
        DateOnly? anchor = anaphoric ? lastTime.First() ?? lastDate ?? published : published;
        int shift = (determiner & (TimeRoles.Last | TimeRoles.Previous)) != 0 ? -1 : (determiner & (TimeRoles.Next | TimeRoles.Following)) != 0 ? 1 : 0;
        if (anchor is not { } day) return new CalendarTime(grain, 0);
        return CalendarTime.Holding(day, grain).Shift(shift);
    }

    /// <summary>The year that belongs to what was read before: <c>2009</c>, <c>of 2009</c>, <c>last year</c>, <c>of that year</c>, <c>a year earlier</c>. Its end; <paramref name="t"/> and 0 where none is there.</summary>
    private int YearTail(int t, out int year)
    {
        int p = tokens.Is(t, TimeRoles.Of | TimeRoles.In) ? t + 1 : t;
        year = tokens.YearAt(p);
        if (year > 0 && !(p == t && tokens.Counts(p))) return p + 1;
        year = 0;
        if (tokens.Is(p, TimeRoles.The)) p++;
        bool unit = tokens[p + 1].Unit == TimeUnit.Year && !tokens[p + 1].Plural && tokens[p + 1].UnitCount == 1;
        if (!unit) return t;
        TimeRoles determiner = tokens[p].Roles & RelativeYear;
        int end = p + 2;
        if (determiner == 0 && tokens.Is(p, TimeRoles.Indefinite))
        {
            if (tokens.Is(end, TimeRoles.Ago)) determiner = TimeRoles.Last;
            else if (tokens.Is(end, TimeRoles.Earlier | TimeRoles.Before)) determiner = TimeRoles.Previous;
            end++;
        }
        if (determiner == 0 || Relative(determiner, Grain.Year) is not { Year: > 0 } relative) return t;
        year = relative.Year;
        return end;
    }
}
