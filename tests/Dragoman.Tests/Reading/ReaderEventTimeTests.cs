using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>Runs the cases of <c>tests/Specs/event-times</c>; their form stands in <c>when.md</c>.</summary>
public sealed class ReaderEventTimeTests
{
    private static readonly Lazy<Reader> reader = new(ReaderShared.Own);

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach ((string place, string passage, string expected) in ReaderCases.In(Repository.PathOf("tests", "Specs", "event-times"))) cases.Add(place, passage, expected);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Dates_the_events_of_a_passage(string place, string passage, string expected)
    {
        ReportReading record = reader.Value.Read(SourceText.FromString(passage), new ReadingOptions { Published = new DateOnly(2004, 6, 16) });
        string found = record.Events.Count == 0 ? "nothing" : string.Join('\n', record.Events.Select(Row));
        Assert.True(expected == found, $"{place}: {passage}\nexpected\n{expected}\nfound\n{found}");
    }

    private static string Row(EventRecord item) => $"{item.Type} | {item.Time?.Value ?? "-"}";
}
