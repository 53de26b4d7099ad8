using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>A count or an amount of one report while it is read.</summary>
public sealed class Figure
{
    /// <summary>Measure of the record format.</summary>
    public required string Measure { get; init; }

    /// <summary>Lowest value, null where unknown.</summary>
    public double? Low { get; init; }

    /// <summary>Highest value, null where open or unknown.</summary>
    public double? High { get; init; }

    /// <summary>exact, about, at-least, more-than, at-most, less-than, between or unknown.</summary>
    public required string Bound { get; init; }

    /// <summary>person, or what is counted; a currency code for money.</summary>
    public required string Unit { get; init; }

    /// <summary>Head token of the number or of its noun: where the figure stands.</summary>
    public required int Token { get; init; }

    /// <summary>The word that says what is counted (<c>killed</c>, <c>dead</c>): verb, noun or adjective; -1 where none.</summary>
    public required int Measured { get; init; }

    /// <summary>True where it counts a part, a remainder, a single one or a sum of others: no second account of the same thing.</summary>
    public bool IsPartial { get; set; }

    /// <summary>The words for those counted, without number and bound; null where there are none.</summary>
    public string? Who { get; init; }

    public List<Actor> WhoActors { get; } = [];

    /// <summary>Those who brought it about.</summary>
    public List<Actor> Cause { get; } = [];

    /// <summary>Number, noun and measure word: the clause that says it.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>Id of the rule, <c>figures/killed/patient</c>.</summary>
    public required string Rule { get; init; }
}
