using Dragoman.Knowledge;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Knowledge;

public sealed class KnowledgeTableTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("# comment\nname\tcode\n", 2, "expected the columns name, aliases")]
    [InlineData("name\taliases\textra\n", 1, "expected the columns name, aliases")]
    [InlineData("name\taliases\nChad\n", 2, "expected 2 fields separated by tabs, found 1")]
    [InlineData("name\taliases\n\n# comment\nChad\tTchad\t\n", 4, "expected 2 fields separated by tabs, found 3")]
    [InlineData("name\taliases\n\tTchad\n", 2, "expected a name in the first field")]
    [InlineData("# comment\n", 1, "expected a header row")]
    [InlineData("", 1, "expected a header row")]
    public void A_faulty_line_is_named_with_what_was_expected(string content, int line, string expected)
    {
        string file = folder.Write("faulty.tsv", content);
        var fault = Assert.Throws<KnowledgeException>(() => KnowledgeTable.Read(file, "name", "aliases"));
        Assert.Equal((file, line), (fault.File, fault.Line));
        Assert.Equal($"{file}:{line}: {expected}", fault.Message);
    }

    [Fact]
    public void Fields_and_lists_are_read()
    {
        var table = KnowledgeTable.Read(folder.Write("good.tsv", "# comment\nname\taliases\nChad\tTchad;Republic of Chad\nMali\t\n"), "name", "aliases");
        Assert.Equal(2, table.Count);
        Assert.Equal(("Chad", 3), (table[0]["name"], table[0].Line));
        Assert.Equal(["Tchad", "Republic of Chad"], table[0].List("aliases"));
        Assert.Empty(table[1].List("aliases"));
        Assert.Throws<ArgumentException>(() => table[0]["code"]);
        Assert.EndsWith("good.tsv:4: expected better", table[1].Fault("expected better").Message);
    }

    [Fact]
    public void A_missing_file_is_named_by_its_full_path()
    {
        string file = Path.Combine(folder.Root, "gone.tsv");
        var fault = Assert.Throws<MissingComponentException>(() => KnowledgeTable.Read(Path.GetRelativePath(Environment.CurrentDirectory, file), "name"));
        Assert.Equal(file, fault.Path);
        Assert.Contains(file, fault.Message);
    }
}
