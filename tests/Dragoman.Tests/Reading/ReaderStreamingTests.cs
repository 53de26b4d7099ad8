using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Reading;

public sealed class ReaderStreamingTests
{
    private const int Count = 40;
    private readonly Reader reader = ReaderShared.Own();

    [Fact]
    public async Task Gives_the_records_of_one_reader_in_the_order_of_the_reports()
    {
        var records = new List<string>();
        await foreach (ReportReading record in reader.ReadAsync(Requests(Count), TestContext.Current.CancellationToken)) records.Add(Json(record));
        Assert.Equal(Enumerable.Range(0, Count).Select(number => Json(reader.Read(Words(number), new ReadingOptions { Source = $"{number}" }))), records);
    }

    [Fact]
    public async Task Gives_what_is_read_while_the_source_waits()
    {
        var goOn = new TaskCompletionSource();
        await using IAsyncEnumerator<ReportReading> records = reader.ReadAsync(Requests(2, goOn.Task), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await records.MoveNextAsync());
        Assert.Equal("0", records.Current.Report.Source);
        goOn.SetResult();
        Assert.True(await records.MoveNextAsync());
        Assert.False(await records.MoveNextAsync());
    }

    [Fact]
    public async Task A_fault_of_the_source_reaches_the_caller()
    {
        int read = 0;
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (ReportReading _ in reader.ReadAsync(Broken(), TestContext.Current.CancellationToken)) read++;
        });
        Assert.InRange(read, 0, 1);
    }

    [Fact]
    public async Task Takes_no_more_than_it_is_asked_for()
    {
        int taken = 0;
        await foreach (ReportReading _ in reader.ReadAsync(Requests(10_000, onTake: () => taken++), TestContext.Current.CancellationToken)) break;
        Assert.InRange(taken, 1, (2 * Environment.ProcessorCount) + 2);
    }

    private static string Words(int number) => $"Kenya expelled {number + 2} Somali diplomats on Tuesday, the foreign ministry said.";

    private static string Json(ReportReading record) => Convert.ToHexString(RecordJsonWriter.Write(record, indented: false));

    private static async IAsyncEnumerable<ReadingRequest> Requests(int count, Task? beforeLast = null, Action? onTake = null)
    {
        for (int number = 0; number < count; number++)
        {
            if (number == count - 1 && beforeLast is not null) await beforeLast;
            onTake?.Invoke();
            yield return new ReadingRequest(SourceText.FromString(Words(number)), new ReadingOptions { Source = $"{number}" });
        }
    }

    private static async IAsyncEnumerable<ReadingRequest> Broken()
    {
        await foreach (ReadingRequest request in Requests(1)) yield return request;
        throw new IOException("the source is gone");
    }
}
