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

    [Fact]
    public void Reads_as_of_the_day_that_is_given()
    {
        const string report = "The French president met the Ghanaian president in Accra.\n";
        Assert.Contains("Mitterrand", Run(report, "e1", new DateOnly(1990, 5, 1)).Output);
        Assert.Contains("Chirac", Run(report, "e1", new DateOnly(2000, 5, 1)).Output);
    }

    [Fact]
    public void Takes_the_inputs_that_read_takes()
    {
        (int code, string output, _) = Run("<html><head><title>Envoys</title></head><body><article><p>Rwanda expelled two Belgian diplomats on Monday, the foreign ministry said in Kigali.</p></article></body></html>", "e1", name: "report.html");
        Assert.Equal(0, code);
        Assert.Contains("e1  SANCTION", output);
    }

    [Fact]
    public void Wants_one_report()
    {
        (int code, string output, string error) = Run("{\"text\": \"Rwanda expelled two diplomats.\"}\n{\"text\": \"Chad recalled its envoy.\"}\n", "e1", name: "reports.jsonl");
        Assert.Equal((1, ""), (code, output));
        Assert.EndsWith("expected one report, found several", error.TrimEnd());
    }

    private (int Code, string Output, string Error) Run(string report, string which, DateOnly? published = null, string name = "report.txt")
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int code = new ExplainCommand(output, error).Run(folder.Write(name, report), which, published, own: null);
        return (code, output.ToString(), error.ToString());
    }
}
