using AngleSharp.Dom;
using Dragoman.Knowledge;

namespace Dragoman.Formats.In.Pages;

/// <summary>What a page says of its report beside the text: JSON-LD first, then OpenGraph and other meta tags, item properties, and the elements of the page.</summary>
internal sealed class PageMetadata
{
    private static readonly Lazy<Dictionary<string, string[]>> names = new(Load);
    private readonly Dictionary<string, string> properties = new(StringComparer.OrdinalIgnoreCase);

    public PageMetadata(IDocument page)
    {
        foreach (IElement meta in page.QuerySelectorAll("meta[content]"))
            foreach (string attribute in (string[])["property", "name", "itemprop"])
                if (meta.GetAttribute(attribute) is { Length: > 0 and < 100 } name) Add(name, meta.GetAttribute("content"));
        foreach (IElement item in page.QuerySelectorAll("time[itemprop], span[itemprop], div[itemprop], h1[itemprop]"))
            Add(item.GetAttribute("itemprop")!, item.GetAttribute("datetime") ?? item.GetAttribute("content") ?? (item.LocalName is "div" ? null : item.TextContent));
        var linked = LinkedArticle.Of(page);
        Title = linked?.Title ?? First("title") ?? OneLine(page.QuerySelector("h1")?.TextContent) ?? OneLine(page.Title);
        Published = linked?.Published ?? FirstDay() ?? InputDates.Read(page.QuerySelector("time[datetime]")?.GetAttribute("datetime"));
        Source = First("source") ?? linked?.Publisher;
        Url = Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Address(First("url")) ?? Address(linked?.Url);
        ArticleBody = linked?.Body;
    }

    /// <summary>Headline, null where there is none.</summary>
    public string? Title { get; }

    /// <summary>Day of publication, null where there is none.</summary>
    public DateOnly? Published { get; }

    /// <summary>Name of the site, null where there is none.</summary>
    public string? Source { get; }

    /// <summary>Address that the page gives itself, null where there is none.</summary>
    public string? Url { get; }

    /// <summary>The text of the report as data, null where the page does not have it so.</summary>
    public string? ArticleBody { get; }

    /// <summary>Words on one line, null where there are none.</summary>
    public static string? OneLine(string? words)
    {
        string line = string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length is > 0 and < 1000 ? line : null;
    }

    private static string? Address(string? words) => words is not null && Uri.TryCreate(words.Trim(), UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? words!.Trim() : null;

    private void Add(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) properties.TryAdd(name, value.Trim());
    }

    private string? First(string field)
    {
        foreach (string name in names.Value[field])
            if (properties.TryGetValue(name, out string? value) && OneLine(value) is { } line) return line;
        return null;
    }

    private DateOnly? FirstDay()
    {
        foreach (string name in names.Value["date"])
            if (properties.TryGetValue(name, out string? value) && InputDates.Read(value) is { } day) return day;
        return null;
    }

    private static Dictionary<string, string[]> Load()
    {
        KnowledgeTable table = FormatTables.Read("page-metadata.tsv", "field", "names");
        return Enumerable.Range(0, table.Count).ToDictionary(row => table[row]["field"], row => table[row].List("names"));
    }
}
