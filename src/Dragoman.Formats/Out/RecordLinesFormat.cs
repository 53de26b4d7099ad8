using System.Buffers;
using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>The record itself, schema <c>dragoman/record/1</c>, one report a line. Offsets are UTF-16 code units, as the schema says.</summary>
public sealed class RecordLinesFormat(FormatDescription description) : RecordFormat(description, new FormatFile("records.jsonl"))
{
    /// <inheritdoc />
    public override void Write(ReportReading record, Document? parse, RecordOutput output)
    {
        IBufferWriter<byte> row = output.BeginRow(0);
        row.Write(RecordJsonWriter.Write(record, indented: false));
        row.Write("\n"u8);
    }
}
