namespace Dragoman.Knowledge.Dictionaries;

/// <summary>The lines of a dictionary without comments, and the phrases in them.</summary>
internal static class DictionaryText
{
    /// <summary>Lines that are not empty, with their numbers from 1; what follows one of the signs is a comment.</summary>
    public static IEnumerable<(int Line, string Text)> Lines(string file, params char[] comments)
    {
        int line = 0;
        foreach (string raw in File.ReadLines(file))
        {
            line++;
            int end = raw.IndexOfAny(comments);
            string text = (end < 0 ? raw : raw[..end]).TrimEnd();
            if (text.Length > 0) yield return (line, text);
        }
    }

    /// <summary>The words of a phrase in the case of a name ("Ban Ki-Moon"): the tokenizer looks at capitals.</summary>
    public static string Phrase(string name)
    {
        var text = new System.Text.StringBuilder(name.Length);
        bool start = true;
        foreach (char c in name)
        {
            bool gap = c is '_' or ' ' or '\t';
            if (gap && (text.Length == 0 || text[^1] == ' ')) continue;
            text.Append(gap ? ' ' : start ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
            start = gap || c is '-' or '.';
        }
        return text.ToString().TrimEnd();
    }
}
