using Dragoman.Reading;

namespace Dragoman.Formats.Out;

/// <summary>The version of the program, as manifests and exports name it.</summary>
public static class ProgramVersion
{
    /// <summary>Version of the reader, three numbers.</summary>
    public static string Version { get; } = typeof(Reader).Assembly.GetName().Version!.ToString(3);

    /// <summary>Name and version.</summary>
    public static string NameAndVersion { get; } = "dragoman " + Version;
}
