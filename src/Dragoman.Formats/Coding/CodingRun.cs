using System.Collections.Concurrent;
using System.Diagnostics;
using Dragoman.Formats.Out;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Formats.Coding;

/// <summary>Reads reports on all cores and writes their records in one format, in the order of the input and in bounded memory: the stage behind <c>dragoman code</c>. The output depends neither on the number of threads nor on where a run was broken off.</summary>
public sealed class CodingRun
{
    /// <summary>Most characters of reports under way: some hundred megabytes with all that is made of them.</summary>
    private const long MostCharacters = 8_000_000;
    private readonly Reader reader;
    private readonly RecordFormat format;
    private readonly CodingOptions options;
    private readonly ConcurrentBag<RecordOutput> free = [];
    private readonly InputChain chain = new();
    private int readersGiven;
    private long reports;
    private long unread;

    /// <param name="reader">The reader; its first thread uses it, the others share its models and knowledge.</param>
    /// <param name="format">What is written.</param>
    /// <param name="options">What is said of all reports, and how to go about it.</param>
    public CodingRun(Reader reader, RecordFormat format, CodingOptions options) => (this.reader, this.format, this.options) = (reader, format, options);

    /// <summary>Called for each input that could not be read, in order, with its origin and the reason.</summary>
    public Action<string, string> OnFault { get; init; } = (_, _) => { };

    /// <summary>Called after each item.</summary>
    public Action<CodingCounts> OnProgress { get; init; } = _ => { };

    /// <summary>How far the run has come.</summary>
    public CodingCounts Counts => new(reports, unread);

    /// <summary>Hash of the input so far.</summary>
    public string Input => chain.Hash;

    /// <summary>Reads all items and writes their records. The files are not completed.</summary>
    /// <param name="items">The input.</param>
    /// <param name="files">Takes the records.</param>
    /// <param name="resume">Where the state is kept, null to keep none.</param>
    /// <exception cref="ResumeException">The input is not the one that the broken run has begun.</exception>
    public void Run(IEnumerable<InputItem> items, ExportFiles files, ResumeState? resume)
    {
        using IEnumerator<InputItem> input = items.GetEnumerator();
        if (resume?.From is { } point) Skip(input, point);
        var pipeline = new OrderedPipeline<InputItem, CodedReport>
        {
            Threads = options.Threads,
            Weight = item => item.Report?.Text.Text.Length ?? 0,
            MostWeight = MostCharacters,
            MakeWorker = MakeWorker,
        };
        var sinceCheckpoint = Stopwatch.StartNew();
        pipeline.Run(Rest(input), (item, coded) =>
        {
            Take(item, coded, files);
            if (resume is null || sinceCheckpoint.Elapsed < options.BetweenCheckpoints) return;
            files.Flush();
            resume.Keep(Counts, chain.Hash, files);
            sinceCheckpoint.Restart();
        });
    }

    private void Take(InputItem item, CodedReport coded, ExportFiles files)
    {
        chain.Add(item);
        if (coded.Output is { } output)
        {
            files.Writer.Append(output);
            free.Add(output);
            reports++;
        }
        else
        {
            OnFault(item.Origin, coded.Fault!);
            unread++;
        }
        OnProgress(Counts);
    }

    /// <summary>Passes over what the broken run has done.</summary>
    private void Skip(IEnumerator<InputItem> input, ResumePoint point)
    {
        long done = point.Reports + point.Unread;
        for (long i = 0; i < done; i++)
        {
            if (!input.MoveNext()) throw new ResumeException($"the input has changed since the run was broken off: it ends after {i} of the {done} items that are done");
            chain.Add(input.Current);
        }
        if (chain.Hash != point.Input) throw new ResumeException("the input has changed since the run was broken off: what is done was read from other reports, or in another order");
        (reports, unread) = (point.Reports, point.Unread);
    }

    private static IEnumerable<InputItem> Rest(IEnumerator<InputItem> input)
    {
        while (input.MoveNext()) yield return input.Current;
    }

    private Func<InputItem, CodedReport> MakeWorker()
    {
        Reader own = Interlocked.Increment(ref readersGiven) == 1 ? reader : reader.Share();
        return item =>
        {
            if (item.Report is not { } report) return new CodedReport(null, item.Fault);
            try
            {
                return new CodedReport(Code(own, report), null);
            }
            catch (Exception fault) when (fault is not (OutOfMemoryException or MissingComponentException))
            {
                // A fault of the reader itself costs one report, is named, and must not reach the next one through its scratch memory.
                own = reader.Share();
                return new CodedReport(null, $"the reader failed on this report: {fault.GetType().Name}: {fault.Message}");
            }
        };
    }

    private RecordOutput Code(Reader own, InputReport report)
    {
        ReportReading record = own.Read(report.Text, new ReadingOptions
        {
            Published = options.Published ?? report.Published,
            Source = options.Source ?? report.Source,
            Title = report.Title,
            Url = report.Url,
        });
        if (!free.TryTake(out RecordOutput? output)) output = new RecordOutput(format);
        output.Reset();
        format.Write(record, format.NeedsParse ? own.Parse : null, output);
        return output;
    }
}
