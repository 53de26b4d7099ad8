using Dragoman.Text;

namespace Dragoman.Formats.In.Json;

/// <summary>One JSON value over any number of lines. A list is read value by value, so that its size does not matter; anything else is read whole.</summary>
internal sealed class JsonFormat(ColumnNames columns) : IInputFormat
{
    private readonly JsonReports reports = new(columns);

    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        using Stream bytes = JsonBytes.Open(piece);
        var values = new JsonListReader(bytes);
        bool isNamed = false;
        while (values.Read())
        {
            string origin = values.IsList ? $"{piece.Origin}:{values.Number}" : piece.Origin;
            foreach (InputItem item in values.IsTooLong ? [JsonReports.TooLong("JSON value", origin)] : reports.Run(values.Value, origin, piece.Source))
            {
                isNamed = item.Fault is not null;
                yield return item;
            }
        }
        if (values.Number == 0) throw new UnreadableReportException("there are no items in it");
        if (!values.IsClosed && !isNamed) throw new InvalidDataException("the JSON is cut off");
    }
}
