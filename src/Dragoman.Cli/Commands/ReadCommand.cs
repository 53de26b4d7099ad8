using System.CommandLine;
using Dragoman.Formats;
using Dragoman.Formats.In;
using Dragoman.Knowledge;
using Dragoman.Language;
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

    /// <param name="load">Loads models and knowledge, and a folder of the user's own where there is one; called once, when there is something to read.</param>
    public static Command Create(Func<string?, ReportReader> load)
    {
        var files = new Argument<string[]>("file") { Description = "Reports: text, pages, feeds, news items, mails, JSON Lines, CSV, web archives; zip, tar.gz and folders of them; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var date = DayOption.Create("--date", "Day of publication, YYYY-MM-DD; what the input or the report says where not given.");
        var source = new Option<string>("--source") { Description = "Who published it; what the input says, else the name of the file, where not given.", HelpName = "name" };
        var parsed = new Option<bool>("--parsed") { Description = "The reports are CoNLL-U (Universal Dependencies) of another parser: its tokens, tags and trees are taken in the place of our own." };
        var json = new Option<bool>("--json") { Description = "The record as data: one JSON object a line, schema dragoman/record/1." };
        var verbose = new Option<bool>("--verbose") { Description = "With actors and their codes, ids, rules and confidence." };
        var voices = new Option<bool>("--voices") { Description = "Every voice of the report instead, and what rests on it alone." };
        var confidence = new Option<double>("--min-confidence") { Description = "Leaves out events that are less sure than this, from 0 to 1.", HelpName = "number" };
        confidence.Validators.Add(result =>
        {
            if (result.GetValue(confidence) is < 0 or > 1) result.AddError("--min-confidence takes a number from 0 to 1.");
        });
        var own = OwnKnowledge.Option();
        var columns = new InputColumnOptions();
        var command = new Command("read", "Reads reports: who did what, who says what, how many, and what does not fit.") { files, date, source, parsed, json, verbose, voices, confidence, own };
        columns.AddTo(command);
        command.SetAction(result =>
        {
            using ReadOutput output = ReadOutput.OfProcess(result.GetValue(json), result.GetValue(verbose), result.GetValue(voices));
            var options = new ReadingOptions { Published = result.GetValue(date), Source = result.GetValue(source), MinimumConfidence = result.GetValue(confidence) };
            var reading = new ReadCommand(output, () => load(result.GetValue(own)?.FullName)) { Columns = columns.Of(result) };
            string[] inputs = result.GetRequiredValue(files);
            return result.GetValue(parsed) ? reading.RunParsed(inputs, options) : reading.Run(inputs, options);
        });
        return command;
    }

    /// <summary>Reads the reports in order. One that cannot be read is named with the reason, and the rest is done.</summary>
    /// <param name="files">Paths of files and folders, and - for standard input.</param>
    /// <param name="options">What holds of all reports, whatever they say; null for what each says.</param>
    /// <returns>The exit code: 0, or 1 where a report could not be read.</returns>
    public int Run(IReadOnlyList<string> files, ReadingOptions options) => RunOver(() =>
    {
        bool whole = true;
        foreach (InputItem item in new ReportSource(output.Input).Run(files, Columns)) whole &= Read(item, options);
        return whole;
    });

    /// <summary>Reads the documents of CoNLL-U files in order, as <see cref="Run"/> does.</summary>
    public int RunParsed(IReadOnlyList<string> files, ReadingOptions options) => RunOver(() =>
    {
        bool whole = true;
        foreach (string file in files) whole &= ReadParsed(file, options);
        return whole;
    });

    private int RunOver(Func<bool> readAll)
    {
        try
        {
            int code = readAll() ? Done : SomeUnread;
            output.WriteHint();
            return code;
        }
        catch (Exception fault) when (fault is MissingComponentException or KnowledgeException)
        {
            output.Error.WriteLine($"dragoman: {fault.Message}");
            return SomeUnread;
        }
    }

    private bool Read(InputItem item, ReadingOptions options)
    {
        if (item.Report is not { } report)
        {
            output.Error.WriteLine($"dragoman: {item.Origin}: {item.Fault}");
            return false;
        }
        output.Write(reader.Value(report.Text, options with { Published = options.Published ?? report.Published, Source = options.Source ?? report.Source, Title = report.Title, Url = report.Url }));
        return true;
    }

    /// <summary>Reads the documents of one CoNLL-U file.</summary>
    /// <returns>False where the file or one of its documents could not be read.</returns>
    private bool ReadParsed(string file, ReadingOptions options)
    {
        bool isInput = file == ReportSource.StandardInput;
        bool found = false, whole = true;
        try
        {
            using var lines = new StreamReader(isInput ? output.Input : File.OpenRead(file));
            foreach (ConlluItem item in ConlluReader.Read(lines))
            {
                found = true;
                if (item.Parsed is { } parsed) output.Write(reader.Value(parsed.Text, options with { Parsed = parsed, Source = options.Source ?? (isInput ? null : Path.GetFileName(file)) }));
                else whole = Fail(item.Fault!);
            }
            return found ? whole : Fail("expected CoNLL-U, found no word");
        }
        catch (Exception fault) when (fault is UnreadableReportException or IOException or UnauthorizedAccessException)
        {
            return Fail(fault.Message);
        }

        bool Fail(string fault)
        {
            output.Error.WriteLine($"dragoman: {(isInput ? "standard input" : file)}: {fault}");
            return false;
        }
    }
}
