using System.Globalization;
using System.Text;

namespace Dragoman.Cli.Pages;

/// <summary>Columns that a character takes in a terminal, after Unicode Standard Annex 11 (East Asian Width): none, one or two.</summary>
internal static class DisplayWidth
{
    // First and last code point of the blocks whose assigned characters are wide or, as emoji, shown so.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x23E9, 0x23EC), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x26AA, 0x26AB),
        (0x26BD, 0x26BE), (0x2705, 0x2705), (0x270A, 0x270B), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797), (0x2B1B, 0x2B1C),
        (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18CFF), (0x1AFF0, 0x1B2FF),
        (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F19A), (0x1F1E6, 0x1F265), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF),
        (0x1F7E0, 0x1F7EB), (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>Columns of one text element (a character with its combining marks): that of its widest part.</summary>
    public static int Of(ReadOnlySpan<char> element)
    {
        int width = 0;
        foreach (Rune rune in element.EnumerateRunes()) width = Math.Max(width, rune.Value == 0xFE0F ? 2 : Of(rune));
        return width;
    }

    private static int Of(Rune rune)
    {
        int value = rune.Value;
        if (value is >= 0x20 and < 0x7F) return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control) return 0;
        foreach ((int first, int last) in Wide)
        {
            if (value < first) return 1;
            if (value <= last) return 2;
        }
        return 1;
    }
}
