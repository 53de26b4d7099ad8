using System.Text.Json;
using Dragoman.Formats.In.Pages;
using Dragoman.Text;

namespace Dragoman.Formats.In.Json;

/// <summary>The reports of one JSON value: a JSON Feed (jsonfeed.org, 1 and 1.1), a news item in IPTC ninjs (1 to 3), an object with named fields, or an object that wraps a list of those.</summary>
internal sealed class JsonReports(ColumnNames columns)
{
    private readonly JsonRow row = new(columns);

    /// <summary>What is said of a value whose bytes are more than a report may have.</summary>
    public static InputItem TooLong(string what, string origin) => InputItem.Unreadable(origin, $"the {what} is too long: at most {BoundedBytes.Most:N0} bytes are read");

    /// <summary>The reports in order, those that cannot be read with the reason; what is no JSON is one of these.</summary>
    public List<InputItem> Run(ReadOnlyMemory<byte> value, string origin, string? source)
    {
        try
        {
            using JsonDocument document = JsonBytes.Parse(value);
            return Run(document.RootElement, origin, source);
        }
        catch (JsonException fault)
        {
            return [InputItem.Unreadable(origin, "not JSON: " + InputFaults.Words(fault))];
        }
    }

    private List<InputItem> Run(JsonElement value, string origin, string? source)
    {
        if (value.ValueKind == JsonValueKind.Object && ListOf(value) is { } list)
        {
            bool isFeed = value.TryGetProperty("version", out JsonElement version) && JsonFields.String(version)?.Contains("jsonfeed.org", StringComparison.Ordinal) == true;
            string? publisher = (isFeed ? JsonFields.Words(value, "title") : null) ?? source;
            var items = new List<InputItem>();
            foreach (JsonElement item in list.EnumerateArray()) items.Add(One(item, $"{origin}:{items.Count + 1}", publisher, isFeed));
            if (items.Count == 0) items.Add(InputItem.Unreadable(origin, "there are no items in it"));
            return items;
        }
        return [One(value, origin, source, isFeed: false)];
    }

    private InputItem One(JsonElement value, string origin, string? source, bool isFeed)
    {
        try
        {
            return InputItem.Of(isFeed ? FeedItem(value, origin, source) : NewsItem.IsOne(value) ? NewsItem.Read(value, origin, source) : row.Run(value, origin, source));
        }
        catch (Exception fault) when (fault is UnreadableReportException or InvalidOperationException)
        {
            return InputItem.Unreadable(origin, InputFaults.Words(fault));
        }
    }

    private static InputReport FeedItem(JsonElement item, string origin, string? source)
    {
        if (item.ValueKind != JsonValueKind.Object) throw new UnreadableReportException("expected an item of the feed as an object");
        string? marked = JsonFields.Words(item, "content_html"), title = PageMetadata.OneLine(JsonFields.Words(item, "title"));
        string text = JsonFields.Words(item, "content_text") ?? (marked is null ? null : PageText.OfFragment(marked)) ?? JsonFields.Words(item, "summary") ?? title
            ?? throw new UnreadableReportException("the item has neither text nor title");
        return new InputReport
        {
            Text = InputTexts.Of(text),
            Origin = origin,
            Title = title,
            Published = InputDates.Read(JsonFields.Words(item, "date_published") ?? JsonFields.Words(item, "date_modified")),
            Source = source,
            Url = JsonFields.Words(item, "url") ?? JsonFields.Words(item, "external_url"),
        };
    }

    /// <summary>The only list of objects in an object that is no report itself.</summary>
    private JsonElement? ListOf(JsonElement value)
    {
        JsonElement? found = null;
        foreach (JsonProperty field in value.EnumerateObject())
        {
            if (columns.Text.Contains(field.Name, StringComparer.OrdinalIgnoreCase) && field.Value.ValueKind == JsonValueKind.String) return null;
            if (field.Value.ValueKind != JsonValueKind.Array || (field.Value.GetArrayLength() > 0 && field.Value[0].ValueKind != JsonValueKind.Object)) continue;
            if (field.Name == "items") return field.Value;
            if (field.Value.GetArrayLength() > 0) found = found is null ? field.Value : default(JsonElement);
        }
        return found is { ValueKind: JsonValueKind.Array } && !NewsItem.IsOne(value) ? found : null;
    }
}
