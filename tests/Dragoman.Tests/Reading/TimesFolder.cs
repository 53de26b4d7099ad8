namespace Dragoman.Tests.Reading;

/// <summary>Where knowledge and specifications of times lie above the folder of the tests.</summary>
internal static class TimesFolder
{
    public static string Knowledge => Find(Path.Combine("knowledge", "times"));

    public static string Language => Find(Path.Combine("knowledge", "language"));

    public static string Specifications => Find(Path.Combine("tests", "Specs", "times"));

    private static string Find(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, name))) return Path.Combine(folder.FullName, name);
        throw new DirectoryNotFoundException(name);
    }
}
