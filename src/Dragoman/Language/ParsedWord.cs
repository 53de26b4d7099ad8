namespace Dragoman.Language;

/// <summary>One syntactic word of a <see cref="ParsedText"/>.</summary>
/// <param name="Start">Start in the text.</param>
/// <param name="End">End in the text, exclusive. Words that are written as one share its characters.</param>
/// <param name="Form">The form that the file gives; it may differ from the text inside a contraction.</param>
/// <param name="Lemma">Null where the file has none.</param>
/// <param name="Upos"><c>None</c> where the file has none.</param>
/// <param name="Xpos"><c>None</c> where the file has none, or one of another tag set.</param>
/// <param name="Head">Index of the head among all words of the text, -1 for a root, <see cref="NoHead"/> where the file has no tree.</param>
/// <param name="Relation">Relation to the head.</param>
internal sealed record ParsedWord(int Start, int End, string Form, string? Lemma, Upos Upos, Xpos Xpos, int Head, Relation Relation)
{
    /// <summary>The sentence has no tree in the file.</summary>
    public const int NoHead = -2;
}
