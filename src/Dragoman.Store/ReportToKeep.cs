using System.IO.Compression;
using System.Text;
using Dragoman.Reading;
using Dragoman.Record;

namespace Dragoman.Store;

/// <summary>A report and its record, made ready for the store on the thread that has read it: what can be computed without the store is computed here.</summary>
public sealed class ReportToKeep
{
    /// <param name="origin">Where the report was read from.</param>
    /// <param name="given">What was known of it beside its text.</param>
    /// <param name="record">What was read.</param>
    public ReportToKeep(string origin, ReadingOptions given, ReportReading record)
    {
        (Origin, Given) = (StoredText.Clean(origin), given);
        ReportId = record.Report.Id;
        byte[] json = RecordJsonWriter.Write(record, indented: false);
        // The rows are made of what will be read back, so that verifying makes the same ones.
        Record = RecordJsonReader.Read(json);
        JsonHash = StoredText.Hash(json);
        Compressed = Compress(json);
        Text = StoredText.Clean(record.Report.Text);
        TextHash = StoredText.Hash(Encoding.UTF8.GetBytes(Text));
        Words = SearchWords.Of(Text);
        WordsHash = Words.Hash();
        Sketch = CopySketch.Of(Words);
        Rows = RecordRows.Of(Record);
        BandRows = [.. Sketch.Bands.Distinct().Select(band => (Cell[])[band])];
    }

    /// <summary>SHA-256 of the bytes of the report.</summary>
    public string ReportId { get; }

    internal string Origin { get; }

    internal ReadingOptions Given { get; }

    internal ReportReading Record { get; }

    internal byte[] Compressed { get; }

    internal string JsonHash { get; }

    internal string Text { get; }

    internal string TextHash { get; }

    internal SearchWords Words { get; }

    internal string WordsHash { get; }

    internal CopySketch Sketch { get; }

    internal RecordRows Rows { get; }

    internal IReadOnlyList<Cell[]> BandRows { get; }

    internal static byte[] Expand(byte[] compressed)
    {
        using var expanded = new MemoryStream();
        using (var stream = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress)) stream.CopyTo(expanded);
        return expanded.ToArray();
    }

    private static byte[] Compress(byte[] json)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(json);
        return compressed.ToArray();
    }
}
