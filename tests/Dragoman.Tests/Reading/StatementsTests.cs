using Xunit;

namespace Dragoman.Tests.Reading;

public sealed class StatementsTests(StatementsFixture fixture) : IClassFixture<StatementsFixture>
{
    [Theory]
    [MemberData(nameof(StatementsSpecification.Cases), MemberType = typeof(StatementsSpecification))]
    public void Reads_the_statements_of_the_specification(string where, string report, string speaker, string cue, string content, string attitude)
    {
        List<string> found = fixture.Read(report);
        if (cue == "none") Assert.True(found.Count == 0, $"{where}: {report}\nfound:\n{string.Join('\n', found)}");
        else
        {
            string expected = StatementsFixture.Line(speaker, cue, content, attitude);
            Assert.True(found.Contains(expected), $"{where}: {report}\nexpected:\n{expected}\nfound:\n{string.Join('\n', found)}");
        }
    }

    [Fact]
    public void Specification_holds_more_than_sixty_statements() => Assert.True(StatementsSpecification.Cases().Count > 60);

    [Fact]
    public void Thought_of_a_speaker_is_no_second_statement() =>
        Assert.Single(fixture.Read("“I think we can win this race and I want to,” the driver said."));

    [Fact]
    public void Quotation_behind_an_indirect_statement_goes_on_with_its_speaker()
    {
        List<string> found = fixture.Read("The two discussed “the crisis on the border,” according to the Chadian Foreign Ministry. “The need for quick relief has been reaffirmed.”");
        Assert.Contains(StatementsFixture.Line("the Chadian Foreign Ministry", "-", "The need for quick relief has been reaffirmed", "says"), found);
    }

    [Fact]
    public void Paragraph_behind_a_colon_is_said()
    {
        List<string> found = fixture.Read("The dam broke at noon.\n\nThe governor of Sonora added:\n\nThe wells are dry. Nobody has come.");
        Assert.Contains(StatementsFixture.Line("The governor of Sonora", "added", "The wells are dry. Nobody has come", "says"), found);
    }
}
