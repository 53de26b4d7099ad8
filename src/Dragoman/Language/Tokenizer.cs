namespace Dragoman.Language;

/// <summary>Cuts a report into tokens (syntactic words) and sentences by the conventions of the English treebanks EWT and GUM.</summary>
/// <remarks>
/// Every character that is no blank lies in exactly one token, and tokens stand in the order of the text. The work is linear in the length of the text:
/// no look-ahead is longer than a fixed number of characters. One instance serves one thread.
/// Conventions: universaldependencies.org/en/index.html, section Tokenization and Word Segmentation; Penn Treebank "Tokenization", with hyphens cut (HYPH).
/// </remarks>
public sealed class Tokenizer
{
    private readonly TokenBuffer buffer = new();
    private readonly WordCutter cutter;
    private readonly SentenceSplitter splitter;

    /// <param name="rules">The word lists of <c>knowledge/language</c>.</param>
    public Tokenizer(LanguageRules rules)
    {
        cutter = new WordCutter(rules, buffer);
        splitter = new SentenceSplitter(rules, buffer);
    }

    /// <summary>Fills the tokens and sentences of the document from its repaired text.</summary>
    public void Run(Document document)
    {
        string text = document.Reading.Text;
        buffer.Clear();
        for (int i = 0; i < text.Length;)
        {
            if (CharacterClass.IsBlank(text[i]))
            {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.Length && !CharacterClass.IsBlank(text[end])) end++;
            cutter.Cut(text, i, end);
            i = end;
        }
        splitter.Run(document);
    }
}
