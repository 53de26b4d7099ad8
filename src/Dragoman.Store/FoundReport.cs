using Dragoman.Text;

namespace Dragoman.Store;

/// <summary>A report that a search found.</summary>
/// <param name="Kept">Its record.</param>
/// <param name="Words">Where the wanted words stand in the text, in order.</param>
/// <param name="Statements">Indexes of the statements whose content has all the words, in order.</param>
public sealed record FoundReport(KeptRecord Kept, IReadOnlyList<TextSpan> Words, IReadOnlyList<int> Statements);
