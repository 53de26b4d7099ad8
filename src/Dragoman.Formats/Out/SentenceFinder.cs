using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Formats.Out;

/// <summary>Counts sentences, which a record does not hold: cuts its text by the rules of the tokenizer, without repairs, so that a record from a store gives the same numbers as one that was just read.</summary>
public sealed class SentenceFinder
{
    private readonly ThreadLocal<(Tokenizer Tokenizer, Document Document)> scratch;

    /// <param name="rules">Word lists of the tokenizer.</param>
    public SentenceFinder(LanguageRules rules) => scratch = new(() => (new Tokenizer(rules), new Document()));

    /// <summary>Start of each sentence of a text, in UTF-16 code units, in order.</summary>
    public int[] Starts(string text)
    {
        (Tokenizer tokenizer, Document document) = scratch.Value;
        document.Reset(new RepairedText(SourceText.FromString(text), text, origin: null, []));
        tokenizer.Run(document);
        var starts = new int[document.SentenceCount];
        for (int s = 0; s < starts.Length; s++) starts[s] = document.Start[document.SentenceStart[s]];
        return starts;
    }
}
