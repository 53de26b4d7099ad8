using System.CommandLine;
using Dragoman.Knowledge;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman read FILE...</c>: the record of each report, as a page to read or as one line of JSON.</summary>
internal sealed class ReadCommand(ReadOutput output, Func<ReportReader> load)
{
    private const string StandardInput = "-";
    private const int Done = 0, SomeUnread = 1;
    private readonly Lazy<ReportReader> reader = new(load);

    /// <param name="load">Loads models and knowledge, and a folder of the user's own where there is one; called once, when there is something to read.</param>
    public static Command Create(Func<string?, ReportReader> load)
    {
        var files = new Argument<string[]>("file") { Description = "Reports as plain text; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var date = DayOption.Create("--date", "Day of publication, YYYY-MM-DD; read from the report where not given.");
        var source = new Option<string>("--source") { Description = "Who published it; the name of the file where not given.", HelpName = "name" };
        var json = new Option<bool>("--json") { Description = "The record as data: one JSON object a line, schema dragoman/record/1." };
        var verbose = new Option<bool>("--verbose") { Description = "With actors and their codes, ids, rules and confidence." };
        var confidence = new Option<double>("--min-confidence") { Description = "Leaves out events that are less sure than this, from 0 to 1.", HelpName = "number" };
        confidence.Validators.Add(result =>
        {
            if (result.GetValue(confidence) is < 0 or > 1) result.AddError("--min-confidence takes a number from 0 to 1.");
        });
        var voices = new Option<bool>("--voices") { Description = "Every voice of the report instead, and what rests on it alone." };
        var own = OwnKnowledge.Option();
        var command = new Command("read", "Reads reports: who did what, who says what, how many, and what does not fit.") { files, date, source, json, verbose, confidence, voices, own };
        command.SetAction(result =>
        {
            using ReadOutput output = ReadOutput.OfProcess(result.GetValue(json), result.GetValue(verbose), result.GetValue(voices));
            var reading = new ReadCommand(output, () => load(result.GetValue(own)?.FullName)) { MinimumConfidence = result.GetValue(confidence) };
            return reading.Run(result.GetRequiredValue(files), result.GetValue(date), result.GetValue(source));
        });
        return command;
    }

    /// <summary>Events that are less sure are left out.</summary>
    public double MinimumConfidence { get; init; }

    /// <summary>Reads the reports in order. One that cannot be read is named with the reason, and the rest is done.</summary>
    /// <returns>The exit code: 0, or 1 where a report could not be read.</returns>
    public int Run(IReadOnlyList<string> files, DateOnly? published, string? source)
    {
        int code = Done;
        foreach (string file in files)
        {
            try
            {
                SourceText text = SourceText.FromBytes(file == StandardInput ? ReadAll(output.Input) : ReadFile(file));
                var options = new ReadingOptions { Published = published, MinimumConfidence = MinimumConfidence, Source = source ?? (file == StandardInput ? null : Path.GetFileName(file)) };
                output.Write(reader.Value(text, options));
            }
            catch (Exception fault) when (fault is UnreadableReportException or IOException or UnauthorizedAccessException)
            {
                output.Error.WriteLine($"dragoman: {(file == StandardInput ? "standard input" : file)}: {fault.Message}");
                code = SomeUnread;
            }
            catch (Exception fault) when (fault is MissingComponentException or KnowledgeException)
            {
                output.Error.WriteLine($"dragoman: {fault.Message}");
                return SomeUnread;
            }
        }
        output.WriteHint();
        return code;
    }

    private static byte[] ReadFile(string path)
    {
        if (Directory.Exists(path)) throw new UnreadableReportException("this is a folder, not a report");
        if (!File.Exists(path)) throw new UnreadableReportException("there is no such file");
        try
        {
            using FileStream stream = File.OpenRead(path);
            return ReadAll(stream);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableReportException("not allowed to read this file");
        }
    }

    /// <summary>All bytes, but no more than a report can have: a device or a pipe may never end.</summary>
    private static byte[] ReadAll(Stream stream)
    {
        const int most = 4 * SourceText.MaximumLength;
        using var bytes = new MemoryStream();
        var part = new byte[1 << 16];
        for (int count; (count = stream.Read(part)) > 0;)
        {
            bytes.Write(part, 0, count);
            if (bytes.Length > most) throw new UnreadableReportException($"the report is too long: at most {SourceText.MaximumLength:N0} characters are read");
        }
        return bytes.ToArray();
    }
}
