using Dragoman.Reading;

namespace Dragoman.Knowledge.Patterns;

/// <summary>One step from a predicate to an argument.</summary>
/// <param name="Preposition">Word id, -1 for none.</param>
public readonly record struct Step(Role Role, int Preposition);

/// <summary>A word of one or two parts (<c>aid</c>, <c>military aid</c>).</summary>
/// <param name="Lemma">Word id of the lemma, in lower case.</param>
/// <param name="Modifier">Word id of the lemma that must modify it, -1 for none.</param>
public readonly record struct Term(int Lemma, int Modifier);

/// <summary>What must or may stand at the end of a path from the anchor.</summary>
/// <param name="Kind">Trigger for a further word of the trigger.</param>
/// <param name="Path">Steps from the anchor; none for the anchor itself.</param>
/// <param name="Terms">Of which one must stand there; empty for any word.</param>
/// <param name="Required">True where the pattern does not match without it.</param>
/// <param name="Demand">Modality that the word's own auxiliaries must give it (<c>said that Sudan must explain</c>); actual for no demand.</param>
public sealed record Slot(MarkKind Kind, Step[] Path, Term[] Terms, bool Required, Modality Demand = Modality.Actual);

/// <summary>The smallest sub-graph of an example's propositions that connects its marked words.</summary>
public sealed record Pattern
{
    /// <summary>Index of the rule that it belongs to.</summary>
    public required int Rule { get; init; }

    /// <summary>The words at which it starts.</summary>
    public required Term[] Anchors { get; init; }

    /// <summary>True where the anchor is a verb (or an adjective with a copula), false for a noun.</summary>
    public required bool Clausal { get; init; }

    /// <summary>True where the example's verb has no object: a text in which it has one tells of something else ("demonstrated the plane").</summary>
    public required bool Objectless { get; init; }

    /// <summary>Modality that auxiliaries of the trigger give the anchor (<c>will send</c>), and must in the text; actual for no demand.</summary>
    public required Modality Demand { get; init; }

    /// <summary>True where the trigger holds a negator, and the text must be negated.</summary>
    public required bool Negated { get; init; }

    public required Slot[] Slots { get; init; }

    /// <summary>How much it demands: the pattern that demands most wins.</summary>
    public required double Specificity { get; init; }

    /// <summary>Line of the example.</summary>
    public required int Line { get; init; }
}
