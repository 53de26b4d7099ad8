namespace Dragoman.Language;

/// <summary>One step of reading CoNLL-U: a document, or the fault for which it is left out. Exactly one of the two is there.</summary>
/// <param name="Parsed">The document, null where it could not be read.</param>
/// <param name="Fault">Line, what was found and what was expected; null where the document was read.</param>
public sealed record ConlluItem(ParsedText? Parsed, string? Fault);
