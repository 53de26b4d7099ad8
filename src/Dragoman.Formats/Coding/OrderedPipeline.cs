using System.Runtime.ExceptionServices;

namespace Dragoman.Formats.Coding;

/// <summary>Works on items side by side and hands the results on in the order of the items. What is under way is bounded, so memory is flat whatever the number of items.</summary>
/// <typeparam name="TItem">What comes in.</typeparam>
/// <typeparam name="TResult">What goes out.</typeparam>
/// <remarks>One thread takes the items, <see cref="Threads"/> threads work, and the caller's thread gets the results. A fault of any of them ends the run and reaches the caller. An instance serves one run.</remarks>
public sealed class OrderedPipeline<TItem, TResult>
{
    private const int ItemsPerThread = 16;
    private readonly object gate = new();
    private readonly Queue<Slot> order = [];
    private readonly Queue<Slot> work = [];
    private long weightUnderWay;
    private bool ended;
    private ExceptionDispatchInfo? fault;

    /// <summary>Number of threads that work, one or more.</summary>
    public required int Threads { get; init; }

    /// <summary>How much an item weighs, in any unit.</summary>
    public required Func<TItem, long> Weight { get; init; }

    /// <summary>Most weight under way at a time; an item that is heavier goes alone.</summary>
    public required long MostWeight { get; init; }

    /// <summary>Makes the work of one thread; called once on each.</summary>
    public required Func<Func<TItem, TResult>> MakeWorker { get; init; }

    /// <summary>Runs to the last item.</summary>
    /// <param name="items">Items, taken one by one as there is room.</param>
    /// <param name="consume">Gets each item with its result, in order, on the caller's thread.</param>
    public void Run(IEnumerable<TItem> items, Action<TItem, TResult> consume)
    {
        // Background threads: one that waits for standard input must not keep a failed run alive.
        var taking = new Thread(() => Guard(() => Take(items))) { IsBackground = true, Name = "items" };
        Thread[] workers = [.. Enumerable.Range(1, Threads).Select(number => new Thread(() => Guard(Work)) { IsBackground = true, Name = $"worker {number}" })];
        taking.Start();
        foreach (Thread worker in workers) worker.Start();
        Guard(() =>
        {
            while (Next() is { } slot)
            {
                consume(slot.Item, slot.Result!);
                Release(slot);
            }
        });
        foreach (Thread worker in workers) worker.Join();
        fault?.Throw();
    }

    private void Take(IEnumerable<TItem> items)
    {
        foreach (TItem item in items)
        {
            var slot = new Slot(item, Weight(item));
            lock (gate)
            {
                while (fault is null && order.Count > 0 && (order.Count >= Threads * ItemsPerThread || weightUnderWay + slot.Weight > MostWeight)) Monitor.Wait(gate);
                if (fault is not null) return;
                weightUnderWay += slot.Weight;
                order.Enqueue(slot);
                work.Enqueue(slot);
                Monitor.PulseAll(gate);
            }
        }
        lock (gate)
        {
            ended = true;
            Monitor.PulseAll(gate);
        }
    }

    private void Work()
    {
        Func<TItem, TResult> run = MakeWorker();
        while (true)
        {
            Slot? slot;
            lock (gate)
            {
                while (!work.TryDequeue(out slot))
                {
                    if (ended || fault is not null) return;
                    Monitor.Wait(gate);
                }
                if (fault is not null) return;
            }
            TResult result = run(slot.Item);
            lock (gate)
            {
                (slot.Result, slot.IsDone) = (result, true);
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>The oldest item, once it is done; null at the end. It stays under way until it is released.</summary>
    private Slot? Next()
    {
        lock (gate)
        {
            while (true)
            {
                if (fault is not null) return null;
                if (order.TryPeek(out Slot? slot) && slot.IsDone) return slot;
                if (slot is null && ended) return null;
                Monitor.Wait(gate);
            }
        }
    }

    private void Release(Slot slot)
    {
        lock (gate)
        {
            order.Dequeue();
            weightUnderWay -= slot.Weight;
            Monitor.PulseAll(gate);
        }
    }

    private void Guard(Action run)
    {
        try
        {
            run();
        }
        catch (Exception problem)
        {
            lock (gate)
            {
                fault ??= ExceptionDispatchInfo.Capture(problem);
                Monitor.PulseAll(gate);
            }
        }
    }

    private sealed class Slot(TItem item, long weight)
    {
        public TItem Item { get; } = item;

        public long Weight { get; } = weight;

        public TResult? Result { get; set; }

        public bool IsDone { get; set; }
    }
}
