using System.Globalization;

namespace Dragoman.Knowledge;

/// <summary>Numbers as people write them in tables and reports: digits, a decimal point, a sign, commas between thousands.</summary>
/// <remarks>The parser of the base library is compiled anew at each start, which takes longer than reading all coordinates. It is asked only for what is written otherwise.</remarks>
internal static class PlainNumber
{
    // Whole numbers of so many digits, and the powers of ten up to them, are exact, so that their quotient is rounded once.
    private const int ExactDigits = 15;

    private static readonly double[] powers = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads all of a text, to the same value as <see cref="double.TryParse(ReadOnlySpan{char}, NumberStyles, IFormatProvider?, out double)"/>.</summary>
    /// <param name="text">The number.</param>
    /// <param name="style">What may stand in it, for what is written otherwise; a comma is read only with <see cref="NumberStyles.AllowThousands"/>, a sign only with <see cref="NumberStyles.AllowLeadingSign"/>.</param>
    /// <param name="value">The number, 0 where there is none.</param>
    public static bool TryRead(ReadOnlySpan<char> text, NumberStyles style, out double value)
    {
        bool negative = (style & NumberStyles.AllowLeadingSign) != 0 && text is ['-', ..];
        long whole = 0;
        int digits = 0, decimals = -1;
        foreach (char c in negative ? text[1..] : text)
        {
            if (c == ',' && digits > 0 && decimals < 0 && (style & NumberStyles.AllowThousands) != 0) continue;
            if (c == '.' && digits > 0 && decimals < 0)
            {
                decimals = 0;
                continue;
            }
            if ((uint)(c - '0') > 9 || ++digits > ExactDigits) return double.TryParse(text, style, CultureInfo.InvariantCulture, out value);
            whole = 10 * whole + (c - '0');
            if (decimals >= 0) decimals++;
        }
        if (digits == 0) return double.TryParse(text, style, CultureInfo.InvariantCulture, out value);
        value = whole / powers[Math.Max(0, decimals)];
        if (negative) value = -value;
        return true;
    }
}
