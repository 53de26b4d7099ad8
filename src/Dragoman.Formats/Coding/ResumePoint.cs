using Dragoman.Formats.Out;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Formats.Coding;

/// <summary>A place from which a broken run can go on: how much of the input is done, and how long each file was then.</summary>
public sealed record ResumePoint
{
    private static readonly JsonSerializerOptions form = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Name and version of the form.</summary>
    public const string CurrentSchema = "dragoman/resume/1";

    /// <summary>Name and version of the form.</summary>
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>Hash of all that the output depends on beside the input: program, knowledge, models, format, options.</summary>
    public required string Run { get; init; }

    /// <summary>Reports that are in the files.</summary>
    public required long Reports { get; init; }

    /// <summary>Inputs that could not be read so far.</summary>
    public required long Unread { get; init; }

    /// <summary><see cref="InputChain"/> of these.</summary>
    public required string Input { get; init; }

    /// <summary>Length of each file in bytes.</summary>
    public required IReadOnlyList<long> Bytes { get; init; }

    /// <summary>Rows of each file.</summary>
    public required IReadOnlyList<long> Rows { get; init; }

    /// <summary>What was left out, counted by reason.</summary>
    public required IReadOnlyDictionary<string, long> LeftOut { get; init; }

    /// <summary>Reads a file, or null where there is none.</summary>
    /// <exception cref="ResumeException">It is no such file.</exception>
    public static ResumePoint? Read(string file)
    {
        if (!File.Exists(file)) return null;
        try
        {
            ResumePoint? point = JsonSerializer.Deserialize<ResumePoint>(File.ReadAllBytes(file), form);
            return point is { Schema: CurrentSchema } ? point : throw new ResumeException($"{file} is no state of a broken run that this version can go on with; delete it to start anew");
        }
        catch (JsonException fault)
        {
            throw new ResumeException($"{file} is damaged ({fault.Message}); delete it to start anew");
        }
    }

    /// <summary>Writes the file; it appears whole or not at all.</summary>
    public void Write(string file) => WholeFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(this, form));
}
