using Dragoman.Text;

namespace Dragoman.Cli;

/// <summary>Where the knowledge and the models lie: in the folder of the program or in one above it.</summary>
internal static class DataFolders
{
    /// <summary>The folder <c>models</c>.</summary>
    public static string Models => Find("models");

    /// <summary>The folder <c>knowledge</c>.</summary>
    public static string Knowledge => Find("knowledge");

    private static string Find(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, name);
            if (Directory.Exists(candidate)) return candidate;
        }
        throw new MissingComponentException($"the folder {name}", Path.Combine(AppContext.BaseDirectory, name));
    }
}
