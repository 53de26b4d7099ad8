using System.Diagnostics.CodeAnalysis;

namespace Dragoman.Store;

/// <summary>Rows are the same where all their cells are.</summary>
internal sealed class RowComparer : IEqualityComparer<Cell[]>
{
    public static readonly RowComparer Instance = new();

    public bool Equals(Cell[]? first, Cell[]? second) => first.AsSpan().SequenceEqual(second);

    public int GetHashCode([DisallowNull] Cell[] row)
    {
        var hash = new HashCode();
        foreach (Cell cell in row) hash.Add(cell);
        return hash.ToHashCode();
    }
}
