using Dragoman.Language;
using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>Events as PETRARCH2 writes them (13 columns), tabs, without a header: date, source, target, CAMEO code, and the words of each.</summary>
public sealed class CameoFormat : RecordFormat
{
    private readonly ExportTables tables;
    private readonly TableLayout layout;
    private readonly EventSelection selection;

    /// <param name="description">Its row of the formats.</param>
    /// <param name="tables">The mapping tables.</param>
    public CameoFormat(FormatDescription description, ExportTables tables)
        : base(description, [.. tables.Layouts("cameo").Select(layout => new FormatFile(layout.File))])
    {
        (this.tables, layout) = (tables, tables.Layouts("cameo")[0]);
        selection = new EventSelection { NeedsCameo = true, NeedsBoth = true, Counts = actor => CameoActor.Of(actor, tables) is not null };
    }

    /// <inheritdoc />
    public override string Dictionary => TableLayout.Dictionary(layout);

    /// <inheritdoc />
    public override void Write(ReportReading record, Document? parse, RecordOutput output)
    {
        var view = new RecordView(record, tables);
        foreach (EventPair pair in selection.Pairs(view, output))
        {
            var row = new TableRow(layout, TableSyntax.Tabs);
            EventRecord item = pair.Event;
            row["Date"] = EventDay.Best(item.Time, record.Report.Published)?.ToString("yyyyMMdd");
            row["Source"] = CameoActor.Of(pair.Actor, tables)!.Code;
            row["Target"] = CameoActor.Of(pair.Recipient, tables)!.Code;
            row["EventCode"] = pair.Cameo;
            row["IDs"] = $"{record.Report.Id}_{view.Sentence(item.Trigger)}";
            row["[URL]"] = record.Report.Url;
            row["StorySource"] = record.Report.Source;
            row["[SourceText]"] = view.MentionWords(pair.Actor, item);
            row["[TargetText]"] = view.MentionWords(pair.Recipient, item);
            row["[EventText]"] = view.Line(item.Trigger);
            row["[SourceRoot]"] = pair.Actor!.Name;
            row["[TargetRoot]"] = pair.Recipient!.Name;
            row.Write(output.BeginRow(0));
        }
    }
}
