using System.Globalization;
using Dragoman.Record;
using Dragoman.Text;
using Spectre.Console.Rendering;

namespace Dragoman.Cli.Pages;

/// <summary>The record of one report as a page to read: who did what, who says what, how many, where they stand, what does not fit.</summary>
/// <remarks>As wide as the terminal, between 60 and 200 columns; without colours it is plain text.</remarks>
internal sealed partial class ReportPage : Renderable
{
    private const int Narrowest = 60, Widest = 200;
    private const int Indent = 2, Step = 2;
    private const int RoomForColumns = 80, RoomForAllOfAFigure = 120;
    private readonly ReportReading record;
    private readonly RecordNames names;
    private readonly bool verbose;
    private readonly List<StyledText> lines = [];
    private int width;

    /// <summary>Ids of the items that are wanted; null for all that was read, with findings, repairs and actors.</summary>
    public IReadOnlySet<string>? Only { get; init; }

    /// <summary>Stretches of the text that stand below the head, each with the words in it that were searched for.</summary>
    public IReadOnlyList<(TextSpan Passage, IReadOnlyList<TextSpan> Words)> Passages { get; init; } = [];

    /// <summary>What the head says of the report beside source and day.</summary>
    public string? Note { get; init; }

    /// <param name="record">What was read.</param>
    /// <param name="verbose">With ids, rules, confidence, and the actors with their codes and mentions.</param>
    public ReportPage(ReportReading record, bool verbose)
    {
        this.record = record;
        this.verbose = verbose;
        names = new RecordNames(record);
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        width = Math.Clamp(maxWidth, Narrowest, Widest);
        lines.Clear();
        WriteHeader();
        WritePassages();
        WriteEvents();
        WriteStatements();
        WriteFigures();
        WritePositions();
        if (Only is null) WriteRest();
        foreach (StyledText line in lines)
        {
            foreach (Segment segment in line.ToSegments()) yield return segment;
            yield return Segment.LineBreak;
        }
    }

    private void WriteRest()
    {
        WriteFindings();
        WriteRepairs();
        if (verbose) WriteActors();
    }

    private void WriteHeader()
    {
        ReportRecord report = record.Report;
        StyledText title = report.Title is { } given ? new StyledText(given, PageStyles.Title) : new StyledText(FirstLine(), PageStyles.Title).Shorten(width);
        string[] facts =
        [
            report.Source ?? "",
            report.Published is { } day ? PageDates.Long(day) : "date not known",
            Sentences(report.SentenceCount),
            Note ?? "",
        ];
        var about = new StyledText(string.Join(" · ", facts.Where(fact => fact.Length > 0)), PageStyles.Quiet);
        if (title.Width + 4 + about.Width <= width) lines.Add(title.AppendBlanks(width - title.Width - about.Width).Append(about));
        else lines.AddRange([.. title.Wrap(width), .. about.Wrap(width)]);
        lines.Add(new StyledText(new string('─', width), PageStyles.Quiet));
        if (verbose) lines.AddRange(new StyledText("id " + report.Id, PageStyles.Quiet).Wrap(width));
    }

    /// <summary>A kept record does not say how many sentences its report has.</summary>
    private static string Sentences(int count) => count switch
    {
        0 => "",
        1 => "1 sentence",
        _ => $"{count:N0} sentences",
    };

    private void WritePassages()
    {
        foreach ((TextSpan passage, IReadOnlyList<TextSpan> words) in Passages)
        {
            var line = new StyledText();
            int at = passage.Start;
            foreach (TextSpan word in words)
            {
                line.AppendSlice(record.Report.Text, new TextSpan(at, word.Start), null, PageStyles.Words).AppendSlice(record.Report.Text, word, word, PageStyles.Words);
                at = word.End;
            }
            line.AppendSlice(record.Report.Text, new TextSpan(at, passage.End), null, PageStyles.Words);
            lines.Add(new StyledText().AppendBlanks(Indent).Append(line.Shorten(width - Indent)));
        }
    }

    private bool IsWanted(string id) => Only is null || Only.Contains(id);

    private string FirstLine()
    {
        string text = record.Report.Text.TrimStart();
        int end = text.IndexOfAny(['\r', '\n']);
        return end < 0 ? text : text[..end];
    }

    private void WriteEvents()
    {
        if (!record.Events.Any(item => IsWanted(item.Id))) return;
        bool columns = width >= RoomForColumns;
        PageTable table = columns
            ? new PageTable(new PageColumn("", 6, 16), new PageColumn("", 20, 120), new PageColumn("", 12, 40), new PageColumn("", 8, 28))
            : new PageTable(new PageColumn("", 6, 14), new PageColumn("", 20, 120));
        foreach (EventRecord item in record.Events.Where(item => IsWanted(item.Id)))
        {
            StyledText date = Date(item.Time);
            StyledText type = new StyledText(item.Type, PageStyles.OfQuad(item.Quad)).Append(item.Mode is { } mode ? " · " + PageWords.Plain(mode) : "", PageStyles.Quiet);
            var place = new StyledText(item.Place?.Name ?? "");
            if (columns) table.Add(date, WhoToWhom(item), type, place);
            else table.Add(date, WhoToWhom(item)).AddBelow(1, place.IsEmpty ? type : type.Append(" · ", PageStyles.Quiet).Append(place));
            table.AddBelow(1, Quotation(item.Evidence, item.Trigger), 1, Step);
            table.AddBelow(1, Standing(item), indent: Step);
            if (verbose) table.AddBelow(1, Details(item), indent: Step);
        }
        AddSection(table, "WHO DID WHAT");
    }

    private StyledText WhoToWhom(EventRecord item)
    {
        var line = new StyledText(names.Of(item.Actors), PageStyles.Name);
        return item.Recipients.Count == 0 ? line : line.Append(" → ", PageStyles.Quiet).Append(names.Of(item.Recipients), PageStyles.Name);
    }

    /// <summary>Whether it happened and who says so. A denial is said once, with the name of who denies.</summary>
    private StyledText Standing(EventRecord item)
    {
        string? standing = PageWords.Standing(item), said = names.SaidBy(item.Statement);
        if (item is { Polarity: "denied", Modality: "actual" } && names.IsDenial(item.Statement)) return new StyledText(said!, PageStyles.Caution);
        StyledText line = new StyledText().Append(standing ?? "", PageStyles.Caution);
        if (said is not null) line.Append(line.IsEmpty ? "" : " · ", PageStyles.Quiet).Append(said, PageStyles.Quiet);
        return line;
    }

    private StyledText Details(EventRecord item)
    {
        return Facts(
            item.Id,
            "rule " + item.Rule,
            "confidence " + item.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
            item.Cameo is null ? null : "CAMEO " + item.Cameo,
            item.Goldstein is { } goldstein ? "Goldstein " + goldstein.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) : null,
            item.Quad is null ? null : PageWords.Plain(item.Quad),
            item.Contexts.Count == 0 ? null : "contexts " + string.Join(", ", item.Contexts),
            item.Theme is null ? null : $"about “{item.Theme}”",
            item.ThemeEvent is null ? null : "that is " + item.ThemeEvent,
            item.Figures.Count == 0 ? null : "figures " + string.Join(", ", item.Figures),
            item.Statement is null ? null : "in " + item.Statement);
    }

    private static StyledText Facts(params string?[] facts) => new(string.Join(" · ", facts.Where(fact => fact is not null)), PageStyles.Quiet);

    private StyledText Date(TimeRecord? time) => time is null ? new StyledText("–", PageStyles.Quiet) : new StyledText(PageDates.Short(time.Value, record.Report.Published));

    /// <summary>The words of the report between quotation marks, unless they have their own.</summary>
    private StyledText Quotation(IReadOnlyList<TextSpan> spans, TextSpan? marked)
    {
        string text = record.Report.Text;
        spans = [.. spans.Where(span => span.Length > 0)];
        if (spans.Count == 0) return new StyledText();
        bool hasMarks = IsQuotationMark(text[spans[0].Start]) && IsQuotationMark(text[spans[^1].End - 1]);
        StyledText line = new StyledText(hasMarks ? "" : "“");
        AppendSlices(line, spans, marked);
        return hasMarks ? line : line.Append("”");
    }

    private void AppendSlices(StyledText line, IReadOnlyList<TextSpan> spans, TextSpan? marked)
    {
        for (int i = 0; i < spans.Count; i++)
        {
            if (i > 0) line.Append(" … ", PageStyles.Quiet);
            line.AppendSlice(record.Report.Text, spans[i], marked, PageStyles.Words);
        }
    }

    private static bool IsQuotationMark(char character) => character is '"' or '“' or '”' or '«' or '»' or '„';

    private void AddSection(PageTable table, string title)
    {
        lines.Add(new StyledText());
        lines.AddRange(table.Lines(title, Indent, width));
    }
}
