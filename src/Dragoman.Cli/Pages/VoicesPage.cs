using Dragoman.Record;
using Spectre.Console.Rendering;

namespace Dragoman.Cli.Pages;

/// <summary>Every voice of one report: what it says, through whom it is heard, and what rests on it alone.</summary>
/// <remarks>As wide as the terminal, between 60 and 200 columns; without colours it is plain text.</remarks>
internal sealed class VoicesPage : Renderable
{
    private const int Narrowest = 60, Widest = 200, Indent = 2, Mark = 2;
    private readonly ReportReading record;
    private readonly RecordNames names;
    private readonly VoiceList voices;
    private readonly List<StyledText> lines = [];
    private int width;

    public VoicesPage(ReportReading record)
    {
        this.record = record;
        names = new RecordNames(record);
        voices = new VoiceList(record, names);
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        width = Math.Clamp(maxWidth, Narrowest, Widest);
        lines.Clear();
        int unnamed = voices.Voices.Count(voice => !voice.IsNamed);
        string count = voices.Voices.Count == 1 ? "1 voice" : $"{voices.Voices.Count:N0} voices";
        lines.AddRange(new StyledText(record.Report.Title ?? record.Report.Source ?? "", PageStyles.Title).Append($" · {count}{(unnamed == 0 ? "" : $", {unnamed:N0} not named")} · ! rests on this voice alone", PageStyles.Quiet).Wrap(width));
        lines.Add(new StyledText(new string('─', width), PageStyles.Quiet));
        foreach (Voice voice in voices.Voices) WriteVoice(voice);
        WriteReport();
        foreach (StyledText line in lines)
        {
            foreach (Segment segment in line.ToSegments()) yield return segment;
            yield return Segment.LineBreak;
        }
    }

    private void WriteVoice(Voice voice)
    {
        lines.Add(new StyledText());
        string[] facts = [voice.IsNamed ? voice.Kind ?? "" : "not named", .. voice.Chains.Select(chain => "as told by " + chain)];
        StyledText head = new StyledText(voice.Name, voice.IsNamed ? PageStyles.Name : PageStyles.Caution).Append("  " + string.Join(" · ", facts.Where(fact => fact.Length > 0)), PageStyles.Quiet);
        lines.AddRange(head.Wrap(width));
        var table = new PageTable(new PageColumn("", Mark - 1, Mark), new PageColumn("", 8, 12), new PageColumn("", 24, Widest));
        foreach (StatementRecord statement in voice.Statements)
        {
            var said = new StyledText();
            for (int i = 0; i < statement.Content.Count; i++) said.Append(i > 0 ? " … " : "", PageStyles.Quiet).AppendSlice(record.Report.Text, statement.Content[i], null, PageStyles.Words);
            table.Add(new StyledText(), new StyledText(statement.Attitude, statement.Attitude is "says" or "reports" ? PageStyles.Quiet : PageStyles.Caution), said);
        }
        AddItems(table, voice.Says);
        lines.AddRange(table.Lines("", Indent, width).Skip(1));
    }

    /// <summary>What the report tells on its own account, without a voice.</summary>
    private void WriteReport()
    {
        var table = new PageTable(new PageColumn("", Mark - 1, Mark), new PageColumn("", 8, 12), new PageColumn("", 24, Widest));
        if (!AddItems(table, statement => statement is null)) return;
        lines.Add(new StyledText());
        lines.Add(new StyledText("The report itself", PageStyles.Name));
        lines.AddRange(table.Lines("", Indent, width).Skip(1));
    }

    /// <summary>Events, figures and positions whose statement is one of those; true where there are any.</summary>
    private bool AddItems(PageTable table, Func<string?, bool> isOf)
    {
        bool any = false;
        foreach (EventRecord item in record.Events.Where(item => isOf(item.Statement)))
            AddItem("event", $"{names.Of(item.Actors)}{(item.Recipients.Count == 0 ? "" : " → " + names.Of(item.Recipients))}: {item.Type}{(item.Mode is { } mode ? " · " + PageWords.Plain(mode) : "")}", PageWords.Standing(item), voices.Others(item));
        foreach (FigureRecord item in record.Figures.Where(item => isOf(item.Statement)))
            AddItem("figure", $"{item.Measure} {PageWords.Amount(item)} {item.Who}".TrimEnd(), item.Cause.Count == 0 ? null : "by " + names.Of(item.Cause), voices.Others(item));
        foreach (PositionRecord item in record.Positions.Where(item => isOf(item.Statement)))
            AddItem("position", $"{names.Of(item.Holder)} {PageWords.Stance(item, item.Object is { } actor ? names.Of(actor) : item.ObjectText ?? "")}", null, voices.Others(item));
        return any;

        void AddItem(string kind, string text, string? more, IReadOnlyList<string> others)
        {
            any = true;
            StyledText line = new StyledText(text).Append(more is null ? "" : " · " + more, PageStyles.Quiet).Append(others.Count == 0 ? "" : " · also " + string.Join(", ", others), PageStyles.Quiet);
            table.Add(new StyledText(others.Count == 0 ? "!" : "", PageStyles.Caution), new StyledText(kind, PageStyles.Quiet), line);
        }
    }
}
