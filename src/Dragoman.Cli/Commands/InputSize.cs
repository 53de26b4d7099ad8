using Dragoman.Formats.In;

namespace Dragoman.Cli.Commands;

/// <summary>How much there is to read, for the bar that shows how far a run has come.</summary>
internal static class InputSize
{
    /// <summary>Bytes of all files on the disk; null where standard input is among the inputs. What cannot be looked at counts nothing.</summary>
    public static long? Of(IReadOnlyList<string> inputs)
    {
        if (inputs.Contains(ReportSource.StandardInput)) return null;
        var all = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        long size = 0;
        foreach (string input in inputs)
        {
            if (Directory.Exists(input)) size += new DirectoryInfo(input).EnumerateFiles("*", all).Sum(file => file.Length);
            else if (File.Exists(input)) size += new FileInfo(input).Length;
        }
        return size;
    }
}
