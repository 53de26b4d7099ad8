namespace Dragoman.Store;

/// <summary>Which items are wanted. What is null is not asked for; all that is asked for must hold.</summary>
public sealed record ItemQuery
{
    public required ItemKind Kind { get; init; }

    /// <summary>Actor of an event, speaker, cause of a figure, holder of a position: a code (<c>RUS</c>, <c>RUS.GOV</c>) or words of a name.</summary>
    public string? Actor { get; init; }

    /// <summary>Recipient of an event, addressee, those counted, object of a position; as <see cref="Actor"/>.</summary>
    public string? Recipient { get; init; }

    /// <summary>Type of an event, attitude of a statement, measure of a figure, stance of a position.</summary>
    public string? Type { get; init; }

    /// <summary>Mode of an event, form of a statement, bound of a figure; a position has none.</summary>
    public string? Mode { get; init; }

    /// <summary>First day; an item without a day of its own has that of its report.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Who says it, at first hand or further out; as <see cref="Actor"/>.</summary>
    public string? SaidBy { get; init; }

    /// <summary>Least confidence of an event, 0 to 1.</summary>
    public double? LeastConfidence { get; init; }

    /// <summary>Only events that are affirmed and actual or ongoing, and positions and statements that are not denied.</summary>
    public bool Happened { get; init; }

    /// <summary>With items of reports that are copies of others.</summary>
    public bool Copies { get; init; } = true;

    /// <summary>At most so many items; null for all.</summary>
    public int? Limit { get; init; }
}
