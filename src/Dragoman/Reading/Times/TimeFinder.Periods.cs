namespace Dragoman.Reading.Times;

/// <summary>Stretches that are longer than a day: weeks, months, seasons, quarters, years, decades, centuries.</summary>
public sealed partial class TimeFinder
{
    private const TimeRoles RelativeYear = TimeRoles.This | TimeRoles.That | TimeRoles.Last | TimeRoles.Next | TimeRoles.Previous | TimeRoles.Following | TimeRoles.Same;

    private int Period(int t)
    {
        int p = tokens.Is(t, TimeRoles.The) ? t + 1 : t;
        if (tokens.Is(p, TimeRoles.Bound) && tokens.Is(p + 1, TimeRoles.Phase)) p++;
        if (tokens.Is(p, TimeRoles.Phase) && tokens.Is(p + 1, TimeRoles.Of))
        {
            int whole = Whole(p + 2);
            if (whole > 0) return whole;
        }
        if (tokens.Is(t, TimeRoles.Early) && tokens.Is(t + 1, TimeRoles.In))
        {
            int whole = Whole(t + 2);
            if (whole > 0) return whole;
        }
        Start(t);
        return Stretch(t);
    }

    /// <summary>What may have a beginning and an end: any stretch, <c>the year</c>, a day.</summary>
    private int Whole(int t)
    {
        int begin = start;
        int end = Stretch(t);
        // "part of the 2010 budget": the year is none of the whole.
        if (end > 0 && start != begin)
        {
            start = begin;
            return -1;
        }
        if (end < 0) end = Day(t);
        if (end < 0 && tokens.Is(t, TimeRoles.The) && GrainOf(tokens[t + 1]) is not Grain.None and var grain)
        {
            CalendarTime day = lastDate is { } last && grain == Grain.Day ? CalendarTime.Holding(last, grain) : Published(grain);
            end = Take(day) ? t + 2 : -1;
        }
        start = begin;
        return end;
    }

    private int Stretch(int t)
    {
        bool article = tokens.Is(t, TimeRoles.The);
        int p = article ? t + 1 : t;
        if (tokens.Is(p, TimeRoles.Early)) p = tokens.IsHyphen(p + 1) ? p + 2 : p + 1;
        if (p > t && tokens.Is(p, TimeRoles.The)) p++;
        int end = Quarter(p, article);
        if (end < 0) end = PartOfMonth(p);
        if (end < 0) end = Month(p, p > t);
        if (end < 0) end = Season(p, article);
        if (end < 0) end = FiscalYear(p);
        if (end < 0) end = RelativeUnit(p, article);
        if (end < 0) end = Decade(p);
        if (end < 0) end = Century(p);
        if (end > 0) return end;
        end = BareYear(p, p > t);
        // The article is of what follows the year: "the 2004 election".
        if (end > 0 && p == t + 1 && article) start = p;
        return end;
    }

    /// <summary><c>the third quarter of 2009</c>, <c>Q3</c>, <c>the first half of last year</c>.</summary>
    private int Quarter(int t, bool article)
    {
        ReadOnlySpan<char> form = tokens.Form(t);
        int end = -1;
        int index = 0;
        Grain grain = Grain.Quarter;
        if (form.Length == 2 && form[0] is 'Q' or 'H' && form[1] is >= '1' and <= '4')
        {
            (index, end) = (form[1] - '0', t + 1);
            if (form[0] == 'H') grain = Grain.Half;
        }
        else
        {
            int p = tokens.Ordinal(t, out index);
            if (p > 0 && tokens.IsHyphen(p)) p++;
            if (p < 0) return -1;
            if (tokens[p].Unit == TimeUnit.Quarter && !tokens[p].Plural) end = p + 1;
            else if (tokens[p].Number == NumberKind.Half && article) (grain, end) = (Grain.Half, p + 1);
        }
        int count = grain == Grain.Half ? 2 : 4;
        if (index < 0) index = count;
        if (end < 0 || index == 0 || index > count) return -1;
        int tail = YearTail(end, out int year);
        if (grain == Grain.Half && year == 0) return -1;
        when = new CalendarTime(grain, year > 0 ? year : QuarterYear(index, t, end), index);
        return tail;
    }

    /// <summary>A quarter without a year: this year's where it has come or is the next, else last year's.</summary>
    private int QuarterYear(int index, int from, int end)
    {
        if (published is not { } day) return 0;
        int now = (day.Month + 2) / 3;
        int direction = tense.Run(from, end);
        if (direction > 0) return index >= now ? day.Year : day.Year + 1;
        return index <= now || direction == 0 && index == now + 1 ? day.Year : day.Year - 1;
    }

    /// <summary><c>the last week of March</c>, <c>the second Friday in May 2014</c>.</summary>
    private int PartOfMonth(int t)
    {
        int p = tokens.Ordinal(t, out int index);
        if (p < 0 && tokens.Is(t, TimeRoles.Last)) (p, index) = (t + 1, -1);
        if (p < 0 || !tokens.Is(p + 1, TimeRoles.Of | TimeRoles.In)) return -1;
        bool week = tokens[p].Unit == TimeUnit.Week && !tokens[p].Plural;
        bool dayUnit = tokens[p].Unit == TimeUnit.Day && !tokens[p].Plural;
        int weekday = tokens[p].Calendar == CalendarKind.Weekday ? tokens[p].CalendarValue : 0;
        if (!week && !dayUnit && weekday == 0) return -1;
        int end = Month(p + 2, placed: true);
        if (end < 0 || when.First() is not { } first) return -1;
        int days = DateTime.DaysInMonth(first.Year, first.Month);
        DateOnly last = first.AddDays(days - 1);
        // ISO 8601 gives a week to the month that holds its Thursday.
        if (week) weekday = 4;
        DateOnly day = weekday == 0 ? (index > 0 ? first.AddDays(index - 1) : last) : index > 0 ? ToWeekday(first, weekday, 1, false).AddDays(7 * (index - 1)) : ToWeekday(last, weekday, -1, false);
        return day.Month == first.Month && Take(CalendarTime.Holding(day, week ? Grain.Week : Grain.Day)) ? end : -1;
    }

    /// <summary><c>October 2023</c>, <c>last May</c>, <c>September of that year</c>.</summary>
    /// <param name="placed">True where an article or <c>early</c> stands before it.</param>
    private int Month(int t, bool placed)
    {
        TimeRoles determiner = tokens[t].Roles & RelativeYear;
        int p = determiner != 0 ? t + 1 : t;
        if (tokens.Is(p, TimeRoles.Past | TimeRoles.Coming)) p++;
        bool joined = p == t && JoinedAt(t) > 0;
        int month = joined ? JoinedMonth(t) : dates.MonthAt(p, dated: tokens.YearAt(p + 1) > 0);
        if (month == 0) return -1;
        int end = p + 1;
        int tail = YearTail(end, out int year);
        var date = new CalendarTime(Grain.Month, year, month);
        // "the October 7 attack": the article is none of the day's.
        if (year == 0 && dates.Day(end, ordinal: false, out _) > 0) return -1;
        if (year == 0 && determiner == 0 && !joined && !placed && IsDoubtfulMonth(p)) return -1;
        if (year > 0) when = date;
        else if (published is not { } day || determiner == 0) when = ResolveYear(date, t, end);
        else if ((determiner & (TimeRoles.Next | TimeRoles.Following)) != 0) when = date with { Year = month > day.Month ? day.Year : day.Year + 1 };
        else if ((determiner & TimeRoles.This) != 0) when = date with { Year = day.Year };
        else when = date with { Year = month < day.Month ? day.Year : day.Year - 1 };
        return tail;
    }

    private int JoinedMonth(int t)
    {
        ReadOnlySpan<char> name = tokens.Form(t)[JoinedAt(t)..];
        Span<char> lower = stackalloc char[16];
        if (name.Length > lower.Length) return 0;
        name.ToLowerInvariant(lower);
        ref readonly TimeWord word = ref tokens.Lexicon[tokens.Document.Words.Find(lower[..name.Length])];
        return word.Calendar == CalendarKind.Month ? word.CalendarValue : 0;
    }

    /// <summary>A month by itself that may be a name or another word: <c>Theresa May</c>, <c>March on</c>.</summary>
    private bool IsDoubtfulMonth(int p)
    {
        Caution caution = tokens[p].Caution;
        if (caution == Caution.No) return false;
        if (tokens.Document.Entity[p] == Language.EntityKind.Person) return true;
        bool placed = tokens.Is(p - 1, TimeRoles.YearPreposition | TimeRoles.Of | TimeRoles.In | TimeRoles.Possessive | TimeRoles.Indefinite);
        if (caution == Caution.Word) return !placed;
        return !placed && (p == tokens.First || tokens.IsCapital(p - 1) && p - 1 > tokens.First || tokens.IsCapital(p + 1));
    }

    /// <summary><c>spring 2009</c>, <c>last summer</c>, <c>the winter of 1941</c>.</summary>
    private int Season(int t, bool article)
    {
        TimeRoles determiner = tokens[t].Roles & RelativeYear;
        int p = determiner != 0 ? t + 1 : t;
        if (tokens.Is(p, TimeRoles.Past | TimeRoles.Coming)) p++;
        ref readonly TimeWord word = ref tokens[p];
        if (word.Calendar != CalendarKind.Season) return -1;
        int tail = YearTail(p + 1, out int year);
        bool told = year > 0 || determiner != 0 || tokens.Is(t - 1, TimeRoles.In | TimeRoles.YearPreposition) || article && word.Caution == Caution.No;
        if (!told || word.Caution == Caution.Word && year == 0 && determiner == 0 || year == 0 && tokens.IsCapital(p) && p > tokens.First) return -1;
        string code = tokens.Lexicon.Code(word.CalendarValue);
        if (year > 0 || published is not { } day)
        {
            when = new CalendarTime(Grain.Season, year) { Code = code };
            return tail;
        }
        when = new CalendarTime(Grain.Season, SeasonYear(code, day, determiner, t, p + 1)) { Code = code };
        return tail;
    }

    /// <summary>The year of a season without one. A season is that of the north and goes by the year in which it begins.</summary>
    private int SeasonYear(string code, DateOnly day, TimeRoles determiner, int from, int end)
    {
        int month = code switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        int begun = day.Month >= month ? day.Year : day.Year - 1;
        bool running = (day.Month - month + 12) % 12 < 3;
        if (running && (determiner & (TimeRoles.Last | TimeRoles.Next)) == 0) return begun;
        if ((determiner & TimeRoles.This) != 0) return day.Year;
        int direction = Direction(determiner, from, end);
        if (direction > 0) return begun + 1;
        return running ? begun - 1 : begun;
    }

    /// <summary><c>fiscal 2009</c>, <c>fiscal year 2009</c>, <c>FY2009</c>, <c>the next financial year</c>.</summary>
    private int FiscalYear(int t)
    {
        ReadOnlySpan<char> form = tokens.Form(t);
        if (form.Length == 6 && form.StartsWith("FY") && TimeTokens.Digits(form[2..]) is >= 1900 and < 2200 and var joined)
        {
            when = new CalendarTime(Grain.FiscalYear, joined);
            return t + 1;
        }
        TimeRoles determiner = tokens[t].Roles & RelativeYear;
        int named = tokens.YearAt(t);
        int p = determiner != 0 || named > 0 ? t + 1 : t;
        if (!tokens.Is(p, TimeRoles.Fiscal)) return -1;
        bool unit = tokens[p + 1].Unit == TimeUnit.Year && !tokens[p + 1].Plural;
        int end = unit ? p + 2 : p + 1;
        int year = named > 0 ? named : tokens.YearAt(end);
        if (named == 0 && year > 0) end++;
        if (!unit && year == 0) return -1;
        if (year > 0) when = new CalendarTime(Grain.FiscalYear, year);
        else if (!Take(Relative(determiner == 0 ? TimeRoles.This : determiner, Grain.FiscalYear))) return -1;
        return end;
    }

    /// <summary><c>the 1990s</c>, <c>the '90s</c>, <c>the nineties</c>.</summary>
    private int Decade(int t)
    {
        ReadOnlySpan<char> form = tokens.Form(t);
        bool cut = IsCutYear(t);
        if (cut) form = tokens.Form(t + 1);
        int end = cut ? t + 2 : t + 1;
        int digits = 0;
        while (digits < form.Length && form[digits] is >= '0' and <= '9') digits++;
        ReadOnlySpan<char> rest = form[digits..];
        bool owned = tokens.Is(t - 1, TimeRoles.Possessive) || tokens.Is(t - 2, TimeRoles.Possessive);
        if (digits is 2 or 4 && rest is "s" or "'s" or "’s" && !(tokens.Touches(t) && tokens.Mark(t - 1) is not ('(' or '"' or '“' or '‘')) && form[digits - 1] == '0' && !(digits == 2 && owned))
        {
            int value = TimeTokens.Digits(form[..digits]);
            when = new CalendarTime(Grain.Decade, digits == 4 ? value : 1900 + value);
            return value is > 0 and < 2200 ? end : -1;
        }
        // A year without its century: '82.
        if (cut && digits == 2 && rest.Length == 0)
        {
            int value = TimeTokens.Digits(form);
            when = new CalendarTime(Grain.Year, published is { } day && 2000 + value > day.Year + 1 ? 1900 + value : 2000 + value);
            return end;
        }
        if (tokens[t].Number != NumberKind.Decade || owned || !tokens.Is(t - 1, TimeRoles.The | TimeRoles.Early)) return -1;
        when = new CalendarTime(Grain.Decade, 1900 + tokens[t].NumberValue);
        return t + 1;
    }

    /// <summary><c>the 19th century</c>.</summary>
    private int Century(int t)
    {
        int p = tokens.Ordinal(t, out int number);
        if (p > 0 && tokens.IsHyphen(p)) p++;
        if (p < 0 || number is < 1 or > 22 || tokens[p].Unit != TimeUnit.Year || tokens[p].UnitCount != 100) return -1;
        // Year 50 of the first century is written 00: a stretch of no known year would be XX.
        when = new CalendarTime(Grain.Century, 100 * (number - 1) + 1);
        return p + 1;
    }

    /// <summary>A year by itself; a number that counts, costs or numbers something is none.</summary>
    private int BareYear(int t, bool placed)
    {
        int year = tokens.YearAt(t);
        int joined = year == 0 ? JoinedAt(t) : -1;
        if (joined > 0 && TimeTokens.Digits(tokens.Form(t)[joined..]) is >= 1000 and < 2200 and var digits) (year, placed) = (digits, true);
        if (year == 0) return -1;
        bool told = placed || tokens.Is(t - 1, TimeRoles.YearPreposition | TimeRoles.In | TimeRoles.Of) || tokens.IsHyphen(t - 1) && tokens.YearAt(t - 2) > 0;
        if (tokens.Counts(t) || !told && year is < 1900 or > 2100) return -1;
        bool before = tokens.Touches(t) && tokens.Form(t - 1) is { Length: > 0 } mark && !char.IsLetterOrDigit(mark[0]) && mark[0] is not ('(' or '-' or '–' or '"' or '“' or '/' or '[');
        if (before || tokens.IsNumeric(t - 1) && tokens.YearAt(t - 1) == 0 || !told && tokens.IsHyphen(t + 1) && tokens.YearAt(t + 2) == 0) return -1;
        when = new CalendarTime(Grain.Year, year);
        return t + 1;
    }
}
