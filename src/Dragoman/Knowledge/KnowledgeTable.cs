using Dragoman.Text;

namespace Dragoman.Knowledge;

/// <summary>A tab-separated knowledge file: comment lines (<c>#</c>), one header row, then rows with as many fields. Lists inside a field are separated by <c>;</c>.</summary>
/// <remarks>The file is kept as one text, and a field becomes a string where it is asked for: most fields of the long tables are numbers or empty.</remarks>
public sealed class KnowledgeTable
{
    private readonly string text;
    private readonly string[] header;
    private readonly List<int> lines = [];

    // For each row the start of each field, and the end of the row: a field ends one before the next begins.
    private int[] bounds;

    private KnowledgeTable(string file, string text, string[] header)
    {
        File = file;
        this.text = text;
        this.header = header;
        bounds = new int[(text.Length / 24 + 4) * (header.Length + 1)];
    }

    /// <summary>Path of the file.</summary>
    public string File { get; }

    /// <summary>Number of rows.</summary>
    public int Count => lines.Count;

    /// <summary>Reads a file whose header must hold <paramref name="columns"/>, in this order.</summary>
    /// <exception cref="MissingComponentException">The file is not there.</exception>
    /// <exception cref="KnowledgeException">The header or a row has another shape.</exception>
    public static KnowledgeTable Read(string file, params ReadOnlySpan<string> columns)
    {
        if (!System.IO.File.Exists(file)) throw new MissingComponentException("knowledge file", file);
        return Read(file, System.IO.File.ReadAllText(file), columns);
    }

    /// <summary>Reads a table that comes from elsewhere than a file, for example from inside an assembly.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <exception cref="KnowledgeException">The header or a row has another shape.</exception>
    public static KnowledgeTable Read(string file, TextReader reader, params ReadOnlySpan<string> columns) => Read(file, reader.ReadToEnd(), columns);

    private static KnowledgeTable Read(string file, string text, ReadOnlySpan<string> columns)
    {
        KnowledgeTable? table = null;
        int line = 0;
        for (int start = 0; start < text.Length;)
        {
            line++;
            int length = text.AsSpan(start).IndexOf('\n');
            int next = length < 0 ? text.Length : start + length + 1;
            int end = length < 0 ? next : next - 1;
            if (end > start && text[end - 1] == '\r') end--;
            if (end > start && text[start] != '#')
            {
                if (table is null) table = new KnowledgeTable(file, text, Header(file, line, text[start..end], columns));
                else table.Add(line, start, end);
            }
            start = next;
        }
        return table ?? throw new KnowledgeException(file, Math.Max(line, 1), "expected a header row");
    }

    private static string[] Header(string file, int line, string row, ReadOnlySpan<string> columns) =>
        columns.SequenceEqual(row.Split('\t')) ? columns.ToArray() : throw new KnowledgeException(file, line, $"expected the columns {string.Join(", ", columns!)}");

    private void Add(int line, int start, int end)
    {
        int first = lines.Count * (header.Length + 1);
        if (first + header.Length >= bounds.Length) Array.Resize(ref bounds, 2 * bounds.Length);
        int fields = 0;
        for (int at = start; at <= end; fields++)
        {
            if (fields < header.Length) bounds[first + fields] = at;
            int length = text.AsSpan(at, end - at).IndexOf('\t');
            at = length < 0 ? end + 1 : at + length + 1;
        }
        if (fields != header.Length) throw new KnowledgeException(File, line, $"expected {header.Length} fields separated by tabs, found {fields}");
        bounds[first + fields] = end + 1;
        lines.Add(line);
        if (text[start] == '\t') throw new KnowledgeException(File, line, $"expected a {header[0]} in the first field");
    }

    /// <summary>The row at an index, from 0.</summary>
    public Row this[int index] => new(this, index);

    /// <summary>One row.</summary>
    public readonly struct Row(KnowledgeTable table, int index)
    {
        /// <summary>Line in the file, from 1.</summary>
        public int Line => table.lines[index];

        /// <summary>The field of a column.</summary>
        public string this[string column] => Characters(column).ToString();

        /// <summary>The characters of the field of a column.</summary>
        public ReadOnlySpan<char> Characters(string column)
        {
            int field = index * (table.header.Length + 1) + Column(column);
            return table.text.AsSpan(table.bounds[field], table.bounds[field + 1] - 1 - table.bounds[field]);
        }

        /// <summary>The parts of a field that holds a list; none where it is empty.</summary>
        public string[] List(string column) => this[column] is { Length: > 0 } field ? field.Split(';') : [];

        /// <summary>The error for this row.</summary>
        public KnowledgeException Fault(string expected) => new(table.File, Line, expected);

        /// <summary>Who reads the file names a column by the same text that it told as a column: most often the very same string.</summary>
        private int Column(string column)
        {
            string[] header = table.header;
            for (int i = 0; i < header.Length; i++)
                if (ReferenceEquals(header[i], column)) return i;
            int found = Array.IndexOf(header, column);
            return found >= 0 ? found : throw new ArgumentException($"{table.File} has no column {column}", nameof(column));
        }
    }
}
