using Dragoman.Knowledge;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Text;

public sealed class RepairLexiconTests
{
    [Fact]
    public void Knows_words_uses_and_names_whatever_their_case()
    {
        Assert.True(RepairFixture.Lexicon.Find("GOVERNMENT").Is(RepairLexicon.WordClasses.Noun));
        Assert.True(RepairFixture.Lexicon.Find("They").Is(RepairLexicon.WordUses.Subject));
        Assert.True(RepairFixture.Lexicon.Find("marzouk").Is(RepairLexicon.WordClasses.Actor));
        Assert.False(RepairFixture.Lexicon.Find("arethey").IsKnown);
    }

    [Theory]
    [InlineData("word\tuses\nthe\tlef\n", "2")]
    [InlineData("word\tuses\n\nthe\n", "3")]
    public void Names_file_line_and_what_was_expected(string table, string line)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("repairs");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "repairs"));
            File.WriteAllText(Path.Combine(folder.FullName, "repairs", "words.tsv"), "word\tcount\tclasses\nthe\t5\tD\n");
            File.WriteAllText(Path.Combine(folder.FullName, "repairs", "word-uses.tsv"), table);
            string message = Assert.Throws<KnowledgeException>(() => RepairLexicon.Load(folder.FullName)).Message;
            Assert.Contains("word-uses.tsv", message, StringComparison.Ordinal);
            Assert.Contains(line, message, StringComparison.Ordinal);
            Assert.Contains("expected", message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Names_the_path_of_a_table_that_is_missing() =>
        Assert.Contains("words.tsv", Assert.Throws<MissingComponentException>(() => RepairLexicon.Load(Path.GetTempPath())).Message, StringComparison.Ordinal);
}
