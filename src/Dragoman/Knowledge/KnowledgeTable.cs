using Dragoman.Text;

namespace Dragoman.Knowledge;

/// <summary>A tab-separated knowledge file: comment lines (<c>#</c>), one header row, then rows with as many fields. Lists inside a field are separated by <c>;</c>.</summary>
public sealed class KnowledgeTable
{
    private readonly string[] header;
    private readonly List<int> lines = [];
    private readonly List<string[]> rows = [];

    private KnowledgeTable(string file, string[] header)
    {
        File = file;
        this.header = header;
    }

    /// <summary>Path of the file.</summary>
    public string File { get; }

    /// <summary>Number of rows.</summary>
    public int Count => rows.Count;

    /// <summary>Reads a file whose header must hold <paramref name="columns"/>, in this order.</summary>
    /// <exception cref="MissingComponentException">The file is not there.</exception>
    /// <exception cref="KnowledgeException">The header or a row has another shape.</exception>
    public static KnowledgeTable Read(string file, params ReadOnlySpan<string> columns)
    {
        if (!System.IO.File.Exists(file)) throw new MissingComponentException("knowledge file", file);
        using StreamReader reader = System.IO.File.OpenText(file);
        return Read(file, reader, columns);
    }

    /// <summary>Reads a table that comes from elsewhere than a file, for example from inside an assembly.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <exception cref="KnowledgeException">The header or a row has another shape.</exception>
    public static KnowledgeTable Read(string file, TextReader reader, params ReadOnlySpan<string> columns)
    {
        KnowledgeTable? table = null;
        int line = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.Length == 0 || text[0] == '#') continue;
            string[] fields = text.Split('\t');
            if (table is null)
            {
                if (!columns.SequenceEqual(fields)) throw new KnowledgeException(file, line, $"expected the columns {string.Join(", ", columns!)}");
                table = new KnowledgeTable(file, fields);
            }
            else
            {
                if (fields.Length != table.header.Length)
                    throw new KnowledgeException(file, line, $"expected {table.header.Length} fields separated by tabs, found {fields.Length}");
                if (fields[0].Length == 0) throw new KnowledgeException(file, line, $"expected a {table.header[0]} in the first field");
                table.lines.Add(line);
                table.rows.Add(fields);
            }
        }
        return table ?? throw new KnowledgeException(file, Math.Max(line, 1), "expected a header row");
    }

    /// <summary>The row at an index, from 0.</summary>
    public Row this[int index] => new(this, index);

    /// <summary>One row.</summary>
    public readonly struct Row(KnowledgeTable table, int index)
    {
        /// <summary>Line in the file, from 1.</summary>
        public int Line => table.lines[index];

        /// <summary>The field of a column.</summary>
        public string this[string column] => table.rows[index][Column(column)];

        /// <summary>The parts of a field that holds a list; none where it is empty.</summary>
        public string[] List(string column) => this[column] is { Length: > 0 } field ? field.Split(';') : [];

        /// <summary>The error for this row.</summary>
        public KnowledgeException Fault(string expected) => new(table.File, Line, expected);

        private int Column(string column)
        {
            int found = Array.IndexOf(table.header, column);
            return found >= 0 ? found : throw new ArgumentException($"{table.File} has no column {column}", nameof(column));
        }
    }
}
