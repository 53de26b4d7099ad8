using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dragoman.Cli.Commands;
using Dragoman.Cli.Pages;
using Dragoman.Store;

namespace Dragoman.Cli.Keeping;

/// <summary><c>dragoman events</c>, <c>statements</c>, <c>figures</c> and <c>positions</c>: items of the kept record that are asked for, with their evidence.</summary>
internal sealed class ItemCommand
{
    private const int LimitOfTerminal = 20;
    private readonly ItemKind kind;
    private readonly Option<string> store = StoreCommand.StoreOption();
    private readonly Option<string> actor;
    private readonly Option<string> recipient;
    private readonly Option<string> type;
    private readonly Option<string> mode;
    private readonly Option<DateOnly?> from = DayOption.Create("--from", "First day, YYYY-MM-DD. What has no day of its own has that of its report.");
    private readonly Option<DateOnly?> until = DayOption.Create("--to-date", "Last day, YYYY-MM-DD.");
    private readonly Option<string> saidBy = new("--said-by") { Description = "Who says it, at first hand or further out: a code or words of a name.", HelpName = "who" };
    private readonly Option<double?> confidence = new("--min-confidence") { Description = "Least confidence, 0 to 1.", HelpName = "number", CustomParser = ParseShare };
    private readonly Option<bool> happened = new("--happened") { Description = "Only what is told as having happened or going on: not denied, planned, demanded, possible." };
    private readonly Option<bool> withoutCopies = new("--without-copies") { Description = "Without reports that are copies of others." };
    private readonly Option<int?> limit;
    private readonly Option<string> to = new("--to") { Description = "table: pages to read. csv: one row for each item. jsonl: one object for each item, with report, actors and statements.", HelpName = "format", DefaultValueFactory = _ => "table" };
    private readonly Option<bool> verbose = new("--verbose") { Description = "With ids, rules and confidence." };

    private ItemCommand(ItemKind kind, (string Actor, string Recipient, string Type, string? Mode) words)
    {
        this.kind = kind;
        actor = new Option<string>("--actor") { Description = $"{words.Actor}: a code such as RUS or RUS.GOV, or words of a name.", HelpName = "who" };
        recipient = new Option<string>("--recipient") { Description = $"{words.Recipient}, in the same way.", HelpName = "who" };
        type = new Option<string>("--type") { Description = words.Type, HelpName = "type" };
        mode = new Option<string>("--mode") { Description = words.Mode, HelpName = "mode" };
        limit = StoreCommand.LimitOption(ItemJson.ListOf(kind));
        to.AcceptOnlyFromAmong("table", "csv", "jsonl");
    }

    /// <summary>The four commands.</summary>
    public static IEnumerable<Command> CreateAll() =>
    [
        Create(ItemKind.Event, "Events of the kept record.", ("Who did it", "To whom", "Type of PLOVER, such as REQUEST.", "Mode of the type, such as expel.")),
        Create(ItemKind.Statement, "Statements of the kept record.", ("Who says it", "Whom it is said to", "Attitude: says, denies, admits, warns, promises, demands, asks, praises, condemns, reports, believes.", "Form: direct, indirect, mixed.")),
        Create(ItemKind.Figure, "Figures of the kept record.", ("Who brought it about", "Those counted, where they are known actors", "Measure, such as killed.", "Bound: exact, about, at-least, more-than, at-most, less-than, between, unknown.")),
        Create(ItemKind.Position, "Positions of the kept record.", ("Who holds it", "On whom", "Stance, such as recognizes.", null)),
    ];

    private static Command Create(ItemKind kind, string description, (string, string, string, string?) words)
    {
        var call = new ItemCommand(kind, words);
        var command = new Command(ItemJson.ListOf(kind), description) { call.store, call.actor, call.recipient, call.type, call.from, call.until, call.saidBy, call.withoutCopies, call.limit, call.to, call.verbose };
        if (kind != ItemKind.Position) command.Options.Add(call.mode);
        if (kind == ItemKind.Event) command.Options.Add(call.confidence);
        if (kind == ItemKind.Event) command.Options.Add(call.happened);
        command.SetAction(result => StoreCommand.Run(() => call.Run(result)));
        return command;
    }

    private int Run(ParseResult call)
    {
        using IRecordStore kept = RecordStore.Open(call.GetRequiredValue(store));
        using PageOutput output = PageOutput.OfProcess();
        string format = call.GetRequiredValue(to);
        ItemQuery query = QueryOf(call, format == "table" && output.IsTerminal ? LimitOfTerminal : null);
        ItemCounts counts = kept.Count(query);
        long written = Write(kept.Find(query), format, output, call.GetValue(verbose));
        // Beside data the count goes to standard error.
        TextWriter words = format == "table" ? output.Writer : Console.Error;
        words.WriteLine($"{Number(counts.Items)} in {AddCommand.Reports(counts.Reports)}");
        if (written < counts.Items) words.WriteLine($"{(counts.Items - written).ToString("N0", CultureInfo.InvariantCulture)} are not shown: --limit");
        return StoreCommand.Done;
    }

    private ItemQuery QueryOf(ParseResult call, int? defaultLimit) => new()
    {
        Kind = kind,
        Actor = call.GetValue(actor),
        Recipient = call.GetValue(recipient),
        Type = call.GetValue(type),
        Mode = kind == ItemKind.Position ? null : call.GetValue(mode),
        From = call.GetValue(from),
        To = call.GetValue(until),
        SaidBy = call.GetValue(saidBy),
        LeastConfidence = kind == ItemKind.Event ? call.GetValue(confidence) : null,
        Happened = kind == ItemKind.Event && call.GetValue(happened),
        Copies = !call.GetValue(withoutCopies),
        Limit = call.GetValue(limit) ?? defaultLimit,
    };

    private long Write(IEnumerable<FoundItem> items, string format, PageOutput output, bool isVerbose)
    {
        if (format == "table") return FoundItemsPages.Write(output, items, isVerbose);
        long count = 0;
        if (format == "csv") output.Writer.WriteLine(ItemColumns.Csv(ItemColumns.Header(kind)));
        foreach (FoundItem item in items)
        {
            if (format == "csv") output.Writer.WriteLine(ItemColumns.Csv(ItemColumns.Row(item)));
            else output.WriteLine(ItemJson.Write(item));
            count++;
        }
        return count;
    }

    private string Number(long count) => AddCommand.Number(count, kind.ToString().ToLowerInvariant());

    private static double? ParseShare(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= 1) return value;
        result.AddError($"'{result.Tokens[0].Value}' is no confidence: write --min-confidence as a number from 0 to 1, for example 0.6.");
        return null;
    }
}
