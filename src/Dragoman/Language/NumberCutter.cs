using static Dragoman.Language.CharacterClass;

namespace Dragoman.Language;

/// <summary>Finds the end of a number. One token: 1,400; 3.5; 11:30; 9/11; 26/10/2023; 555-0100. Several: 1,5; 5-6.</summary>
internal static class NumberCutter
{
    private const int LongestNumber = 40;

    /// <summary>The end of the number that begins at <paramref name="p"/> with a digit, a point or a plus sign.</summary>
    public static int End(string text, int p, int limit)
    {
        limit = Math.Min(limit, p + LongestNumber);
        int end = Digits(text, IsDigit(text[p]) ? p : p + 1, limit);
        int slashed = Slashed(text, p, end, limit);
        if (slashed > end) return slashed;
        int dashed = Dashed(text, p, end, limit);
        if (dashed > end) return dashed;
        bool grouped = end - p <= 4;
        while (end + 1 < limit && IsDigit(text[end + 1]))
        {
            int next = Digits(text, end + 1, limit);
            bool joined = text[end] switch
            {
                '.' => true,
                ':' => next - end <= 4,
                ',' => grouped && next - end == 4,
                _ => false,
            };
            if (!joined) break;
            end = next;
        }
        return end;
    }

    private static int Digits(string text, int i, int limit)
    {
        while (i < limit && IsDigit(text[i])) i++;
        return i;
    }

    /// <summary>Dates and fractions: 9/11, 1/2, 26/10/2023.</summary>
    private static int Slashed(string text, int start, int end, int limit)
    {
        if (end - start > 2 || end + 1 >= limit || text[end] != '/' || !IsDigit(text[end + 1])) return end;
        int second = Digits(text, end + 1, limit);
        if (second - end > 3) return end;
        if (second + 1 >= limit || text[second] != '/' || !IsDigit(text[second + 1])) return second < limit && text[second] == '/' ? end : second;
        int third = Digits(text, second + 1, limit);
        return third - second is 3 or 5 ? third : end;
    }

    /// <summary>Telephone numbers and dates: three groups and more, or three digits and four.</summary>
    private static int Dashed(string text, int start, int end, int limit)
    {
        int groups = 1;
        int last = end;
        int i = end;
        while (i + 1 < limit && text[i] == '-' && IsDigit(text[i + 1]))
        {
            last = i;
            i = Digits(text, i + 1, limit);
            groups++;
        }
        bool wordFollows = i < limit && IsWord(text, i);
        if (groups == 1 || wordFollows) return end;
        return groups > 2 || last - start == 3 && i - last == 5 ? i : end;
    }
}
