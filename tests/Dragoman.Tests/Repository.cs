namespace Dragoman.Tests;

/// <summary>The folder of the project, found from the folder that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException($"no Dragoman.slnx above {AppContext.BaseDirectory}");
    }
}
