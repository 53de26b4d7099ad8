namespace Dragoman.Formats.In.Containers;

/// <summary>Compares what comes out of an archive with the length and the CRC-32 that it names (PKWARE APPNOTE 4.4.7).</summary>
internal sealed class CheckedStream(Stream inner, long length, uint checksum) : ForwardStream
{
    private static readonly uint[] table = MakeTable();
    private long count;
    private uint remainder = uint.MaxValue;

    /// <exception cref="InvalidDataException">At the end: they differ.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        int read = inner.Read(buffer);
        foreach (byte value in buffer[..read]) remainder = table[(byte)remainder ^ value] ^ (remainder >> 8);
        count += read;
        if (read == 0 && (count != length || ~remainder != checksum)) throw new InvalidDataException("length or checksum is not what the archive says");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private static uint[] MakeTable()
    {
        var values = new uint[256];
        for (uint i = 0; i < values.Length; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            values[i] = value;
        }
        return values;
    }
}
