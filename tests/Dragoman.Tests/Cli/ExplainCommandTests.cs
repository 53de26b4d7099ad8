using Dragoman.Cli.Commands;
using Dragoman.Tests.Knowledge;
using Xunit;

namespace Dragoman.Tests.Cli;

/// <summary><c>dragoman explain REPORT --event e1</c>.</summary>
public sealed class ExplainCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Shows_sentence_proposition_example_and_what_was_not_taken()
    {
        (int code, string output, string error) = Run("Rwanda expelled two Belgian diplomats on Monday.\n", "e1");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("e1  SANCTION", output);
        Assert.Contains("sentence     Rwanda expelled two Belgian diplomats on Monday.", output);
        Assert.Contains("proposition  expelled: Agent=Rwanda Patient=diplomats", output);
        Assert.Contains("sanction.examples:", output);
        Assert.Contains("not taken", output);
    }

    [Fact]
    public void Names_the_events_that_there_are_where_the_id_is_none()
    {
        (int code, string output, string error) = Run("Rwanda expelled two Belgian diplomats on Monday.\n", "e9");
        Assert.Equal((1, ""), (code, output));
        Assert.EndsWith("there is no event 'e9': it has e1", error.TrimEnd());
    }

    private (int Code, string Output, string Error) Run(string report, string which)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int code = new ExplainCommand(output, error).Run(folder.Write("report.txt", report), which, own: null);
        return (code, output.ToString(), error.ToString());
    }
}
