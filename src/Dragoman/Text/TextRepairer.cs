namespace Dragoman.Text;

/// <summary>Reads a report a second time, with the faults of its text repaired: the first stage. The original text is never altered.</summary>
/// <remarks>
/// Passes, each over the text that the pass before has read: wrongly decoded characters, blanks and invisible characters, words written as one,
/// doubled words and stray pronouns, brackets, quotation marks. Each pass is linear in the length of the text. Where nothing is wrong the original string is handed on.
/// One instance serves one thread; the lexicon may be shared.
/// </remarks>
public sealed class TextRepairer(RepairLexicon lexicon)
{
    // what was decoded wrongly twice is decoded twice
    private const int DecodingPasses = 3;

    private readonly TextEdits edits = new();
    private readonly JoinedWordPass joinedWords = new(lexicon);
    private readonly StrayWordPass strayWords = new(lexicon);
    private readonly SpacingPass spacing = new(lexicon);
    private readonly BracketPass brackets = new();
    private readonly QuotationPass quotations = new(lexicon);
    private List<Repair>? repairs;
    private OffsetMap? map;
    private string text = "";

    /// <summary>The second reading of a report.</summary>
    public RepairedText Run(SourceText source)
    {
        (text, map, repairs) = (source.Text, null, null);
        for (int i = 0; i < DecodingPasses; i++)
        {
            MojibakePass.Run(text, edits);
            if (!Apply()) break;
        }
        spacing.Run(text, edits);
        Apply();
        joinedWords.Run(text, edits);
        Apply();
        strayWords.Run(text, edits);
        Apply();
        brackets.Run(text, edits);
        Apply();
        quotations.Run(text, edits);
        Apply();
        // passes follow each other; a reader wants the order of the text
        repairs?.Sort(static (a, b) => a.Span.CompareTo(b.Span) is var order and not 0 ? order : string.CompareOrdinal(a.Kind, b.Kind));
        return new RepairedText(source, text, map, repairs is null ? [] : repairs);
    }

    private bool Apply()
    {
        if (edits.Count == 0) return false;
        edits.CopyRepairs(map, repairs ??= []);
        text = edits.Apply(text);
        map = new OffsetMap(map, edits);
        edits.Clear();
        return true;
    }
}
