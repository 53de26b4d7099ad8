using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Where the knowledge and the models lie that come with the program: in its folder <c>dragoman</c>, where the package puts them, else in the folder of the program or in one above it.</summary>
public static class ShippedData
{
    /// <summary>The folder <c>models</c>.</summary>
    /// <exception cref="MissingComponentException">There is none.</exception>
    public static string Models => Find("models");

    /// <summary>The folder <c>knowledge</c>.</summary>
    /// <exception cref="MissingComponentException">There is none.</exception>
    public static string Knowledge => Find("knowledge");

    private static string Find(string name)
    {
        string packed = Path.Combine(AppContext.BaseDirectory, "dragoman", name);
        if (Directory.Exists(packed)) return packed;
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, name);
            if (Directory.Exists(candidate)) return candidate;
        }
        throw new MissingComponentException($"the folder {name}", Path.Combine(AppContext.BaseDirectory, name));
    }
}
