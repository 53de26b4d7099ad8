using System.CommandLine;
using System.CommandLine.Invocation;
using Dragoman.Cli;
using Dragoman.Cli.Commands;
using Dragoman.Cli.Keeping;

const int WrongCall = 2;

var root = new RootCommand("Reads news reports and keeps the record of who did or said what to whom.")
{
    ReadCommand.Create(own => new ReportReader(DataFolders.LoadReader(own).Read)),
    ExplainCommand.Create(),
    CodeCommand.Create(),
    AddCommand.Create(),
    SearchCommand.Create(),
    ShowCommand.Create(),
    ExportCommand.Create(),
    AddCommand.CreateRecode(),
    DiffCommand.Create(),
    VerifyCommand.Create(),
    McpCommand.Create(),
    CheckKnowledgeCommand.Create(),
    PredictCommand.Create(),
    TrainCommand.Create(),
};
foreach (Command command in ItemCommand.CreateAll()) root.Subcommands.Add(command);
var dictionaries = new Option<DirectoryInfo>("--dictionaries") { Description = "A folder of dictionaries in the PETRARCH format (actors, agents, verbs) that are loaded on top of the knowledge.", HelpName = "folder", Recursive = true };
root.Options.Add(dictionaries);
ParseResult call = root.Parse(args);
DataFolders.Dictionaries = call.GetValue(dictionaries)?.FullName;
if (call.Action is ParseErrorAction error) error.ShowHelp = false;
int code = call.Invoke();
return call.Errors.Count > 0 ? WrongCall : code;
