using Dragoman.Text;

namespace Dragoman.Formats.In.Pages;

/// <summary>Refuses pages on which a parser would work without end: elements nested thousands deep, tags with thousands of attributes.</summary>
internal static class PageGuard
{
    private const int MostNested = 2000, MostAttributes = 1000;

    // Elements that have no end, or whose end may be left out.
    private static readonly HashSet<string> unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "head", "body",
    };

    /// <exception cref="UnreadableReportException">The page is of that kind.</exception>
    public static void Check(string page)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = unclosed.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0;
        for (int at = page.IndexOf('<'); at >= 0 && at + 1 < page.Length; at = page.IndexOf('<', at + 1))
        {
            if (page.AsSpan(at).StartsWith("<!--"))
            {
                int end = page.IndexOf("-->", at + 4, StringComparison.Ordinal);
                if (end < 0) return;
                at = end;
                continue;
            }
            bool isEnd = page[at + 1] == '/';
            int start = isEnd ? at + 2 : at + 1, stop = start;
            while (stop < page.Length && char.IsAsciiLetterOrDigit(page[stop])) stop++;
            if (stop == start || !char.IsAsciiLetter(page[start])) continue;
            ReadOnlySpan<char> name = page.AsSpan(start, stop - start);
            at = EndOfTag(page, stop);
            if (lookup.Contains(name) || (!isEnd && page[at - 1] == '/')) continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > MostNested) throw new UnreadableReportException($"elements are nested more than {MostNested:N0} deep");
            if (!isEnd && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
                at = Math.Max(at, page.IndexOf("</" + name.ToString(), at, StringComparison.OrdinalIgnoreCase) - 1);
        }
    }

    /// <summary>Position of the bracket that closes a tag, or of the last character.</summary>
    private static int EndOfTag(string page, int at)
    {
        int attributes = 0;
        char quote = '\0';
        for (; at < page.Length - 1; at++)
        {
            char found = page[at];
            if (quote != '\0')
            {
                if (found == quote) quote = '\0';
                continue;
            }
            if (found == '>') break;
            if (found is '"' or '\'' && page[at - 1] == '=') quote = found;
            else if (char.IsWhiteSpace(found) && !char.IsWhiteSpace(page[at + 1]) && ++attributes > MostAttributes)
                throw new UnreadableReportException($"a tag has more than {MostAttributes:N0} attributes");
        }
        return at;
    }
}
