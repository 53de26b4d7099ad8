using System.Text.RegularExpressions;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Text;

/// <summary>Runs the cases of tests/Specs/repairs: <c>&gt;</c> the text, <c>&lt;</c> its reading or <c>=</c> where it is read as it stands, <c>kinds:</c> the kinds of repair.</summary>
public sealed class RepairSpecTests
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(RepairFixture.Root, "tests", "Specs", "repairs"), "*.md").Order(StringComparer.Ordinal))
        {
            string? input = null, reading = null;
            int number = 0;
            foreach (string line in File.ReadLines(file))
            {
                number++;
                string place = $"{Path.GetFileName(file)}:{number}";
                if (line.StartsWith("> ", StringComparison.Ordinal)) input = Unescape(line[2..]);
                else if (line.StartsWith("< ", StringComparison.Ordinal)) reading = Unescape(line[2..]);
                else if (line == "=") cases.Add(place, input!, input!, "");
                else if (line.StartsWith("kinds: ", StringComparison.Ordinal)) cases.Add(place, input!, reading!, line[7..]);
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_text_as_specified(string place, string input, string reading, string kinds)
    {
        RepairedText repaired = RepairFixture.Run(input);
        Assert.Equal((place, reading), (place, repaired.Text));
        Assert.Equal((place, kinds), (place, string.Join(' ', repaired.Repairs.Select(repair => repair.Kind))));
    }

    [Fact]
    public void Holds_enough_cases_of_both_sorts()
    {
        var cases = Cases().Select(row => row.Data).ToList();
        Assert.True(cases.Count >= 60, $"{cases.Count} cases");
        Assert.True(cases.Count(c => c.Item4.Length == 0) >= 25);
    }

    private static string Unescape(string text) =>
        Regex.Replace(text.Replace("\\n", "\n"), @"\\u([0-9A-F]{4})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
}
