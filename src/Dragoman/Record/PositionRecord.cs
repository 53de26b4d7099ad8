using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>Where somebody stands: a lasting attitude towards an actor or a matter.</summary>
public sealed record PositionRecord
{
    public required string Id { get; init; }

    public required string Holder { get; init; }

    /// <summary>designates-terrorist, recognizes, supports, opposes, condemns, maintains-relations, calls-for, insists-on or considers.</summary>
    public required string Stance { get; init; }

    /// <summary>Id of the actor that it is about; either this or <see cref="ObjectText"/>.</summary>
    public string? Object { get; init; }

    /// <summary>The matter that it is about, as the report words it.</summary>
    public string? ObjectText { get; init; }

    /// <summary>affirmed or denied.</summary>
    public required string Polarity { get; init; }

    public string? Statement { get; init; }

    public TimeRecord? Time { get; init; }

    public required IReadOnlyList<TextSpan> Evidence { get; init; }

    /// <summary>Id of the rule that read it.</summary>
    public required string Rule { get; init; }
}
