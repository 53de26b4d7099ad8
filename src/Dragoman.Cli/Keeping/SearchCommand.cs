using System.CommandLine;
using System.Text.Json;
using Dragoman.Cli.Pages;
using Dragoman.Store;
using Dragoman.Text;

namespace Dragoman.Cli.Keeping;

/// <summary><c>dragoman search WORDS</c>: reports and statements that have the words.</summary>
internal static class SearchCommand
{
    private const int LimitOfTerminal = 20, PassagesOfReport = 3;

    public static Command Create()
    {
        var words = new Argument<string[]>("words") { Description = "Words that must all be there; \"a phrase\", begin*, and -word for what must not be there.", Arity = ArgumentArity.OneOrMore };
        Option<string> store = StoreCommand.StoreOption();
        Option<int?> limit = StoreCommand.LimitOption("reports");
        var to = new Option<string>("--to") { Description = "table: pages to read. jsonl: one object for each report, with the places of the words and the statements that have them.", HelpName = "format", DefaultValueFactory = _ => "table" };
        to.AcceptOnlyFromAmong("table", "jsonl");
        var command = new Command("search", "Finds kept reports and statements by their words, the newest first.") { words, store, limit, to };
        command.SetAction(result => StoreCommand.Run(() =>
        {
            // A phrase that the shell has taken out of its quotation marks is one again.
            string text = string.Join(' ', result.GetRequiredValue(words).Select(word => word.Contains(' ', StringComparison.Ordinal) && !word.Contains('"', StringComparison.Ordinal) && result.GetRequiredValue(words).Length > 1 ? $"\"{word}\"" : word));
            using IRecordStore kept = RecordStore.Open(result.GetRequiredValue(store));
            using PageOutput output = PageOutput.OfProcess();
            return Run(kept, SearchQuery.Parse(text), output, result.GetRequiredValue(to) == "jsonl", result.GetValue(limit));
        }));
        return command;
    }

    private static int Run(IRecordStore store, SearchQuery query, PageOutput output, bool isData, int? limit)
    {
        StoreCounts counts = store.Count(query);
        int most = limit ?? (output.IsTerminal && !isData ? LimitOfTerminal : int.MaxValue), shown = 0;
        foreach (FoundReport found in store.Search(query, most))
        {
            shown++;
            if (isData) output.WriteLine(Json(found));
            else WritePage(output, found);
        }
        TextWriter words = isData ? Console.Error : output.Writer;
        words.WriteLine(AddCommand.Reports(counts));
        if (shown < counts.Reports) words.WriteLine($"{counts.Reports - shown:N0} are not shown: --limit");
        return StoreCommand.Done;
    }

    private static void WritePage(PageOutput output, FoundReport found)
    {
        HashSet<string> statements = [.. found.Statements.Select(index => found.Kept.Record.Statements[index].Id)];
        output.Write(new ReportPage(found.Kept.Record, verbose: false)
        {
            Only = statements,
            Passages = [.. Passages(found).Take(PassagesOfReport)],
            Note = FoundItemsPages.Note(found.Kept),
        });
        output.Writer.WriteLine();
    }

    /// <summary>The lines of the report that have the words.</summary>
    private static IEnumerable<(TextSpan Passage, IReadOnlyList<TextSpan> Words)> Passages(FoundReport found)
    {
        string text = found.Kept.Record.Report.Text;
        for (int i = 0; i < found.Words.Count;)
        {
            int start = text.LastIndexOf('\n', Math.Max(0, found.Words[i].Start - 1)) + 1;
            int end = text.IndexOf('\n', found.Words[i].End) is >= 0 and var lineEnd ? lineEnd : text.Length;
            if (start > found.Words[i].Start) start = 0;
            var words = new List<TextSpan>();
            while (i < found.Words.Count && found.Words[i].End <= end) words.Add(found.Words[i++]);
            yield return (new TextSpan(start, end), words);
        }
    }

    /// <summary>A found report as a line of JSON.</summary>
    public static byte[] Json(FoundReport found)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) Write(json, found);
        return stream.ToArray();
    }

    /// <summary>Writes the object of a found report.</summary>
    public static void Write(Utf8JsonWriter json, FoundReport found)
    {
        using JsonDocument record = JsonDocument.Parse(found.Kept.Json);
        string text = found.Kept.Record.Report.Text;
        json.WriteStartObject();
        ItemJson.WriteReport(json, found.Kept, record.RootElement.GetProperty("report"));
        json.WriteStartArray("passages");
        foreach ((TextSpan passage, _) in Passages(found).Take(PassagesOfReport))
        {
            json.WriteStartObject();
            json.WriteNumber("start", passage.Start);
            json.WriteNumber("end", passage.End);
            json.WriteString("text", text.AsSpan(passage.Start, passage.Length));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("statements");
        foreach (int index in found.Statements) ItemJson.Write(json, new FoundItem(found.Kept, ItemKind.Statement, index));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
