using System.CommandLine;
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
        var file = new Argument<string>("report") { Description = "A report as plain text." };
        var which = new Option<string?>("--event") { Description = "Id of the event in the record of the report; all events where not given.", HelpName = "id" };
        var own = OwnKnowledge.Option();
        var command = new Command("explain", "Says why an event was coded: the words, the example that matched, and what else nearly did.") { file, which, own };
        command.SetAction(result => new ExplainCommand(Console.Out, Console.Error).Run(result.GetRequiredValue(file), result.GetValue(which), result.GetValue(own)?.FullName));
        return command;
    }

    /// <returns>The exit code: 0, or 1 where the report could not be read or has no such event.</returns>
    public int Run(string file, string? which, string? own)
    {
        try
        {
            if (!File.Exists(file)) throw new UnreadableReportException("there is no such file");
            SourceText text = SourceText.FromBytes(File.ReadAllBytes(file));
            (ReportReading record, IReadOnlyList<EventExplanation> explanations) = DataFolders.LoadReader(own).Explain(text, new ReadingOptions());
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
