using System.Globalization;
using System.Text;

namespace Dragoman.Text;

/// <summary>Repairs UTF-8 that was read as Windows-1252 or Latin-1: each maximal run of such characters, where the whole run decodes.</summary>
/// <remarks>The table of Windows-1252 is that of the WHATWG Encoding Standard: bytes without a character stand for the control character of the same number.</remarks>
internal static class MojibakePass
{
    private const string Kind = "mojibake";

    // characters of the bytes 80 to 9F
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Fills the edits, one for each character decoded.</summary>
    public static void Run(string text, TextEdits edits)
    {
        for (int i = 0; (i = NextLead(text, i)) >= 0;)
        {
            int end = RunEnd(text, i, out int sequences, out bool isSure);
            if (sequences == 0 || !isSure && (sequences < 2 || !IsWhole(text, i, end)))
            {
                i = Math.Max(end, i + 1);
                continue;
            }
            var reading = new StringBuilder();
            for (int p = i; p < end;)
            {
                int length = Decode(text, p, out Rune rune);
                string decoded = rune.ToString();
                edits.AddPart(p, length, decoded);
                reading.Append(decoded);
                p += length;
            }
            edits.AddRepair(i, end, reading.ToString(), Kind);
            i = end;
        }
    }

    // bytes C2 to F4 stand for themselves in both encodings
    private static int NextLead(string text, int from)
    {
        int found = text.AsSpan(from).IndexOfAnyInRange('\u00C2', '\u00F4');
        return found < 0 ? -1 : from + found;
    }

    /// <summary>Nothing of the run was lost: no letter of its kind stands beside it.</summary>
    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || text[start - 1] is < '\u0080' or > '\u00FF') && (end == text.Length || text[end] is < '\u0080' or > '\u00FF');

    private static int RunEnd(string text, int start, out int sequences, out bool isSure)
    {
        int p = start;
        sequences = 0;
        isSure = false;
        while (p < text.Length && Decode(text, p, out Rune rune) is var length and > 0)
        {
            sequences++;
            isSure |= IsSure(text, p, length, rune);
            p += length;
        }
        return p;
    }

    /// <summary>One sequence alone is believed only where no writer would have put its characters side by side: not É” at the end of a quotation.</summary>
    private static bool IsSure(string text, int p, int length, Rune rune) => (length, text[p]) switch
    {
        (2, 'Â') => text[p + 1] is not ('‘' or '’' or '“' or '”' or '–' or '—' or '…' or '\u00A0' or '»') || p == 0 || !char.IsLetter(text[p - 1]),
        (2, 'Ã') => text[p + 1] is not ('’' or '”' or '–' or '—' or '…' or '»') || p > 0 && char.IsLower(text[p - 1]) || p + 2 < text.Length && char.IsLower(text[p + 2]),
        (2, 'Ä' or 'Å') => Rune.IsLetter(rune) && text[p + 1] is not ('’' or '”' or '–' or '—' or '…' or '\u00A0' or '»'),
        (3, 'â') => rune.Value is >= 0x2000 and < 0x2C00,
        (3, 'ï') => rune.Value is 0xFEFF or 0xFFFD or >= 0xFB00 and <= 0xFB06,
        (4, _) => Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned,
        _ => false,
    };

    /// <summary>Length of the sequence that decodes at a place, in characters; 0 where none does.</summary>
    private static int Decode(string text, int p, out Rune rune)
    {
        rune = default;
        char lead = text[p];
        int length = lead switch { >= '\u00C2' and <= '\u00DF' => 2, >= '\u00E0' and <= '\u00EF' => 3, >= '\u00F0' and <= '\u00F4' => 4, _ => 0 };
        if (length == 0 || p + length > text.Length) return 0;
        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = (byte)lead;
        for (int i = 1; i < length; i++)
        {
            int value = Byte(text[p + i]);
            if (value is < 0x80 or > 0xBF) return 0;
            bytes[i] = (byte)value;
        }
        bool isValid = Rune.DecodeFromUtf8(bytes[..length], out rune, out int used) == System.Buffers.OperationStatus.Done && used == length;
        return isValid && !(rune.Value < 0xA0) ? length : 0;
    }

    private static int Byte(char c) => c is >= '\u0080' and <= '\u00FF' ? c : Windows1252.IndexOf(c) is var index and >= 0 ? 0x80 + index : -1;
}
