using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dragoman.Cli.Pages;

/// <summary>Takes pages and data: UTF-8 without a byte order mark, as wide as the terminal, 100 columns of plain text where it is piped.</summary>
internal sealed class PageOutput : IDisposable
{
    private const int WidthOfPlainText = 100;
    private readonly IAnsiConsole console;

    /// <param name="stream">Takes the pages.</param>
    /// <param name="width">Columns of a page.</param>
    /// <param name="isTerminal">A person reads it.</param>
    /// <param name="hasColours">With escape codes for colours.</param>
    public PageOutput(Stream stream, int width, bool isTerminal, bool hasColours)
    {
        Writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14) { NewLine = "\n" };
        IsTerminal = isTerminal;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
    }

    public bool IsTerminal { get; }

    /// <summary>Takes what is no page.</summary>
    public StreamWriter Writer { get; }

    /// <summary>Standard output.</summary>
    public static PageOutput OfProcess()
    {
        bool isTerminal = !Console.IsOutputRedirected;
        bool hasColours = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        int width = isTerminal && Console.WindowWidth is > 0 and var columns ? columns : WidthOfPlainText;
        return new PageOutput(Console.OpenStandardOutput(), width, isTerminal, hasColours);
    }

    /// <summary>Writes a page and flushes.</summary>
    public void Write(IRenderable page)
    {
        console.Write(page);
        Writer.Flush();
    }

    /// <summary>Writes a line of data.</summary>
    public void WriteLine(ReadOnlySpan<byte> line)
    {
        Writer.Flush();
        Writer.BaseStream.Write(line);
        Writer.BaseStream.WriteByte((byte)'\n');
    }

    public void Dispose() => Writer.Dispose();
}
