using System.Text;

namespace Dragoman.Tests.Reading;

/// <summary>Texts that nobody would call a report, the same for the same seed.</summary>
internal static class ReaderTexts
{
    private const string Marks = "\"“”‘’'«»()[]{}<>.,;:!?-–—…*/\\|#@$€£%&=+~^_ \t\n\u00A0\u00AD\u200B\u202E\uFEFF\uFFFD";

    private static readonly string[] scripts = ["abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", "àéîõüçñşžłøß", "абвгдежзиклмн", "العربية", "中文新华社", "\u0301\u0308\u20DD"];

    // each of more than one code unit
    private static readonly string[] wide = ["😀", "👍🏽", "🇺🇳", "𝒜", "𠀀", "é\u0301"];

    /// <summary>Letters of many scripts, marks, and now and then any character at all, controls and unassigned ones included.</summary>
    public static string Unicode(Random random, int length)
    {
        var text = new StringBuilder("x", length);
        while (text.Length < length)
        {
            int kind = random.Next(20);
            if (kind == 0) text.Append(AnyCharacter(random));
            else if (kind == 1) text.Append(wide[random.Next(wide.Length)]);
            else if (kind < 6) text.Append(Marks[random.Next(Marks.Length)]);
            else
            {
                string script = scripts[random.Next(scripts.Length)];
                for (int i = random.Next(1, 9); i > 0; i--) text.Append(script[random.Next(script.Length)]);
                text.Append(' ');
            }
        }
        return text.ToString();
    }

    /// <summary>A piece of a report of at most <paramref name="length"/> characters with 1 to 40 faults.</summary>
    public static string Mutilated(Random random, string report, int length)
    {
        int start = random.Next(Math.Max(1, report.Length - length));
        var text = new StringBuilder(report, start, Math.Min(length, report.Length - start), 2 * length);
        for (int faults = random.Next(1, 41); faults > 0; faults--)
        {
            if (random.Next(2) == 0) MutilateCharacter(random, text);
            else MutilateWord(random, text);
        }
        return text.Insert(0, 'x').ToString();
    }

    private static void MutilateCharacter(Random random, StringBuilder text)
    {
        int at = random.Next(text.Length - 1);
        switch (random.Next(6))
        {
            case 0: text.Remove(at, 1); break;
            case 1: text.Insert(at, text[at]); break;
            case 2: (text[at], text[at + 1]) = (text[at + 1], text[at]); break;
            case 3: text[at] = char.IsLower(text[at]) ? char.ToUpperInvariant(text[at]) : char.ToLowerInvariant(text[at]); break;
            case 4: text[at] = AnyCharacter(random); break;
            default: text.Insert(at, Marks[random.Next(Marks.Length)]); break;
        }
    }

    private static void MutilateWord(Random random, StringBuilder text)
    {
        (int start, int end) = Word(random, text);
        string word = text.ToString(start, end - start);
        switch (random.Next(5))
        {
            case 0 when text.Length > 80: text.Remove(start, word.Length); break;
            case 1: text.Insert(end, word); break;
            case 2: text.Remove(start, word.Length).Insert(random.Next(text.Length), word); break;
            case 3: text.Remove(start, word.Length).Insert(start, word.ToUpperInvariant()); break;
            default: text.Insert(end, Marks[random.Next(Marks.Length)]).Insert(start, Marks[random.Next(Marks.Length)]); break;
        }
    }

    private static char AnyCharacter(Random random)
    {
        char character = (char)random.Next(1, 0x10000);
        return char.IsSurrogate(character) ? '\uFFFD' : character;
    }

    /// <summary>A word with the blank before it.</summary>
    private static (int Start, int End) Word(Random random, StringBuilder text)
    {
        int start = random.Next(text.Length - 1), end;
        while (start > 0 && text[start] != ' ') start--;
        for (end = start + 1; end < text.Length && text[end] != ' ';) end++;
        return (start, end);
    }
}
