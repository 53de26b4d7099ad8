using System.Text.Json;
using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>An object of a JSON text with its path, so that what is missing can be named.</summary>
internal readonly struct JsonNodeView(JsonElement element, string path)
{
    public string String(string name) => Optional(name) ?? throw Lacks(name, "a text");

    public string? Optional(string name)
    {
        if (!TryGet(name, out JsonElement value)) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Lacks(name, "a text");
    }

    public double? Number(string name)
    {
        if (!TryGet(name, out JsonElement value)) return null;
        return value.ValueKind == JsonValueKind.Number ? value.GetDouble() : throw Lacks(name, "a number");
    }

    public JsonNodeView Object(string name) => OptionalObject(name) ?? throw Lacks(name, "an object");

    public JsonNodeView? OptionalObject(string name)
    {
        if (!TryGet(name, out JsonElement value)) return null;
        return value.ValueKind == JsonValueKind.Object ? new JsonNodeView(value, $"{path}.{name}") : throw Lacks(name, "an object");
    }

    public IReadOnlyList<string> Strings(string name)
    {
        JsonElement list = Array(name);
        if (list.GetArrayLength() == 0) return [];
        var values = new List<string>(list.GetArrayLength());
        foreach (JsonElement value in list.EnumerateArray())
            values.Add(value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Lacks(name, "a list of texts"));
        return values;
    }

    public IReadOnlyList<TextSpan> Spans(string name, int length) => List(name, node => node.Span(length));

    public IReadOnlyList<T> List<T>(string name, Func<JsonNodeView, T> read)
    {
        JsonElement list = Array(name);
        if (list.GetArrayLength() == 0) return [];
        var values = new List<T>(list.GetArrayLength());
        foreach (JsonElement value in list.EnumerateArray())
        {
            if (value.ValueKind != JsonValueKind.Object) throw Lacks(name, "a list of objects");
            values.Add(read(new JsonNodeView(value, $"{path}.{name}[{values.Count}]")));
        }
        return values;
    }

    /// <summary>The span that this object is.</summary>
    /// <param name="length">Length of the report's text.</param>
    public TextSpan Span(int length)
    {
        int start = Position("start"), end = Position("end");
        return start <= end && end <= length ? new TextSpan(start, end) : throw new RecordFormatException($"{path}: {start} to {end} does not lie in a text of {length} characters");
    }

    public RecordFormatException Lacks(string name, string expected) => new($"{path}.{name}: expected {expected}");

    private int Position(string name) =>
        TryGet(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int position) && position >= 0
            ? position
            : throw Lacks(name, "a position in the text");

    private JsonElement Array(string name) => TryGet(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list : throw Lacks(name, "a list");

    private bool TryGet(string name, out JsonElement value) =>
        element.ValueKind == JsonValueKind.Object ? element.TryGetProperty(name, out value) : throw new RecordFormatException($"{path}: expected an object");
}
