using Dragoman.Text;

namespace Dragoman.Language;

/// <summary>A report whose tokens, tags, lemmas and trees were made elsewhere, as <see cref="ConlluReader"/> reads them. The text is put together from the forms and the spaces that the file tells of.</summary>
/// <remarks>All lists but the last have one entry for each syntactic word; they hold what the file says, and null or <c>None</c> where it says nothing.</remarks>
public sealed class ParsedText
{
    private readonly IReadOnlyList<ParsedWord> words;
    private readonly IReadOnlyList<(int EndWord, int Paragraph)> sentences;

    internal ParsedText(string? id, SourceText text, IReadOnlyList<ParsedWord> words, IReadOnlyList<(int EndWord, int Paragraph)> sentences) =>
        (Id, Text, this.words, this.sentences) = (id, text, words, sentences);

    /// <summary>What the file calls the document (<c># newdoc id</c>), or null.</summary>
    public string? Id { get; }

    /// <summary>The text that all offsets point into.</summary>
    public SourceText Text { get; }

    /// <summary>Adds tokens and sentences to an empty document over <see cref="Text"/>.</summary>
    internal void FillTokens(Document document)
    {
        int next = 0;
        foreach ((int end, int paragraph) in sentences)
        {
            for (; next < end; next++)
            {
                ParsedWord word = words[next];
                document.AddToken(word.Start, word.End);
                if (Text.Text.AsSpan(word.Start, word.End - word.Start).SequenceEqual(word.Form)) continue;
                document.Form[next] = document.Words.Add(word.Form);
                document.Lower[next] = document.Lemma[next] = document.Words.Add(word.Form.ToLowerInvariant());
            }
            document.EndSentence(paragraph);
        }
    }

    /// <summary>Puts the tags and trees of the file in the place of what stands in the document; what the file lacks stays.</summary>
    internal void FillTrees(Document document)
    {
        for (int t = 0; t < words.Count; t++)
        {
            ParsedWord word = words[t];
            if (word.Upos != Upos.None) document.Upos[t] = word.Upos;
            if (word.Xpos != Xpos.None) document.Xpos[t] = word.Xpos;
            if (word.Head == ParsedWord.NoHead) continue;
            document.Head[t] = word.Head;
            document.Relation[t] = word.Relation;
        }
    }

    /// <summary>Puts the lemmas of the file in the place of what stands in the document.</summary>
    internal void FillLemmas(Document document)
    {
        for (int t = 0; t < words.Count; t++)
            if (words[t].Lemma is { } lemma) document.Lemma[t] = document.Words.Add(lemma);
    }
}
