using Dragoman.Text;

namespace Dragoman.Formats.In;

/// <summary>Reads a stream into memory, but never more than one report can have: a device or a pipe may never end.</summary>
internal static class BoundedBytes
{
    /// <summary>Most bytes that are taken for one report; text in UTF-32 is the longest that a report of full length can be.</summary>
    public const int Most = 4 * SourceText.MaximumLength;

    /// <summary>All bytes up to the end of the stream.</summary>
    /// <exception cref="UnreadableReportException">There are more than <see cref="Most"/>.</exception>
    public static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        var part = new byte[1 << 16];
        for (int count; (count = stream.Read(part)) > 0;)
        {
            bytes.Write(part, 0, count);
            if (bytes.Length > Most) throw TooLong();
        }
        return bytes.ToArray();
    }

    /// <summary>The fault of an input that is longer than a report may be.</summary>
    public static UnreadableReportException TooLong() => new($"the report is too long: at most {SourceText.MaximumLength:N0} characters are read");
}
