using Dragoman.Language;
using Dragoman.Text;
using Xunit;

namespace Dragoman.Tests.Language;

/// <summary>Every case of <c>tests/Specs/tokens</c> and <c>tests/Specs/sentences</c>.</summary>
public sealed class TokenizerSpecs
{
    private static readonly LanguageRules Rules = LanguageRules.Load(Repository.PathOf("knowledge", "language"));

    public static TheoryData<string, string, string> TokenCases => Cases("tokens");

    public static TheoryData<string, string, string> SentenceCases => Cases("sentences");

    [Theory]
    [MemberData(nameof(TokenCases))]
    public void Cuts_the_tokens_that_the_specification_gives(string place, string text, string expected)
    {
        Document document = Run(text);
        Assert.True(document.TokenCount > 0, place);
        Assert.Equal(expected, string.Join('|', Enumerable.Range(0, document.TokenCount).Select(t => text[document.Start[t]..document.End[t]])));
    }

    [Theory]
    [MemberData(nameof(SentenceCases))]
    public void Ends_the_sentences_that_the_specification_gives(string place, string text, string expected)
    {
        Document document = Run(text);
        Assert.True(document.SentenceCount > 0, place);
        var sentences = Enumerable.Range(0, document.SentenceCount).Select(s =>
        {
            TextSpan span = document.SpanOf(document.SentenceStart[s], document.SentenceStart[s + 1]);
            return string.Join(' ', text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        });
        Assert.Equal(expected, string.Join('\n', sentences));
    }

    private static Document Run(string text)
    {
        var source = SourceText.FromString(text);
        var document = new Document();
        document.Reset(new RepairedText(source, source.Text, null, []));
        new Tokenizer(Rules).Run(document);
        return document;
    }

    private static TheoryData<string, string, string> Cases(string folder)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string file in Directory.GetFiles(Repository.PathOf("tests", "Specs", folder), "*.md").Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllLines(file);
            for (int i = 0; i < lines.Length; i++)
            {
                if (lines[i] != "```") continue;
                int middle = Array.IndexOf(lines, "---", i);
                int end = Array.IndexOf(lines, "```", i + 1);
                Assert.True(middle > i && end > middle, $"{file}:{i + 1}: a case without the line of three hyphens");
                cases.Add($"{folder}/{Path.GetFileName(file)}:{i + 1}", string.Join('\n', lines[(i + 1)..middle]), string.Join('\n', lines[(middle + 1)..end]));
                i = end;
            }
        }
        return cases;
    }
}
