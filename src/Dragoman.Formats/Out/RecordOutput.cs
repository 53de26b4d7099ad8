using System.Buffers;
using System.Text;

namespace Dragoman.Formats.Out;

/// <summary>What one or more records give in one format: the bytes of each file, how many rows these are, and what was left out. Used again after <see cref="Reset"/>.</summary>
public sealed class RecordOutput
{
    private const int LargestKept = 1 << 20;
    private readonly RecordFormat format;
    private readonly ArrayBufferWriter<byte>[] buffers;
    private readonly long[] rows;
    private readonly SortedDictionary<string, long> leftOut = new(StringComparer.Ordinal);

    /// <param name="format">The format that will write here.</param>
    public RecordOutput(RecordFormat format)
    {
        this.format = format;
        buffers = [.. format.Files.Select(_ => new ArrayBufferWriter<byte>())];
        rows = new long[buffers.Length];
    }

    /// <summary>Number of rows of each file.</summary>
    public IReadOnlyList<long> Rows => rows;

    /// <summary>What the format has no place for, counted by reason.</summary>
    public IReadOnlyDictionary<string, long> LeftOut => leftOut;

    /// <summary>The bytes of a file, without its head and tail.</summary>
    public ReadOnlySpan<byte> Written(int file) => buffers[file].WrittenSpan;

    /// <summary>Begins a row of a file and gives where its bytes go.</summary>
    public IBufferWriter<byte> BeginRow(int file)
    {
        if (rows[file]++ > 0 && format.Files[file].Separator is { Length: > 0 } separator) Encoding.UTF8.GetBytes(separator, buffers[file]);
        return buffers[file];
    }

    /// <summary>Counts something that is left out.</summary>
    public void LeaveOut(string reason) => leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;

    /// <summary>Empties it for the next record; the memory of an unusually large one is given back.</summary>
    public void Reset()
    {
        for (int i = 0; i < buffers.Length; i++)
        {
            if (buffers[i].Capacity > LargestKept) buffers[i] = new ArrayBufferWriter<byte>();
            else buffers[i].ResetWrittenCount();
        }
        Array.Clear(rows);
        leftOut.Clear();
    }
}
