using Dragoman.Reading;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>The tables under <c>tests/Specs/coreference</c> and <c>tests/Specs/names</c>: each row is a case.</summary>
public sealed class CoreferenceSpecification(ActorReader reader) : IClassFixture<ActorReader>
{
    private static readonly CoreferenceWords words = CoreferenceWords.Load(Repository.PathOf("knowledge", "actors"));

    public static TheoryData<string, string, string, string> Links() => [.. Rows("coreference", 6).Select(row => (row[1], row[2], row[3], row[4]))];

    public static TheoryData<string, string, string> Names() => [.. Rows("names", 5).Select(row => (row[1], row[2], row[3]))];

    [Theory]
    [MemberData(nameof(Links))]
    public void Words_mean_the_same(string text, string later, string earlier, string reason)
    {
        var found = new List<CoreferenceMention>();
        new CoreferenceFinder(reader.Reader.Knowledge.Actors, words).Run(Analyse(text), found);
        CoreferenceMention? mention = found.LastOrDefault(item => Words(text, item.Span) == later);
        CoreferenceMention? first = mention is null ? null : found.FirstOrDefault(item => item.Cluster == mention.Cluster && item.Head < mention.Head && Words(text, item.Span) == earlier);
        Assert.Equal($"{earlier} {reason}".Trim(), first is null || mention is null ? $"{(mention is null ? "-" : "others")}" : $"{earlier} {mention.Reason}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_has_phrase_and_kind(string text, string phrase, string kind)
    {
        var found = new List<NamedEntity>();
        new NamedEntityFinder(reader.Reader.Knowledge.Actors, words).Run(Analyse(text), found);
        Assert.Equal(kind, found.FirstOrDefault(item => Words(text, item.Span) == phrase)?.Type ?? "-");
    }

    private ReportAnalysis Analyse(string text) => reader.Reader.Analyse(SourceText.FromString(text), new ReadingOptions());

    private static string Words(string text, TextSpan span) => text[span.Start..span.End];

    private static IEnumerable<string[]> Rows(string folder, int cells)
    {
        foreach (string file in Directory.GetFiles(Repository.PathOf("tests", "Specs", folder), "*.md").Order(StringComparer.Ordinal))
            foreach (string line in File.ReadLines(file))
                if (line.StartsWith('|') && line.Split('|') is { } row && row.Length == cells && row[1].Trim() is not ("Text" or "Sentence") && !row[1].StartsWith("---", StringComparison.Ordinal))
                    yield return [.. row.Select(cell => cell.Trim())];
    }
}
