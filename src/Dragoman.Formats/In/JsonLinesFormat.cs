using System.Text.Json;
using Dragoman.Text;

namespace Dragoman.Formats.In;

/// <summary>JSON Lines: an object a line, its text and what else is known of it in named fields. A line that cannot be read is named, and the next is read.</summary>
internal sealed class JsonLinesFormat(InputOptions options) : IInputFormat
{
    private readonly JsonRow row = new(new ColumnNames(options));

    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        var lines = new LineReader(piece.Bytes, BoundedBytes.Most);
        while (lines.Read())
        {
            if (lines.Line.Span.IndexOfAnyExcept(" \t\r\uFEFF"u8) >= 0) yield return Read(lines, $"{piece.Origin}:{lines.Number}", piece.Source);
        }
    }

    private InputItem Read(LineReader lines, string origin, string? source)
    {
        if (lines.IsTooLong) return InputItem.Unreadable(origin, $"the line is too long: at most {BoundedBytes.Most:N0} bytes are read");
        try
        {
            using JsonDocument line = JsonDocument.Parse(lines.Line);
            return InputItem.Of(row.Run(line.RootElement, origin, source));
        }
        catch (UnreadableReportException fault)
        {
            return InputItem.Unreadable(origin, fault.Message);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return InputItem.Unreadable(origin, "not JSON: " + InputFaults.Words(fault));
        }
    }
}
