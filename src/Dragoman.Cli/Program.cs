using System.CommandLine;
using Dragoman.Cli.Commands;

var root = new RootCommand("Reads news reports and keeps the record of who did or said what to whom.")
{
    PredictCommand.Create(),
    TrainCommand.Create(),
};
return root.Parse(args).Invoke();
