using System.Globalization;

namespace Dragoman.Formats.In.Containers;

/// <summary>Header lines as HTTP and WARC write them: a first line, then "Name: value"; a line that begins with a blank continues the one before.</summary>
internal sealed class HeaderLines
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public HeaderLines(string words)
    {
        string? name = null;
        foreach (string line in words.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (First.Length == 0) First = line;
            else if (line is [' ' or '\t', ..] && name is not null) values[name] += " " + line.Trim();
            else if (line.IndexOf(':') is > 0 and var colon)
            {
                name = line[..colon].Trim();
                values.TryAdd(name, line[(colon + 1)..].Trim());
            }
        }
    }

    /// <summary>The first line.</summary>
    public string First { get; } = "";

    /// <summary>The content length, -1 where none is named.</summary>
    public long Length => long.TryParse(this["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length) ? length : -1;

    /// <summary>A value, null where it is not named.</summary>
    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Length of a header with the empty line after it, -1 where it does not end.</summary>
    public static int EndOf(ReadOnlySpan<byte> bytes)
    {
        int wide = bytes.IndexOf("\r\n\r\n"u8), narrow = bytes.IndexOf("\n\n"u8);
        return wide >= 0 && (narrow < 0 || wide < narrow) ? wide + 4 : narrow >= 0 ? narrow + 2 : -1;
    }
}
