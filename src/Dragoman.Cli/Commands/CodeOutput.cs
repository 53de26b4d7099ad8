using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary>Where the output of <c>dragoman code</c> goes: records to a stream, messages and the bar to standard error.</summary>
internal sealed class CodeOutput
{
    /// <summary>Takes the records where no file is named.</summary>
    public required Stream Stream { get; init; }

    /// <summary>What "-" reads; standard input of the process where null.</summary>
    public Stream? Input { get; init; }

    /// <summary>Takes the messages.</summary>
    public required Action<string> Say { get; init; }

    /// <summary>Shows how far the run has come.</summary>
    public required CodeProgress Progress { get; init; }

    /// <summary>Standard output and standard error of the process; a bar where standard error is a terminal.</summary>
    public static CodeOutput OfProcess()
    {
        if (Console.IsErrorRedirected)
            return new CodeOutput { Stream = Console.OpenStandardOutput(), Say = Plain, Progress = new CodeProgress(console: null) };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return new CodeOutput
        {
            Stream = Console.OpenStandardOutput(),
            Say = message => console.WriteLine("dragoman: " + message),
            Progress = new CodeProgress(console),
        };
    }

    private static void Plain(string message) => Console.Error.WriteLine("dragoman: " + message);
}
