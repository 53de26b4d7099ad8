using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>The tables under <c>tests/Specs/places</c>: each row is a case.</summary>
public sealed class PlaceSpecification
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string file in Directory.GetFiles(Repository.PathOf("tests", "Specs", "places"), "*.md").Order(StringComparer.Ordinal))
            foreach (string line in File.ReadLines(file))
                if (line.StartsWith('|') && line.Split('|') is { Length: 7 } cells && cells[1].Trim() is not ("Sentence" or "---"))
                    cases.Add(cells[1].Trim(), string.Join(' ', cells[2..6].Select(cell => cell.Trim())));
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Event_has_the_place(string sentence, string expected)
    {
        ReportReading record = ReaderShared.Own().Read(SourceText.FromString(sentence), new ReadingOptions());
        PlaceRecord? place = record.Events.FirstOrDefault(item => item.Place is not null)?.Place;
        Assert.Equal(expected, place is null ? "" : $"{place.Name} {place.Country ?? "-"} {place.Exactness} {(place.Latitude is null ? "no" : "yes")}");
    }
}
