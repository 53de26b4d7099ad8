using Dragoman.Reading;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>Runs the cases of <c>tests/Specs/events</c>; their form stands in <c>acts.md</c>.</summary>
public sealed class ReaderEventTests
{
    private static readonly Lazy<Reader> reader = new(ReaderShared.Own);

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach ((string place, string sentence, string expected) in ReaderCases.In(Repository.PathOf("tests", "Specs", "events"))) cases.Add(place, sentence, expected);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Codes_the_events_of_a_sentence(string place, string sentence, string expected)
    {
        string found = ReaderEventRows.Of(reader.Value.Read(SourceText.FromString(sentence), new ReadingOptions()));
        Assert.True(expected == found, $"{place}: {sentence}\nexpected\n{expected}\nfound\n{found}");
    }
}
