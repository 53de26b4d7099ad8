using System.Text.Json;

namespace Dragoman.Formats.In.Json;

/// <summary>Fields of JSON objects, whatever they may hold.</summary>
internal static class JsonFields
{
    /// <summary>A string that says something, else null.</summary>
    public static string? String(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The string of a field whose name may be written in any case, else null.</summary>
    public static string? Words(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object) return null;
        foreach (JsonProperty field in item.EnumerateObject())
            if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && String(field.Value) is { } words) return words;
        return null;
    }

    /// <summary>A string of the first object in a list, else null.</summary>
    public static string? WordsOfFirst(JsonElement item, string list, string name)
    {
        if (item.ValueKind != JsonValueKind.Object) return null;
        foreach (JsonProperty field in item.EnumerateObject())
            if (field.Name.Equals(list, StringComparison.OrdinalIgnoreCase) && field.Value.ValueKind == JsonValueKind.Array && field.Value.GetArrayLength() > 0) return Words(field.Value[0], name);
        return null;
    }
}
