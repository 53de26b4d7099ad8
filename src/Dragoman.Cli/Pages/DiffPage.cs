using Dragoman.Record;
using Dragoman.Store;
using Spectre.Console.Rendering;

namespace Dragoman.Cli.Pages;

/// <summary>What two versions of the reader read differently in one report: what is gone, what is new, what has changed, each with its words.</summary>
internal sealed class DiffPage(ReportRecord report, IReadOnlyList<ItemChange> changes) : Renderable
{
    private const int Narrowest = 60, Widest = 200, Indent = 2;

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        int width = Math.Clamp(maxWidth, Narrowest, Widest);
        var table = new PageTable(new PageColumn("", 1, 1), new PageColumn("", 8, 9), new PageColumn("", 30, Widest));
        foreach (ItemChange change in changes)
        {
            (string sign, Spectre.Console.Style style) = change.Change switch { "gone" => ("-", PageStyles.Alarm), "new" => ("+", PageStyles.Name), _ => ("~", PageStyles.Caution) };
            table.Add(new StyledText(sign, style), new StyledText(change.Kind, PageStyles.Quiet), new StyledText(change.After ?? change.Before!, PageStyles.Name));
            foreach (FieldChange field in change.Fields)
                table.AddBelow(2, new StyledText(field.Field + ": ", PageStyles.Quiet).Append(Shown(field.Before)).Append(" → ", PageStyles.Quiet).Append(Shown(field.After)), indent: Indent);
            table.AddBelow(2, new StyledText($"“{change.Evidence}”", PageStyles.Quiet), 1, Indent);
        }
        string title = report.Title ?? report.Source ?? "";
        yield return Segment.LineBreak;
        foreach (StyledText line in table.Lines($"{report.Id[..12]}  {title}", Indent, width))
        {
            foreach (Segment segment in line.ToSegments()) yield return segment;
            yield return Segment.LineBreak;
        }
    }

    private static string Shown(string value) => value.Length == 0 ? "none" : value;
}
