using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>A data set of one table, its columns parted by tabs, with a row for each actor and recipient of an event.</summary>
public abstract class DyadicFormat : RecordFormat
{
    private readonly TableLayout layout;
    private readonly EventSelection selection;

    private protected DyadicFormat(FormatDescription description, ExportTables tables, EventSelection selection, bool hasHeader)
        : this(description, tables, selection, tables.Layouts(description.Name)[0], hasHeader)
    {
    }

    private DyadicFormat(FormatDescription description, ExportTables tables, EventSelection selection, TableLayout layout, bool hasHeader)
        : base(description, new FormatFile(layout.File, hasHeader ? TableSyntax.Tabs.Header(layout) : "")) =>
        (Tables, this.selection, this.layout) = (tables, selection, layout);

    /// <inheritdoc />
    public override string Dictionary => TableLayout.Dictionary(layout);

    /// <summary>The mapping tables.</summary>
    private protected ExportTables Tables { get; }

    /// <inheritdoc />
    public override void Write(ReportReading record, Document? parse, RecordOutput output)
    {
        var view = new RecordView(record, Tables);
        foreach (EventPair pair in selection.Pairs(view, output))
        {
            var row = new TableRow(layout, TableSyntax.Tabs);
            Fill(row, view, pair);
            row.Write(output.BeginRow(0));
        }
    }

    /// <summary>Sets the columns of a row.</summary>
    private protected abstract void Fill(TableRow row, RecordView view, EventPair pair);
}
