using Dragoman.Knowledge.Patterns;

namespace Dragoman.Reading;

/// <summary>A pattern at the word that an event starts with, and what became of it.</summary>
/// <param name="Outcome">Why it lost; null for the pattern that was taken.</param>
public sealed record PatternVerdict(ExampleRule Rule, Pattern Pattern, string? Outcome);

/// <summary>Why an event was coded: its sentence, the propositions that were read from it, the example that matched, and what else nearly did.</summary>
/// <param name="Sentence">The sentence as it stands in the report.</param>
/// <param name="Propositions">The event's predicate and what governs it, one a line: <c>shelled: Agent=forces Patient=town Oblique(on)=Friday</c>.</param>
/// <param name="Taken">The example that matched.</param>
/// <param name="Lost">Examples that matched less well, or lacked one thing; those that demand most first.</param>
public sealed record EventExplanation(string Sentence, IReadOnlyList<string> Propositions, PatternVerdict Taken, IReadOnlyList<PatternVerdict> Lost);
