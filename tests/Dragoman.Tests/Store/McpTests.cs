using System.Text.Json;
using Dragoman.Store;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Dragoman.Tests.Store;

/// <summary>A client of the Model Context Protocol talks to a real process of <c>dragoman mcp</c>.</summary>
public sealed class McpTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman mcp ").FullName;

    private string Address => "sqlite:" + Path.Combine(folder, "kept.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Tools_read_search_and_query_and_return_evidence()
    {
        using (IRecordStore store = RecordStore.OpenOrCreate(Address))
        {
            store.Add(StoreReports.Keep(StoreReports.EnvoysRecord()), StoreReports.First);
            store.Add(StoreReports.Keep(StoreReports.FerryRecord()), StoreReports.First);
        }
        await using McpClient client = await Connect();
        IList<McpClientTool> tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["query", "read", "record", "search"], tools.Select(tool => tool.Name).Order());
        Assert.All(tools, tool => Assert.False(string.IsNullOrEmpty(tool.Description)));

        JsonElement read = await Call(client, "read", new() { ["text"] = StoreReports.Envoys, ["date"] = "2025-03-04" });
        Assert.Equal("dragoman/record/1", read.GetProperty("schema").GetString());
        JsonElement evidence = read.GetProperty("events")[0].GetProperty("evidence")[0];
        Assert.Equal(StoreReports.Envoys[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()], evidence.GetProperty("text").GetString());

        JsonElement found = await Call(client, "query", new() { ["kind"] = "event", ["actor"] = "PER", ["recipient"] = "BOL", ["saidBy"] = "foreign ministry", ["from"] = "2025-03-01", ["to"] = "2025-03-31" });
        Assert.Equal((1, 1, 1), (found.GetProperty("items").GetInt32(), found.GetProperty("reports").GetInt32(), found.GetProperty("reportsWithoutCopies").GetInt32()));
        JsonElement item = found.GetProperty("found")[0];
        Assert.Equal("Peru expelled two Bolivian diplomats on Monday", item.GetProperty("event").GetProperty("evidence")[0].GetProperty("text").GetString());
        Assert.Equal("s1", item.GetProperty("statements")[0].GetProperty("id").GetString());

        JsonElement searched = await Call(client, "search", new() { ["words"] = "tolerate" });
        Assert.Contains("We will not tolerate this interference", searched.GetProperty("found")[0].GetProperty("passages")[0].GetProperty("text").GetString());
        Assert.Single(searched.GetProperty("found")[0].GetProperty("statements").EnumerateArray());

        JsonElement record = await Call(client, "record", new() { ["id"] = item.GetProperty("report").GetProperty("id").GetString()![..12] });
        Assert.Equal(StoreReports.Envoys, record.GetProperty("report").GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_cannot_be_done_is_told_in_words()
    {
        await using McpClient client = await Connect();
        Assert.Contains("there is no store", await Fault(client, "search", new() { ["words"] = "peru" }));
        Assert.Contains("'thing' is no kind", await Fault(client, "query", new() { ["kind"] = "thing" }));
        Assert.Contains("date is 'May', expected a day", await Fault(client, "read", new() { ["text"] = "Chad spoke.", ["date"] = "May" }));
        Assert.Contains("the report is empty", await Fault(client, "read", new() { ["text"] = " " }));
    }

    private Task<McpClient> Connect() => McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions { Name = "dragoman", Command = "dotnet", Arguments = [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), "mcp", "--store", Address] }),
        cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<JsonElement> Call(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        CallToolResult result = await client.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken);
        string text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.False(result.IsError == true, text);
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static async Task<string> Fault(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        CallToolResult result = await client.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.IsError);
        return Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
    }
}
