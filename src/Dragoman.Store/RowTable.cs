using System.Data.Common;

namespace Dragoman.Store;

/// <summary>A table of rows that belong to a report or a coding. A row is a list of cells, one for each column, without the owner.</summary>
/// <param name="name">Name of the table.</param>
/// <param name="owner">Column of the report or coding that rows belong to.</param>
/// <param name="columns">The other columns, in the order of the cells.</param>
internal sealed class RowTable(string name, string owner, params (string Name, CellType Type)[] columns)
{
    public string Name => name;

    public string Owner => owner;

    public IReadOnlyList<(string Name, CellType Type)> Columns => columns;

    /// <summary>Names of the columns with commas between them.</summary>
    public string Names { get; } = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));

    /// <summary>A query for the rows of the owner <c>@owner</c>.</summary>
    public string Select => $"SELECT {Names} FROM {name} WHERE {owner} = @owner";

    /// <summary>The row that a reader of <see cref="Select"/> stands at.</summary>
    public Cell[] Read(DbDataReader reader)
    {
        var row = new Cell[columns.Length];
        for (int i = 0; i < row.Length; i++)
        {
            bool isNull = reader.IsDBNull(i);
            row[i] = columns[i].Type switch
            {
                CellType.Text => isNull ? (string?)null : reader.GetString(i),
                CellType.Number => isNull ? (long?)null : reader.GetInt64(i),
                CellType.Real => isNull ? (double?)null : reader.GetDouble(i),
                _ => throw new InvalidOperationException($"{name}.{columns[i].Name}: rows hold no bytes"),
            };
        }
        return row;
    }
}
