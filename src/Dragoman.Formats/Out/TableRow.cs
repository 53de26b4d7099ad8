using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dragoman.Formats.Out;

/// <summary>A row that is being filled by the names of its columns. What is not set stays empty: not known is a value.</summary>
public sealed class TableRow(TableLayout layout, TableSyntax syntax)
{
    private readonly string?[] fields = new string?[layout.Columns.Count];

    /// <summary>The text of a column; null is empty.</summary>
    public string? this[string column]
    {
        set => fields[layout.PlaceOf(column)] = value;
    }

    /// <summary>Sets a whole number.</summary>
    public void Set(string column, long? value) => this[column] = value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Sets a number as it is, in the shortest form that gives it back.</summary>
    public void Set(string column, double? value) => this[column] = value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Sets a score, with one digit at least.</summary>
    public void SetScore(string column, double? value) => this[column] = value?.ToString("0.0##", CultureInfo.InvariantCulture);

    /// <summary>Sets a list; nothing where it is empty.</summary>
    public void Set(string column, IEnumerable<string> values, string separator = ";") => this[column] = string.Join(separator, values);

    /// <summary>Writes the row with its line end.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0) output.Write([(byte)syntax.Separator]);
            if (fields[i] is { Length: > 0 } field) Encoding.UTF8.GetBytes(syntax.Escape(field), output);
        }
        output.Write("\n"u8);
    }
}
