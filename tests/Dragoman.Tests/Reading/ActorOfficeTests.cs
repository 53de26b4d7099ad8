using Dragoman.Knowledge;
using Dragoman.Reading;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Reading;

/// <summary>Heads of state and of government by name, on four days.</summary>
public sealed class ActorOfficeTests(ActorReader shared) : IClassFixture<ActorReader>
{
    private static readonly string[] offices = ["prime minister", "president", "king", "sultan", "emir", "supreme leader", "junta leader", "general secretary", "pope"];

    private static readonly HashSet<string> Territories =
        [.. File.ReadLines(Repository.PathOf("knowledge", "actors", "states.tsv")).Select(line => line.Split('\t')).Where(row => row.Length > 2 && row[2] == "territory").Select(row => row[0])];

    [Theory]
    [InlineData("1995-01-01")]
    [InlineData("2005-01-01")]
    [InlineData("2015-01-01")]
    [InlineData("2023-01-01")]
    public void Heads_of_government_resolve_to_their_state(string date)
    {
        DateOnly day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        int states = 0;
        var faults = new List<string>();
        ActorLexicon lexicon = shared.Reader.Knowledge.Actors;
        foreach (ActorEntry state in lexicon.Entries.Where(entry => entry.Use == NameUse.State && !Territories.Contains(entry.Country!)))
        {
            states++;
            ActorEntry? holder = offices.Select(office => lexicon.Holder(state.Country!, office, day)).FirstOrDefault(found => found is not null);
            if (holder is null) faults.Add($"{state.Name}: nobody known");
            else if (Code(holder.Name, day) is var code && code is null || !code.StartsWith(state.Country + ".", StringComparison.Ordinal) || !(code.Contains("GOV") || code.Contains("REL")))
                faults.Add($"{state.Name}: {holder.Name} is {code}");
        }
        Assert.True(faults.Count <= states / 20, $"{faults.Count} of {states}: {string.Join("; ", faults)}");
    }

    [Fact]
    public void Well_known_heads_of_government_resolve_to_their_state()
    {
        var faults = new List<string>();
        string[] lines = File.ReadAllLines(Repository.PathOf("tests", "Specs", "actors", "heads-of-government.txt"));
        string[][] rows = [.. lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|'))];
        Assert.True(rows.Length >= 60);
        foreach (string[] row in rows)
            if (Code(row[2], DateOnly.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture)) != row[1] + ".GOV") faults.Add(string.Join(' ', row));
        Assert.True(faults.Count <= rows.Length / 20, string.Join("; ", faults));
    }

    private string? Code(string name, DateOnly day)
    {
        ReportAnalysis analysis = shared.Reader.Analyse(SourceText.FromString($"{name} rejected the offer on Monday."), new ReadingOptions { Published = day });
        return analysis.Actors.Actors.FirstOrDefault(actor => actor.IsPerson)?.Code();
    }
}
