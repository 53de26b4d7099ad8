namespace Dragoman.Formats.Out;

/// <summary>Writes small files that are there whole or not at all, whenever the process or the machine stops.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file in the place of an older one.</summary>
    public static void Write(string file, ReadOnlySpan<byte> content)
    {
        string temporary = file + ".new";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        File.Move(temporary, file, overwrite: true);
    }
}
