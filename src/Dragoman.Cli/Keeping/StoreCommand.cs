using System.CommandLine;
using System.CommandLine.Parsing;
using Dragoman.Knowledge;
using Dragoman.Store;
using Dragoman.Text;

namespace Dragoman.Cli.Keeping;

/// <summary>What the commands of the kept record share: the option that names the store, and how faults end a command.</summary>
internal static class StoreCommand
{
    public const int Done = 0, SomeFault = 1, WrongCall = 2;
    private const string Variable = "DRAGOMAN_STORE", Default = "sqlite:dragoman.db";

    public static Option<string> StoreOption() => new("--store")
    {
        Description = $"Where the record is kept: sqlite:PATH or postgres://USER@HOST/DATABASE. Not given: the variable {Variable}, else {Default}.",
        HelpName = "address",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? address : Default,
    };

    public static Option<int?> LimitOption(string what)
    {
        var option = new Option<int?>("--limit") { Description = $"At most so many {what}; on a terminal 20 where not given.", HelpName = "number" };
        option.Validators.Add(result => RequirePositive(result, "--limit"));
        return option;
    }

    public static Option<int> ThreadsOption()
    {
        var option = new Option<int>("--threads") { Description = "Threads that read; as many as there are cores where not given.", HelpName = "number", DefaultValueFactory = _ => Environment.ProcessorCount };
        option.Validators.Add(result => RequirePositive(result, "--threads"));
        return option;
    }

    /// <summary>Runs a command; a store, a model or a file that is not as it should be ends it with one sentence and 1.</summary>
    public static int Run(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception fault) when (fault is StoreException or MissingComponentException or KnowledgeException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"dragoman: {fault.Message}");
            return SomeFault;
        }
    }

    private static void RequirePositive(OptionResult result, string name)
    {
        if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out int value) || value < 1)) result.AddError($"{name} must be 1 or more.");
    }
}
