using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Commands;
using Dragoman.Formats.In;
using Dragoman.Store;

namespace Dragoman.Cli.Keeping;

/// <summary><c>dragoman add IN...</c> and <c>dragoman recode</c>: read reports and keep their records.</summary>
internal sealed class AddCommand(TextWriter output, TextWriter error, bool verbose)
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("in") { Description = "Files or folders of reports in any format that is read; - is standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string> store = StoreCommand.StoreOption();
        Option<DateOnly?> date = DayOption.Create("--date", "Day of publication of every report, YYYY-MM-DD; taken from the input or the report where not given.");
        var source = new Option<string>("--source") { Description = "Who published every report; taken from the input where not given.", HelpName = "name" };
        Option<int> threads = StoreCommand.ThreadsOption();
        Option<bool> verbose = VerboseOption();
        var columns = new InputColumnOptions();
        var command = new Command("add", "Reads reports and keeps them with their records. A report that is kept already is not added again.") { inputs, store, date, source, threads, verbose };
        columns.AddTo(command);
        command.SetAction(result => StoreCommand.Run(() =>
        {
            var add = new AddCommand(Console.Out, Console.Error, result.GetValue(verbose));
            using AddTarget target = AddTarget.OpenOrCreate(result.GetRequiredValue(store));
            var run = new AddRun(target, add.Tell) { Published = result.GetValue(date), Source = result.GetValue(source), Threads = result.GetValue(threads) };
            run.Run(new ReportSource().Run(result.GetRequiredValue(inputs), columns.Of(result)));
            return add.Finish(run.Counts, target.Store);
        }));
        return command;
    }

    public static Command CreateRecode()
    {
        Option<string> store = StoreCommand.StoreOption();
        Option<int> threads = StoreCommand.ThreadsOption();
        Option<bool> verbose = VerboseOption();
        var command = new Command("recode", "Reads every kept report again that this version of the reader has not read, and keeps the new record beside the old one.") { store, threads, verbose };
        command.SetAction(result => StoreCommand.Run(() =>
        {
            var add = new AddCommand(Console.Out, Console.Error, result.GetValue(verbose));
            using AddTarget target = AddTarget.Open(result.GetRequiredValue(store));
            var run = new AddRun(target, add.Tell) { Threads = result.GetValue(threads) };
            run.Recode();
            return add.Finish(run.Counts, target.Store);
        }));
        return command;
    }

    private static Option<bool> VerboseOption() => new("--verbose") { Description = "With a line for each report, written when it is kept." };

    private void Tell(AddStep step)
    {
        if (step.Fault is { } fault) error.WriteLine($"dragoman: {step.Origin}: {fault}");
        if (!verbose || step.Outcome is not { } outcome) return;
        string change = outcome.Change switch { AddChange.Added => "added", AddChange.Recoded => "recoded", _ => "kept" };
        string copy = outcome.Copy is { } mark ? $", {(mark.Kind == "exact" ? "the same words as" : "near copy of")} {mark.ReportId[..12]}" : "";
        output.WriteLine($"{change,-8} {step.ReportId} {step.Origin}{copy}");
        output.Flush();
    }

    private int Finish(AddCounts counts, IRecordStore store)
    {
        var done = new List<string>();
        if (counts.Added > 0 || counts.Recoded == 0) done.Add($"{Number(counts.Added, "report")} added");
        if (counts.Recoded > 0) done.Add($"{Number(counts.Recoded, "report")} read by another version of the reader before, now beside it");
        if (counts.AlreadyKept > 0) done.Add($"{counts.AlreadyKept:N0} kept already");
        if (counts.Unread > 0) done.Add($"{counts.Unread:N0} could not be read");
        output.WriteLine(string.Join(", ", done));
        if (counts.ExactCopies + counts.NearCopies > 0)
            output.WriteLine($"of the new ones {counts.ExactCopies:N0} have the words of a report that was there, {counts.NearCopies:N0} are near copies");
        output.WriteLine($"{store.Address}: {Reports(store.Count())}");
        return counts.Unread > 0 ? StoreCommand.SomeFault : StoreCommand.Done;
    }

    /// <summary>How many reports, and how many without copies.</summary>
    public static string Reports(StoreCounts counts) => $"{Number(counts.Reports, "report")}, {counts.WithoutCopies.ToString("N0", CultureInfo.InvariantCulture)} without copies";

    public static string Number(long count, string noun) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
