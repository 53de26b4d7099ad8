using Dragoman.Reading;

namespace Dragoman.Knowledge.Patterns;

/// <summary>How many different words carry the events of a set of patterns.</summary>
/// <param name="Verbs">Lemmas of verbs and of adjectives with a copula.</param>
/// <param name="Nouns">Lemmas of nouns, those of light verbs ("hold talks") among them.</param>
public readonly record struct TriggerCount(int Verbs, int Nouns)
{
    /// <summary>Counts the triggers of one type, or of all where it is null.</summary>
    public static TriggerCount Of(PatternSet patterns, string? type)
    {
        (HashSet<int> verbs, HashSet<int> nouns) = ([], []);
        foreach (Pattern pattern in patterns.Patterns)
        {
            if (type is not null && patterns.Rules[pattern.Rule].Type != type) continue;
            foreach (Term anchor in pattern.Anchors) (pattern.Clausal ? verbs : nouns).Add(anchor.Lemma);
            foreach (Slot slot in pattern.Slots)
                if (slot.Kind == MarkKind.Trigger && slot.Path.Length > 0 && slot.Path[^1].Role is Role.Patient or Role.Oblique)
                    foreach (Term term in slot.Terms) nouns.Add(term.Lemma);
        }
        return new TriggerCount(verbs.Count, nouns.Count);
    }
}
