namespace Dragoman.Cli.Pages;

/// <summary>A column: its heading (may be empty), the fewest columns of the terminal that it may be squeezed to, the most that it takes.</summary>
internal sealed record PageColumn(string Heading, int Minimum, int Maximum, bool IsNumber = false);

/// <summary>Rows in columns that are as wide as their content, squeezed where the page is narrower; columns without content are left out.</summary>
internal sealed class PageTable(params PageColumn[] columns)
{
    private const int Gap = 2, LeastWidth = 2;
    private readonly List<Row> rows = [];

    public PageTable Add(params StyledText[] cells)
    {
        if (cells.Length != columns.Length) throw new ArgumentException($"{cells.Length} cells for {columns.Length} columns", nameof(cells));
        rows.Add(new Row(cells, 0, 0, 0));
        return this;
    }

    /// <summary>Words under the row before, from a column (and so many blanks) to the edge of the page, in at most so many lines.</summary>
    public PageTable AddBelow(int column, StyledText text, int maximumLines = int.MaxValue, int indent = 0)
    {
        if (!text.IsEmpty) rows.Add(new Row([text], column, maximumLines, indent));
        return this;
    }

    /// <summary>The lines of the table, each at most <paramref name="width"/> columns; the headings stand after <paramref name="title"/> on the first line.</summary>
    public IEnumerable<StyledText> Lines(string title, int indent, int width)
    {
        int[] widths = Fit(width - indent);
        yield return Heading(title, widths, indent);
        var block = new List<Line>();
        foreach (Row row in rows)
        {
            if (row.MaximumLines > 0)
            {
                Below(block, row, widths, indent, width);
                continue;
            }
            foreach (Line line in block) yield return line.Text;
            block = Across(row, widths, indent);
        }
        foreach (Line line in block) yield return line.Text;
    }

    private StyledText Heading(string title, int[] widths, int indent)
    {
        var line = new StyledText(title, PageStyles.Section);
        for (int i = 0, left = indent; i < columns.Length; i++)
        {
            if (widths[i] == 0) continue;
            int room = left + widths[i] - line.Width;
            if (columns[i].Heading.Length > 0 && room > columns[i].Heading.Length)
            {
                int blanks = columns[i].IsNumber ? room - columns[i].Heading.Length : left - line.Width;
                if (blanks > 0) line.AppendBlanks(blanks).Append(columns[i].Heading, PageStyles.Quiet);
            }
            left += widths[i] + Gap;
        }
        return line;
    }

    private List<Line> Across(Row row, int[] widths, int indent)
    {
        List<StyledText>[] wrapped = [.. row.Cells.Select((cell, i) => widths[i] == 0 ? [] : cell.Wrap(widths[i]))];
        var lines = new List<Line>();
        for (int at = 0; at < wrapped.Max(cell => cell.Count); at++)
        {
            StyledText line = new StyledText().AppendBlanks(indent);
            int columnsUsed = 0;
            for (int i = 0; i < columns.Length; i++)
            {
                if (widths[i] == 0) continue;
                if (at < wrapped[i].Count) columnsUsed = i + 1;
                StyledText cell = at < wrapped[i].Count ? wrapped[i][at] : new StyledText();
                line.Append(cell.Pad(widths[i], columns[i].IsNumber)).AppendBlanks(Gap);
            }
            lines.Add(new Line(line, columnsUsed));
        }
        return lines;
    }

    /// <summary>Puts the words under the lines of the row; beside them where the last lines have room from the column on.</summary>
    private static void Below(List<Line> block, Row row, int[] widths, int indent, int width)
    {
        int left = indent + widths.Take(row.Column).Where(column => column > 0).Sum(column => column + Gap);
        int room = width - left - row.Indent, free = block.Count;
        while (free > 0 && block[free - 1].ColumnsUsed <= row.Column) free--;
        foreach (StyledText text in row.MaximumLines == 1 ? [row.Cells[0].Shorten(room)] : row.Cells[0].Wrap(room, row.MaximumLines))
        {
            StyledText line = (free < block.Count ? block[free].Text.Cut(left) : new StyledText()).Pad(left + row.Indent, left: false).Append(text);
            if (free < block.Count) block.RemoveAt(free);
            block.Insert(free++, new Line(line, widths.Length));
        }
    }

    /// <summary>Columns of the terminal for each column of the table: as its content wants, the widest squeezed first.</summary>
    private int[] Fit(int width)
    {
        var widths = new int[columns.Length];
        foreach (Row row in rows.Where(row => row.MaximumLines == 0))
            for (int i = 0; i < widths.Length; i++)
                widths[i] = Math.Max(widths[i], Math.Min(row.Cells[i].Width, columns[i].Maximum));
        for (int i = 0; i < widths.Length; i++)
            if (widths[i] > 0 && columns[i].IsNumber) widths[i] = Math.Max(widths[i], columns[i].Heading.Length);
        int excess = widths.Where(column => column > 0).Sum(column => column + Gap) - Gap - width;
        excess = Squeeze(widths, excess, i => columns[i].IsNumber ? int.MaxValue : columns[i].Minimum);
        Squeeze(widths, excess, _ => LeastWidth);
        return widths;
    }

    /// <summary>Takes columns of the terminal from the widest, down to a floor; returns how many are still too many.</summary>
    private static int Squeeze(int[] widths, int excess, Func<int, int> floor)
    {
        for (; excess > 0; excess--)
        {
            int widest = -1;
            for (int i = 0; i < widths.Length; i++)
                if (widths[i] > floor(i) && (widest < 0 || widths[i] > widths[widest])) widest = i;
            if (widest < 0) break;
            widths[widest]--;
        }
        return excess;
    }

    /// <summary>Cells of one row; or, where <c>MaximumLines</c> is not 0, one text that begins at a column.</summary>
    private sealed record Row(StyledText[] Cells, int Column, int MaximumLines, int Indent);

    /// <summary>A line of the page, and how many columns of the table have words on it, counted from the left.</summary>
    private readonly record struct Line(StyledText Text, int ColumnsUsed);
}
