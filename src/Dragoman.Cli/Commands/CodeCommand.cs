using System.CommandLine;
using System.CommandLine.Parsing;
using Dragoman.Formats.Coding;
using Dragoman.Formats.In;
using Dragoman.Formats.Out;
using Dragoman.Knowledge;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman code IN...</c>: corpora of any size to records in any format, on all cores, in the order of the input.</summary>
internal sealed class CodeCommand(CodeCall call, CodeOutput output)
{
    private const int Done = 0, SomeUnread = 1, WrongCall = 2;

    public static Command Create()
    {
        var inputs = new Argument<string[]>("in") { Description = "Files or folders of reports in any format that is read; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--to") { Description = $"Format: {string.Join(", ", RecordFormats.Names)}.", HelpName = "format", DefaultValueFactory = _ => RecordFormats.Names[0] };
        to.AcceptOnlyFromAmong([.. RecordFormats.Names]);
        var path = new Option<string>("--output", "-o") { Description = "File to write, or the folder for a format of several files; standard output where not given.", HelpName = "path" };
        var manifest = new Option<string>("--manifest") { Description = "File for the manifest when writing to standard output; with -o it stands beside the output.", HelpName = "file" };
        var resume = new Option<bool>("--resume") { Description = "Goes on with a run that was broken off, where its output and state lie." };
        Option<DateOnly?> date = DayOption.Create("--date", "Day of publication of every report, YYYY-MM-DD; taken from the input or the report where not given.");
        var source = new Option<string>("--source") { Description = "Who published every report; taken from the input where not given.", HelpName = "name" };
        var threads = new Option<int>("--threads") { Description = "Threads that read; as many as there are cores where not given.", HelpName = "number", DefaultValueFactory = _ => Environment.ProcessorCount };
        threads.Validators.Add(result => RequireThread(result));
        var columns = new InputColumnOptions();
        var command = new Command("code", "Reads corpora and writes their records in a format of your choice.") { inputs, to, path, manifest, resume, date, source, threads };
        columns.AddTo(command);
        command.SetAction(result => new CodeCommand(
            new CodeCall
            {
                Inputs = result.GetRequiredValue(inputs),
                Format = result.GetRequiredValue(to),
                Path = result.GetValue(path),
                Manifest = result.GetValue(manifest),
                Resume = result.GetValue(resume),
                Columns = columns.Of(result),
                Options = new CodingOptions { Published = result.GetValue(date), Source = result.GetValue(source), Threads = result.GetValue(threads) },
            },
            CodeOutput.OfProcess()).Run());
        return command;
    }

    /// <summary>Runs to the last report.</summary>
    /// <returns>The exit code: 0, 1 where a report could not be read, 2 where the call was wrong.</returns>
    public int Run()
    {
        try
        {
            RecordFormat format = RecordFormats.Load(DataFolders.Knowledge).Get(call.Format);
            if (call.Fault(format) is { } wrong) throw new ResumeException(wrong);
            return call.Path is { } path ? CodeToPath(format, path) : CodeToStream(format);
        }
        catch (ResumeException fault)
        {
            output.Say(fault.Message);
            return WrongCall;
        }
        catch (Exception fault) when (fault is MissingComponentException or KnowledgeException or IOException or UnauthorizedAccessException)
        {
            output.Say(fault.Message);
            return SomeUnread;
        }
    }

    private int CodeToStream(RecordFormat format)
    {
        using ExportFiles files = ExportFiles.ToStream(format, output.Stream, call.Manifest);
        return Code(format, files, state: null);
    }

    private int CodeToPath(RecordFormat format, string path)
    {
        if (format.Files.Count > 1) Directory.CreateDirectory(path);
        var state = ResumeState.Open(ExportFiles.StateOf(format, path), RunIdentity.Of(DataFolders.Knowledge, DataFolders.Models, call).Hash, call.Resume);
        if (call.Resume && state.From is null && File.Exists(ExportFiles.ManifestOf(format, path)))
        {
            output.Say($"{path} is complete, nothing is left to do; without --resume it is written anew");
            return Done;
        }
        using ExportFiles files = state.From is { } point ? ExportFiles.GoOn(format, path, point.Bytes, point.Rows, point.LeftOut) : ExportFiles.Create(format, path);
        int code = Code(format, files, state);
        state.Delete();
        return code;
    }

    private int Code(RecordFormat format, ExportFiles files, ResumeState? state)
    {
        var source = new ReportSource(output.Input);
        var run = new CodingRun(DataFolders.LoadReader(), format, call.Options)
        {
            OnFault = (origin, reason) => output.Say($"{origin}: {reason}"),
            OnProgress = counts => output.Progress.Report(counts, source.BytesRead),
        };
        output.Progress.Run(InputSize.Of(call.Inputs), () => run.Run(source.Run(call.Inputs, call.Columns), files, state));
        files.Complete(RunIdentity.Of(DataFolders.Knowledge, DataFolders.Models, call).Manifest(run));
        output.Progress.Finish(run.Counts);
        return run.Counts.Unread > 0 ? SomeUnread : Done;
    }

    private static void RequireThread(OptionResult result)
    {
        if (result.GetValueOrDefault<int>() < 1) result.AddError("--threads must be 1 or more.");
    }
}
