using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Formats.Out;

/// <summary>Hashes of the folders that an output depends on.</summary>
public static class ContentHash
{
    private const string Compiled = "compiled";

    /// <summary>SHA-256 over names and bytes of all files below a folder, in the order of their names; lower-case hex. What the program compiles from them is not counted.</summary>
    public static string OfFolder(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, string path) in FilesOf(folder))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of each file below a folder, by its name with slashes.</summary>
    public static SortedDictionary<string, string> OfFiles(string folder)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string path) in FilesOf(folder)) hashes.Add(name, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
        return hashes;
    }

    private static IEnumerable<(string Name, string Path)> FilesOf(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), Path: path))
            .Where(file => !file.Name.StartsWith(Compiled + "/", StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
}
