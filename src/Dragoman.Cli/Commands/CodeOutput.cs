using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary>Where the output of <c>dragoman code</c> goes: records to a stream, messages and the bar to standard error.</summary>
internal sealed class CodeOutput
{
    private const nint StandardOutput = 1;

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
            return new CodeOutput { Stream = OpenStandardOutput(), Say = Plain, Progress = new CodeProgress(console: null) };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return new CodeOutput
        {
            Stream = OpenStandardOutput(),
            Say = message => console.WriteLine("dragoman: " + message),
            Progress = new CodeProgress(console),
        };
    }

    /// <summary>Standard output that says when nobody reads it any more: the stream of the console keeps silent, and a run behind a closed pipe would go on to the last report.</summary>
    private static Stream OpenStandardOutput() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    private static void Plain(string message) => Console.Error.WriteLine("dragoman: " + message);
}
