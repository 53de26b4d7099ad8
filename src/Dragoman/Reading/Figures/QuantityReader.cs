using System.Globalization;
using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Reading.Figures;

/// <summary>Finds number expressions: digits and words, scales, ranges, the words that bound them, currency and percent signs.</summary>
public sealed class QuantityReader(FigureLexicon lexicon)
{
    /// <summary>Most tokens of a bounding phrase.</summary>
    private const int LongestBound = 6;

    private Document document = null!;
    private int limit;

    /// <summary>A number as it grows from left to right.</summary>
    private struct Sum
    {
        public double Low, High, Current, CurrentHigh, LastScale;
        public FigureBound Bound;
        public bool Open;

        public readonly double TotalLow => Low + Current;

        public readonly double TotalHigh => High + CurrentHigh;
    }

    /// <summary>Adds the quantities of one sentence to a list, in the order of the text.</summary>
    public void Run(Document parsed, int first, int end, List<Quantity> quantities)
    {
        (document, limit) = (parsed, end);
        int floor = first;
        for (int t = first; t < end;)
        {
            if (!TryRead(t, floor, out Quantity quantity))
            {
                t++;
                continue;
            }
            quantities.Add(quantity);
            t = floor = quantity.End;
        }
    }

    private bool TryRead(int t, int floor, out Quantity quantity)
    {
        quantity = default;
        bool bound = Longest(lexicon.BoundsBefore, t, out int afterBound, out _) && afterBound > t + 1 && TryNumber(afterBound, out _, out _);
        if (bound) return false;
        if (!TryNumber(t, out int end, out Sum sum)) return IsArticle(t) && ReadArticle(t, out quantity);
        if (IsPartOfWord(t, end)) return false;
        (int numberEnd, double? low, double? high, FigureBound range) = Range(t, end, sum);
        (int first, FigureBound before) = BoundBefore(t, floor);
        int currency = -1;
        if (first == t && CurrencyBefore(t, floor, out int signFirst, out currency)) (first, before) = BoundBefore(signFirst, floor);
        (int last, FigureBound after) = BoundAfter(numberEnd);
        QuantityKind kind = currency >= 0 ? QuantityKind.Money : QuantityKind.Number;
        if (currency < 0 && CurrencyAfter(last, out int currencyEnd, out currency)) (kind, last) = (QuantityKind.Money, currencyEnd);
        else if (kind == QuantityKind.Number && last < limit && lexicon.Use(document.Lower[last]) == FigureWord.Percent) (kind, last) = (QuantityKind.Percent, last + 1);
        // "more than a dozen": the words before are stronger than the vague number.
        FigureBound bounded = range is not (FigureBound.Exact or FigureBound.About) ? range : before is not (FigureBound.Exact or FigureBound.Between) ? before : range == FigureBound.About ? range : after;
        (low, high) = Limits(low, high, bounded);
        quantity = new Quantity(first, t, numberEnd, last, low, high, bounded, kind, currency);
        return true;
    }

    /// <summary>The values that the bounding words allow.</summary>
    private static (double? Low, double? High) Limits(double? low, double? high, FigureBound bound) => bound switch
    {
        FigureBound.AtLeast or FigureBound.MoreThan => (low, null),
        FigureBound.AtMost or FigureBound.LessThan => (0, high),
        FigureBound.Unknown => (null, null),
        _ => (low, high),
    };

    /// <summary>"12-year-old", "three-day", "T-34": the number belongs to a compound that counts nothing. "5,000-strong" does count.</summary>
    private bool IsPartOfWord(int first, int end)
    {
        // "an 8- and a 9-year-old boy"
        if (end + 1 < limit && document.Xpos[end] == Xpos.HYPH && document.Start[end] == document.End[end - 1] && document.Start[end + 1] > document.End[end]) return true;
        if (end + 1 < limit && (document.Xpos[end] == Xpos.HYPH || document.Words[document.Lower[end]] is "-") && document.Start[end] == document.End[end - 1] && document.Start[end + 1] == document.End[end]
            && lexicon.Use(document.Lower[end + 1]) != FigureWord.Strong && !TryNumber(end + 1, out _, out _) && !Longest(lexicon.BoundsAfter, end, out _, out _)) return true;
        return first > 1 && document.Xpos[first - 1] == Xpos.HYPH && document.End[first - 1] == document.Start[first] && document.Upos[first - 2] is Upos.Propn or Upos.Noun or Upos.X;
    }

    private bool IsArticle(int t) => lexicon.Use(document.Lower[t]) == FigureWord.Article && document.Relation[t] is Relation.Det or Relation.Nsubj or Relation.NsubjPass or Relation.Obj;

    /// <summary>"a soldier": one.</summary>
    private bool ReadArticle(int t, out Quantity quantity)
    {
        quantity = new Quantity(t, t, t + 1, t + 1, 1, 1, FigureBound.Exact, QuantityKind.Article, -1);
        int head = document.Head[t];
        // "another" stands for a person too.
        if (document.Relation[t] is Relation.Nsubj or Relation.NsubjPass or Relation.Obj && document.Words[document.Lower[t]].Length > 2) return true;
        return head > t && document.Xpos[head] is Xpos.NN or Xpos.JJ && lexicon.Counted(document.Lemma[head]) == CountedKind.Person;
    }

    /// <summary>"5-6", "five to six", "one or two", "between 20 and 30".</summary>
    private (int End, double? Low, double? High, FigureBound Bound) Range(int first, int end, in Sum sum)
    {
        if (sum.Open) return (end, null, null, FigureBound.Unknown);
        FigureWord before = first > 0 ? lexicon.Use(document.Lower[first - 1]) : FigureWord.None;
        bool between = BoundBefore(first, Math.Max(0, first - LongestBound)).Bound == FigureBound.Between;
        if (end + 1 < limit && (between || before != FigureWord.From) && (between && lexicon.Use(document.Lower[end]) == FigureWord.And || IsRangeSign(end)) && TryNumber(end + 1, out int secondEnd, out Sum second) && !second.Open)
        {
            double low = sum.TotalLow;
            // "1 to 2 million": the scale of the second belongs to both.
            if (second.LastScale >= 1000 && low < second.LastScale && sum.LastScale == 0 && second.TotalHigh / second.LastScale > low) low *= second.LastScale;
            if (second.TotalHigh > low) return (secondEnd, low, second.TotalHigh, FigureBound.Between);
        }
        return (end, sum.TotalLow, sum.TotalHigh, sum.Bound);
    }

    private bool IsRangeSign(int t) => document.Xpos[t] == Xpos.HYPH || document.Words[document.Lower[t]] is "-" || lexicon.Use(document.Lower[t]) == FigureWord.Or || lexicon.Use(document.Lower[t]) == FigureWord.Level && document.Words[document.Lower[t]].Length == 2 && document.Words[document.Lower[t]][0] == 't'
        || document.Words[document.Lower[t]] is "–";

    private (int First, FigureBound Bound) BoundBefore(int t, int floor)
    {
        FigureBound bound = FigureBound.Exact;
        int first = t;
        for (bool more = true; more;)
        {
            more = false;
            for (int start = Math.Max(floor, first - LongestBound); start < first; start++)
            {
                if (!Matches(lexicon.BoundsBefore, start, first, out int value)) continue;
                if (bound == FigureBound.Exact) bound = (FigureBound)value;
                (first, more) = (start, true);
                break;
            }
        }
        return (first, bound);
    }

    private (int End, FigureBound Bound) BoundAfter(int end)
    {
        FigureBound bound = FigureBound.Exact;
        while (Longest(lexicon.BoundsAfter, end, out int next, out int value) && !(next < limit && TryNumber(next, out _, out _)))
        {
            if (bound == FigureBound.Exact) bound = (FigureBound)value;
            end = next;
        }
        return (end, bound);
    }

    private bool CurrencyBefore(int t, int floor, out int first, out int currency)
    {
        for (first = Math.Max(floor, t - 3); first < t; first++)
            if (Matches(lexicon.Currencies, first, t, out currency) && !char.IsLower(document.Words[document.Form[first]][0])) return true;
        currency = -1;
        return false;
    }

    private bool CurrencyAfter(int t, out int end, out int currency)
    {
        (end, currency) = (t, -1);
        int from = t < limit && document.Xpos[t] == Xpos.HYPH ? t + 1 : t;
        if (from < limit && lexicon.Use(document.Lower[from]) == FigureWord.Of) from++;
        int node = PhraseTable.Root;
        for (int i = from; i < limit && i < from + 4; i++)
        {
            int step = lexicon.Currencies.Step(node, document.Lower[i]);
            if (step < 0) step = StepLemma(node, i);
            if (step < 0) break;
            node = step;
            if (lexicon.Currencies.First(node) is not (>= 0 and var handle) || document.Upos[i] is Upos.Verb or Upos.Aux) continue;
            (end, currency) = (i + 1, lexicon.Currencies.Value(handle));
        }
        // "500 pounds of explosives" is a weight, "200 million dollars of aid" is none.
        return currency >= 0 && !(end < limit && lexicon.Use(document.Lower[end]) == FigureWord.Of && lexicon.Counted(document.Lemma[end - 1]) == CountedKind.Thing && document.Words[document.Lower[end - 1]] is "pounds" or "pound");
    }

    private int StepLemma(int node, int t) => lexicon.Currencies.Step(node, document.Lemma[t]);

    private bool TryNumber(int t, out int end, out Sum sum)
    {
        sum = default;
        end = t;
        if (t >= limit) return false;
        if (Longest(lexicon.Numbers, t, out end, out int value))
        {
            NumberWord word = lexicon.Number(value);
            if (word.IsScale && (document.Upos[t] != Upos.Num || document.End[t] - document.Start[t] == 1)) return false;
            sum.Open = word.Low is null;
            sum.Bound = word.Bound;
            if (sum.Open) return true;
            if (word.IsScale) Multiply(ref sum, word.Low!.Value, one: true);
            else (sum.Current, sum.CurrentHigh) = (word.Low!.Value, word.High!.Value);
        }
        else if (TryDigits(t, out double digits)) (sum.Current, sum.CurrentHigh, end) = (digits, digits, t + 1);
        else return false;
        Continue(ref end, ref sum);
        return true;
    }

    /// <summary>"two hundred and fifty thousand", "1.2 million", "twenty-two".</summary>
    private void Continue(ref int end, ref Sum sum)
    {
        while (end < limit)
        {
            int next = document.Xpos[end] == Xpos.HYPH ? end + 1 : end;
            bool joined = lexicon.Use(document.Lower[next < limit ? next : end]) == FigureWord.And && sum.LastScale > 0;
            if (joined) next++;
            if (next >= limit || !Longest(lexicon.Numbers, next, out int after, out int value)) return;
            NumberWord word = lexicon.Number(value);
            if (word.Low is not > 0 || word.Bound != FigureBound.Exact) return;
            if (word.IsScale && !joined) Multiply(ref sum, word.Low.Value, one: false);
            else if (!word.IsScale && sum.LastScale > word.Low && (sum.Current % 100 == 0)) Plus(ref sum, word.Low.Value);
            else return;
            end = after;
        }
    }

    private static void Plus(ref Sum sum, double value)
    {
        sum.Current += value;
        sum.CurrentHigh += value;
    }

    private static void Multiply(ref Sum sum, double scale, bool one)
    {
        double low = one && sum.Current == 0 ? scale : sum.Current * scale;
        double high = one && sum.Current == 0 ? scale : sum.CurrentHigh * scale;
        sum.LastScale = scale;
        if (scale < 1000) (sum.Current, sum.CurrentHigh) = (low, high);
        else (sum.Low, sum.High, sum.Current, sum.CurrentHigh) = (sum.Low + low, sum.High + high, 0, 0);
    }

    private bool TryDigits(int t, out double value)
    {
        ReadOnlySpan<char> form = document.Words[document.Lower[t]];
        value = 0;
        return form.Length <= 20 && char.IsAsciiDigit(form[0]) && char.IsAsciiDigit(form[^1])
            && PlainNumber.TryRead(form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, out value);
    }

    private bool Longest(PhraseTable table, int t, out int end, out int value)
    {
        (end, value) = (t, -1);
        int node = PhraseTable.Root;
        for (int i = t; i < limit; i++)
        {
            node = table.Step(node, document.Lower[i]);
            if (node < 0) break;
            if (table.First(node) is >= 0 and var handle) (end, value) = (i + 1, table.Value(handle));
        }
        return end > t;
    }

    private bool Matches(PhraseTable table, int first, int end, out int value)
    {
        value = -1;
        int node = PhraseTable.Root;
        for (int i = first; i < end; i++)
        {
            node = table.Step(node, document.Lower[i]);
            if (node < 0) return false;
        }
        int handle = table.First(node);
        if (handle >= 0) value = table.Value(handle);
        return handle >= 0;
    }
}
