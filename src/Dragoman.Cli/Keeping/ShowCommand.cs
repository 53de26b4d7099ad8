using System.CommandLine;
using Dragoman.Cli.Pages;
using Dragoman.Store;

namespace Dragoman.Cli.Keeping;

/// <summary><c>dragoman show ID</c>: the kept record of a report.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "Id of the report, or its first digits." };
        Option<string> store = StoreCommand.StoreOption();
        var json = new Option<bool>("--json") { Description = "The record as data, schema dragoman/record/1." };
        var verbose = new Option<bool>("--verbose") { Description = "With actors and their codes, ids, rules and confidence." };
        var command = new Command("show", "The kept record of a report.") { id, store, json, verbose };
        command.SetAction(result => StoreCommand.Run(() =>
        {
            using IRecordStore kept = RecordStore.Open(result.GetRequiredValue(store));
            KeptRecord record = Find(kept, result.GetRequiredValue(id));
            using PageOutput output = PageOutput.OfProcess();
            if (result.GetValue(json)) output.WriteLine(record.Json);
            else output.Write(new ReportPage(record.Record, result.GetValue(verbose)) { Note = FoundItemsPages.Note(record) });
            foreach (Appearance other in result.GetValue(json) ? [] : kept.Appearances(record))
                output.Writer.WriteLine($"also {string.Join(" · ", new[] { other.Source, other.Url, other.Published }.Where(part => part is not null))}");
            return StoreCommand.Done;
        }));
        return command;
    }

    /// <summary>The one report whose id begins so.</summary>
    /// <exception cref="StoreException">There is none, or several.</exception>
    public static KeptRecord Find(IRecordStore store, string id)
    {
        IReadOnlyList<KeptRecord> found = store.Records(id, limit: 2);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new StoreException($"{store.Address}: no report has an id that begins with {id}"),
            _ => throw new StoreException($"{store.Address}: several reports have ids that begin with {id}: write more digits"),
        };
    }
}
