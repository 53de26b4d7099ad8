using System.CommandLine;
using Dragoman.Formats.Out;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Dragoman.Cli.Keeping;

/// <summary><c>dragoman mcp</c>: the reader and the kept record as tools for programs and language models, by the Model Context Protocol over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create()
    {
        Option<string> store = StoreCommand.StoreOption();
        var command = new Command("mcp", "Serves read, search, query and record as tools of the Model Context Protocol over standard input and output.") { store };
        command.SetAction(async (result, cancellation) =>
        {
            using var tools = new McpTools(result.GetRequiredValue(store));
            var options = new McpServerOptions
            {
                ServerInfo = new Implementation { Name = "dragoman", Version = ProgramVersion.Version },
                ServerInstructions = "Reads English news reports and asks the kept record of who did or said what to whom. Everything that is returned carries the words that it was read from: quote them. A record says what a report says, not that the report is true.",
                ToolCollection = [Tool("read", tools.Read), Tool("search", tools.Search), Tool("query", tools.Query), Tool("record", tools.Record)],
            };
            await using var transport = new StdioServerTransport("dragoman");
            await using McpServer server = McpServer.Create(transport, options);
            await server.RunAsync(cancellation).ConfigureAwait(false);
            return StoreCommand.Done;
        });
        return command;
    }

    private static McpServerTool Tool(string name, Delegate call) => McpServerTool.Create(call, new McpServerToolCreateOptions { Name = name, ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false });
}
