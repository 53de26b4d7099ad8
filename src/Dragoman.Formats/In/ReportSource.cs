namespace Dragoman.Formats.In;

/// <summary>Reads inputs: files, folders and standard input, in any of the formats that <see cref="FormatFinder"/> knows. The stage before the reader.</summary>
/// <remarks>Memory is bounded whatever the size of an input. Items come in the order of the paths; the files of a folder in the order of their names, byte by byte.</remarks>
/// <param name="standardInput">What "-" stands for; standard input of the process where null.</param>
public sealed class ReportSource(Stream? standardInput = null)
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const string NameOfStandardInput = "standard input";
    private long bytesRead;

    /// <summary>Bytes of files that have been read so far, as they lie on the disk; may be asked on another thread.</summary>
    public long BytesRead => Interlocked.Read(ref bytesRead);

    /// <summary>The reports of all inputs, each as soon as it is read. An input, or a part of one, that cannot be read gives an item with the reason, and the rest is read.</summary>
    public IEnumerable<InputItem> Run(IEnumerable<string> paths, InputOptions options)
    {
        var opener = new PieceOpener(options);
        foreach (string path in paths)
            foreach (InputItem item in path == StandardInput ? ReadStandardInput(opener) : Directory.Exists(path) ? ReadFolder(path, opener) : ReadFile(path, opener))
                yield return item;
    }

    private IEnumerable<InputItem> ReadStandardInput(PieceOpener opener) =>
        InputFaults.Named(NameOfStandardInput, () => opener.Run(new InputPiece(NameOfStandardInput, new PeekStream(standardInput ?? Console.OpenStandardInput()))));

    private IEnumerable<InputItem> ReadFile(string path, PieceOpener opener) => InputFaults.Named(path, () => OpenFile(path, opener));

    private IEnumerable<InputItem> OpenFile(string path, PieceOpener opener)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        using var bytes = new PeekStream(file);
        string name = Path.GetFileName(path);
        long before = BytesRead;
        foreach (InputItem item in opener.Run(new InputPiece(path, bytes) { Name = name, Source = name }))
        {
            Interlocked.Exchange(ref bytesRead, before + file.Position);
            yield return item;
        }
    }

    /// <summary>All files below a folder; hidden ones are not meant, and links to folders may lead round in a circle.</summary>
    private IEnumerable<InputItem> ReadFolder(string path, PieceOpener opener)
    {
        FileSystemInfo[] entries;
        string? fault = null;
        try
        {
            entries = new DirectoryInfo(path).GetFileSystemInfos();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            (entries, fault) = ([], problem is UnauthorizedAccessException ? "not allowed to read this folder" : problem.Message);
        }
        if (fault is not null) yield return InputItem.Unreadable(path, fault);
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (FileSystemInfo entry in entries)
        {
            if (entry.Name.StartsWith('.')) continue;
            string inner = Path.Combine(path, entry.Name);
            bool isFolder = entry is DirectoryInfo;
            if (isFolder && entry.LinkTarget is not null) continue;
            foreach (InputItem item in isFolder ? ReadFolder(inner, opener) : ReadFile(inner, opener)) yield return item;
        }
    }
}
