using Dragoman.Reading;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>Runs the cases of <c>tests/Specs/propositions</c>; their form stands in <c>voice-and-relatives.md</c>.</summary>
public sealed class PropositionTests
{
    private static readonly Lazy<Reader> reader = new(ReaderShared.Own);

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach ((string place, string sentence, string expected) in ReaderCases.In(Repository.PathOf("tests", "Specs", "propositions"))) cases.Add(place, sentence, expected);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_the_arguments_of_each_predicate(string place, string sentence, string expected)
    {
        ReportAnalysis found = reader.Value.Analyse(SourceText.FromString(sentence), new ReadingOptions());
        Assert.NotEmpty(expected);
        foreach (string row in expected.Split('\n'))
        {
            string? fault = PropositionRows.Fault(found, row);
            Assert.True(fault is null, $"{place}: {sentence}\nexpected {row}\nfound    {fault}");
        }
    }

    [Theory]
    [InlineData("killed: Agent=Rebels Patient=soldiers", true)]
    [InlineData("killed: Patient=soldiers", false)]
    [InlineData("killed: Agent=Rebels Patient=soldiers denied", false)]
    [InlineData("killed: Agent=soldiers Patient=Rebels", false)]
    [InlineData("spared: Agent=Rebels", false)]
    [InlineData("killed Agent=Rebels", false)]
    public void A_row_that_is_wrong_is_a_fault(string row, bool holds)
    {
        ReportAnalysis found = reader.Value.Analyse(SourceText.FromString("Rebels killed four soldiers."), new ReadingOptions());
        Assert.Equal(holds, PropositionRows.Fault(found, row) is null);
    }
}
