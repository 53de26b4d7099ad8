using System.Text;
using Dragoman.Cli.Pages;
using Dragoman.Record;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary>Where records go: UTF-8 without a byte order mark, each as soon as it is read.</summary>
internal sealed class ReadOutput : IDisposable
{
    private const int WidthOfPlainText = 100;
    private readonly StreamWriter writer;
    private readonly IAnsiConsole console;
    private int count;

    /// <param name="stream">Takes the records.</param>
    /// <param name="width">Columns of the page.</param>
    /// <param name="isTerminal">With a hint at the end.</param>
    /// <param name="hasColours">With escape codes for colours.</param>
    public ReadOutput(Stream stream, int width, bool isTerminal, bool hasColours)
    {
        writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14) { NewLine = "\n" };
        IsTerminal = isTerminal;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
    }

    public bool IsTerminal { get; }

    public bool Json { get; init; }

    public bool Verbose { get; init; }

    /// <summary>The voices of the report instead of its record.</summary>
    public bool Voices { get; init; }

    public Stream Input { get; init; } = Stream.Null;

    public TextWriter Error { get; init; } = TextWriter.Null;

    /// <summary>Standard output, as wide as the terminal; 100 columns of plain text where it is piped.</summary>
    public static ReadOutput OfProcess(bool json, bool verbose, bool voices = false)
    {
        bool isTerminal = !Console.IsOutputRedirected;
        bool hasColours = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        int width = isTerminal && Console.WindowWidth is > 0 and var columns ? columns : WidthOfPlainText;
        return new ReadOutput(Console.OpenStandardOutput(), width, isTerminal, hasColours)
        {
            Json = json,
            Verbose = verbose,
            Voices = voices,
            Input = Console.OpenStandardInput(),
            Error = Console.Error,
        };
    }

    /// <summary>Writes one record.</summary>
    public void Write(ReportReading record)
    {
        if (Json)
        {
            writer.BaseStream.Write(RecordJsonWriter.Write(record, indented: false));
            writer.BaseStream.WriteByte((byte)'\n');
        }
        else
        {
            if (count > 0) writer.WriteLine();
            console.Write(Voices ? new VoicesPage(record) : new ReportPage(record, Verbose));
            writer.Flush();
        }
        count++;
    }

    /// <summary>What more there is to see, said once after the last page.</summary>
    public void WriteHint()
    {
        if (!IsTerminal || Json || Verbose || Voices || count == 0) return;
        console.Write(new Spectre.Console.Text("\nActors, rules and confidence: --verbose     The same as data: --json\n", PageStyles.Quiet));
        writer.Flush();
    }

    public void Dispose() => writer.Dispose();
}
