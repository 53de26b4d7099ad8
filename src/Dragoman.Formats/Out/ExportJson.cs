using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dragoman.Formats.Out;

/// <summary>Compact JSON of a row: letters stand as they are, fields without a value are left out.</summary>
internal static class ExportJson
{
    private static readonly JsonWriterOptions compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object.</summary>
    public static void WriteObject(IBufferWriter<byte> output, Action<Utf8JsonWriter> fields)
    {
        using var json = new Utf8JsonWriter(output, compact);
        json.WriteStartObject();
        fields(json);
        json.WriteEndObject();
    }

    /// <summary>Writes one object and a line end.</summary>
    public static void WriteLine(IBufferWriter<byte> output, Action<Utf8JsonWriter> fields)
    {
        WriteObject(output, fields);
        output.Write("\n"u8);
    }

    /// <summary>Writes a field unless it has no value.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    /// <summary>Writes a number unless there is none.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    /// <summary>Writes a list of words.</summary>
    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>Writes a list of words unless it is empty.</summary>
    public static void OptionalStrings(this Utf8JsonWriter json, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0) json.Strings(name, values);
    }
}
