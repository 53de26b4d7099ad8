namespace Dragoman.Store;

/// <summary>A word or a phrase of a search.</summary>
/// <param name="Words">Words that stand one after the other, in small letters without accents.</param>
/// <param name="IsPrefix">The last word is a beginning.</param>
/// <param name="IsExcluded">A report that has it is not wanted.</param>
internal sealed record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix, bool IsExcluded);
