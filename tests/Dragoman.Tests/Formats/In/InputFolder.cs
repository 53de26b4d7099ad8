using System.Text;
using Dragoman.Formats;
using Dragoman.Formats.In;

namespace Dragoman.Tests.Formats.In;

/// <summary>A folder for the inputs of one test.</summary>
public sealed class InputFolder : IDisposable
{
    /// <summary>Path of the folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("dragoman in ").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>All items of some paths.</summary>
    public static List<InputItem> Read(params string[] paths) => [.. new ReportSource().Run(paths, new InputOptions())];

    /// <summary>All items of bytes on standard input.</summary>
    public static List<InputItem> Read(byte[] bytes, InputOptions? options = null) => [.. new ReportSource(new MemoryStream(bytes)).Run(["-"], options ?? new InputOptions())];

    /// <summary>The only report of bytes on standard input.</summary>
    public static InputReport ReadOne(byte[] bytes, InputOptions? options = null)
    {
        List<InputItem> items = Read(bytes, options);
        if (items is [{ Report: { } report }]) return report;
        throw new InvalidOperationException("expected one report, found " + string.Join("; ", items.Select(item => item.Fault ?? item.Report!.Text.Text)));
    }

    /// <summary>The only report of a text on standard input.</summary>
    public static InputReport ReadOne(string text, InputOptions? options = null) => ReadOne(Encoding.UTF8.GetBytes(text), options);
}
