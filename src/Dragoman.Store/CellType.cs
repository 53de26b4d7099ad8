namespace Dragoman.Store;

/// <summary>What a column holds.</summary>
internal enum CellType
{
    Text,
    Number,
    Real,
    Bytes,
}
