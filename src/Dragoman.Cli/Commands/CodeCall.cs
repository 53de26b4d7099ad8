using Dragoman.Formats.Coding;
using Dragoman.Formats.In;
using Dragoman.Formats.Out;

namespace Dragoman.Cli.Commands;

/// <summary>What a call of <c>dragoman code</c> asks for.</summary>
internal sealed record CodeCall
{
    /// <summary>Files, folders, or - for standard input.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Name of the format.</summary>
    public required string Format { get; init; }

    /// <summary>File or folder to write, null for standard output.</summary>
    public string? Path { get; init; }

    /// <summary>File for the manifest of what goes to standard output, null for none.</summary>
    public string? Manifest { get; init; }

    /// <summary>True to go on with a broken run.</summary>
    public bool Resume { get; init; }

    /// <summary>Names of columns.</summary>
    public required InputOptions Columns { get; init; }

    /// <summary>What is said of all reports, and the number of threads.</summary>
    public required CodingOptions Options { get; init; }

    /// <summary>What does not fit together in the call, in words for the user; null where all fits.</summary>
    public string? Fault(RecordFormat format)
    {
        if (Path is null && format.Files.Count > 1) return $"{Format} writes {format.Files.Count} files: name a folder for them with -o";
        if (Path is null && Resume) return "--resume needs the output that it goes on with: name it with -o";
        if (Path is not null && Manifest is not null) return "--manifest is for standard output; with -o the manifest stands beside the output";
        if (Path is not null && format.Files.Count == 1 && Directory.Exists(Path)) return $"{Path} is a folder, and {Format} writes one file";
        if (Path is not null && format.Files.Count > 1 && File.Exists(Path)) return $"{Path} is a file, and {Format} needs a folder for its {format.Files.Count} files";
        return null;
    }
}
