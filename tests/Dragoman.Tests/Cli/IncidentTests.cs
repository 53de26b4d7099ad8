using Dragoman.Cli.Commands.Incidents;
using Dragoman.Reading;
using Dragoman.Tests.Reading;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Cli;

/// <summary>The tables under <c>tests/Specs/incidents</c>: one filler a row.</summary>
public sealed class IncidentTests
{
    private static readonly Lazy<(Reader Reader, IncidentReader Incidents)> Stages = new(() =>
    {
        Reader reader = ReaderShared.Own();
        return (reader, IncidentReader.Create(reader, Repository.PathOf("knowledge")));
    });

    public static TheoryData<string, string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string, string>();
        foreach (string file in Directory.GetFiles(Repository.PathOf("tests", "Specs", "incidents"), "*.md").Order(StringComparer.Ordinal))
        {
            int number = 0;
            foreach (string line in File.ReadLines(file))
            {
                number++;
                if (!line.StartsWith('|') || line.StartsWith("|---", StringComparison.Ordinal) || line.StartsWith("| Report", StringComparison.Ordinal)) continue;
                string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
                if (cells.Length != 6) throw new InvalidDataException($"{file}:{number}: expected four columns");
                cases.Add($"{Path.GetFileName(file)}:{number}", cells[1], cells[2], cells[3], cells[4]);
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_incidents_of_the_specification(string where, string report, string kind, string slot, string filler)
    {
        List<string> found = Read(report);
        string all = $"{where}: {report}\nfound:\n{string.Join('\n', found)}";
        if (kind == "none") Assert.True(found.Count == 0, all);
        else if (filler == "-") Assert.True(found.Contains(kind) && !found.Exists(item => item.StartsWith($"{kind} {slot} ", StringComparison.Ordinal)), all);
        else Assert.True(found.Contains($"{kind} {slot} {filler}"), all);
    }

    /// <summary>What a report tells does not depend on the report read before.</summary>
    [Fact]
    public void A_report_leaves_nothing_to_the_next()
    {
        const string Report = "Rebels bombed a bank in Lima.";
        List<string> alone = Read(Report);
        Read("The Shining Path claimed responsibility for the murder of Judge Maria Lopez.");
        Assert.Equal(alone, Read(Report));
    }

    /// <summary>Every filler stands in the report, letter by letter.</summary>
    [Fact]
    public void Fillers_are_words_of_the_report()
    {
        foreach (string file in Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file);
            foreach (Incident incident in Incidents(text))
                foreach (string filler in (string[])[.. incident.Individuals, .. incident.Organisations, .. incident.Targets, .. incident.Victims, .. incident.Weapons])
                    Assert.Contains(filler, text, StringComparison.Ordinal);
        }
    }

    private static List<Incident> Incidents(string text)
    {
        (Reader reader, IncidentReader incidents) = Stages.Value;
        var found = new List<Incident>();
        incidents.Run(reader.Analyse(SourceText.FromString(text), new ReadingOptions()), found);
        return found;
    }

    /// <summary>The kind of each incident, and "kind slot filler" for each filler.</summary>
    private static List<string> Read(string report)
    {
        var lines = new List<string>();
        foreach (Incident incident in Incidents(report))
        {
            string kind = incident.Kind.ToString().ToLowerInvariant();
            lines.Add(kind);
            foreach ((string slot, Fillers fillers) in ((string, Fillers)[])[("perp_individual", incident.Individuals), ("perp_organization", incident.Organisations), ("target", incident.Targets), ("victim", incident.Victims), ("weapon", incident.Weapons)])
                foreach (string filler in fillers) lines.Add($"{kind} {slot} {filler}");
        }
        return lines;
    }
}
