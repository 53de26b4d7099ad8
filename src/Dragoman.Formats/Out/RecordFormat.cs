using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>A form that records are written in. It has no state: the same record gives the same bytes on every thread, whatever was written before.</summary>
public abstract class RecordFormat
{
    private protected RecordFormat(FormatDescription description, params IReadOnlyList<FormatFile> files) => (Description, Files) = (description, files);

    /// <summary>What it is and whose tables it follows.</summary>
    public FormatDescription Description { get; }

    /// <summary>Name for <c>--to</c>.</summary>
    public string Name => Description.Name;

    /// <summary>The files that it writes: one, or several that belong in a folder.</summary>
    public IReadOnlyList<FormatFile> Files { get; }

    /// <summary>The columns of each table as CSV with a header row; null for a format that has no tables.</summary>
    public virtual string? Dictionary => null;

    /// <summary>True where the parse is written, which a record does not hold.</summary>
    public virtual bool NeedsParse => false;

    /// <summary>Writes what one record has for this format.</summary>
    /// <param name="record">The record.</param>
    /// <param name="parse">Tokens and trees of the same report; only looked at where <see cref="NeedsParse"/> is true.</param>
    /// <param name="output">Takes the rows; what it holds already stays.</param>
    public abstract void Write(ReportReading record, Document? parse, RecordOutput output);
}
