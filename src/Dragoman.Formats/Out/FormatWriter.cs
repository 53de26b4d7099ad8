using System.Text;
using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>Writes records in a format to streams, one for each of its files, and counts what it has written.</summary>
public sealed class FormatWriter : IRecordWriter
{
    private readonly RecordFormat format;
    private readonly IReadOnlyList<Stream> streams;
    private readonly RecordOutput own;
    private readonly long[] rows;
    private readonly SortedDictionary<string, long> leftOut = new(StringComparer.Ordinal);

    /// <summary>Begins the files: what stands before the first row is written at once.</summary>
    /// <param name="format">The format.</param>
    /// <param name="streams">Where each of its files goes, in their order; <see cref="Stream.Null"/> for one that is not wanted. They are not closed here.</param>
    public FormatWriter(RecordFormat format, IReadOnlyList<Stream> streams)
        : this(format, streams, new long[format.Files.Count], new Dictionary<string, long>())
    {
        for (int i = 0; i < streams.Count; i++) streams[i].Write(Encoding.UTF8.GetBytes(format.Files[i].Head));
    }

    private FormatWriter(RecordFormat format, IReadOnlyList<Stream> streams, long[] rows, IReadOnlyDictionary<string, long> leftOut)
    {
        if (streams.Count != format.Files.Count) throw new ArgumentException($"{format.Name} writes {format.Files.Count} files, and there are {streams.Count} streams", nameof(streams));
        (this.format, this.streams, this.rows) = (format, streams, rows);
        own = new RecordOutput(format);
        foreach ((string reason, long count) in leftOut) this.leftOut[reason] = count;
    }

    /// <summary>Goes on with files that have been begun.</summary>
    /// <param name="format">The format.</param>
    /// <param name="streams">The files, at the place where they go on.</param>
    /// <param name="rows">Rows that each has already.</param>
    /// <param name="leftOut">What was left out already.</param>
    public static FormatWriter GoOn(RecordFormat format, IReadOnlyList<Stream> streams, IReadOnlyList<long> rows, IReadOnlyDictionary<string, long> leftOut) => new(format, streams, [.. rows], leftOut);

    /// <summary>Rows of each file.</summary>
    public IReadOnlyList<long> Rows => rows;

    /// <summary>What the format had no place for, counted by reason.</summary>
    public IReadOnlyDictionary<string, long> LeftOut => leftOut;

    /// <inheritdoc />
    public void Write(ReportReading record) => Write(record, parse: null);

    /// <summary>Writes a record of a report whose parse is at hand.</summary>
    public void Write(ReportReading record, Document? parse)
    {
        own.Reset();
        format.Write(record, parse, own);
        Append(own);
    }

    /// <summary>Writes rows that were made elsewhere, on another thread perhaps.</summary>
    public void Append(RecordOutput output)
    {
        for (int i = 0; i < streams.Count; i++)
        {
            if (output.Rows[i] == 0) continue;
            if (rows[i] > 0 && format.Files[i].Separator is { Length: > 0 } separator) streams[i].Write(Encoding.UTF8.GetBytes(separator));
            streams[i].Write(output.Written(i));
            rows[i] += output.Rows[i];
        }
        foreach ((string reason, long count) in output.LeftOut) leftOut[reason] = leftOut.GetValueOrDefault(reason) + count;
    }

    /// <inheritdoc />
    public void Complete()
    {
        for (int i = 0; i < streams.Count; i++)
        {
            streams[i].Write(Encoding.UTF8.GetBytes(format.Files[i].Tail));
            streams[i].Flush();
        }
    }

    /// <summary>Nothing is held: the streams belong to the caller.</summary>
    public void Dispose()
    {
    }
}
