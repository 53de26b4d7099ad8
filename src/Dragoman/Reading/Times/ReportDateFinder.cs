using Dragoman.Language;

namespace Dragoman.Reading.Times;

/// <summary>Finds the day a report was published in the report itself: in its dateline (<c>MOSCOW, Oct. 26 (Reuters) -</c>) or on a line of its own (<c>Published: 26 October 2023</c>).</summary>
public sealed class ReportDateFinder
{
    /// <summary>Sentences at the head of a report that are looked at.</summary>
    private const int HeadSentences = 8;

    /// <summary>Tokens of a sentence among which a dateline ends, and tokens that a line may hold before its date.</summary>
    private const int DatelineTokens = 16;
    private const int LineTokens = 6;

    private readonly TimeTokens tokens;
    private readonly DateReader dates;

    /// <param name="lexicon">The words of <c>knowledge/times</c>.</param>
    public ReportDateFinder(TimeLexicon lexicon)
    {
        tokens = new TimeTokens(lexicon);
        dates = new DateReader(tokens);
    }

    /// <summary>The day of publication, or null where the report does not tell it.</summary>
    public DateOnly? Run(Document document)
    {
        CalendarTime dateline = default;
        for (int sentence = 0; sentence < Math.Min(HeadSentences, document.SentenceCount); sentence++)
        {
            tokens.MoveTo(document, sentence);
            if (OnOwnLine() is { } line) return line;
            if (dateline.Day == 0) dateline = InDateline();
        }
        if (dateline.Day == 0) return null;
        if (dateline.Year == 0) dateline = dateline with { Year = LatestYear(document) };
        return dateline.Year > 0 && dateline.Day <= DateTime.DaysInMonth(dateline.Year, dateline.Index) ? dateline.First() : null;
    }

    /// <summary>A short line that ends in a full date, or in a full date and a time of day.</summary>
    private DateOnly? OnOwnLine()
    {
        for (int t = tokens.First; t < Math.Min(tokens.Limit, tokens.First + LineTokens); t++)
        {
            int end = dates.Read(t, out CalendarTime date);
            if (end < 0 || date.Year == 0) continue;
            bool atStart = t == tokens.First || tokens.Mark(t - 1) is ':' or '|' or ',' or '-' or '–' or '—';
            bool clock = end < tokens.Limit && tokens.Limit - end <= LineTokens && EndsInClock(end);
            return atStart && (end == tokens.Limit || clock || tokens.Mark(end) == '.' && end + 1 == tokens.Limit) ? date.First() : null;
        }
        return null;
    }

    private bool EndsInClock(int end)
    {
        for (int p = end; p < tokens.Limit; p++)
            if (tokens.Form(p).Contains(':') && char.IsDigit(tokens.Form(p)[0]) || tokens[p].Calendar == CalendarKind.Zone) return true;
        return false;
    }

    /// <summary>A place in capitals or a name, a comma, a date, then an agency in brackets or a dash.</summary>
    private CalendarTime InDateline()
    {
        for (int t = tokens.First + 1; t < Math.Min(tokens.Limit, tokens.First + DatelineTokens); t++)
        {
            if (tokens.Mark(t - 1) is not (',' or '(' or '-' or '–')) continue;
            int end = dates.Read(t, out CalendarTime date);
            if (end < 0 || !IsCapitalized(t - 1)) continue;
            int p = tokens.Mark(end) is ',' or '.' ? end + 1 : end;
            for (int limit = Math.Min(tokens.Limit, end + LineTokens); p < limit; p++)
                if (tokens.Mark(p) is '-' or '–' or '—' or '(' or ':' || tokens.Form(p) is "--") return date;
        }
        return default;
    }

    private bool IsCapitalized(int limit)
    {
        for (int p = tokens.First; p < limit; p++)
            if (!tokens.IsCapital(p) && char.IsLetter(tokens.Form(p)[0])) return false;
        return tokens.IsCapital(tokens.First);
    }

    /// <summary>The latest year that stands with a day or month in the report: a dateline without a year is of that year.</summary>
    private int LatestYear(Document document)
    {
        int latest = 0;
        for (int sentence = 0; sentence < document.SentenceCount; sentence++)
        {
            tokens.MoveTo(document, sentence);
            for (int t = tokens.First; t < tokens.Limit; t++)
            {
                if (dates.MonthAt(t, dated: true) == 0) continue;
                int year = tokens.YearAt(t + 1);
                if (dates.Read(t, out CalendarTime date) > 0) year = date.Year;
                latest = Math.Max(latest, year);
            }
        }
        return latest;
    }
}
