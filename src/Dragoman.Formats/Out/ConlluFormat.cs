using System.Text;
using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>The parse of a report as CoNLL-U; its document id is the id of the report. A record alone does not hold a parse, so the report must have been read in the same step.</summary>
public sealed class ConlluFormat(FormatDescription description) : RecordFormat(description, new FormatFile("parse.conllu"))
{
    /// <inheritdoc />
    public override bool NeedsParse => true;

    /// <inheritdoc />
    public override void Write(ReportReading record, Document? parse, RecordOutput output)
    {
        if (parse is null) throw new ArgumentNullException(nameof(parse), "CoNLL-U is written of the parse, and a record does not hold one");
        using var text = new StringWriter { NewLine = "\n" };
        new ConlluWriter(text).Run(parse, record.Report.Id);
        Encoding.UTF8.GetBytes(text.ToString(), output.BeginRow(0));
    }
}
