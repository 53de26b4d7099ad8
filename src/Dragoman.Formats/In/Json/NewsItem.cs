using System.Text.Json;
using Dragoman.Formats.In.Pages;
using Dragoman.Text;

namespace Dragoman.Formats.In.Json;

/// <summary>A news item in IPTC ninjs: the body as "body_text", "body_xhtml" and their like (versions 1), or in a list "bodies" (versions 2 and 3).</summary>
internal static class NewsItem
{
    private const string BodyPrefix = "body_";

    /// <summary>An object is one: it has a body of that kind and an address of its own.</summary>
    public static bool IsOne(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || JsonFields.Words(value, "uri") is null) return false;
        foreach (JsonProperty field in value.EnumerateObject())
            if (field.Name.StartsWith(BodyPrefix, StringComparison.OrdinalIgnoreCase) || field.Name.Equals("bodies", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Its report.</summary>
    /// <exception cref="UnreadableReportException">No body holds a text.</exception>
    public static InputReport Read(JsonElement item, string origin, string? source)
    {
        string text = BodyOf(item) ?? throw new UnreadableReportException("the news item holds no text");
        string? address = JsonFields.Words(item, "uri");
        return new InputReport
        {
            Text = InputTexts.Of(text),
            Origin = origin,
            Title = PageMetadata.OneLine(JsonFields.Words(item, "headline") ?? JsonFields.WordsOfFirst(item, "headlines", "value") ?? JsonFields.Words(item, "title")),
            Published = InputDates.Read(JsonFields.Words(item, "versioncreated") ?? JsonFields.Words(item, "contentcreated") ?? JsonFields.Words(item, "firstcreated")),
            Source = JsonFields.Words(item, "source") ?? JsonFields.WordsOfFirst(item, "infosources", "name") ?? JsonFields.WordsOfFirst(item, "infosource", "name") ?? JsonFields.Words(item, "copyrightholder") ?? source,
            Url = address!.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null,
        };
    }

    private static string? BodyOf(JsonElement item)
    {
        if (JsonFields.Words(item, "body_text") is { } plain) return plain;
        foreach (JsonProperty field in item.EnumerateObject())
        {
            if (field.Name.StartsWith(BodyPrefix, StringComparison.OrdinalIgnoreCase) && JsonFields.String(field.Value) is { } words) return TextOf(words);
            if (!field.Name.Equals("bodies", StringComparison.OrdinalIgnoreCase) || field.Value.ValueKind != JsonValueKind.Array) continue;
            foreach (JsonElement body in field.Value.EnumerateArray())
                if ((JsonFields.Words(body, "value") ?? JsonFields.Words(body, "content")) is { } value) return TextOf(value);
        }
        return null;
    }

    private static string TextOf(string words) => PageText.IsMarked(words) ? PageText.OfFragment(words) : words;
}
