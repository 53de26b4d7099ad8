namespace Dragoman.Text;

/// <summary>How one fault of the text is read. <c>Span</c> lies in the original text; <c>Reading</c> is what stands there in the second reading.</summary>
/// <param name="Span">The faulty characters in the original text; empty where something is missing.</param>
/// <param name="Reading">The words as they are read; empty where they are left out.</param>
/// <param name="Kind">joined-words, doubled-word, stray-pronoun, double-bracket, unbalanced-bracket, double-quotation, unbalanced-quotation, mojibake, spacing.</param>
public sealed record Repair(TextSpan Span, string Reading, string Kind);
