using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Knowledge;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Store;
using Dragoman.Text;
using ModelContextProtocol;

namespace Dragoman.Cli.Keeping;

/// <summary>The tools of <c>dragoman mcp</c>: they read reports and ask the kept record, and every item that they return carries the words it was read from.</summary>
/// <remarks>Calls may come at the same time; they are served one after the other.</remarks>
internal sealed class McpTools(string address) : IDisposable
{
    private const int MostItems = 200;
    private readonly object gate = new();
    private readonly Lazy<Reader> reader = new(() => DataFolders.LoadReader());
    private IRecordStore? store;

    [Description("Reads a news report in English and returns its record (schema dragoman/record/1): actors with codes, events (PLOVER, CAMEO), statements, figures, positions, findings. Each item has the span of the text that it was read from and the rule that read it. An event inside a statement is a claim; look at polarity and modality before counting one as having happened. Nothing is kept.")]
    public string Read(
        [Description("The text of the report, as published.")] string text,
        [Description("Day of publication, YYYY-MM-DD; read from the report where not given.")] string? date = null,
        [Description("Who published it.")] string? source = null) => Serve(() =>
    {
        ReportReading record = reader.Value.Read(SourceText.FromString(text), new ReadingOptions { Published = Day(date, "date"), Source = source });
        return Encoding.UTF8.GetString(RecordJsonWriter.Write(record, indented: false));
    });

    [Description("Finds kept reports by their words, the newest first: passages that have the words, and statements whose content has them, with speaker and evidence. All words must be there; \"a phrase\", begin*, -word for what must not be there.")]
    public string Search(
        [Description("Words to search for.")] string words,
        [Description("At most so many reports, 1 to 200.")] int limit = 10) => Serve(() =>
    {
        SearchQuery query = SearchQuery.Parse(words);
        return Json(json =>
        {
            WriteCounts(json, Store.Count(query));
            json.WriteStartArray("found");
            foreach (FoundReport found in Store.Search(query, Limit(limit))) SearchCommand.Write(json, found);
            json.WriteEndArray();
        });
    });

    [Description("Finds events, statements, figures or positions of the kept record. Each comes with its report, its evidence (span and words), the actors that it names with their codes, and the statements that it lies in. Counts say in how many reports, and in how many without copies.")]
    public string Query(
        [Description("event, statement, figure or position.")] string kind,
        [Description("Who did it, says it, brought it about or holds it: a code such as RUS or RUS.GOV, or words of a name.")] string? actor = null,
        [Description("To whom, in the same way.")] string? recipient = null,
        [Description("PLOVER type of an event (REQUEST), attitude of a statement (denies), measure of a figure (killed), stance of a position (recognizes).")] string? type = null,
        [Description("Mode of an event (expel), form of a statement (direct), bound of a figure (at-least).")] string? mode = null,
        [Description("First day, YYYY-MM-DD.")] string? from = null,
        [Description("Last day, YYYY-MM-DD.")] string? to = null,
        [Description("Who says it, at first hand or further out.")] string? saidBy = null,
        [Description("Least confidence of an event, 0 to 1.")] double? minConfidence = null,
        [Description("Only events that are told as having happened or going on.")] bool happened = false,
        [Description("With reports that are copies of others.")] bool copies = true,
        [Description("At most so many items, 1 to 200.")] int limit = 20) => Serve(() =>
    {
        if (!Enum.TryParse(kind, ignoreCase: true, out ItemKind parsed) || int.TryParse(kind, out _)) throw new McpException($"'{kind}' is no kind: write event, statement, figure or position");
        var query = new ItemQuery
        {
            Kind = parsed,
            Actor = actor,
            Recipient = recipient,
            Type = type,
            Mode = mode,
            From = Day(from, "from"),
            To = Day(to, "to"),
            SaidBy = saidBy,
            LeastConfidence = minConfidence,
            Happened = happened,
            Copies = copies,
            Limit = Limit(limit),
        };
        ItemCounts counts = Store.Count(query);
        return Json(json =>
        {
            json.WriteNumber("items", counts.Items);
            WriteCounts(json, counts.Reports);
            json.WriteStartArray("found");
            foreach (FoundItem item in Store.Find(query)) ItemJson.Write(json, item);
            json.WriteEndArray();
        });
    });

    [Description("The whole record of a kept report (schema dragoman/record/1), with its text.")]
    public string Record([Description("Id of the report, or its first digits.")] string id) => Serve(() => Encoding.UTF8.GetString(ShowCommand.Find(Store, id).Json));

    public void Dispose() => store?.Dispose();

    /// <summary>The store, opened when it is first asked: reading a report needs none.</summary>
    private IRecordStore Store => store ??= RecordStore.Open(address);

    private string Serve(Func<string> call)
    {
        lock (gate)
        {
            try
            {
                return call();
            }
            catch (Exception fault) when (fault is StoreException or UnreadableReportException or MissingComponentException or KnowledgeException)
            {
                throw new McpException(fault.Message, fault);
            }
        }
    }

    private static int Limit(int limit) => limit is >= 1 and <= MostItems ? limit : throw new McpException($"limit is {limit}, expected 1 to {MostItems}");

    private static DateOnly? Day(string? value, string name)
    {
        if (string.IsNullOrEmpty(value)) return null;
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : throw new McpException($"{name} is '{value}', expected a day, YYYY-MM-DD");
    }

    private static void WriteCounts(Utf8JsonWriter json, StoreCounts counts)
    {
        json.WriteNumber("reports", counts.Reports);
        json.WriteNumber("reportsWithoutCopies", counts.WithoutCopies);
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
