using Dragoman.Knowledge.Dictionaries;
using Dragoman.Reading;

namespace Dragoman.Cli;

/// <summary>Where the knowledge and the models lie: in the folder of the program or in one above it.</summary>
internal static class DataFolders
{
    /// <summary>Lines of one file that are named one by one; the rest is counted.</summary>
    private const int FaultsShown = 20;

    /// <summary>The folder <c>models</c>.</summary>
    public static string Models => ShippedData.Models;

    /// <summary>The folder <c>knowledge</c>.</summary>
    public static string Knowledge => ShippedData.Knowledge;

    /// <summary>The folder of the option <c>--dictionaries</c>, which every command takes; null where it is not given.</summary>
    public static string? Dictionaries { get; set; }

    /// <summary>Loads models and knowledge, and the user's dictionaries on top. What of them cannot be used is told on standard error.</summary>
    /// <param name="own">A folder of the user's own knowledge, or null.</param>
    public static Reader LoadReader(string? own = null)
    {
        Reader reader = Reader.Load(Models, Knowledge, Dictionaries, own);
        Report(reader.Knowledge.DictionaryFaults, FaultsShown, Console.Error);
        return reader;
    }

    /// <summary>Writes the faults of dictionaries, at most some for each file.</summary>
    public static void Report(IReadOnlyList<DictionaryFault> faults, int most, TextWriter output)
    {
        foreach (IGrouping<string, DictionaryFault> file in faults.GroupBy(fault => fault.File))
        {
            foreach (DictionaryFault fault in file.OrderBy(fault => fault.Line).Take(most)) output.WriteLine($"dragoman: {fault}");
            int more = file.Count() - most;
            if (more > 0) output.WriteLine($"dragoman: {file.Key}: {more} more lines cannot be used as they stand; dragoman check-knowledge --dictionaries names all");
        }
    }
}
