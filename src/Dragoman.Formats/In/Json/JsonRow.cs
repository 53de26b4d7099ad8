using System.Text.Json;
using Dragoman.Formats.In.Pages;
using Dragoman.Text;

namespace Dragoman.Formats.In.Json;

/// <summary>Makes a report of one JSON object with named fields.</summary>
internal sealed class JsonRow(ColumnNames columns)
{
    /// <summary>The report of an object.</summary>
    /// <exception cref="UnreadableReportException">It is no object, or no field holds a text.</exception>
    public InputReport Run(JsonElement row, string origin, string? source)
    {
        if (row.ValueKind != JsonValueKind.Object) throw new UnreadableReportException($"expected a JSON object, found {Kind(row)}");
        string text = Find(row, columns.Text, JsonFields.String) ?? throw new UnreadableReportException(columns.MissingText(row.EnumerateObject().Select(field => field.Name)));
        return new InputReport
        {
            Text = InputTexts.Of(text),
            Origin = origin,
            Title = PageMetadata.OneLine(Find(row, columns.Title, JsonFields.String)),
            Published = Find(row, columns.Date, Day),
            Source = Find(row, columns.Source, Name) ?? source,
            Url = Find(row, columns.Url, JsonFields.String),
        };
    }

    private static T? Find<T>(JsonElement row, string[] names, Func<JsonElement, T?> read)
    {
        foreach (string name in names)
            foreach (JsonProperty field in row.EnumerateObject())
                if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && read(field.Value) is { } value) return value;
        return default;
    }

    /// <summary>A name as such, or the field "name" of an object, as news services write their source.</summary>
    private static string? Name(JsonElement value) => value.ValueKind == JsonValueKind.Object ? JsonFields.Words(value, "name") : JsonFields.String(value);

    private static DateOnly? Day(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => InputDates.Read(value.GetString()),
        JsonValueKind.Number when value.TryGetDouble(out double number) => number is > 15_000_000 and < 25_000_000 ? InputDates.Read(value.GetRawText()) : InputDates.ReadSeconds(number),
        _ => null,
    };

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
