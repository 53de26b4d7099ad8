using System.Globalization;
using System.Text;
using Dragoman.Reading;
using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>Runs the cases of <c>tests/Specs/figures</c>; their form stands in <c>killed-and-wounded.md</c>.</summary>
public sealed class FigureTests(ReadingFixture fixture) : IClassFixture<ReadingFixture>
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string file in Directory.GetFiles(Path.Combine(ReadingFixture.Repository, "tests", "Specs", "figures"), "*.md").Order(StringComparer.Ordinal))
        {
            string? sentence = null;
            var expected = new StringBuilder();
            foreach (string line in File.ReadLines(file).Append("> "))
            {
                if (line.StartsWith("- ", StringComparison.Ordinal)) expected.Append(line.AsSpan(2).TrimEnd()).Append('\n');
                if (!line.StartsWith("> ", StringComparison.Ordinal)) continue;
                if (sentence is not null) cases.Add(Path.GetFileName(file), sentence, expected.ToString());
                sentence = line[2..];
                expected.Clear();
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_figures_of_a_sentence(string file, string sentence, string expected)
    {
        string[] rows = expected.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        List<Figure> figures = fixture.Figures(sentence);
        var found = new StringBuilder();
        for (int i = 0; i < figures.Count; i++)
            found.Append(Row(figures[i], withCause: i < rows.Length && rows[i].Split('|').Length == 5)).Append('\n');
        Assert.True(expected == found.ToString(), $"{file}: {sentence}\nexpected\n{expected}found\n{found}");
    }

    [Fact]
    public void Evidence_holds_the_number_and_whom_it_counts()
    {
        const string Sentence = "The mayor said that gunmen had killed at least 12 farmers near Kaduna.";
        Figure figure = Assert.Single(fixture.Figures(Sentence));
        Assert.Equal("killed at least 12 farmers", Sentence[figure.Evidence.Start..figure.Evidence.End]);
    }

    [Fact]
    public void Reads_a_text_twice_alike()
    {
        const string Text = "The flood killed 12 people and displaced 3,000. Four children are missing.";
        List<Figure> first = fixture.Figures(Text);
        List<Figure> second = fixture.Figures(Text);
        Assert.NotEmpty(first);
        Assert.Equal(first.ConvertAll(figure => Row(figure, withCause: true)), second.ConvertAll(figure => Row(figure, withCause: true)));
    }

    private static string Row(Figure figure, bool withCause)
    {
        string number = figure.Low == figure.High
            ? figure.Low?.ToString(CultureInfo.InvariantCulture) ?? ""
            : string.Create(CultureInfo.InvariantCulture, $"{figure.Low}-{figure.High}");
        string row = $"{figure.Measure} | {number} | {figure.Bound} | {figure.Who ?? "-"}";
        return withCause ? $"{row} | {string.Join(", ", figure.Cause.ConvertAll(actor => actor.Name))}" : row;
    }
}
