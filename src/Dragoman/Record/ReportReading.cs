namespace Dragoman.Record;

/// <summary>The record of one report (schema <c>dragoman/record/1</c>). Immutable; ids are in order of first evidence.</summary>
public sealed record ReportReading
{
    /// <summary>Name and version of the JSON form.</summary>
    public const string Schema = "dragoman/record/1";

    public required ReportRecord Report { get; init; }

    public required IReadOnlyList<ActorRecord> Actors { get; init; }

    public required IReadOnlyList<EventRecord> Events { get; init; }

    public required IReadOnlyList<StatementRecord> Statements { get; init; }

    public required IReadOnlyList<FigureRecord> Figures { get; init; }

    public required IReadOnlyList<PositionRecord> Positions { get; init; }

    public required IReadOnlyList<FindingRecord> Findings { get; init; }
}
