namespace Dragoman.Knowledge.Patterns;

/// <summary>Rules and their patterns, found by the lemma of the anchor, those that demand most first. Read-only after building.</summary>
public sealed class PatternSet
{
    private readonly Dictionary<int, PatternList> byAnchor = [];
    private readonly List<Pattern> patterns = [];

    /// <summary>The rules; a pattern's <see cref="Pattern.Rule"/> is an index into it.</summary>
    public required IReadOnlyList<ExampleRule> Rules { get; init; }

    /// <summary>All patterns, in the order of the files.</summary>
    public IReadOnlyList<Pattern> Patterns => patterns;

    /// <summary>Adds a pattern.</summary>
    public void Add(Pattern pattern)
    {
        patterns.Add(pattern);
        foreach (Term anchor in pattern.Anchors)
        {
            if (!byAnchor.TryGetValue(anchor.Lemma, out PatternList? list)) byAnchor.Add(anchor.Lemma, list = new PatternList());
            list.Add(pattern);
        }
    }

    /// <summary>A set of these patterns and those of another behind them.</summary>
    public PatternSet Before(PatternSet other)
    {
        var both = new PatternSet { Rules = [.. Rules, .. other.Rules] };
        foreach (Pattern pattern in patterns) both.Add(pattern);
        foreach (Pattern pattern in other.patterns) both.Add(pattern with { Rule = pattern.Rule + Rules.Count });
        return both;
    }

    /// <summary>The same set with further rules and patterns behind its own.</summary>
    public PatternSet With(IReadOnlyList<ExampleRule> rules, IReadOnlyList<Pattern> further)
    {
        var result = new PatternSet { Rules = [.. Rules, .. rules] };
        foreach (Pattern pattern in patterns) result.Add(pattern);
        foreach (Pattern pattern in further) result.Add(pattern);
        return result;
    }

    /// <summary>The patterns that start at a lemma; null where there are none.</summary>
    public PatternList? At(int lemma) => byAnchor.GetValueOrDefault(lemma);
}
