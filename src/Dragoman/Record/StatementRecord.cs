using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>Who says what, by which words. What lies inside <see cref="Content"/> is the speaker's word.</summary>
public sealed record StatementRecord
{
    public required string Id { get; init; }

    public required IReadOnlyList<string> Speakers { get; init; }

    /// <summary>The words that name the speaker; null where nobody is named.</summary>
    public TextSpan? Source { get; init; }

    public required IReadOnlyList<string> Addressees { get; init; }

    /// <summary>The words that report; null for a quotation that stands alone.</summary>
    public TextSpan? Cue { get; init; }

    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>direct, indirect or mixed.</summary>
    public required string Form { get; init; }

    /// <summary>says, denies, admits, warns, promises, demands, asks, praises, condemns, reports or believes.</summary>
    public required string Attitude { get; init; }

    /// <summary>statement, briefing, interview, post, speech or report; null where not said.</summary>
    public string? Channel { get; init; }

    /// <summary>Id of the statement that this one stands in.</summary>
    public string? Within { get; init; }

    public TimeRecord? Time { get; init; }

    public required IReadOnlyList<TextSpan> Evidence { get; init; }

    /// <summary>Id of the rule that read it, <c>statements/clause</c>.</summary>
    public required string Rule { get; init; }
}
