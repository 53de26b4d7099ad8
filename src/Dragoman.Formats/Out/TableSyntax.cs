using System.Buffers;

namespace Dragoman.Formats.Out;

/// <summary>How the fields of a row are set apart: commas with quotes where needed (RFC 4180, lines end in LF), or tabs, which no field may hold.</summary>
public sealed class TableSyntax
{
    private static readonly SearchValues<char> quoted = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> blanked = SearchValues.Create("\t\r\n");
    private readonly bool isCsv;

    private TableSyntax(bool isCsv, char separator) => (this.isCsv, Separator) = (isCsv, separator);

    /// <summary>Commas; a field with a comma, quote or line break stands in quotes.</summary>
    public static TableSyntax Csv { get; } = new(isCsv: true, ',');

    /// <summary>Tabs; a tab or line break inside a field becomes a blank.</summary>
    public static TableSyntax Tabs { get; } = new(isCsv: false, '\t');

    /// <summary>What stands between two fields.</summary>
    public char Separator { get; }

    /// <summary>A field as it is written.</summary>
    public string Escape(string field)
    {
        if (isCsv) return field.AsSpan().ContainsAny(quoted) ? $"\"{field.Replace("\"", "\"\"")}\"" : field;
        return field.AsSpan().ContainsAny(blanked) ? field.Replace("\r\n", " ").Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ') : field;
    }

    /// <summary>A header row with its line end.</summary>
    public string Header(TableLayout layout) => string.Join(Separator, layout.Columns.Select(Escape)) + "\n";
}
