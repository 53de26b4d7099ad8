using AngleSharp.Dom;
using Dragoman.Knowledge;

namespace Dragoman.Formats.In.Pages;

/// <summary>What class, id and role of an element tell of its content (<c>knowledge/formats/page-words.tsv</c>).</summary>
internal static class PageWords
{
    private static readonly Lazy<Dictionary<string, int>> weights = new(Load);
    private static readonly HashSet<string> besideTags = ["nav", "aside", "footer", "figure", "figcaption", "form", "dialog", "menu"];
    private static readonly HashSet<string> besideRoles = ["navigation", "banner", "contentinfo", "complementary", "dialog", "alertdialog", "alert", "search", "menu", "menubar", "toolbar", "tooltip", "form"];

    /// <summary>Is shown to nobody, or stands beside the text by what the standard says of its element or role.</summary>
    public static bool IsBeside(IElement element) =>
        besideTags.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("role") is { } role && besideRoles.Contains(role)) || (element.GetAttribute("style") is { } style && IsHidden(style));

    /// <summary>Above zero where the words speak of the text of a report, below where of what stands beside it.</summary>
    public static int WeightOf(IElement element)
    {
        int weight = WeightOf(element.GetAttribute("class")) + WeightOf(element.GetAttribute("id"));
        return element.GetAttribute("itemprop")?.Equals("articleBody", StringComparison.OrdinalIgnoreCase) == true ? weight + 2 : weight;
    }

    private static bool IsHidden(string style)
    {
        string words = style.Replace(" ", "", StringComparison.Ordinal);
        return words.Contains("display:none", StringComparison.OrdinalIgnoreCase) || words.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static int WeightOf(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 400) return 0;
        int weight = 0, start = 0;
        for (int i = 0; i <= names.Length; i++)
        {
            bool isWithin = i < names.Length && char.IsAsciiLetter(names[i]) && !(i > start && char.IsAsciiLetterUpper(names[i]) && char.IsAsciiLetterLower(names[i - 1]));
            if (isWithin) continue;
            if (i > start) weight += weights.Value.GetValueOrDefault(names[start..i].ToLowerInvariant());
            start = i < names.Length && char.IsAsciiLetter(names[i]) ? i : i + 1;
        }
        return Math.Clamp(weight, -1, 1);
    }

    private static Dictionary<string, int> Load()
    {
        KnowledgeTable table = FormatTables.Read("page-words.tsv", "kind", "words");
        var found = new Dictionary<string, int>();
        for (int i = 0; i < table.Count; i++)
        {
            int weight = table[i]["kind"] switch { "article" => 1, "beside" => -1, _ => throw table[i].Fault("article or beside") };
            foreach (string word in table[i].List("words")) found[word] = weight;
        }
        return found;
    }
}
