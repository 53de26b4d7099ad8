namespace Dragoman.Knowledge.Dictionaries;

/// <summary>A folder of dictionaries in the PETRARCH format, read: actors, agents, verbs, and what of them cannot be used.</summary>
/// <remarks>The kind of a file is told by its name (<c>*.actors.txt</c>, <c>*.agents.txt</c>, <c>*.discards.txt</c>), else by its first line. Files are read in the order of their names.</remarks>
public sealed class DictionaryFolder
{
    private DictionaryFolder(string directory) => Directory = directory;

    /// <summary>Path of the folder.</summary>
    public string Directory { get; }

    /// <summary>The actors of all files.</summary>
    public List<DictionaryActor> Actors { get; } = [];

    /// <summary>The agents of all files.</summary>
    public List<DictionaryAgent> Agents { get; } = [];

    /// <summary>The verb files.</summary>
    public List<VerbDictionary> Verbs { get; } = [];

    /// <summary>What cannot be used, in the order in which it was found.</summary>
    public List<DictionaryFault> Faults { get; } = [];

    /// <summary>Reads all files with the ending .txt.</summary>
    /// <exception cref="Text.MissingComponentException">The folder is not there.</exception>
    public static DictionaryFolder Read(string directory)
    {
        if (!System.IO.Directory.Exists(directory)) throw new Text.MissingComponentException("the folder of dictionaries", directory);
        var folder = new DictionaryFolder(directory);
        foreach (string file in System.IO.Directory.GetFiles(directory, "*.txt").Order(StringComparer.Ordinal)) folder.ReadFile(file);
        if (folder.Actors.Count + folder.Agents.Count + folder.Verbs.Count == 0) folder.Faults.Add(new DictionaryFault(directory, 1, "no actor, agent or verb file (*.txt) is in this folder"));
        return folder;
    }

    private void ReadFile(string file)
    {
        string name = Path.GetFileName(file);
        if (name.Contains("actors", StringComparison.OrdinalIgnoreCase)) Actors.AddRange(new ActorDictionary(Faults).Run(file));
        else if (name.Contains("agents", StringComparison.OrdinalIgnoreCase)) Agents.AddRange(new AgentDictionary(Faults).Run(file));
        else if (name.Contains("discards", StringComparison.OrdinalIgnoreCase)) Faults.Add(new DictionaryFault(file, 1, "lists of what is not to be coded are not used"));
        else ReadUnnamed(file);
    }

    private void ReadUnnamed(string file)
    {
        (int line, string first) = DictionaryText.Lines(file, '#').FirstOrDefault();
        if (first is null) Faults.Add(new DictionaryFault(file, 1, "there is nothing in this file"));
        else if (first[0] == '&' || first.StartsWith("---", StringComparison.Ordinal)) Verbs.Add(VerbDictionary.Read(file, Faults));
        else if (first[0] == '<') Faults.Add(new DictionaryFault(file, line, "lists of issues are not used"));
        else Faults.Add(new DictionaryFault(file, line, "no dictionary: the name has none of actors, agents, discards, and the first line begins no set (&) and no block (---) of verbs"));
    }
}
