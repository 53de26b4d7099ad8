using System.Text;
using CsvHelper;
using Dragoman.Formats.In.Encodings;
using Dragoman.Formats.In.Pages;
using Dragoman.Text;

namespace Dragoman.Formats.In;

/// <summary>CSV with a header row (RFC 4180; set apart by commas, semicolons, tabs or bars): a report a row.</summary>
internal sealed class CsvFormat(ColumnNames columns) : IInputFormat
{
    private const string Delimiters = ",;\t|";
    private const int MostOfRow = BoundedBytes.Most;

    /// <summary>The first line is a header: a column of a text is named in it, or the name of the file says so.</summary>
    public static bool IsHead(string head, string name, ColumnNames columns)
    {
        string line = FirstLine(head);
        if (line.Length > 4000 || line.IndexOfAny([.. Delimiters]) < 0) return columns.IsGiven && IsColumn(line, columns);
        if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)) return true;
        string[] fields = line.Split(DelimiterOf(line));
        // Prose has commas too, but no line of it is a list of short names.
        return fields.All(field => field.Trim().Length < 40 && field.Count(char.IsWhiteSpace) < 4) && fields.Any(field => IsColumn(field, columns));
    }

    public IEnumerable<InputItem> Run(InputPiece piece)
    {
        ReadOnlySpan<byte> head = piece.Bytes.Peek(FormatFinder.HeadLength);
        (Encoding encoding, int mark) = TextDecoder.Find(head, piece.Charset);
        char delimiter = DelimiterOf(FirstLine(encoding.GetString(head[mark..]).TrimStart()));
        piece.Bytes.Skip(mark);
        using CsvReader rows = CsvReader.Create(new StreamReader(piece.Bytes, encoding, detectEncodingFromByteOrderMarks: false), new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            MaxRecordSize = MostOfRow,
            TrackLineNumbers = true,
        });
        if (!rows.Read()) throw new UnreadableReportException("the report is empty");
        var header = new CsvColumns([.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetString)], columns);
        while (rows.Read())
        {
            string origin = $"{piece.Origin}:{rows.LineNumber}";
            foreach (InputItem item in InputFaults.Named(origin, () => [InputItem.Of(Read(rows, header, origin, piece.Source))])) yield return item;
        }
    }

    private static InputReport Read(CsvReader row, CsvColumns header, string origin, string? source)
    {
        string? text = header.TextOf(row);
        if (text is null && row.FieldCount < header.Count) throw new UnreadableReportException($"the row has {row.FieldCount} fields, the header {header.Count}");
        return new InputReport
        {
            Text = InputTexts.Of(text ?? ""),
            Origin = origin,
            Title = PageMetadata.OneLine(header.TitleOf(row)),
            Published = header.DayOf(row),
            Source = header.SourceOf(row) ?? source,
            Url = header.UrlOf(row),
        };
    }

    private static bool IsColumn(string field, ColumnNames columns) => columns.Text.Contains(field.Trim(' ', '"', '\r', '\uFEFF'), StringComparer.OrdinalIgnoreCase);

    private static string FirstLine(string head)
    {
        int end = head.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? head : head[..end];
    }

    /// <summary>The delimiter that stands most often outside quotation marks.</summary>
    private static char DelimiterOf(string line)
    {
        Span<int> counts = stackalloc int[Delimiters.Length];
        bool isQuoted = false;
        foreach (char character in line)
        {
            if (character == '"') isQuoted = !isQuoted;
            else if (!isQuoted && Delimiters.IndexOf(character) is >= 0 and var found) counts[found]++;
        }
        int best = 0;
        for (int i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best]) best = i;
        return Delimiters[best];
    }
}
