using Dragoman.Knowledge.Patterns;

namespace Dragoman.Reading;

/// <summary>What a pattern found: which tokens fill its marks.</summary>
public sealed class PatternMatch
{
    /// <summary>The pattern, null where nothing matched.</summary>
    public Pattern? Pattern { get; internal set; }

    public List<int> Actors { get; } = [];

    public List<int> Recipients { get; } = [];

    public List<int> Themes { get; } = [];

    /// <summary>Tokens of the trigger, the anchor first.</summary>
    public List<int> Trigger { get; } = [];

    /// <summary>What the pattern demands, less what the text leaves out.</summary>
    public double Score { get; internal set; }

    /// <summary>Becomes a copy of another match.</summary>
    internal void Take(PatternMatch other)
    {
        Clear(other.Pattern);
        Score = other.Score;
        Actors.AddRange(other.Actors);
        Recipients.AddRange(other.Recipients);
        Themes.AddRange(other.Themes);
        Trigger.AddRange(other.Trigger);
    }

    internal void Clear(Pattern? pattern)
    {
        Pattern = pattern;
        Score = 0;
        Actors.Clear();
        Recipients.Clear();
        Themes.Clear();
        Trigger.Clear();
    }
}
