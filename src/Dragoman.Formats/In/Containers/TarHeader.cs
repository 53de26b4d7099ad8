using System.Text;

namespace Dragoman.Formats.In.Containers;

/// <summary>A header of a tar archive (POSIX.1-1988 ustar, with the size of GNU tar in base 256).</summary>
/// <param name="Name">Name of the entry, 100 bytes and a prefix at most.</param>
/// <param name="Size">Bytes that follow.</param>
/// <param name="Kind">'0' a file, '5' a folder, 'L' and 'x' a longer name for the entry that follows.</param>
internal readonly record struct TarHeader(string Name, long Size, char Kind)
{
    /// <summary>Length of a header, and the unit that content is filled up to.</summary>
    public const int Length = 512;

    private const int ChecksumAt = 148, ChecksumLength = 8;

    /// <summary>Bytes are a header: their sum is the one that they name.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> block)
    {
        if (block.Length < Length || block[0] == 0) return false;
        int sum = 0;
        for (int i = 0; i < Length; i++) sum += i is >= ChecksumAt and < ChecksumAt + ChecksumLength ? ' ' : block[i];
        return Octal(block.Slice(ChecksumAt, ChecksumLength)) == sum;
    }

    /// <summary>Reads a header.</summary>
    /// <exception cref="InvalidDataException">It is none, or its size is no number.</exception>
    public static TarHeader Read(ReadOnlySpan<byte> block)
    {
        if (!IsHeader(block)) throw new InvalidDataException("a header of the tar archive is wrong");
        ReadOnlySpan<byte> size = block.Slice(124, 12);
        long bytes = (size[0] & 0x80) != 0 ? Base256(size) : Octal(size);
        if (bytes < 0) throw new InvalidDataException("a header of the tar archive names no size");
        string name = Words(block[..100]), prefix = block.Slice(257, 5).SequenceEqual("ustar"u8) && block[262] == 0 ? Words(block.Slice(345, 155)) : "";
        return new TarHeader(prefix.Length > 0 ? prefix + "/" + name : name, bytes, block[156] == 0 ? '0' : (char)block[156]);
    }

    /// <summary>Text up to the first NUL.</summary>
    public static string Words(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
    }

    private static long Octal(ReadOnlySpan<byte> digits)
    {
        long value = 0;
        bool isNumber = false;
        foreach (byte digit in digits.Trim(" \0"u8))
        {
            if (digit is < (byte)'0' or > (byte)'7') return -1;
            value = (value << 3) + (digit - '0');
            isNumber = true;
        }
        return isNumber ? value : -1;
    }

    private static long Base256(ReadOnlySpan<byte> bytes)
    {
        long value = bytes[0] & 0x3F;
        foreach (byte part in bytes[1..])
        {
            if (value >> 54 != 0) return -1;
            value = (value << 8) + part;
        }
        return value;
    }
}
