namespace Dragoman.Knowledge;

/// <summary>Regular plurals of English nouns; irregular ones stand in the knowledge files.</summary>
public static class EnglishPlural
{
    /// <summary>The plural of the head noun: the last word, or the word before "of" (<c>ministry of defence</c>).</summary>
    public static string Of(string phrase)
    {
        int of = phrase.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0) return Word(phrase[..of]) + phrase[of..];
        return Word(phrase);
    }

    private static string Word(string noun)
    {
        if (noun.EndsWith('s') && !noun.EndsWith("ss")) return noun;
        if (noun.EndsWith("ch") || noun.EndsWith("sh") || noun.EndsWith("ese"))
            return noun.EndsWith("ese") || char.IsUpper(noun[0]) ? noun : noun + "es";
        if (noun.EndsWith("ss") || noun.EndsWith('x') || noun.EndsWith('z')) return noun + "es";
        if (noun.EndsWith("man") && !noun.EndsWith("German") && !noun.EndsWith("Roman") && !noun.EndsWith("human")) return noun[..^2] + "en";
        if (noun.Length > 1 && noun.EndsWith('y') && !"aeiou".Contains(noun[^2])) return noun[..^1] + "ies";
        return noun + "s";
    }
}
