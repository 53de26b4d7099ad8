using System.CommandLine;
using System.Text.Json;
using Dragoman.Cli.Pages;
using Dragoman.Record;
using Dragoman.Store;

namespace Dragoman.Cli.Keeping;

/// <summary><c>dragoman diff</c>: what another version of the reader reads otherwise.</summary>
internal sealed class DiffCommand(PageOutput output)
{
    private readonly SortedDictionary<string, long> totals = new(StringComparer.Ordinal);

    public static Command Create()
    {
        Option<string> store = StoreCommand.StoreOption();
        var before = new Option<int?>("--before") { Description = "Number of the older version; the last but one where not given.", HelpName = "number" };
        var after = new Option<int?>("--after") { Description = "Number of the newer version; the last where not given.", HelpName = "number" };
        var to = new Option<string>("--to") { Description = "table: a page to read. jsonl: one object for each report that differs.", HelpName = "format", DefaultValueFactory = _ => "table" };
        to.AcceptOnlyFromAmong("table", "jsonl");
        var command = new Command("diff", "What differs between the records of two versions of the reader.") { store, before, after, to };
        command.SetAction(result => StoreCommand.Run(() =>
        {
            using IRecordStore kept = RecordStore.Open(result.GetRequiredValue(store));
            using PageOutput output = PageOutput.OfProcess();
            IReadOnlyList<ReaderVersion> readers = kept.Readers();
            int newer = result.GetValue(after) ?? readers.Count, older = result.GetValue(before) ?? newer - 1;
            if (readers.Count < 2) throw new StoreException($"{kept.Address}: only one version of the reader has read these reports; dragoman recode reads them again");
            if (older < 1 || newer < 1 || older > readers.Count || newer > readers.Count || older == newer) throw new StoreException($"{kept.Address}: versions are numbered from 1 to {readers.Count}, and two different ones can be compared");
            new DiffCommand(output).Run(kept, (older, readers[older - 1]), (newer, readers[newer - 1]), result.GetRequiredValue(to) == "jsonl");
            return StoreCommand.Done;
        }));
        return command;
    }

    private void Run(IRecordStore store, (int Number, ReaderVersion Reader) before, (int Number, ReaderVersion Reader) after, bool isData)
    {
        if (!isData)
        {
            output.Writer.WriteLine(Version(before.Number, before.Reader));
            output.Writer.WriteLine(Version(after.Number, after.Reader));
        }
        (long reports, long differ) = (0, 0);
        foreach (CodingPair pair in store.Pairs(before.Reader, after.Reader))
        {
            reports++;
            IReadOnlyList<ItemChange> changes = RecordComparer.Run(pair.Before, pair.After);
            if (changes.Count == 0) continue;
            differ++;
            foreach (ItemChange change in changes) totals[$"{change.Kind}s {change.Change}"] = totals.GetValueOrDefault($"{change.Kind}s {change.Change}") + 1;
            if (isData) output.WriteLine(Json(pair.After.Report, changes));
            else output.Write(new DiffPage(pair.After.Report, changes));
        }
        TextWriter words = isData ? Console.Error : output.Writer;
        if (!isData) words.WriteLine();
        words.WriteLine($"{differ:N0} of {AddCommand.Number(reports, "report")} differ");
        foreach ((string what, long count) in totals) words.WriteLine($"  {count,8:N0}  {what}");
    }

    private static string Version(int number, ReaderVersion reader) => $"version {number}: dragoman {reader.Program}, knowledge {Short(reader.Knowledge)}, models {Short(reader.Models)}";

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;

    private static byte[] Json(ReportRecord report, IReadOnlyList<ItemChange> changes)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("report", report.Id);
            json.WriteStartArray("changes");
            foreach (ItemChange change in changes) Write(json, change);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ItemChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", change.Kind);
        json.WriteString("change", change.Change);
        if (change.Before is { } before) json.WriteString("before", before);
        if (change.After is { } after) json.WriteString("after", after);
        json.WriteString("evidence", change.Evidence);
        json.WriteStartArray("fields");
        foreach (FieldChange field in change.Fields)
        {
            json.WriteStartObject();
            json.WriteString("field", field.Field);
            json.WriteString("before", field.Before);
            json.WriteString("after", field.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
