namespace Dragoman.Formats.Out;

/// <summary>The files of one export: a file, or a folder where the format writes several, or a stream. Beside them stand the columns of its tables and the manifest.</summary>
public sealed class ExportFiles : IDisposable
{
    private readonly RecordFormat format;
    private readonly HashedFile[] streams;
    private readonly string? path;
    private readonly string? manifest;

    private ExportFiles(RecordFormat format, HashedFile[] streams, string? path, string? manifest, FormatWriter writer) =>
        (this.format, this.streams, this.path, this.manifest, Writer) = (format, streams, path, manifest, writer);

    /// <summary>Writes records, and counts them.</summary>
    public FormatWriter Writer { get; }

    /// <summary>Length of each file in bytes.</summary>
    public IReadOnlyList<long> Bytes => [.. streams.Select(stream => stream.Length)];

    /// <summary>Where the manifest of an export stands.</summary>
    public static string ManifestOf(RecordFormat format, string path) => Beside(format, path, "manifest.json");

    /// <summary>Where the state of an unfinished export stands.</summary>
    public static string StateOf(RecordFormat format, string path) => Beside(format, path, "resume.json");

    /// <summary>Begins an export on a stream of the caller, which is not closed.</summary>
    /// <param name="format">A format that writes one file.</param>
    /// <param name="stream">Takes it.</param>
    /// <param name="manifest">File for the manifest, null for none.</param>
    /// <exception cref="ArgumentException">The format writes several files.</exception>
    public static ExportFiles ToStream(RecordFormat format, Stream stream, string? manifest)
    {
        if (format.Files.Count > 1) throw new ArgumentException($"{format.Name} writes {format.Files.Count} files and needs a folder", nameof(format));
        HashedFile[] streams = [HashedFile.Over(stream)];
        return new ExportFiles(format, streams, path: null, manifest, new FormatWriter(format, streams));
    }

    /// <summary>Begins an export in a file or, where the format writes several, in a folder. What is there already is written over.</summary>
    /// <param name="format">The format.</param>
    /// <param name="path">The file or the folder, which is made.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static ExportFiles Create(RecordFormat format, string path)
    {
        if (format.Files.Count > 1) Directory.CreateDirectory(path);
        // An old manifest must not stand beside files that it does not describe.
        File.Delete(ManifestOf(format, path));
        var streams = new HashedFile[format.Files.Count];
        for (int i = 0; i < streams.Length; i++) streams[i] = HashedFile.Create(PathOf(format, path, i));
        return new ExportFiles(format, streams, path, ManifestOf(format, path), new FormatWriter(format, streams));
    }

    /// <summary>Goes on with an export that was broken off; what was written behind the given lengths is cut off.</summary>
    /// <param name="format">The format.</param>
    /// <param name="path">The file or the folder.</param>
    /// <param name="bytes">Length of each file.</param>
    /// <param name="rows">Rows of each file.</param>
    /// <param name="leftOut">What was left out.</param>
    /// <exception cref="IOException">A file is not there or shorter.</exception>
    public static ExportFiles GoOn(RecordFormat format, string path, IReadOnlyList<long> bytes, IReadOnlyList<long> rows, IReadOnlyDictionary<string, long> leftOut)
    {
        var streams = new HashedFile[format.Files.Count];
        for (int i = 0; i < streams.Length; i++) streams[i] = HashedFile.GoOn(PathOf(format, path, i), bytes[i]);
        return new ExportFiles(format, streams, path, ManifestOf(format, path), FormatWriter.GoOn(format, streams, rows, leftOut));
    }

    /// <summary>Sees to it that all that was written is on the disk.</summary>
    public void Flush()
    {
        foreach (HashedFile stream in streams) stream.Flush();
    }

    /// <summary>Ends the files, and writes the columns of the tables and the manifest beside them.</summary>
    /// <param name="about">What the manifest says of the run.</param>
    public void Complete(ExportManifest about)
    {
        Writer.Complete();
        if (path is not null && format.Dictionary is { } dictionary) File.WriteAllText(Beside(format, path, "columns.csv"), dictionary);
        if (manifest is null) return;
        var files = new List<ExportedFile>();
        for (int i = 0; i < streams.Length; i++) files.Add(new ExportedFile(NameOf(i), Writer.Rows[i], streams[i].Length, streams[i].Hash));
        WholeFile.Write(manifest, about.ToJson(format.Description, files, Writer.LeftOut));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (HashedFile stream in streams) stream.Dispose();
    }

    private string NameOf(int file) => path is not null && format.Files.Count == 1 ? Path.GetFileName(path) : format.Files[file].Name;

    private static string PathOf(RecordFormat format, string path, int file) => format.Files.Count == 1 ? path : Path.Combine(path, format.Files[file].Name);

    private static string Beside(RecordFormat format, string path, string name) => format.Files.Count == 1 ? $"{path}.{name}" : Path.Combine(path, name);
}
