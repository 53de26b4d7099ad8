using Dragoman.Language;

namespace Dragoman.Reading;

/// <summary>What is known of a report beside its text.</summary>
public sealed record ReadingOptions
{
    /// <summary>Day of publication; null to look for it in the report.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Newswire or file name.</summary>
    public string? Source { get; init; }

    /// <summary>Title that came with the report; null to take a first line that stands as one.</summary>
    public string? Title { get; init; }

    /// <summary>Address of the report.</summary>
    public string? Url { get; init; }

    /// <summary>Tokens, tags and trees of the report from elsewhere, in the place of our own; its <see cref="ParsedText.Text"/> is the report, and no repair is made. Null to parse here.</summary>
    public ParsedText? Parsed { get; init; }

    /// <summary>Events with less confidence are left out of the record; 0 for none.</summary>
    public double MinimumConfidence { get; init; }
}
