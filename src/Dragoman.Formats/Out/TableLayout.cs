using System.Text;

namespace Dragoman.Formats.Out;

/// <summary>The columns of a table in their order, from <c>knowledge/exports/columns.tsv</c>.</summary>
public sealed class TableLayout
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <param name="file">File that the table is written to.</param>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="contents">What stands in each, in words.</param>
    public TableLayout(string file, IReadOnlyList<string> columns, IReadOnlyList<string> contents)
    {
        (File, Columns, Contents) = (file, columns, contents);
        for (int i = 0; i < columns.Count; i++) places.Add(columns[i], i);
    }

    /// <summary>File that the table is written to.</summary>
    public string File { get; }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>What stands in each column, in words.</summary>
    public IReadOnlyList<string> Contents { get; }

    /// <summary>Place of a column, from 0.</summary>
    /// <exception cref="KeyNotFoundException">The layout has no such column.</exception>
    public int PlaceOf(string column) => places[column];

    /// <summary>The columns of several tables as CSV: file, column, content.</summary>
    public static string Dictionary(params ReadOnlySpan<TableLayout> tables)
    {
        var text = new StringBuilder("file,column,content\n");
        foreach (TableLayout table in tables)
            for (int i = 0; i < table.Columns.Count; i++)
                text.Append(TableSyntax.Csv.Escape(table.File)).Append(',').Append(TableSyntax.Csv.Escape(table.Columns[i])).Append(',').Append(TableSyntax.Csv.Escape(table.Contents[i])).Append('\n');
        return text.ToString();
    }
}
