using System.Globalization;

namespace Dragoman.Reading.Times;

/// <summary>How long, how long ago, how often.</summary>
public sealed partial class TimeFinder
{
    private const int Vague = -1;

    /// <summary><c>more than two years</c>, <c>the past decade</c>, <c>three days ago</c>, <c>a week later</c>, <c>two-week</c>.</summary>
    private int Duration(int t)
    {
        int p = tokens.Phrase(t, PhraseKind.Approximate, out _) is > 0 and var approximate ? approximate : t;
        bool article = tokens.Is(p, TimeRoles.The);
        // "over the next two years": a preposition, no more than two years.
        if (article && p > t) return -1;
        if (article) p++;
        TimeRoles determiner = tokens[p].Roles & (TimeRoles.Last | TimeRoles.Past | TimeRoles.Next | TimeRoles.Coming | TimeRoles.Previous | TimeRoles.Following);
        bool first = !article ? false : tokens.Ordinal(p, out int ordinal) > 0 && ordinal is 1 or -1;
        if (determiner != 0 || first) p++;
        if (determiner != 0 && tokens.Phrase(p, PhraseKind.Approximate, out _) is > 0 and var inner) p = inner;
        int end = tokens.Quantity(p, out int tenths);
        if (end < 0 || tokens.Is(p, TimeRoles.Indefinite) && p > t && (article || determiner != 0))
        {
            if (determiner == 0 || first || !PlainStretch(p, article, determiner)) return BareUnits(t);
            (tenths, end) = (10, p);
        }
        else if (article && determiner == 0 && !first && !tokens.IsHyphen(end)) return -1;
        int before = found.Count;
        AddLower(t, p, ref end, ref tenths);
        int measured = Measured(start, start == t ? p : start, end, tenths);
        if (measured < 0) found.RemoveRange(before, found.Count - before);
        return measured;
    }

    /// <summary><c>three to five days</c>, <c>between 60 and 90 minutes</c>: the first number is added as a length of its own.</summary>
    private void AddLower(int t, int number, ref int end, ref int tenths)
    {
        bool linked = tokens.Is(end, TimeRoles.To) || tokens.IsHyphen(end) || tokens.Is(end, TimeRoles.And) && (tokens.Is(t - 1, TimeRoles.Between) || tokens.Is(end, TimeRoles.Or));
        if (!linked || tenths <= 0 || tokens.Is(number, TimeRoles.Indefinite)) return;
        int second = tokens.Quantity(end + 1, out int more);
        if (second < 0 || more <= tenths) return;
        int p = tokens.IsHyphen(second) ? second + 1 : second;
        if (tokens[p].Unit == TimeUnit.None) return;
        Take(end, TimeKind.Duration, Length(tenths, tokens[p]));
        Add(end);
        Start(end + 1);
        (tenths, end) = (more, second);
    }

    /// <summary><c>the past week</c>, <c>the last year</c>; <c>last year</c> without an article is a date.</summary>
    private bool PlainStretch(int p, bool article, TimeRoles determiner)
    {
        ref readonly TimeWord word = ref tokens[p];
        bool dated = (determiner & (TimeRoles.Previous | TimeRoles.Following | TimeRoles.Coming)) != 0 || word.Unit is TimeUnit.Weekend or TimeUnit.Quarter;
        return word.Unit != TimeUnit.None && !word.Plural && !dated && (article || (determiner & TimeRoles.Past) != 0) && !(word.Unit == TimeUnit.Day && (determiner & TimeRoles.Past) == 0);
    }

    /// <summary>Reads the unit behind a quantity and what follows it.</summary>
    private int Measured(int t, int number, int p, int tenths)
    {
        bool hyphen = tokens.IsHyphen(p);
        if (hyphen) p++;
        while (!hyphen && tokens.Is(p, TimeRoles.Filler)) p++;
        ref readonly TimeWord unit = ref tokens[p];
        if (unit.Unit is TimeUnit.None) return -1;
        bool indefinite = tokens.Is(number, TimeRoles.Indefinite) && p == number + 1;
        // The article is of what follows: "the two-week siege", "a month-long truce".
        if (hyphen && number == t + 1 && tokens.Is(t, TimeRoles.The)) start = number;
        else if (indefinite && t == number && tokens.IsHyphen(p + 1)) start = p;
        if (unit.Unit == TimeUnit.Second && (indefinite || !unit.Plural && !hyphen)) return -1;
        // "a quarter" is a fourth part.
        if (unit.Unit == TimeUnit.Quarter && !unit.Plural && !hyphen) return -1;
        int end = p + 1;
        if (indefinite && IsRate(t, end)) return Take(end, TimeKind.Set, Length(tenths, unit));
        int half = tokens.Is(end, TimeRoles.And) && tokens.Is(end + 1, TimeRoles.Indefinite) && tokens[end + 2].Number == NumberKind.Half ? end + 3 : end;
        if (half > end && tenths > 0)
        {
            tenths += 5;
            end = half;
        }
        int tail = Anchored(end, tenths, unit);
        if (tail > 0) return tail;
        string length = Length(tenths, unit);
        end = Compound(end, unit, ref length);
        int old = tokens.IsHyphen(end) ? end + 1 : end;
        if (tokens.Is(old, TimeRoles.Old) || old > end && tokens.Is(old, TimeRoles.Long)) end = old + 1;
        return Take(end, TimeKind.Duration, length);
    }

    /// <summary><c>two years and three months</c>, <c>an hour and 20 minutes</c>.</summary>
    private int Compound(int end, in TimeWord unit, ref string length)
    {
        int p = tokens.Is(end, TimeRoles.And) ? end + 1 : end;
        int next = tokens.Quantity(p, out int tenths);
        if (next < 0 || tenths <= 0 || tokens.Is(p, TimeRoles.Indefinite)) return end;
        ref readonly TimeWord second = ref tokens[next];
        if (second.Unit == TimeUnit.None || second.Unit >= unit.Unit || IsClock(second.Unit) != IsClock(unit.Unit)) return end;
        string more = Length(tenths, second);
        length += more[(IsClock(second.Unit) ? 2 : 1)..];
        return next + 1;
    }

    /// <summary>A length that is measured from a day: <c>ago</c>, <c>earlier</c>, <c>later</c>, <c>from now</c>. Its end, or -1 where it is only a length.</summary>
    private int Anchored(int end, int tenths, in TimeWord unit)
    {
        if (tokens.Is(end, TimeRoles.Ago)) return Counted(end + 1, published, -1, tenths, unit);
        if (tokens.Is(end, TimeRoles.From) && tokens.Phrase(end + 1, PhraseKind.Reference, out _) is > 0 and var now) return Counted(now, published, 1, tenths, unit);
        // Days are counted from a day, longer units from whatever was named last.
        DateOnly? anchor = (unit.Unit <= TimeUnit.Day ? lastDate : lastTime.First()) ?? lastDate ?? published;
        bool plain = !tokens.Is(end + 1, TimeRoles.The | TimeRoles.Indefinite | TimeRoles.Possessive);
        if (tokens.Is(end, TimeRoles.Earlier) || tokens.Is(end, TimeRoles.Before) && plain && tokens.IsClauseEnd(end + 1)) return Counted(end + 1, anchor, -1, tenths, unit);
        if (tokens.Is(end, TimeRoles.Later) || tokens.Is(end, TimeRoles.After) && plain && tokens.IsClauseEnd(end + 1)) return Counted(end + 1, anchor, 1, tenths, unit);
        return -1;
    }

    private int Counted(int end, DateOnly? anchor, int step, int tenths, in TimeWord unit)
    {
        if (tenths < 0) return Take(end, TimeKind.Date, step < 0 ? "PAST_REF" : "FUTURE_REF");
        Grain grain = unit.Unit switch
        {
            TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day => Grain.Day,
            TimeUnit.Weekend => Grain.Week,
            TimeUnit.Week => Grain.Week,
            TimeUnit.Month => Grain.Month,
            TimeUnit.Quarter => Grain.Quarter,
            _ => Grain.Year,
        };
        if (anchor is not { } day) return Take(end, TimeKind.Date, step < 0 ? "PAST_REF" : "FUTURE_REF");
        long count = IsClock(unit.Unit) ? 0 : (long)tenths * unit.UnitCount * step / 10;
        // Two and a half years ago is told in months.
        if (grain == Grain.Year && tenths * unit.UnitCount % 10 != 0) (grain, count) = (Grain.Month, (long)tenths * unit.UnitCount * 12 * step / 10);
        if (Math.Abs(count) > 100_000 || CalendarTime.Holding(day, grain).Shift((int)count) is not { } moved) return Take(end, TimeKind.Date, step < 0 ? "PAST_REF" : "FUTURE_REF");
        when = moved;
        return end;
    }

    /// <summary>Units without a number where a preposition tells that they measure: <c>for days</c>, <c>weeks after</c>, <c>months-long</c>, <c>decades ago</c>.</summary>
    private int BareUnits(int t)
    {
        ref readonly TimeWord unit = ref tokens[t];
        if (unit.Unit is TimeUnit.None or TimeUnit.Weekend) return -1;
        bool compound = tokens.IsHyphen(t + 1) && tokens.Is(t + 2, TimeRoles.Long);
        if (!unit.Plural) return compound ? Take(t + 3, TimeKind.Duration, Length(10, unit)) : -1;
        if (compound) return Take(t + 3, TimeKind.Duration, Length(Vague, unit));
        int tail = Anchored(t + 1, Vague, unit);
        if (tail > 0) return tail;
        bool told = tokens.Is(t - 1, TimeRoles.DurationPreposition) || tokens.Is(t + 1, TimeRoles.After | TimeRoles.Before | TimeRoles.Of);
        return told && !tokens.IsNumeric(t - 1) ? Take(t + 1, TimeKind.Duration, Length(Vague, unit)) : -1;
    }

    /// <summary>"15 a year", "40 dead a day": what is measured by the unit.</summary>
    private bool IsRate(int t, int end)
    {
        if (tokens.Is(end, TimeRoles.Ago | TimeRoles.Earlier | TimeRoles.Later | TimeRoles.Before | TimeRoles.After | TimeRoles.Long | TimeRoles.And) || tokens.IsHyphen(end)) return false;
        return tokens.IsNumeric(t - 1) && tokens.YearAt(t - 1) == 0 || tokens.IsNumeric(t - 2) && tokens.YearAt(t - 2) == 0 && (tokens[t - 1].Plural || !tokens[t - 1].Matters);
    }

    /// <summary><c>every Friday</c>, <c>each year</c>, <c>twice a week</c>, <c>Mondays</c>.</summary>
    private int Set(int t)
    {
        if (tokens[t].Calendar == CalendarKind.Weekdays) return Take(t + 1, TimeKind.Set, $"XXXX-WXX-{tokens[t].CalendarValue}");
        int p = t;
        if (tokens[t].Number == NumberKind.Times) p = t + 1;
        else if (tokens.Quantity(t, out _) is > 0 and var number && tokens.Is(number, TimeRoles.Time) && tokens[number].Unit == TimeUnit.None) p = number + 1;
        if (p > t)
        {
            if (!tokens.Is(p, TimeRoles.Indefinite | TimeRoles.Every | TimeRoles.Per)) return -1;
            return tokens[p + 1] is { Unit: not TimeUnit.None, Plural: false } ? Take(p + 2, TimeKind.Set, Length(10, tokens[p + 1])) : -1;
        }
        return tokens.Is(t, TimeRoles.Every) ? Every(t) : -1;
    }

    private int Every(int t)
    {
        int p = t + 1;
        int tenths = 10;
        if (tokens.Is(p, TimeRoles.Other)) (tenths, p) = (20, p + 1);
        else if (tokens.Ordinal(p, out int nth) is > 0 and var ordinal && nth > 0) (tenths, p) = (10 * nth, ordinal);
        else if (tokens.Quantity(p, out int count) is > 0 and var number) (tenths, p) = (count, number);
        ref readonly TimeWord word = ref tokens[p];
        if (word.Unit != TimeUnit.None) return Take(p + 1, TimeKind.Set, Length(tenths, word));
        string code = word.Calendar is CalendarKind.Season or CalendarKind.DayPart ? tokens.Lexicon.Code(word.CalendarValue) : "";
        string? value = word.Calendar switch
        {
            CalendarKind.Weekday => $"XXXX-WXX-{word.CalendarValue}",
            CalendarKind.Month => $"XXXX-{word.CalendarValue:D2}",
            CalendarKind.Season => $"XXXX-{code}",
            CalendarKind.DayPart => $"XXXX-XX-XXT{code}",
            _ => null,
        };
        if (value is null) return -1;
        if (word.Calendar != CalendarKind.Weekday || tokens[p + 1].Calendar != CalendarKind.DayPart) return Take(p + 1, TimeKind.Set, value);
        return Take(p + 2, TimeKind.Set, $"{value}T{tokens.Lexicon.Code(tokens[p + 1].CalendarValue)}");
    }

    private static bool IsClock(TimeUnit unit) => unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour;

    /// <summary>The TIMEX3 value of a length, X for a vague number.</summary>
    private static string Length(int tenths, in TimeWord unit)
    {
        string letter = unit.Unit switch
        {
            TimeUnit.Second => "S",
            TimeUnit.Minute or TimeUnit.Month => "M",
            TimeUnit.Hour => "H",
            TimeUnit.Day => "D",
            TimeUnit.Week => "W",
            TimeUnit.Weekend => "WE",
            TimeUnit.Quarter => "Q",
            _ => "Y",
        };
        string prefix = IsClock(unit.Unit) ? "PT" : "P";
        if (tenths < 0) return $"{prefix}X{letter}";
        long total = (long)tenths * unit.UnitCount;
        string number = total % 10 == 0 ? (total / 10).ToString(CultureInfo.InvariantCulture) : $"{total / 10}.{total % 10}";
        return $"{prefix}{number}{letter}";
    }
}
