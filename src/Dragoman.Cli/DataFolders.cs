using Dragoman.Reading;

namespace Dragoman.Cli;

/// <summary>Where the knowledge and the models of the program lie.</summary>
internal static class DataFolders
{
    /// <summary>The folder <c>models</c>.</summary>
    public static string Models => ShippedData.Models;

    /// <summary>The folder <c>knowledge</c>.</summary>
    public static string Knowledge => ShippedData.Knowledge;
}
