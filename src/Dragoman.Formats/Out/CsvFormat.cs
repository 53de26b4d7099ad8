using Dragoman.Language;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Formats.Out;

/// <summary>The record as tables: reports, actors, events, statements, figures, positions; CSV with a header row (RFC 4180, lines end in LF). Lists in a field are set apart by semicolons.</summary>
public sealed partial class CsvFormat : RecordFormat
{
    private const string NoCode = "-";
    private readonly ExportTables tables;
    private readonly TableLayout[] layouts;

    /// <param name="description">Its row of the formats.</param>
    /// <param name="tables">The mapping tables.</param>
    public CsvFormat(FormatDescription description, ExportTables tables)
        : base(description, [.. tables.Layouts("csv").Select(layout => new FormatFile(layout.File, TableSyntax.Csv.Header(layout)))]) =>
        (this.tables, layouts) = (tables, [.. tables.Layouts("csv")]);

    private enum Table
    {
        Reports,
        Actors,
        Events,
        Statements,
        Figures,
        Positions,
    }

    /// <inheritdoc />
    public override string Dictionary => TableLayout.Dictionary(layouts);

    /// <inheritdoc />
    public override void Write(ReportReading record, Document? parse, RecordOutput output)
    {
        var view = new RecordView(record, tables);
        WriteReport(view, output);
        foreach (ActorRecord item in record.Actors) WriteActor(item, view, output);
        foreach (EventRecord item in record.Events) WriteEvent(item, view, output);
        foreach (StatementRecord item in record.Statements) WriteStatement(item, view, output);
        foreach (FigureRecord item in record.Figures) WriteFigure(item, view, output);
        foreach (PositionRecord item in record.Positions) WritePosition(item, view, output);
    }

    private TableRow Row(Table table, RecordView view)
    {
        var row = new TableRow(layouts[(int)table], TableSyntax.Csv);
        row["report"] = view.Report.Id;
        if (table == Table.Actors) return row;
        row["published"] = view.Published;
        row["source"] = view.Report.Source;
        row["url"] = view.Report.Url;
        return row;
    }

    private static void Finish(Table table, TableRow row, RecordOutput output) => row.Write(output.BeginRow((int)table));

    private static void SetSpan(TableRow row, string words, TextSpan span, RecordView view)
    {
        row.Set("start", view.Points.Of(span.Start));
        row.Set("end", view.Points.Of(span.End));
        row[words] = view.Words(span);
    }

    private static void SetEvidence(TableRow row, IReadOnlyList<TextSpan> evidence, string rule, RecordView view)
    {
        SetSpan(row, "evidence", evidence[0], view);
        row["rule"] = rule;
    }

    private static void SetActors(TableRow row, string names, string codes, string ids, IReadOnlyList<string> actors, RecordView view)
    {
        row.Set(names, view.Actors(actors).Select(actor => actor.Name));
        row.Set(codes, view.Actors(actors).Select(actor => actor.Code ?? NoCode));
        row.Set(ids, actors);
    }

    private static void SetVoice(TableRow row, string? statement, RecordView view)
    {
        row["statement"] = statement;
        if (view.Statement(statement) is { } said) row.Set("saidBy", view.Actors(said.Speakers).Select(actor => actor.Name));
    }

    private static void SetTime(TableRow row, TimeRecord? time)
    {
        row["time"] = time?.Value;
        if (DayRange.Of(time) is { IsDay: true } day) row["date"] = day.First.ToString("yyyy-MM-dd");
    }

    private static void SetPlace(TableRow row, PlaceRecord? place)
    {
        row["place"] = place?.Name;
        row["placeCountry"] = place?.Country;
        row.Set("latitude", place?.Latitude);
        row.Set("longitude", place?.Longitude);
    }
}
