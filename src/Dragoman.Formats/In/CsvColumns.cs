using CsvHelper;
using Dragoman.Text;

namespace Dragoman.Formats.In;

/// <summary>Where the columns of a CSV file stand.</summary>
internal sealed class CsvColumns
{
    private readonly int[] text, title, date, source, url;

    /// <exception cref="UnreadableReportException">No column holds a text.</exception>
    public CsvColumns(string[] header, ColumnNames names)
    {
        (text, title, date, source, url) = (Places(header, names.Text), Places(header, names.Title), Places(header, names.Date), Places(header, names.Source), Places(header, names.Url));
        if (text.Length == 0) throw new UnreadableReportException(names.MissingText(header));
        Count = header.Length;
    }

    /// <summary>Number of columns.</summary>
    public int Count { get; }

    public string? TextOf(CsvReader row) => First(row, text);

    public string? TitleOf(CsvReader row) => First(row, title);

    public string? SourceOf(CsvReader row) => First(row, source);

    public string? UrlOf(CsvReader row) => First(row, url);

    public DateOnly? DayOf(CsvReader row)
    {
        foreach (int place in date)
            if (place < row.FieldCount && InputDates.Read(row.GetString(place)) is { } day) return day;
        return null;
    }

    private static string? First(CsvReader row, int[] places)
    {
        foreach (int place in places)
            if (place < row.FieldCount && row.GetString(place) is { } words && !string.IsNullOrWhiteSpace(words)) return words;
        return null;
    }

    private static int[] Places(string[] header, string[] names) =>
        [.. names.Select(name => Array.FindIndex(header, field => field.Trim(' ', '\uFEFF').Equals(name, StringComparison.OrdinalIgnoreCase))).Where(place => place >= 0)];
}
