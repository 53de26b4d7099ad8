using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dragoman.Formats.Out;

/// <summary>What is said of a run in the manifest of its export, schema <c>dragoman/manifest/1</c>: all that somebody needs to cite it and to repeat it byte for byte. It names no time, no machine and no path.</summary>
public sealed record ExportManifest
{
    private static readonly JsonWriterOptions indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Name and version of the form.</summary>
    public const string Schema = "dragoman/manifest/1";

    /// <summary>SHA-256 of the folder <c>knowledge</c>, see <see cref="ContentHash"/>.</summary>
    public required string Knowledge { get; init; }

    /// <summary>SHA-256 of each file of the folder <c>models</c>.</summary>
    public required IReadOnlyDictionary<string, string> Models { get; init; }

    /// <summary>Options that the output depends on, by name.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>Reports that were written.</summary>
    public required long Reports { get; init; }

    /// <summary>Inputs that could not be read.</summary>
    public required long Unread { get; init; }

    /// <summary>A hash of the input: which texts, in which order, and what was known of them.</summary>
    public required string Input { get; init; }

    /// <summary>The manifest as JSON.</summary>
    /// <param name="format">The format, whose tables are stated.</param>
    /// <param name="files">The files.</param>
    /// <param name="leftOut">What the format had no place for, counted by reason.</param>
    public byte[] ToJson(FormatDescription format, IReadOnlyList<ExportedFile> files, IReadOnlyDictionary<string, long> leftOut)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("program", ProgramVersion.NameAndVersion);
            json.WriteString("knowledge", Knowledge);
            WriteMap(json, "models", Models, json.WriteString);
            WriteFormat(json, format);
            WriteMap(json, "options", Options, json.WriteString);
            json.WriteStartObject("input");
            json.WriteNumber("reports", Reports);
            json.WriteNumber("unread", Unread);
            json.WriteString("sha256", Input);
            json.WriteEndObject();
            WriteMap(json, "leftOut", leftOut, json.WriteNumber);
            json.WriteStartArray("files");
            foreach (ExportedFile file in files) WriteFile(json, file);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteFormat(Utf8JsonWriter json, FormatDescription format)
    {
        json.WriteStartObject("format");
        json.WriteString("name", format.Name);
        json.WriteString("content", format.Content);
        json.WriteString("quad", format.Quad);
        json.WriteString("score", format.Score);
        json.WriteString("events", format.Events);
        json.WriteString("offsets", format.Offsets);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, ExportedFile file)
    {
        json.WriteStartObject();
        json.WriteString("name", file.Name);
        json.WriteNumber("rows", file.Rows);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("sha256", file.Hash);
        json.WriteEndObject();
    }

    private static void WriteMap<T>(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, T> map, Action<string, T> write)
    {
        json.WriteStartObject(name);
        foreach ((string key, T value) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal)) write(key, value);
        json.WriteEndObject();
    }
}
