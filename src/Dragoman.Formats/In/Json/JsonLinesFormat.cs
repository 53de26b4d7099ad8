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
            string origin = $"{piece.Origin}:{lines.Number}";
            foreach (InputItem item in lines.IsTooLong ? [JsonReports.TooLong("line", origin)] : reports.Run(lines.Line, origin, piece.Source)) yield return item;
        }
    }
}
