using System.Globalization;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Cli.Pages;

internal sealed partial class ReportPage
{
    private void WriteStatements()
    {
        if (!record.Statements.Any(item => IsWanted(item.Id))) return;
        bool columns = width >= RoomForColumns;
        PageTable table = columns
            ? new PageTable(new PageColumn("", 14, width / 4), new PageColumn("", 8, 8), new PageColumn("", 24, 140), new PageColumn("", 10, 24))
            : new PageTable(new PageColumn("", 20, 140), new PageColumn("", 8, 8), new PageColumn("", 10, 24));
        foreach ((StatementRecord item, int depth) in names.StatementTree().Where(entry => IsWanted(entry.Statement.Id)))
        {
            StyledText speaker = new StyledText(depth == 0 ? "" : string.Concat(Enumerable.Repeat("· ", depth - 1)) + "↳ ", PageStyles.Quiet).Append(names.Speaker(item), PageStyles.Name);
            if (item.Addressees.Count > 0) speaker.Append(" → ", PageStyles.Quiet).Append(names.Of(item.Addressees));
            var attitude = new StyledText(item.Attitude, item.Attitude is "says" or "reports" ? PageStyles.Quiet : PageStyles.Caution);
            StyledText words = item.Form == "direct" ? Quotation(item.Content, null) : Plain(item.Content);
            StyledText how = Joined(", ", item.Channel, item.Time is { } time ? PageDates.Short(time.Value, record.Report.Published) : null);
            if (columns) table.Add(speaker, attitude, words, how);
            else table.Add(speaker, attitude, how).AddBelow(0, words, indent: Step);
            if (verbose) table.AddBelow(columns ? 2 : 0, Facts(item.Id, "rule " + item.Rule, item.Form, item.Within is null ? null : "in " + item.Within), indent: columns ? 0 : Step);
        }
        AddSection(table, "WHO SAYS WHAT");
    }

    private void WriteFigures()
    {
        if (!record.Figures.Any(item => IsWanted(item.Id))) return;
        bool columns = width >= RoomForAllOfAFigure;
        PageColumn[] amount = [new("", 8, 16), new("", 6, 40), new("low", 3, 20, IsNumber: true), new("high", 4, 20, IsNumber: true), new("", 9, 9)];
        PageTable table = columns
            ? new PageTable([.. amount, new("by", 10, 30), new("where and when", 12, 36), new("source", 12, 60)])
            : new PageTable(amount);
        foreach (FigureRecord item in record.Figures.Where(item => IsWanted(item.Id)))
        {
            StyledText[] cells = Amount(item);
            string? cause = item.Cause.Count == 0 ? null : names.Of(item.Cause), said = names.SaidBy(item.Statement);
            StyledText whereAndWhen = Joined(", ", item.Place?.Name, item.Time is { } time ? PageDates.Short(time.Value, record.Report.Published) : null);
            if (columns) table.Add([.. cells, new StyledText(cause ?? ""), whereAndWhen, new StyledText(said ?? "", PageStyles.Quiet)]);
            else
            {
                StyledText below = Joined(" · ", cause is null ? null : "by " + cause);
                Join(below, " · ", whereAndWhen);
                Join(below, " · ", new StyledText(said ?? "", PageStyles.Quiet));
                table.Add(cells).AddBelow(1, below);
            }
            if (!verbose) continue;
            table.AddBelow(1, Quotation(item.Evidence, null), 1);
            table.AddBelow(1, Facts(item.Id, "rule " + item.Rule, item.Event is null ? null : "of " + item.Event, item.Statement is null ? null : "in " + item.Statement));
        }
        AddSection(table, "HOW MANY");
    }

    private StyledText[] Amount(FigureRecord item)
    {
        bool unknown = item.Bound == "unknown";
        string whom = item.Who ?? (item.WhoActors.Count == 0 ? "" : names.Of(item.WhoActors));
        return
        [
            new StyledText(item.Unit == "person" ? item.Measure : $"{item.Measure}, {item.Unit}", PageStyles.Name),
            new StyledText(whom),
            Number(item.Low, unknown),
            Number(item.High, unknown),
            new StyledText(PageWords.Bound(item.Bound), unknown ? PageStyles.Caution : PageStyles.Quiet),
        ];
    }

    private static StyledText Number(double? value, bool unknown) =>
        value is { } number ? new StyledText(number.ToString("#,##0.##", CultureInfo.InvariantCulture)) : new StyledText(unknown ? "?" : "–", PageStyles.Quiet);

    private void WritePositions()
    {
        if (!record.Positions.Any(item => IsWanted(item.Id))) return;
        var table = new PageTable(new PageColumn("", 14, width / 3), new PageColumn("", 24, 140), new PageColumn("", 10, width / 3));
        foreach (PositionRecord item in record.Positions.Where(item => IsWanted(item.Id)))
        {
            string matter = item.Object is { } actor ? names.Of(actor) : item.ObjectText ?? "";
            StyledText how = Joined(", ", names.SaidBy(item.Statement), item.Time is { } time ? PageDates.Short(time.Value, record.Report.Published) : null);
            table.Add(new StyledText(names.Of(item.Holder), PageStyles.Name), new StyledText(PageWords.Stance(item, matter)), how);
            if (!verbose) continue;
            table.AddBelow(1, Quotation(item.Evidence, null), 1);
            table.AddBelow(1, Facts(item.Id, "rule " + item.Rule, item.Statement is null ? null : "in " + item.Statement));
        }
        AddSection(table, "WHERE THEY STAND");
    }

    private void WriteFindings()
    {
        if (record.Findings.Count == 0) return;
        var table = new PageTable(new PageColumn("", 1, 1), new PageColumn("", 30, Widest));
        foreach (FindingRecord finding in record.Findings)
        {
            table.Add(new StyledText("!", PageStyles.Alarm), new StyledText(finding.Text));
            if (verbose) table.AddBelow(1, Facts(finding.Kind, string.Join(", ", finding.Items)));
        }
        AddSection(table, "WHAT DOES NOT FIT");
    }

    private void WriteRepairs()
    {
        if (record.Report.Repairs.Count == 0) return;
        var table = new PageTable(new PageColumn("", 16, width / 2), new PageColumn("", 16, width / 2), new PageColumn("", 10, 24));
        foreach (Repair repair in record.Report.Repairs)
        {
            StyledText reading = repair.Reading.Length == 0 ? new StyledText("left out", PageStyles.Quiet) : new StyledText($"“{repair.Reading}”");
            table.Add(Quotation([repair.Span], null), new StyledText("→ ", PageStyles.Quiet).Append(reading), new StyledText(PageWords.Plain(repair.Kind), PageStyles.Quiet));
        }
        AddSection(table, "HOW THE TEXT WAS READ");
    }

    private void WriteActors()
    {
        if (record.Actors.Count == 0) return;
        bool columns = width >= RoomForColumns;
        PageColumn[] who = [new("", 3, 6), new("", 16, 48), new("", 10, 12), new("", 8, 24)];
        PageTable table = columns ? new PageTable([.. who, new("", 16, 120)]) : new PageTable(who);
        foreach (ActorRecord actor in record.Actors)
        {
            StyledText name = new StyledText(actor.Name, PageStyles.Name).Append(actor.Role is null ? "" : ", " + actor.Role);
            if (actor.MemberOf is { } owner) name.Append($" (of {names.Of(owner)})", PageStyles.Quiet);
            StyledText[] cells = [new StyledText(actor.Id, PageStyles.Quiet), name, new StyledText(PageWords.Plain(actor.Kind)), new StyledText(actor.Code ?? "–")];
            if (columns) table.Add([.. cells, Mentions(actor)]);
            else table.Add(cells).AddBelow(1, Mentions(actor), indent: Step);
        }
        AddSection(table, "WHO IS WHO");
    }

    /// <summary>The words for an actor, each once with how often it stands there, in the order of the text.</summary>
    private StyledText Mentions(ActorRecord actor)
    {
        var list = new StyledText();
        foreach (IGrouping<string, TextSpan> mention in actor.Mentions.GroupBy(names.Slice))
        {
            list.Append(list.IsEmpty ? "" : ", ", PageStyles.Quiet).Append(mention.Key);
            if (mention.Count() > 1) list.Append($" ×{mention.Count()}", PageStyles.Quiet);
        }
        return list;
    }

    private StyledText Plain(IReadOnlyList<TextSpan> spans)
    {
        var line = new StyledText();
        AppendSlices(line, spans, null);
        return line;
    }

    private static StyledText Joined(string separator, params string?[] parts) => new(string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part))), PageStyles.Quiet);

    private static void Join(StyledText line, string separator, StyledText next)
    {
        if (!next.IsEmpty) line.Append(line.IsEmpty ? "" : separator, PageStyles.Quiet).Append(next);
    }
}
