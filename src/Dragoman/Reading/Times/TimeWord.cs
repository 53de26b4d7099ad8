namespace Dragoman.Reading.Times;

/// <summary>What a word does beside a time; a word may do several things. Named as in <c>function-words.tsv</c>.</summary>
[Flags]
internal enum TimeRoles : ulong
{
    None = 0,
    The = 1UL << 0,
    Indefinite = 1UL << 1,
    Possessive = 1UL << 2,
    This = 1UL << 3,
    That = 1UL << 4,
    Last = 1UL << 5,
    Next = 1UL << 6,
    Previous = 1UL << 7,
    Following = 1UL << 8,
    Same = 1UL << 9,
    Past = 1UL << 10,
    Coming = 1UL << 11,
    Recent = 1UL << 12,
    Or = 1UL << 13,
    Ago = 1UL << 14,
    Earlier = 1UL << 15,
    Later = 1UL << 16,
    Before = 1UL << 17,
    After = 1UL << 18,
    Early = 1UL << 19,
    Every = 1UL << 20,
    Other = 1UL << 21,
    Per = 1UL << 22,
    On = 1UL << 23,
    At = 1UL << 24,
    Of = 1UL << 25,
    And = 1UL << 26,
    To = 1UL << 27,
    Between = 1UL << 28,
    From = 1UL << 29,
    YearPreposition = 1UL << 30,
    DurationPreposition = 1UL << 31,
    ClockPreposition = 1UL << 32,
    Filler = 1UL << 33,
    Long = 1UL << 34,
    Old = 1UL << 35,
    Phase = 1UL << 36,
    Bound = 1UL << 37,
    Fiscal = 1UL << 38,
    Period = 1UL << 39,
    Deadline = 1UL << 40,
    ClockWord = 1UL << 41,
    MorningHalf = 1UL << 42,
    AfternoonHalf = 1UL << 43,
    Time = 1UL << 44,
    Local = 1UL << 45,
    Counted = 1UL << 46,
    In = 1UL << 47,
}

/// <summary>Kinds of names in <c>calendar.tsv</c>.</summary>
internal enum CalendarKind : byte
{
    None,
    Weekday,
    Weekdays,
    Month,
    Season,
    DayPart,
    DayParts,
    Light,
    Hour,
    Zone,
}

/// <summary>How far a name of the calendar is to be trusted.</summary>
internal enum Caution : byte
{
    No,
    Word,
    Name,
    Dated,
}

/// <summary>Kinds of number words in <c>numbers.tsv</c>.</summary>
internal enum NumberKind : byte
{
    None,
    Cardinal,
    Tens,
    Scale,
    Ordinal,
    Half,
    Couple,
    Vague,
    Decade,
    Times,
}

/// <summary>Kinds of cues in <c>tense.tsv</c>.</summary>
internal enum TenseCue : byte
{
    None,
    Past,
    Perfect,
    Future,
    Modal,
    Present,
    Be,
    Infinitive,
}

/// <summary>Units of time.</summary>
internal enum TimeUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
}

/// <summary>All that is known of one word; <c>default</c> is a word that has nothing to do with time.</summary>
internal struct TimeWord
{
    public TimeRoles Roles;
    public CalendarKind Calendar;
    public Caution Caution;
    public NumberKind Number;
    public TenseCue Tense;
    public TimeUnit Unit;
    public bool Plural;
    public bool StartsPhrase;
    public int UnitCount;
    public int CalendarValue;
    public int NumberValue;

    /// <summary>True where an expression may begin or go on with the word.</summary>
    public readonly bool Matters => StartsPhrase || Roles != 0 || Calendar != CalendarKind.None || Number != NumberKind.None || Unit != TimeUnit.None;
}

/// <summary>Kinds of rows in <c>phrases.tsv</c>.</summary>
internal enum PhraseKind : byte
{
    None,
    Day,
    Part,
    Reference,
    Anaphor,
    DayAfter,
    Set,
    Duration,
    Date,
    Holiday,
    PartPhrase,
    Approximate,
    Skip,
    Happening,
}

/// <summary>One phrase with a meaning of its own.</summary>
/// <param name="Text">TIMEX3 value, or code of a part of the day.</param>
/// <param name="Days">Days from the date it stands for.</param>
internal readonly record struct TimePhrase(PhraseKind Kind, string Text, int Days);
