namespace Dragoman.Tests.Project;

/// <summary>Files that people write: not what a build leaves.</summary>
internal static class SourceFiles
{
    /// <summary>Paths relative to the root, with slashes, in order.</summary>
    public static IReadOnlyList<string> Under(string folder, params string[] extensions)
    {
        var found = new List<string>();
        string start = Repository.PathOf(folder);
        if (Directory.Exists(start)) Collect(start, extensions, found);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static void Collect(string folder, string[] extensions, List<string> found)
    {
        foreach (string path in Directory.EnumerateFiles(folder))
            if (extensions.Contains(Path.GetExtension(path))) found.Add(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'));
        foreach (string inner in Directory.EnumerateDirectories(folder))
            if (Path.GetFileName(inner) is not ("bin" or "obj" or "artifacts")) Collect(inner, extensions, found);
    }
}
