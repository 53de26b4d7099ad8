using Dragoman.Record;

namespace Dragoman.Formats;

/// <summary>Writes records in one format. Records come in the order of the input; what a format needs before the first and after the last record is written by the writer itself.</summary>
public interface IRecordWriter : IDisposable
{
    /// <summary>Writes what one record has for this format; a record may give no line at all.</summary>
    void Write(ReportReading record);

    /// <summary>Writes what stands after the last record and flushes.</summary>
    void Complete();
}
