using Dragoman.Formats;
using Dragoman.Formats.Coding;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Store;
using Dragoman.Text;

namespace Dragoman.Cli.Keeping;

/// <summary>Reads reports on all cores and keeps them one after the other, in the order of the input. A report is in the store when its step is told.</summary>
internal sealed class AddRun(AddTarget target, Action<AddStep> tell)
{
    // Characters of reports under way: some hundred megabytes with all that is made of them.
    private const long MostCharacters = 8_000_000;

    /// <summary>Day of publication of every report; null to take that of the input or of the report.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Source of every report; null to take that of the input.</summary>
    public string? Source { get; init; }

    /// <summary>Number of threads that read.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    public AddCounts Counts { get; } = new();

    /// <summary>Reads and keeps all reports of an input. What is kept already is not read again.</summary>
    public void Run(IEnumerable<InputItem> items)
    {
        // A connection of its own, for the thread that takes the items.
        using IRecordStore look = RecordStore.Open(target.Address);
        Run(items.Select(item => item.Report is { } report ? OfInput(report, look) : new AddItem(item.Origin, null, new ReadingOptions()) { Fault = item.Fault }));
    }

    /// <summary>Reads every kept report again that this version of the reader has not read, from its kept text.</summary>
    public void Recode()
    {
        using IRecordStore look = RecordStore.Open(target.Address), pages = RecordStore.Open(target.Address);
        Run(pages.Records(copies: true).Select(kept => new AddItem(kept.Origin, SourceText.FromString(kept.Record.Report.Text), kept.Given)
        {
            // The id is that of the bytes, which may have been in another encoding.
            ReportId = kept.Record.Report.Id,
            IsKept = look.Has(kept.Record.Report.Id, target.Reader),
        }));
    }

    private AddItem OfInput(InputReport report, IRecordStore look)
    {
        var given = new ReadingOptions { Published = Published ?? report.Published, Source = Source ?? report.Source, Title = report.Title, Url = report.Url };
        return new AddItem(report.Origin, report.Text, given) { ReportId = report.Text.Id, IsKept = look.Has(report.Text.Id, target.Reader) };
    }

    private void Run(IEnumerable<AddItem> items)
    {
        var pipeline = new OrderedPipeline<AddItem, ReportToKeep?>
        {
            Threads = Threads,
            Weight = item => item.Text?.Text.Length ?? 0,
            MostWeight = MostCharacters,
            MakeWorker = MakeWorker,
        };
        pipeline.Run(items, Keep);
    }

    private Func<AddItem, ReportToKeep?> MakeWorker()
    {
        Reader? own = null;
        return item =>
        {
            if (item.Text is null || item.IsKept) return null;
            own ??= target.NewReader();
            try
            {
                ReportReading record = own.Read(item.Text, item.Given);
                return new ReportToKeep(item.Origin, item.Given, record with { Report = record.Report with { Id = item.ReportId! } });
            }
            catch (Exception fault) when (fault is not (OutOfMemoryException or MissingComponentException))
            {
                // A fault of the reader costs one report and is named; its scratch memory is not used again.
                own = target.NewReader();
                item.Fault = $"the reader failed on this report: {fault.GetType().Name}: {fault.Message}";
                return null;
            }
        };
    }

    private void Keep(AddItem item, ReportToKeep? report)
    {
        AddOutcome? outcome = null;
        if (report is not null)
        {
            outcome = target.Store.Add(report, target.Reader);
        }
        else if (item.IsKept)
        {
            target.Store.Meet(item.ReportId!, item.Origin, item.Given);
            outcome = new AddOutcome(AddChange.AlreadyKept, null);
        }
        Count(outcome);
        tell(new AddStep(item.Origin, item.ReportId, outcome, item.Fault));
    }

    private void Count(AddOutcome? outcome)
    {
        if (outcome is null) Counts.Unread++;
        if (outcome?.Change == AddChange.Added) Counts.Added++;
        if (outcome?.Change == AddChange.Recoded) Counts.Recoded++;
        if (outcome?.Change == AddChange.AlreadyKept) Counts.AlreadyKept++;
        if (outcome?.Copy?.Kind == "exact") Counts.ExactCopies++;
        if (outcome?.Copy?.Kind == "near") Counts.NearCopies++;
    }

    private sealed record AddItem(string Origin, SourceText? Text, ReadingOptions Given)
    {
        public string? ReportId { get; init; }

        public bool IsKept { get; init; }

        public string? Fault { get; set; }
    }
}
