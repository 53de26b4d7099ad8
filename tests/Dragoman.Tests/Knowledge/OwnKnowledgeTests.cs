using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Knowledge;

/// <summary>The tutorial "Add a category" of CONTRIBUTING.md, run with the files that it shows.</summary>
public sealed class OwnKnowledgeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_tutorial_goes_from_three_sentences_to_coded_news()
    {
        string[] blocks = Blocks(File.ReadAllText(Repository.PathOf("CONTRIBUTING.md")));
        folder.Write("currency.examples", Block(blocks, "# CURRENCY by example"));
        KnowledgeFault fault = Assert.Single(Check());
        Assert.Contains($"currency.examples:{fault.Line}: expected {fault.Expected}, found {fault.Found}", Block(blocks, "currency.examples:"));

        folder.Write("classes/currency.txt", Block(blocks, "# Money of states"));
        folder.Write("currency.examples", Block(blocks, "# CURRENCY by example").Split("CURRENCY mode")[0] + Block(blocks, "CURRENCY mode"));
        Assert.Empty(Check());

        ReportReading record = Load().Read(SourceText.FromString(Block(blocks, "Nigeria has devalued")), new ReadingOptions());
        EventRecord[] events = [.. record.Events.Where(item => item.Type == "CURRENCY")];
        Assert.Equal(["Nigeria", "Argentina", "Egypt"], events.Select(item => record.Actors.Single(actor => actor.Id == item.Actors[0]).Name));
        Assert.Equal(["affirmed", "affirmed", "denied"], events.Select(item => item.Polarity));
    }

    private Reader Load() => Reader.Load(Repository.PathOf("models"), Repository.PathOf("knowledge"), own: folder.Root);

    private IReadOnlyList<KnowledgeFault> Check() => [.. new KnowledgeChecker(Load()).Run(folder.Root)];

    /// <summary>Blocks of lines that are set in by four blanks, without them.</summary>
    private static string[] Blocks(string text) =>
        [.. text.Split("\n\n\n").SelectMany(part => part.Split('\n').Aggregate(new List<string> { "" }, (blocks, line) =>
        {
            if (line.StartsWith("    ", StringComparison.Ordinal)) blocks[^1] += line[4..] + "\n";
            else if (line.Length == 0 && blocks[^1].Length > 0) blocks[^1] += "\n";
            else if (blocks[^1].Length > 0) blocks.Add("");
            return blocks;
        })).Select(block => block.TrimEnd('\n') + "\n")];

    private static string Block(string[] blocks, string start) => Assert.Single(blocks, block => block.Contains(start, StringComparison.Ordinal) && !block.StartsWith("    ", StringComparison.Ordinal) && block.IndexOf(start, StringComparison.Ordinal) < 30);
}
