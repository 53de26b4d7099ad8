using System.Text.Json;

namespace Dragoman.Formats.In.Json;

/// <summary>JSON Lines: an object a line, its text and what else is known of it in named fields. A line that cannot be read is named, and the next is read.</summary>
internal sealed class JsonLinesFormat(ColumnNames columns) : IInputFormat
{
    private readonly JsonReports reports = new(columns);

    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        using Stream bytes = JsonBytes.Open(piece);
        var lines = new LineReader(bytes, BoundedBytes.Most);
        while (lines.Read())
        {
            if (lines.Line.Span.IndexOfAnyExcept(" \t\r"u8) < 0) continue;
            foreach (InputItem item in Read(lines, $"{piece.Origin}:{lines.Number}", piece.Source)) yield return item;
        }
    }

    private List<InputItem> Read(LineReader lines, string origin, string? source)
    {
        if (lines.IsTooLong) return [InputItem.Unreadable(origin, $"the line is too long: at most {BoundedBytes.Most:N0} bytes are read")];
        try
        {
            using JsonDocument line = JsonBytes.Parse(lines.Line);
            return reports.Run(line.RootElement, origin, source);
        }
        catch (JsonException fault)
        {
            return [InputItem.Unreadable(origin, "not JSON: " + InputFaults.Words(fault))];
        }
    }
}
