using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>A count or an amount: how many of whom, by whom, according to whom.</summary>
public sealed record FigureRecord
{
    public required string Id { get; init; }

    /// <summary>killed, wounded, abducted, held, missing, arrested, released, displaced, evacuated, affected, troops, money or other.</summary>
    public required string Measure { get; init; }

    /// <summary>Lowest value that the words allow; null where the bound is <c>unknown</c>.</summary>
    public double? Low { get; init; }

    /// <summary>Highest value that the words allow; null where they set none.</summary>
    public double? High { get; init; }

    /// <summary>exact, about, at-least, more-than, at-most, less-than, between or unknown.</summary>
    public required string Bound { get; init; }

    public required string Unit { get; init; }

    /// <summary>Those counted, as the report words it.</summary>
    public string? Who { get; init; }

    public required IReadOnlyList<string> WhoActors { get; init; }

    /// <summary>Actors who brought it about.</summary>
    public required IReadOnlyList<string> Cause { get; init; }

    public string? Event { get; init; }

    public string? Statement { get; init; }

    public TimeRecord? Time { get; init; }

    public PlaceRecord? Place { get; init; }

    public required IReadOnlyList<TextSpan> Evidence { get; init; }

    /// <summary>Id of the rule that read it, <c>figures/killed</c>.</summary>
    public required string Rule { get; init; }
}
