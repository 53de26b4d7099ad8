using System.CommandLine;
using Dragoman.Formats;
using Dragoman.Formats.In;
using Dragoman.Knowledge;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman read FILE...</c>: the record of each report, as a page to read or as one line of JSON.</summary>
internal sealed class ReadCommand(ReadOutput output, Func<ReportReader> load)
{
    private const int Done = 0, SomeUnread = 1;
    private readonly Lazy<ReportReader> reader = new(load);

    /// <summary>Which columns of JSON Lines and CSV hold what.</summary>
    public InputOptions Columns { get; init; } = new();

    /// <param name="load">Loads models and knowledge; called once, when there is something to read.</param>
    public static Command Create(Func<ReportReader> load)
    {
        var files = new Argument<string[]>("file") { Description = "Reports: text, pages, feeds, news items, mails, JSON Lines, CSV, web archives; zip, tar.gz and folders of them; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var date = DayOption.Create("--date", "Day of publication, YYYY-MM-DD; what the input or the report says where not given.");
        var source = new Option<string>("--source") { Description = "Who published it; what the input says, else the name of the file, where not given.", HelpName = "name" };
        var json = new Option<bool>("--json") { Description = "The record as data: one JSON object a line, schema dragoman/record/1." };
        var verbose = new Option<bool>("--verbose") { Description = "With actors and their codes, ids, rules and confidence." };
        var voices = new Option<bool>("--voices") { Description = "Every voice of the report instead, and what rests on it alone." };
        var columns = new InputColumnOptions();
        var command = new Command("read", "Reads reports: who did what, who says what, how many, and what does not fit.") { files, date, source, json, verbose, voices };
        columns.AddTo(command);
        command.SetAction(result =>
        {
            using ReadOutput output = ReadOutput.OfProcess(result.GetValue(json), result.GetValue(verbose), result.GetValue(voices));
            return new ReadCommand(output, load) { Columns = columns.Of(result) }.Run(result.GetRequiredValue(files), result.GetValue(date), result.GetValue(source));
        });
        return command;
    }

    /// <summary>Reads the reports in order. One that cannot be read is named with the reason, and the rest is done.</summary>
    /// <param name="files">Paths of files and folders, and - for standard input.</param>
    /// <param name="published">Day of publication of all reports, whatever they say; null for what each says.</param>
    /// <param name="source">Source of all reports, whatever they say; null for what each says.</param>
    /// <returns>The exit code: 0, or 1 where a report could not be read.</returns>
    public int Run(IReadOnlyList<string> files, DateOnly? published, string? source)
    {
        int code = Done;
        try
        {
            foreach (InputItem item in new ReportSource(output.Input).Run(files, Columns))
                if (!Read(item, published, source)) code = SomeUnread;
        }
        catch (Exception fault) when (fault is MissingComponentException or KnowledgeException)
        {
            output.Error.WriteLine($"dragoman: {fault.Message}");
            return SomeUnread;
        }
        output.WriteHint();
        return code;
    }

    private bool Read(InputItem item, DateOnly? published, string? source)
    {
        if (item.Report is not { } report)
        {
            output.Error.WriteLine($"dragoman: {item.Origin}: {item.Fault}");
            return false;
        }
        var options = new ReadingOptions { Published = published ?? report.Published, Source = source ?? report.Source, Title = report.Title, Url = report.Url };
        output.Write(reader.Value(report.Text, options));
        return true;
    }
}
