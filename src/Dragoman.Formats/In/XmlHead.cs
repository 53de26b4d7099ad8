namespace Dragoman.Formats.In;

/// <summary>What the first characters of marked-up text tell: its root, and whether it is a page.</summary>
internal static class XmlHead
{
    private static readonly string[] pageTags = ["<html", "<head", "<body", "<!doctype html", "<title", "<meta", "<article", "<div", "<p>", "<p ", "<h1", "<h2", "<section", "<main", "<table", "<span"];

    /// <summary>Name of the first element without its prefix; empty where there is none.</summary>
    public static string RootOf(string head)
    {
        int at = 0;
        while ((at = head.IndexOf('<', at)) >= 0 && at + 1 < head.Length)
        {
            if (char.IsAsciiLetter(head[at + 1]))
            {
                int end = head.AsSpan(at).IndexOfAny(" \t\r\n/>");
                string name = end < 0 ? head[(at + 1)..] : head[(at + 1)..(at + end)];
                return name[(name.LastIndexOf(':') + 1)..];
            }
            string close = head.AsSpan(at).StartsWith("<!--") ? "-->" : head[at + 1] == '?' ? "?>" : ">";
            int closed = head.IndexOf(close, at, StringComparison.Ordinal);
            if (closed < 0) return "";
            at = closed + close.Length;
        }
        return "";
    }

    /// <summary>Has tags of a page.</summary>
    public static bool IsPage(string head) => pageTags.Any(tag => head.Contains(tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>Names a document type that declares something of its own: entities could stand there.</summary>
    public static bool DeclaresEntities(string head)
    {
        int at = head.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        int end = at < 0 ? -1 : head.AsSpan(at).IndexOfAny('[', '>');
        return at >= 0 && (end < 0 || head[at + end] == '[');
    }
}
