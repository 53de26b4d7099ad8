using Dragoman.Language;

namespace Dragoman.Reading.Times;

/// <summary>The tokens of one sentence as the rules for times see them: words with their meaning, numbers, marks. Outside of the sentence there is nothing.</summary>
internal sealed class TimeTokens(TimeLexicon lexicon)
{
    private const int MaximumNumber = 100_000_000;
    private TimeWord none;

    /// <summary>The report.</summary>
    public Document Document { get; private set; } = null!;

    /// <summary>What the words mean.</summary>
    public TimeLexicon Lexicon => lexicon;

    /// <summary>First token of the sentence.</summary>
    public int First { get; private set; }

    /// <summary>One past its last token.</summary>
    public int Limit { get; private set; }

    /// <summary>Goes to a sentence.</summary>
    public void MoveTo(Document document, int sentence)
    {
        Document = document;
        First = document.SentenceStart[sentence];
        Limit = document.SentenceStart[sentence + 1];
    }

    /// <summary>The meaning of a token.</summary>
    public ref readonly TimeWord this[int t]
    {
        get
        {
            if (t < First || t >= Limit) return ref none;
            return ref lexicon[Document.Lower[t]];
        }
    }

    /// <summary>True where the token has one of the roles.</summary>
    public bool Is(int t, TimeRoles roles) => (this[t].Roles & roles) != 0;

    /// <summary>The characters of a token; empty outside of the sentence.</summary>
    public ReadOnlySpan<char> Form(int t) => t < First || t >= Limit ? default : Document.Words[Document.Form[t]];

    /// <summary>The character of a token of one character, else NUL.</summary>
    public char Mark(int t) => Form(t) is { Length: 1 } form ? form[0] : '\0';

    /// <summary>True for a hyphen or dash between words.</summary>
    public bool IsHyphen(int t) => Mark(t) is '-' or '‐' or '‑' or '–';

    /// <summary>True where the token begins with a capital.</summary>
    public bool IsCapital(int t) => Form(t) is { Length: > 0 } form && char.IsUpper(form[0]);

    /// <summary>True where both tokens touch.</summary>
    public bool Touches(int t) => t > First && t < Limit && Document.ReadingEnd[t - 1] == Document.ReadingStart[t];

    /// <summary>True where no word follows in the clause: end of the sentence or a mark.</summary>
    public bool IsClauseEnd(int t) => t >= Limit || Form(t) is { Length: > 0 } form && !char.IsLetterOrDigit(form[0]);

    /// <summary>The value of a token of at most <paramref name="longest"/> digits, or -1.</summary>
    public int Digits(int t, int longest = 8) => Form(t) is { Length: > 0 } form && form.Length <= longest ? Digits(form) : -1;

    /// <summary>The value of digits, or -1 where anything else is among them.</summary>
    public static int Digits(ReadOnlySpan<char> form)
    {
        if (form.Length is 0 or > 8) return -1;
        int value = 0;
        foreach (char c in form)
        {
            if (c is < '0' or > '9') return -1;
            value = 10 * value + c - '0';
        }
        return value;
    }

    /// <summary>True for a number in digits or words.</summary>
    public bool IsNumeric(int t) => Form(t) is { Length: > 0 } form && (form[0] is >= '0' and <= '9' || this[t].Number is not (NumberKind.None or NumberKind.Ordinal or NumberKind.Half));

    /// <summary>The four digits of a year between 1000 and 2199, or 0.</summary>
    public int YearAt(int t) => Form(t).Length == 4 && Digits(t) is >= 1000 and < 2200 and var year ? year : 0;

    /// <summary>True where the number at <paramref name="t"/> counts what follows it: <c>2000 people</c>.</summary>
    public bool Counts(int t)
    {
        int next = t + 1;
        if (Is(next, TimeRoles.Counted) || this[next].Unit != TimeUnit.None && this[next].Plural || this[next].Number == NumberKind.Scale || Mark(next) == '%') return true;
        ReadOnlySpan<char> form = Form(next);
        if (form.Length < 5 || form[^1] != 's' || char.IsUpper(form[0]) || form[^2] == 's') return false;
        // Without tags a plural looks like a verb; a count stands before the verb of its clause, a year after a preposition does not.
        return Document.Xpos[next] is Xpos.NNS || Document.Xpos[next] == Xpos.None && !Is(t - 1, TimeRoles.YearPreposition | TimeRoles.The) && !Form(t - 1).EndsWith("s");
    }

    /// <summary>Longest phrase of a kind at a token; its end, or -1.</summary>
    public int Phrase(int t, PhraseKind kind, out TimePhrase found)
    {
        found = default;
        int end = -1;
        int node = Knowledge.PhraseTable.Root;
        for (int p = t; p < Limit; p++)
        {
            node = lexicon.Phrases.Step(node, Document.Lower[p]);
            if (node < 0) break;
            for (int v = lexicon.Phrases.First(node); v >= 0; v = lexicon.Phrases.Next(v))
            {
                TimePhrase phrase = lexicon.Phrase(lexicon.Phrases.Value(v));
                if (phrase.Kind == kind) (found, end) = (phrase, p + 1);
            }
        }
        return end;
    }

    /// <summary>Reads an ordinal: <c>21st</c>, <c>third</c>, <c>twenty-first</c>, <c>final</c> (-1). Its end, or -1.</summary>
    public int Ordinal(int t, out int value)
    {
        value = 0;
        ReadOnlySpan<char> form = Form(t);
        if (form.Length is > 2 and < 6 && Digits(form[..^2]) is > 0 and var number && IsOrdinalEnding(form[^2..]))
        {
            value = number;
            return t + 1;
        }
        ref readonly TimeWord word = ref this[t];
        if (word.Number == NumberKind.Ordinal)
        {
            value = word.NumberValue;
            return t + 1;
        }
        int unit = IsHyphen(t + 1) ? t + 2 : t + 1;
        if (word.Number != NumberKind.Tens || this[unit].Number != NumberKind.Ordinal || this[unit].NumberValue is < 1 or > 9) return -1;
        value = word.NumberValue + this[unit].NumberValue;
        return unit + 1;
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> ending) => ending is "st" or "nd" or "rd" or "th";

    /// <summary>Reads a quantity. Its end, or -1.</summary>
    /// <param name="tenths">Ten times the value; -1 where it is vague (<c>several</c>).</param>
    public int Quantity(int t, out int tenths)
    {
        tenths = 0;
        if (Decimal(t, out tenths)) return HalfAfter(t + 1, ref tenths);
        ref readonly TimeWord word = ref this[t];
        bool indefinite = (word.Roles & TimeRoles.Indefinite) != 0;
        int p = indefinite ? t + 1 : t;
        switch (this[p].Number)
        {
            case NumberKind.Vague:
                tenths = -1;
                return SkipOf(p + 1);
            case NumberKind.Couple when indefinite:
                tenths = 10 * this[p].NumberValue;
                return SkipOf(p + 1);
            case NumberKind.Half:
                tenths = 5;
                return Is(p + 1, TimeRoles.Indefinite) ? p + 2 : p + 1;
            case NumberKind.Scale:
                tenths = 10 * Math.Min(this[p].NumberValue, MaximumNumber);
                return SkipOf(p + 1);
            case NumberKind.Cardinal or NumberKind.Tens when !indefinite:
                return WordNumber(t, out tenths);
        }
        if (!indefinite) return -1;
        tenths = 10;
        return t + 1;
    }

    private int WordNumber(int t, out int tenths)
    {
        int value = this[t].NumberValue;
        int p = t + 1;
        if (this[t].Number == NumberKind.Tens)
        {
            int unit = IsHyphen(p) ? p + 1 : p;
            if (this[unit].Number == NumberKind.Cardinal && this[unit].NumberValue < 10)
            {
                value += this[unit].NumberValue;
                p = unit + 1;
            }
        }
        while (this[p].Number == NumberKind.Scale)
        {
            value = (int)Math.Min((long)value * this[p].NumberValue, MaximumNumber);
            p++;
        }
        tenths = 10 * value;
        return HalfAfter(p, ref tenths);
    }

    /// <summary><c>two and a half</c>.</summary>
    private int HalfAfter(int p, ref int tenths)
    {
        if (!Is(p, TimeRoles.And)) return p;
        int half = Is(p + 1, TimeRoles.Indefinite) ? p + 2 : p + 1;
        if (this[half].Number != NumberKind.Half) return p;
        tenths += 5;
        return half + 1;
    }

    private int SkipOf(int p) => Is(p, TimeRoles.Of) ? p + 1 : p;

    private bool Decimal(int t, out int tenths)
    {
        tenths = 0;
        ReadOnlySpan<char> form = Form(t);
        if (form.Length is 0 or > 11 || form[0] is < '0' or > '9') return false;
        int value = 0;
        int fraction = -1;
        foreach (char c in form)
        {
            if (c is >= '0' and <= '9' && fraction < 0) value = Math.Min(10 * value + c - '0', MaximumNumber);
            else if (c == '.' && fraction < 0) fraction = 0;
            else if (fraction == 0 && c is >= '0' and <= '9' && form[^1] == c) fraction = 1 + c - '0';
            else if (c != ',' || fraction >= 0) return false;
        }
        tenths = 10 * value + Math.Max(0, fraction - 1);
        return fraction != 0;
    }
}
