using static Dragoman.Language.CharacterClass;

namespace Dragoman.Language;

/// <summary>Finds addresses of the network, of e-mail, and names of files.</summary>
internal sealed class AddressFinder(LanguageRules rules)
{
    private const int LongestName = 100;
    private const int LongestAddress = 400;

    /// <summary>The end of the address that begins at <paramref name="p"/>, or -1.</summary>
    public int Find(string text, int p, int first, int limit)
    {
        if (p > first && IsWord(text, p - 1) || !char.IsAsciiLetterOrDigit(text[p])) return -1;
        if (StartsAddress(text.AsSpan(p, Math.Min(limit - p, 12)))) return UrlEnd(text, p, limit);
        return NameEnd(text, p, limit);
    }

    private static bool StartsAddress(ReadOnlySpan<char> start) =>
        start.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || start.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || start.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || start.StartsWith("doi:", StringComparison.OrdinalIgnoreCase);

    private static int UrlEnd(string text, int p, int limit)
    {
        limit = Math.Min(limit, p + LongestAddress);
        int end = p;
        int open = 0;
        while (end < limit && text[end] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»' or '[' or ']' or '{' or '}' or '|'))
        {
            if (text[end] == '(') open++;
            if (text[end] == ')' && --open < 0) break;
            end++;
        }
        while (end > p + 4 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '…' or '(') end--;
        return end;
    }

    /// <summary>user@host, host.com, file.doc.</summary>
    private int NameEnd(string text, int p, int limit)
    {
        limit = Math.Min(limit, p + LongestName);
        int at = -1;
        int lastDot = -1;
        int end = p;
        for (; end < limit; end++)
        {
            char c = text[end];
            if (char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '%' or '+' or '~') continue;
            if (c == '.') lastDot = end;
            else if (c == '@' && at < 0 && end > p) at = end;
            else break;
        }
        if (at > 0)
        {
            while (end > at + 1 && !char.IsAsciiLetterOrDigit(text[end - 1])) end--;
            return end > at + 1 && char.IsAsciiLetterOrDigit(text[at + 1]) ? end : -1;
        }
        while (end > p && text[end - 1] is '.' or '-' or '_' or '+' or '~' or '%') end--;
        if (lastDot >= end) lastDot = text.LastIndexOf('.', end - 1, end - p);
        if (lastDot <= p || text[lastDot - 1] == '.' || end - lastDot is < 3 or > 6) return -1;
        if ((rules.KindsOf(text.AsSpan(lastDot + 1, end - lastDot - 1)) & LanguageRules.Kinds.AddressEnding) == 0) return -1;
        int path = end;
        if (path < limit && text[path] == '/') path = UrlEnd(text, p, limit);
        return Math.Max(path, end);
    }
}
