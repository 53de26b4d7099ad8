using System.Data;

namespace Dragoman.Store;

/// <summary>A value of a row: a text, a whole number, a real number or bytes, or none of its type.</summary>
internal readonly record struct Cell
{
    private readonly string? text;
    private readonly byte[]? bytes;
    private readonly long number;

    private Cell(CellType type, bool isNull, string? text = null, byte[]? bytes = null, long number = 0) =>
        (Type, IsNull, this.text, this.bytes, this.number) = (type, isNull, text, bytes, number);

    public CellType Type { get; }

    public bool IsNull { get; }

    public string Text => text!;

    public byte[] Bytes => bytes!;

    public long Number => number;

    public double Real => BitConverter.Int64BitsToDouble(number);

    /// <summary>The value as drivers take it.</summary>
    public object Boxed => IsNull ? DBNull.Value : Type switch { CellType.Text => Text, CellType.Number => Number, CellType.Real => Real, _ => Bytes };

    /// <summary>The type as drivers name it.</summary>
    public DbType DbType => Type switch { CellType.Text => DbType.String, CellType.Number => DbType.Int64, CellType.Real => DbType.Double, _ => DbType.Binary };

    public static implicit operator Cell(string? value) => new(CellType.Text, value is null, text: value);

    public static implicit operator Cell(long? value) => new(CellType.Number, value is null, number: value ?? 0);

    public static implicit operator Cell(long value) => new(CellType.Number, isNull: false, number: value);

    // A zero with a sign comes back from a database without it; 0 added takes it away here.
    public static implicit operator Cell(double? value) => new(CellType.Real, value is null, number: BitConverter.DoubleToInt64Bits((value ?? 0) + 0.0));

    public static implicit operator Cell(byte[] value) => new(CellType.Bytes, isNull: false, bytes: value);
}
