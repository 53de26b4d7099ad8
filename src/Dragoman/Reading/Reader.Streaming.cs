using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dragoman.Record;

namespace Dragoman.Reading;

/// <summary>Many reports, on all cores.</summary>
public sealed partial class Reader
{
    /// <summary>The records of reports in the order of the reports, each as soon as it and those before it are read. At most two reports for each core are under way.</summary>
    /// <remarks>This reader itself stays free. A fault of the source, or of reading, reaches the caller at the place of its report.</remarks>
    public async IAsyncEnumerable<ReportReading> ReadAsync(IAsyncEnumerable<ReadingRequest> requests, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        int most = 2 * Environment.ProcessorCount;
        var free = new ConcurrentBag<Reader>();
        var underWay = new Queue<Task<ReportReading>>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        IAsyncEnumerator<ReadingRequest> source = requests.GetAsyncEnumerator(stop.Token);
        Task<bool>? next = null;
        bool isEnded = false;
        try
        {
            while (!isEnded || underWay.Count > 0)
            {
                if (!isEnded && next is null) next = source.MoveNextAsync().AsTask();
                if (underWay.TryPeek(out Task<ReportReading>? first) && (isEnded || underWay.Count == most || await Task.WhenAny(first, next!).ConfigureAwait(false) == first))
                {
                    _ = underWay.Dequeue();
                    yield return await first.ConfigureAwait(false);
                    continue;
                }
                isEnded = !await next!.ConfigureAwait(false);
                next = null;
                if (isEnded) continue;
                ReadingRequest request = source.Current;
                underWay.Enqueue(Task.Run(() => ReadWithAny(free, request), stop.Token));
            }
        }
        finally
        {
            // Whoever stops early waits for what is under way: no work goes on behind the caller's back.
            await stop.CancelAsync().ConfigureAwait(false);
            if (next is not null) await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (Task<ReportReading> task in underWay) await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await source.DisposeAsync().ConfigureAwait(false);
        }
    }

    private ReportReading ReadWithAny(ConcurrentBag<Reader> free, ReadingRequest request)
    {
        if (!free.TryTake(out Reader? reader)) reader = Share();
        ReportReading record = reader.Read(request.Text, request.Options);
        free.Add(reader);
        return record;
    }
}
