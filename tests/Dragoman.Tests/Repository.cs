namespace Dragoman.Tests;

/// <summary>Paths of the checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path under the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"no checkout above {AppContext.BaseDirectory}");
    }
}
