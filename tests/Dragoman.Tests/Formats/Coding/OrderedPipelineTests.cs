using Dragoman.Formats.Coding;
using Xunit;

namespace Dragoman.Tests.Formats.Coding;

public sealed class OrderedPipelineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_the_order_of_the_items(int threads)
    {
        var results = new List<(int Item, int Result)>();
        var random = new Random(threads);
        int[] work = [.. Enumerable.Range(0, 2000).Select(_ => random.Next(400))];
        Pipeline(threads, 1000, item =>
        {
            Thread.SpinWait(work[item]);
            return 2 * item;
        }).Run(Enumerable.Range(0, 2000), (item, result) => results.Add((item, result)));
        Assert.Equal(Enumerable.Range(0, 2000).Select(item => (item, 2 * item)), results);
    }

    [Fact]
    public void No_items_are_no_results() => Pipeline(3, 10, item => item).Run([], (_, _) => Assert.Fail("there is no item"));

    /// <summary>The source is asked for no more than may be under way, however slow the end is.</summary>
    [Fact]
    public void What_is_under_way_is_bounded_by_weight()
    {
        int taken = 0, given = 0, most = 0;
        IEnumerable<int> Source()
        {
            for (int i = 0; i < 500; i++)
            {
                Interlocked.Increment(ref taken);
                yield return i;
            }
        }
        Pipeline(2, mostWeight: 5, item => item).Run(Source(), (_, _) =>
        {
            most = Math.Max(most, Volatile.Read(ref taken) - given++);
            Thread.SpinWait(2000);
        });
        // Five under way, and one in the hand of the thread that waits for room.
        Assert.InRange(most, 1, 6);
    }

    [Fact]
    public void An_item_that_is_too_heavy_goes_alone()
    {
        var pipeline = new OrderedPipeline<int, int> { Threads = 2, MostWeight = 3, Weight = item => item, MakeWorker = () => item => item };
        var results = new List<int>();
        pipeline.Run([1, 100, 2, 100, 100, 1], (_, result) => results.Add(result));
        Assert.Equal([1, 100, 2, 100, 100, 1], results);
    }

    [Theory]
    [InlineData("source")]
    [InlineData("work")]
    [InlineData("end")]
    public void A_fault_anywhere_ends_the_run_and_reaches_the_caller(string where)
    {
        IEnumerable<int> Source()
        {
            for (int i = 0; ; i++) yield return where == "source" && i == 100 ? throw new InvalidOperationException(where) : i;
        }
        int next = 0;
        var fault = Assert.Throws<InvalidOperationException>(() =>
            Pipeline(3, 50, item => where == "work" && item == 100 ? throw new InvalidOperationException(where) : item).Run(Source(), (item, _) =>
            {
                Assert.Equal(next++, item);
                if (where == "end" && item == 100) throw new InvalidOperationException(where);
            }));
        Assert.Equal(where, fault.Message);
        Assert.InRange(next, 0, 101);
    }

    /// <summary>A pipe that brings nothing for a while holds back neither what is done nor the news of a fault.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task What_is_done_goes_out_while_the_source_waits(int threads)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        using var open = new ManualResetEventSlim();
        using var arrived = new CountdownEvent(3);
        IEnumerable<int> Source()
        {
            for (int i = 0; i < 3; i++) yield return i;
            open.Wait(stop);
        }
        var run = Task.Run(() => Pipeline(threads, 10, item => item).Run(Source(), (_, _) => arrived.Signal()), stop);
        Assert.True(arrived.Wait(TimeSpan.FromSeconds(30), stop));
        Assert.False(run.IsCompleted);
        open.Set();
        await run.WaitAsync(TimeSpan.FromSeconds(30), stop);
    }

    [Fact]
    public async Task A_fault_does_not_wait_for_the_source()
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        using var open = new ManualResetEventSlim();
        IEnumerable<int> Source()
        {
            yield return 0;
            open.Wait(stop);
        }
        var run = Task.Run(() => Pipeline(2, 10, _ => throw new InvalidOperationException("work")).Run(Source(), (_, _) => { }), stop);
        try
        {
            Assert.Equal("work", (await Assert.ThrowsAsync<InvalidOperationException>(() => run.WaitAsync(TimeSpan.FromSeconds(30), stop))).Message);
        }
        finally
        {
            open.Set();
        }
    }

    private static OrderedPipeline<int, int> Pipeline(int threads, long mostWeight, Func<int, int> work) =>
        new() { Threads = threads, MostWeight = mostWeight, Weight = _ => 1, MakeWorker = () => work };
}
