namespace Dragoman.Knowledge.Dictionaries;

/// <summary>What a part of a verb pattern is.</summary>
public enum VerbPatternKind : byte
{
    /// <summary>A word, or several in braces of which the last is the head.</summary>
    Noun,

    /// <summary>A preposition and what stands behind it, in parentheses.</summary>
    Phrase,

    /// <summary><c>$</c>: who acts.</summary>
    Source,

    /// <summary><c>+</c>: to whom.</summary>
    Target,

    /// <summary><c>^</c>: any phrase.</summary>
    Any,

    /// <summary><c>%</c>: both who act.</summary>
    Both,

    /// <summary><c>*</c>: the verb.</summary>
    Verb,
}

/// <summary>One part of a verb pattern.</summary>
/// <param name="Words">Words in lower case, the names of sets as they stand, with <c>&amp;</c>; for a phrase those behind the preposition.</param>
/// <param name="Preposition">Preposition of a phrase, else empty.</param>
/// <param name="Behind">For a phrase: what stands behind the preposition.</param>
public sealed record VerbPatternPart(VerbPatternKind Kind, string[] Words, string Preposition = "", VerbPatternKind Behind = VerbPatternKind.Noun);

/// <summary>Takes a verb pattern apart: <c>POLICE * {HEAVY FIRE} (ON &amp;CROWD)</c>.</summary>
public static class VerbPatternParser
{
    /// <summary>The parts in their order; null, with the reason, where the pattern cannot be read.</summary>
    public static List<VerbPatternPart>? Run(string text, out string fault)
    {
        var parts = new List<VerbPatternPart>();
        fault = "";
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            if (c is ' ' or '\t')
            {
                at++;
                continue;
            }
            int end = c is '(' or '{' ? text.IndexOf(c == '(' ? ')' : '}', at) : EndOfWord(text, at);
            if (end < 0)
            {
                fault = $"'{c}' is not closed";
                return null;
            }
            if (c == '(') parts.Add(Phrase(text[(at + 1)..end]));
            else parts.Add(c == '{' ? new VerbPatternPart(VerbPatternKind.Noun, Words(text[(at + 1)..end])) : Single(text[at..end]));
            at = c is '(' or '{' ? end + 1 : end;
        }
        if (parts.Count(part => part.Kind == VerbPatternKind.Verb) != 1) fault = "one * for the verb is expected";
        else if (parts.Exists(part => part.Kind == VerbPatternKind.Noun && part.Words.Length == 0)) fault = "a word is expected in the braces";
        else if (parts.Exists(part => part.Kind == VerbPatternKind.Phrase && part.Preposition.Length == 0)) fault = "a preposition is expected in the parentheses";
        return fault.Length == 0 ? parts : null;
    }

    private static int EndOfWord(string text, int at)
    {
        int end = at + 1;
        if (text[at] == '*') return end;
        while (end < text.Length && text[end] is not (' ' or '\t' or '(' or '{' or '*')) end++;
        return end;
    }

    private static VerbPatternPart Single(string word) => new(KindOf(word), KindOf(word) == VerbPatternKind.Noun ? Words(word) : []);

    private static VerbPatternKind KindOf(string word) => word switch
    {
        "*" => VerbPatternKind.Verb,
        "$" => VerbPatternKind.Source,
        "+" => VerbPatternKind.Target,
        "^" => VerbPatternKind.Any,
        "%" => VerbPatternKind.Both,
        _ => VerbPatternKind.Noun,
    };

    private static VerbPatternPart Phrase(string text)
    {
        string[] words = Words(text.Replace('{', ' ').Replace('}', ' '));
        if (words.Length == 0) return new VerbPatternPart(VerbPatternKind.Phrase, []);
        VerbPatternKind behind = words.Length == 1 ? VerbPatternKind.Any : KindOf(words[^1]);
        return new VerbPatternPart(VerbPatternKind.Phrase, behind == VerbPatternKind.Noun ? words[1..] : [], words[0].TrimEnd('_'), behind);
    }

    /// <summary>Words set apart by blanks or <c>_</c>; the name of a set is one word.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        foreach (string part in text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            if (part[0] == '&') words.Add(part.TrimEnd('_'));
            else words.AddRange(part.ToLowerInvariant().Split('_', StringSplitOptions.RemoveEmptyEntries));
        return [.. words];
    }
}
