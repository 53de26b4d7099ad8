using Dragoman.Cli.Pages;
using Dragoman.Record;

namespace Dragoman.Cli.Commands;

/// <summary>Where records go: UTF-8 without a byte order mark, each as soon as it is read.</summary>
internal sealed class ReadOutput : IDisposable
{
    private readonly PageOutput output;
    private int count;

    /// <param name="stream">Takes the records.</param>
    /// <param name="width">Columns of the page.</param>
    /// <param name="isTerminal">With a hint at the end.</param>
    /// <param name="hasColours">With escape codes for colours.</param>
    public ReadOutput(Stream stream, int width, bool isTerminal, bool hasColours) : this(new PageOutput(stream, width, isTerminal, hasColours))
    {
    }

    private ReadOutput(PageOutput output) => this.output = output;

    public bool IsTerminal => output.IsTerminal;

    public bool Json { get; init; }

    public bool Verbose { get; init; }

    /// <summary>The voices of the report instead of its record.</summary>
    public bool Voices { get; init; }

    public Stream Input { get; init; } = Stream.Null;

    public TextWriter Error { get; init; } = TextWriter.Null;

    /// <summary>Standard output, as wide as the terminal; 100 columns of plain text where it is piped.</summary>
    public static ReadOutput OfProcess(bool json, bool verbose, bool voices = false) => new(PageOutput.OfProcess())
    {
        Json = json,
        Verbose = verbose,
        Voices = voices,
        Input = Console.OpenStandardInput(),
        Error = Console.Error,
    };

    /// <summary>Writes one record.</summary>
    public void Write(ReportReading record)
    {
        if (Json)
        {
            output.WriteLine(RecordJsonWriter.Write(record, indented: false));
        }
        else
        {
            if (count > 0) output.Writer.WriteLine();
            output.Write(Voices ? new VoicesPage(record) : new ReportPage(record, Verbose));
        }
        count++;
    }

    /// <summary>What more there is to see, said once after the last page.</summary>
    public void WriteHint()
    {
        if (!IsTerminal || Json || Verbose || Voices || count == 0) return;
        output.Write(new Spectre.Console.Text("\nActors, rules and confidence: --verbose     The same as data: --json\n", PageStyles.Quiet));
    }

    public void Dispose() => output.Dispose();
}
