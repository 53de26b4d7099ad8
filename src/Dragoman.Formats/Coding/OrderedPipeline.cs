using System.Runtime.ExceptionServices;

namespace Dragoman.Formats.Coding;

/// <summary>Works on items side by side and hands the results on in the order of the items. What is under way is bounded, so memory is flat whatever the number of items.</summary>
/// <typeparam name="TItem">What comes in.</typeparam>
/// <typeparam name="TResult">What goes out.</typeparam>
/// <remarks>Each of <see cref="Threads"/> threads takes an item, works on it and, where it was the oldest, hands on what is done: no item waits for another thread to wake up. Items are taken by one thread at a time,
/// and results are handed on by one thread at a time, each time perhaps by another one. A fault of any of them ends the run and reaches the caller. An instance serves one run.</remarks>
public sealed class OrderedPipeline<TItem, TResult>
{
    // Enough to keep the others at work while one thread writes to a slow disk.
    private const int ItemsPerThread = 32;
    private readonly Lock turn = new();
    private readonly object gate = new();
    private readonly Queue<Slot> order = [];
    private long weightUnderWay;
    private int working;
    private long? waiting;
    private bool handsOn;
    private bool ended;
    private ExceptionDispatchInfo? fault;

    /// <summary>Number of threads that work, one or more.</summary>
    public required int Threads { get; init; }

    /// <summary>How much an item weighs, in any unit.</summary>
    public required Func<TItem, long> Weight { get; init; }

    /// <summary>Most weight under way at a time; an item that is heavier goes alone.</summary>
    public required long MostWeight { get; init; }

    /// <summary>Makes the work of one thread; called once on each that gets an item.</summary>
    public required Func<Func<TItem, TResult>> MakeWorker { get; init; }

    private int MostItems => Threads * ItemsPerThread;

    /// <summary>Runs to the last item.</summary>
    /// <param name="items">Items, taken one by one as there is room.</param>
    /// <param name="consume">Gets each item with its result, in order and one at a time.</param>
    public void Run(IEnumerable<TItem> items, Action<TItem, TResult> consume)
    {
        IEnumerator<TItem> source = items.GetEnumerator();
        // Background threads: one that waits for standard input must not keep a failed run alive.
        for (int number = 1; number <= Threads; number++)
            new Thread(() => Work(source, consume)) { IsBackground = true, Name = $"worker {number}" }.Start();
        lock (gate)
        {
            while (fault is null ? !ended || order.Count > 0 : working > 0) Monitor.Wait(gate);
        }
        fault?.Throw();
    }

    private void Work(IEnumerator<TItem> source, Action<TItem, TResult> consume)
    {
        Func<TItem, TResult>? run = null;
        while (Take(source) is { } slot)
        {
            try
            {
                run ??= MakeWorker();
                slot.Result = run(slot.Item);
                HandOn(slot, consume);
            }
            catch (Exception problem)
            {
                Fail(problem);
            }
            lock (gate)
            {
                working--;
                if (fault is not null || (ended && order.Count == 0)) Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>The next item, once there is room for it; null at the end.</summary>
    private Slot? Take(IEnumerator<TItem> source)
    {
        lock (turn)
        {
            try
            {
                if (!HasEnded() && source.MoveNext())
                {
                    var slot = new Slot(source.Current, Weight(source.Current));
                    if (Enter(slot)) return slot;
                }
                source.Dispose();
            }
            catch (Exception problem)
            {
                Fail(problem);
            }
            lock (gate)
            {
                ended = true;
                Monitor.PulseAll(gate);
            }
            return null;
        }
    }

    private bool HasEnded()
    {
        lock (gate) return ended || fault is not null;
    }

    /// <summary>Waits for room, which comes without another turn: the oldest item is under way.</summary>
    private bool Enter(Slot slot)
    {
        lock (gate)
        {
            while (fault is null && order.Count > 0 && (order.Count >= MostItems || weightUnderWay + slot.Weight > MostWeight))
            {
                waiting = slot.Weight;
                Monitor.Wait(gate);
            }
            waiting = null;
            if (fault is not null) return false;
            weightUnderWay += slot.Weight;
            order.Enqueue(slot);
            working++;
            return true;
        }
    }

    /// <summary>Hands on what is done, from the oldest item on; where another thread is at it, that one comes to this item too.</summary>
    private void HandOn(Slot done, Action<TItem, TResult> consume)
    {
        lock (gate)
        {
            done.IsDone = true;
            if (handsOn) return;
            handsOn = true;
        }
        while (Oldest() is { } slot)
        {
            consume(slot.Item, slot.Result!);
            Release(slot);
        }
    }

    /// <summary>The oldest item if it is done; it stays under way until it is released. Null ends the handing on.</summary>
    private Slot? Oldest()
    {
        lock (gate)
        {
            if (fault is null && order.TryPeek(out Slot? slot) && slot.IsDone) return slot;
            handsOn = false;
            return null;
        }
    }

    private void Release(Slot slot)
    {
        lock (gate)
        {
            order.Dequeue();
            weightUnderWay -= slot.Weight;
            // Half of the places at a time: to wake a thread for each item costs more than the item waits.
            if (waiting is { } weight && (order.Count == 0 || (order.Count <= MostItems / 2 && weightUnderWay + weight <= MostWeight))) Monitor.PulseAll(gate);
        }
    }

    private void Fail(Exception problem)
    {
        lock (gate)
        {
            fault ??= ExceptionDispatchInfo.Capture(problem);
            Monitor.PulseAll(gate);
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
