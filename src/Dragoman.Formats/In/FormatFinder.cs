namespace Dragoman.Formats.In;

/// <summary>Tells the format of an input by its first bytes; the name decides only between formats that look alike.</summary>
internal static class FormatFinder
{
    /// <summary>Bytes that are looked at.</summary>
    public const int HeadLength = 1 << 16;

    /// <param name="head">The first bytes.</param>
    /// <param name="name">Name of the file or entry; may be empty.</param>
    public static InputKind Run(ReadOnlySpan<byte> head, string name)
    {
        ReadOnlySpan<byte> start = head.TrimStart(" \t\r\n\uFEFF"u8);
        return start.Length > 1 && start[0] == '{' && (start[1] is (byte)'"' or (byte)' ' or (byte)'}') ? InputKind.JsonLines : InputKind.Text;
    }
}
