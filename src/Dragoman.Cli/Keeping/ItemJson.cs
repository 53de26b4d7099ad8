using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Store;

namespace Dragoman.Cli.Keeping;

/// <summary>An item that a query found as a line of JSON: the report, the item as it stands in the record, the actors that it names, and the statements that it lies in.</summary>
internal static class ItemJson
{
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Name of the list of a kind in the record.</summary>
    public static string ListOf(ItemKind kind) => kind.ToString().ToLowerInvariant() + "s";

    public static byte[] Write(FoundItem found)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options)) Write(json, found);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the object of an item.</summary>
    public static void Write(Utf8JsonWriter json, FoundItem found)
    {
        using JsonDocument record = JsonDocument.Parse(found.Kept.Json);
        JsonElement root = record.RootElement, item = root.GetProperty(ListOf(found.Kind))[found.Index];
        json.WriteStartObject();
        WriteReport(json, found.Kept, root.GetProperty("report"));
        json.WritePropertyName(found.Kind.ToString().ToLowerInvariant());
        item.WriteTo(json);
        JsonElement[] statements = [.. Statements(root, item, found.Kind)];
        HashSet<string> actors = [.. statements.Append(item).SelectMany(ActorsOf)];
        json.WriteStartArray("actors");
        foreach (JsonElement actor in root.GetProperty("actors").EnumerateArray())
            if (actors.Contains(actor.GetProperty("id").GetString()!)) WriteActor(json, actor);
        json.WriteEndArray();
        json.WriteStartArray("statements");
        foreach (JsonElement statement in statements) statement.WriteTo(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What is known of the report beside its text.</summary>
    public static void WriteReport(Utf8JsonWriter json, KeptRecord kept, JsonElement report)
    {
        json.WriteStartObject("report");
        foreach (JsonProperty property in report.EnumerateObject())
            if (property.Name is "id" or "source" or "url" or "title" or "published") property.WriteTo(json);
        json.WriteString("origin", kept.Origin);
        if (kept.Copy is { } copy)
        {
            json.WriteString("copyKind", copy.Kind);
            json.WriteString("copyOf", copy.ReportId);
        }
        json.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter json, JsonElement actor)
    {
        json.WriteStartObject();
        foreach (JsonProperty property in actor.EnumerateObject())
            if (property.Name != "mentions") property.WriteTo(json);
        json.WriteEndObject();
    }

    /// <summary>The statement that an item lies in and those around it, from the inside out.</summary>
    private static IEnumerable<JsonElement> Statements(JsonElement root, JsonElement item, ItemKind kind)
    {
        string? next = Text(item, kind == ItemKind.Statement ? "within" : "statement");
        JsonElement list = root.GetProperty("statements");
        for (int depth = 0; next is not null && depth < list.GetArrayLength(); depth++)
        {
            JsonElement statement = list.EnumerateArray().FirstOrDefault(candidate => Text(candidate, "id") == next);
            if (statement.ValueKind != JsonValueKind.Object) yield break;
            yield return statement;
            next = Text(statement, "within");
        }
    }

    private static IEnumerable<string> ActorsOf(JsonElement item)
    {
        foreach (string name in (string[])["actors", "recipients", "speakers", "addressees", "cause", "whoActors", "holder", "object"])
        {
            if (!item.TryGetProperty(name, out JsonElement value)) continue;
            if (value.ValueKind == JsonValueKind.String) yield return value.GetString()!;
            if (value.ValueKind == JsonValueKind.Array)
                foreach (JsonElement id in value.EnumerateArray()) yield return id.GetString()!;
        }
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
