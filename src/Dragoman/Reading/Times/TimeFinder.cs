using Dragoman.Language;

namespace Dragoman.Reading.Times;

/// <summary>Finds the words of a report that say when, how long or how often, and what they stand for on the calendar.</summary>
/// <remarks>
/// Extents and values follow TIMEX3 (TimeML annotation guidelines 1.2.1): no preposition before an expression, articles and modifiers inside it. One pass over the
/// tokens: at each token the rules are tried from the most specific to the most general, and the first that holds takes its words. Words and their meaning are those
/// of the lexicon; rules see integers. A decade is ten years (<c>P10Y</c>), weeks are those of ISO 8601. One instance serves one thread.
/// </remarks>
public sealed partial class TimeFinder
{
    private readonly TimeTokens tokens;
    private readonly DateReader dates;
    private readonly TenseFinder tense;
    private readonly ReportDateFinder reportDates;
    private readonly List<DateOnly> fullDates = [];
    private List<TimeMention> found = [];
    private DateOnly? published;

    /// <summary>The full date named last, to which "the day before" goes back.</summary>
    private DateOnly? lastDate;

    /// <summary>The stretch named last, to which "that year" goes back.</summary>
    private CalendarTime lastTime;

    /// <summary>The full date named last in this sentence: times of day belong to it.</summary>
    private CalendarTime sentenceDate;

    // What the rule that matched has read.
    private int start;
    private TimeKind kind;
    private CalendarTime when;
    private string? text;

    /// <param name="lexicon">The words of <c>knowledge/times</c>.</param>
    public TimeFinder(TimeLexicon lexicon)
    {
        tokens = new TimeTokens(lexicon);
        dates = new DateReader(tokens);
        tense = new TenseFinder(tokens);
        reportDates = new ReportDateFinder(lexicon);
    }

    /// <summary>Fills a list with the times of a report, in the order of the text; none overlaps another.</summary>
    /// <param name="document">Tokens and sentences over the lexicon's word table; tags are used where they are there.</param>
    /// <param name="published">Day of publication; null to look for it in the report.</param>
    /// <param name="times">Emptied, then filled.</param>
    public void Run(Document document, DateOnly? published, List<TimeMention> times)
    {
        times.Clear();
        fullDates.Clear();
        found = times;
        this.published = published ?? reportDates.Run(document);
        lastDate = null;
        lastTime = default;
        for (int sentence = 0; sentence < document.SentenceCount; sentence++)
        {
            tokens.MoveTo(document, sentence);
            sentenceDate = default;
            for (int t = tokens.First; t < tokens.Limit;)
                t = Next(t);
        }
    }

    /// <summary>Reads what begins at a token; the token to go on with.</summary>
    private int Next(int t)
    {
        if (!tokens[t].Matters && !char.IsDigit(tokens.Form(t)[0]) && !char.IsDigit(tokens.Form(t)[^1]) && !IsJoined(t) && !IsCutYear(t)) return t + 1;
        int skipped = tokens.Phrase(t, PhraseKind.Skip, out _);
        if (skipped > 0) return skipped;
        int end = Match(t);
        if (end < 0) return t + 1;
        Add(end);
        return end;
    }

    private int Match(int t)
    {
        Start(t);
        int end = Clock(t);
        if (end < 0) end = Set(t);
        if (end < 0) end = Range(t);
        if (end < 0) end = Day(t);
        if (end < 0) end = PartOfDay(t);
        if (end < 0) end = PartOfMonth(tokens.Is(t, TimeRoles.The) ? t + 1 : t);
        if (end < 0) end = Duration(t);
        if (end < 0) end = Period(t);
        if (end < 0) end = Reference(t);
        return end;
    }

    private void Start(int t)
    {
        start = t;
        kind = TimeKind.Date;
        when = default;
        text = null;
    }

    private void Add(int end)
    {
        if (text is null && when.IsTime) kind = TimeKind.Time;
        found.Add(new TimeMention(start, end, kind, text ?? when.ToString(), tokens.Document.SpanOf(start, end)));
        if (text is not null) return;
        lastTime = when;
        if (!when.IsFullDate) return;
        sentenceDate = when with { Code = null, Clock = 0, Universal = false };
        lastDate = sentenceDate.First();
        if (lastDate is { } day && !fullDates.Contains(day)) fullDates.Add(day);
    }

    private bool Take(CalendarTime? value)
    {
        when = value ?? default;
        return value is not null;
    }

    /// <summary>A value that is no stretch of the calendar.</summary>
    private int Take(int end, TimeKind kind, string value)
    {
        this.kind = kind;
        text = value;
        return end;
    }

    /// <summary>Recently, now, soon; daily, yearlong; 9/11.</summary>
    private int Reference(int t)
    {
        bool name = t > tokens.First && tokens.IsCapital(t) && (tokens.IsCapital(t + 1) || tokens.IsCapital(t - 1));
        int end = tokens.Phrase(t, PhraseKind.Set, out TimePhrase phrase);
        if (end > 0 && !name) return Take(end, TimeKind.Set, phrase.Text);
        end = tokens.Phrase(t, PhraseKind.Duration, out phrase);
        if (end > 0) return Take(end, TimeKind.Duration, phrase.Text);
        end = tokens.Phrase(t, PhraseKind.Reference, out phrase);
        if (end < 0 || name || tokens.Is(end, TimeRoles.Of) || tokens[end].Unit != TimeUnit.None || tokens.IsNumeric(end)) return RecentUnits(t);
        return Take(end, TimeKind.Date, phrase.Text);
    }

    /// <summary><c>recent years</c>, <c>the coming weeks</c>.</summary>
    private int RecentUnits(int t)
    {
        int p = tokens.Is(t, TimeRoles.The) ? t + 1 : t;
        bool recent = tokens.Is(p, TimeRoles.Recent);
        if (!recent && !tokens.Is(p, TimeRoles.Coming | TimeRoles.Past | TimeRoles.Next | TimeRoles.Last)) return -1;
        if (tokens[p + 1].Unit == TimeUnit.None || !tokens[p + 1].Plural) return -1;
        bool ahead = tokens.Is(p, TimeRoles.Coming | TimeRoles.Next);
        return Take(p + 2, TimeKind.Date, ahead ? "FUTURE_REF" : "PAST_REF");
    }

    /// <summary>A prefix is written to the name: <c>mid-June</c>, <c>mid-2011</c>.</summary>
    private bool IsJoined(int t) => JoinedAt(t) > 0;

    /// <summary>An apostrophe stands for the century: <c>'82</c>, <c>'90s</c>.</summary>
    private bool IsCutYear(int t) => tokens.Mark(t) is '\'' or '’' or '‘' && tokens.Touches(t + 1) && char.IsDigit(tokens.Form(t + 1)[0]);

    private int JoinedAt(int t)
    {
        ReadOnlySpan<char> form = tokens.Form(t);
        int hyphen = form.LastIndexOf('-');
        return hyphen is > 1 and < 5 && hyphen < form.Length - 2 && (tokens.Lexicon[tokens.Document.Words.Find(form[..hyphen])].Roles & TimeRoles.Early) != 0 ? hyphen + 1 : -1;
    }
}
