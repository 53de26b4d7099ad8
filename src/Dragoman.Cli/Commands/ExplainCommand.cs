using System.CommandLine;
using Dragoman.Formats;
using Dragoman.Formats.In;
using Dragoman.Knowledge;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman explain REPORT --event e3</c>: the sentence, the proposition, the example that matched, and what else nearly matched.</summary>
internal sealed class ExplainCommand(TextWriter output, TextWriter error)
{
    private const int Done = 0, Failed = 1;

    public static Command Create()
    {
        var file = new Argument<string>("report") { Description = "A report: text, a page, a mail or what else read takes, with one report in it; - is standard input." };
        var which = new Option<string?>("--event") { Description = "Id of the event in the record of the report; all events where not given.", HelpName = "id" };
        var date = DayOption.Create("--date", "Day of publication, YYYY-MM-DD, as it was given to read; what the input or the report says where not given.");
        var own = OwnKnowledge.Option();
        var command = new Command("explain", "Says why an event was coded: the words, the example that matched, and what else nearly did.") { file, which, date, own };
        command.SetAction(result => new ExplainCommand(Console.Out, Console.Error).Run(result.GetRequiredValue(file), result.GetValue(which), result.GetValue(date), result.GetValue(own)?.FullName));
        return command;
    }

    /// <param name="file">Path of the report, or - for standard input.</param>
    /// <param name="which">Id of the event, null for all.</param>
    /// <param name="published">Day of publication, null for what the input or the report says.</param>
    /// <param name="own">Folder of the user's own knowledge, or null.</param>
    /// <returns>The exit code: 0, or 1 where the report could not be read or has no such event.</returns>
    public int Run(string file, string? which, DateOnly? published, string? own)
    {
        try
        {
            InputReport report = Only(file);
            var options = new ReadingOptions { Published = published ?? report.Published, Source = report.Source, Title = report.Title, Url = report.Url };
            (ReportReading record, IReadOnlyList<EventExplanation> explanations) = DataFolders.LoadReader(own).Explain(report.Text, options);
            bool any = false;
            for (int i = 0; i < record.Events.Count; i++)
            {
                if (which is not null && record.Events[i].Id != which) continue;
                if (any) output.WriteLine();
                any = true;
                Write(record, record.Events[i], explanations[i]);
            }
            if (any) return Done;
            string has = record.Events.Count == 0 ? "it has no event" : record.Events.Count == 1 ? "it has e1" : $"it has e1 to e{record.Events.Count}";
            error.WriteLine($"dragoman: {file}: {(which is null ? has : $"there is no event '{which}': {has}")}");
            return Failed;
        }
        catch (Exception fault) when (fault is UnreadableReportException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"dragoman: {file}: {fault.Message}");
        }
        catch (Exception fault) when (fault is MissingComponentException or KnowledgeException)
        {
            error.WriteLine($"dragoman: {fault.Message}");
        }
        return Failed;
    }

    /// <summary>The one report of an input: ids of events say nothing where there are several.</summary>
    private static InputReport Only(string file)
    {
        InputReport? only = null;
        foreach (InputItem item in new ReportSource(Console.OpenStandardInput()).Run([file], new InputOptions()))
        {
            InputReport report = item.Report ?? throw new UnreadableReportException(item.Fault!);
            if (only is not null) throw new UnreadableReportException("expected one report, found several");
            only = report;
        }
        return only ?? throw new UnreadableReportException("expected a report, found none");
    }

    private void Write(ReportReading record, EventRecord item, EventExplanation why)
    {
        output.WriteLine($"{item.Id}  {item.Type}{(item.Mode is null ? "" : $" · {item.Mode}")}  confidence {item.Confidence:0.00}");
        output.WriteLine($"  sentence     {string.Join(' ', why.Sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
        output.WriteLine($"  trigger      {record.Report.Text[item.Trigger.Start..item.Trigger.End]}");
        foreach (string proposition in why.Propositions) output.WriteLine($"  proposition  {proposition}");
        output.WriteLine($"  actor        {Names(record, item.Actors)}");
        output.WriteLine($"  recipient    {Names(record, item.Recipients)}");
        output.WriteLine($"  matched      {Place(why.Taken)}  {why.Taken.Rule.Id}");
        if (LineOf(why.Taken) is { } line) output.WriteLine($"               {line}");
        foreach (PatternVerdict lost in why.Lost) output.WriteLine($"  not taken    {Place(lost)}  {lost.Rule.Id}: {lost.Outcome}");
    }

    private static string Names(ReportReading record, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0) return "-";
        return string.Join(", ", ids.Select(id => record.Actors.First(actor => actor.Id == id)).Select(actor => actor.Code is null ? actor.Name : $"{actor.Name} ({actor.Code})"));
    }

    private static string Place(PatternVerdict verdict) => $"{FileOf(verdict)}:{verdict.Pattern.Line}";

    /// <summary>Compiled examples may have been moved with the program: the file is looked for in the knowledge of this one.</summary>
    private static string FileOf(PatternVerdict verdict)
    {
        string file = verdict.Rule.File;
        if (!File.Exists(file)) file = Path.Combine(DataFolders.Knowledge, Path.GetFileName(Path.GetDirectoryName(file)) ?? "", Path.GetFileName(file));
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }

    private static string? LineOf(PatternVerdict verdict) => File.Exists(FileOf(verdict)) ? File.ReadLines(FileOf(verdict)).ElementAtOrDefault(verdict.Pattern.Line - 1)?.Trim() : null;
}
