using System.Text.Json;
using AngleSharp.Dom;

namespace Dragoman.Formats.In.Pages;

/// <summary>The article that a page describes in JSON-LD by the terms of schema.org.</summary>
internal sealed record LinkedArticle(string? Title, DateOnly? Published, string? Publisher, string? Url, string? Body)
{
    private const int MostDeep = 6;

    /// <summary>The first article of a page, null where there is none. What is no JSON is passed over: a page stays readable without it.</summary>
    public static LinkedArticle? Of(IDocument page)
    {
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using JsonDocument data = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Find(data.RootElement, MostDeep) is { } article) return Read(article);
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException)
            {
                continue;
            }
        }
        return null;
    }

    private static JsonElement? Find(JsonElement value, int depth)
    {
        if (depth == 0) return null;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
                if (Find(item, depth - 1) is { } found) return found;
            return null;
        }
        if (value.ValueKind != JsonValueKind.Object) return null;
        if (value.TryGetProperty("@type", out JsonElement type) && IsArticle(type)) return value;
        foreach (string name in (string[])["@graph", "mainEntity", "itemListElement"])
            if (value.TryGetProperty(name, out JsonElement inner) && Find(inner, depth - 1) is { } found) return found;
        return null;
    }

    /// <summary>NewsArticle, ReportageNewsArticle, BlogPosting and their like.</summary>
    private static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => type.GetString() is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal)),
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        _ => false,
    };

    private static LinkedArticle Read(JsonElement article) => new(
        PageMetadata.OneLine(String(article, "headline") ?? String(article, "name")),
        InputDates.Read(String(article, "datePublished") ?? String(article, "dateCreated")),
        PageMetadata.OneLine(Name(article, "publisher")),
        String(article, "url") ?? (article.TryGetProperty("mainEntityOfPage", out JsonElement page) ? page.ValueKind == JsonValueKind.String ? page.GetString() : String(page, "@id") : null),
        String(article, "articleBody"));

    private static string? Name(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out JsonElement value)) return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        return value.ValueKind == JsonValueKind.Object ? String(value, "name") : value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static string? String(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } words ? words : null;
}
