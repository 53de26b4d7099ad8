using Dragoman.Knowledge.Dictionaries;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Knowledge;

/// <summary>Dictionaries in the PETRARCH format on top of the knowledge: those of <c>tests/fixtures/dictionaries</c>.</summary>
public sealed class DictionaryTests(DictionaryReader shared) : IClassFixture<DictionaryReader>
{
    [Theory]
    [InlineData("Fijee closed the port.", "2003-05-05", "FJI")]
    [InlineData("Selmo Tarangi rejected the offer.", "2003-05-05", "FJI.GOV")]
    [InlineData("Selmo Tarangi rejected the offer.", "2004-12-31", "FJI.GOV")]
    [InlineData("Selmo Tarangi rejected the offer.", "2005-01-01", "FJI.ELI")]
    [InlineData("Minister Selmo Tarangi rejected the offer.", "2003-05-05", "FJI.GOV")]
    [InlineData("Tarangi rejected the offer.", "2003-05-05", "FJI.GOV")]
    [InlineData("Selmo Tarangi rejected the offer.", "2001-02-28", null)]
    [InlineData("The Coral Guard rejected the offer.", "2003-05-05", "FJI.REB")]
    [InlineData("The Guardians of the Coral rejected the offer.", "2003-05-05", "FJI.REB")]
    [InlineData("The Lagoon Council rejected the offer.", "1998-05-05", "FJI.SOC")]
    [InlineData("The Lagoon Council rejected the offer.", "2003-05-05", "IGO.LGC")]
    [InlineData("Samoan reef wardens rejected the offer.", "2003-05-05", "WSM.COP")]
    [InlineData("A Samoan lagoonman rejected the offer.", "2003-05-05", "WSM.AGR")]
    [InlineData("Samoan coralsmen rejected the offer.", "2003-05-05", "WSM.REB")]
    public void Names_have_the_codes_of_their_day(string sentence, string day, string? code)
    {
        ReportReading record = shared.Read(sentence, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(code, record.Actors.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("Tonga pestered Samoa on Monday.", "ACCUSE", "cameo-110", "TON", "WSM")]
    [InlineData("Samoa was pestered by Tonga on Monday.", "ACCUSE", "cameo-110", "TON", "WSM")]
    [InlineData("Tonga pestered a fishing grant for Samoa.", "AID", "cameo-071", "TON", "WSM")]
    [InlineData("Tonga pestered a fishing line from Samoa.", "COERCE", "cameo-172", "TON", "WSM")]
    public void Verbs_and_patterns_code_events(string sentence, string type, string rule, string actor, string recipient)
    {
        ReportReading record = shared.Read(sentence, new DateOnly(2003, 5, 5));
        EventRecord found = Assert.Single(record.Events);
        Assert.Equal(type, found.Type);
        Assert.EndsWith(rule, found.Rule, StringComparison.Ordinal);
        Assert.Equal((actor, recipient), (record.Actors.Single(a => a.Id == found.Actors[0]).Code, record.Actors.Single(a => a.Id == found.Recipients[0]).Code));
    }

    [Fact]
    public void A_pattern_without_code_codes_nothing() => Assert.Empty(shared.Read("The Tongan envoy pestered Samoa.", new DateOnly(2003, 5, 5)).Events);

    [Fact]
    public void The_knowledge_is_still_there_under_the_dictionaries()
    {
        ReportReading record = shared.Read("Angela Merkel met Vladimir Putin in Minsk.", new DateOnly(2015, 2, 11));
        Assert.Equal("DEU.GOV RUS.GOV", string.Join(' ', record.Actors.Select(actor => actor.Code)));
    }

    [Fact]
    public void What_cannot_be_used_is_named_with_file_and_line()
    {
        IReadOnlyList<DictionaryFault> faults = shared.Reader.Knowledge.DictionaryFaults;
        Assert.Equal(
            ["islands.actors.txt:20", "islands.actors.txt:20", "islands.actors.txt:21", "islands.actors.txt:22", "islands.agents.txt:9", "islands.agents.txt:10", "islands.verbs.txt:14", "islands.verbs.txt:16", "islands.verbs.txt:17", "islands.verbs.txt:18"],
            faults.Select(fault => (File: Path.GetFileName(fault.File), fault.Line)).Order().Select(fault => $"{fault.File}:{fault.Line}").OrderBy(text => text.Split(':')[0], StringComparer.Ordinal));
        Assert.All(faults, fault => Assert.False(string.IsNullOrWhiteSpace(fault.Reason)));
    }

    [Fact]
    public void Hostile_lines_are_named_and_stop_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("odd.actors.txt", "[AAA]\n+NAME\n\t[\n]][[\n_\n+_ [USA]\nA [USA 99999999-99999999]\n\u0000 [USAGOV]\nB [12]\n\t[>] [<] [-]\n");
        folder.Write("odd.agents.txt", "! =\n!X! = \nA!X! [~GOV]\n{ [~GOV]\n[~]\n[~~~]\nB [GOV]\n");
        folder.Write("odd.verbs.txt", "&A\n+\n--- A\n-\n- * [\n- ** [010]\n- ( * [010]\n- () * {} [010]\n+\n[010]\n- * (TO) [010]\n");
        var read = DictionaryFolder.Read(folder.Root);
        Assert.True(read.Faults.Count > 10);
        Assert.All(read.Faults, fault => Assert.True(fault.Line >= 1 && File.Exists(fault.File)));
    }

    [Fact]
    public void A_folder_that_is_not_there_stops_with_its_path() =>
        Assert.Contains("no such folder", Assert.Throws<MissingComponentException>(() => DictionaryFolder.Read("/no such folder")).Message, StringComparison.Ordinal);
}

/// <summary>The reader with the dictionaries of the fixtures on top, loaded once.</summary>
public sealed class DictionaryReader
{
    public Reader Reader { get; } = Reader.Load(Repository.PathOf("models"), Repository.PathOf("knowledge"), Repository.PathOf("tests", "fixtures", "dictionaries"));

    public ReportReading Read(string text, DateOnly day) => Reader.Read(SourceText.FromString(text), new ReadingOptions { Published = day });
}
