namespace Dragoman.Tests.Knowledge;

/// <summary>A folder of one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("dragoman knowledge ").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>Writes a file, with the folders above it; its full path.</summary>
    public string Write(string name, string content)
    {
        string path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
