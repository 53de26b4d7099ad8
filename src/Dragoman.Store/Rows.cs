using System.Text.Json.Serialization;

namespace Dragoman.Store;

// Rows of the tables of the same names. What they mean stands in Migrations. They are values, so that what was written can be compared with what should have been.

internal sealed record ActorRow
{
    [JsonIgnore]
    public long Coding { get; init; }
    public long Item { get; init; }
    public string Name { get; init; } = "";
    public string Kind { get; init; } = "";
    public string? Code { get; init; }
    public string? Country { get; init; }
    public string? Group { get; init; }
    public string? Role { get; init; }
    public string Words { get; init; } = "";
}

internal sealed record EventRow
{
    [JsonIgnore]
    public long Coding { get; init; }
    public long Item { get; init; }
    public string Type { get; init; } = "";
    public string? Mode { get; init; }
    public string? Cameo { get; init; }
    public double? Goldstein { get; init; }
    public string? Quad { get; init; }
    public string Polarity { get; init; } = "";
    public string Modality { get; init; } = "";
    public string? Theme { get; init; }
    public long? Statement { get; init; }
    public string? Time { get; init; }
    public string? FirstDay { get; init; }
    public string? LastDay { get; init; }
    public string? Dated { get; init; }
    public string? Place { get; init; }
    public string? Country { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public long EvidenceStart { get; init; }
    public long EvidenceEnd { get; init; }
    public string Rule { get; init; } = "";
    public double Confidence { get; init; }
}

internal sealed record StatementRow
{
    [JsonIgnore]
    public long Coding { get; init; }
    public long Item { get; init; }
    public string Attitude { get; init; } = "";
    public string Form { get; init; } = "";
    public string? Channel { get; init; }
    public long? Within { get; init; }
    public string? Source { get; init; }
    public string? Time { get; init; }
    public string? FirstDay { get; init; }
    public string? LastDay { get; init; }
    public string? Dated { get; init; }
    public long EvidenceStart { get; init; }
    public long EvidenceEnd { get; init; }
    public string Rule { get; init; } = "";
}

internal sealed record FigureRow
{
    [JsonIgnore]
    public long Coding { get; init; }
    public long Item { get; init; }
    public string Measure { get; init; } = "";
    public double? Low { get; init; }
    public double? High { get; init; }
    public string Bound { get; init; } = "";
    public string Unit { get; init; } = "";
    public string? Who { get; init; }
    public long? Event { get; init; }
    public long? Statement { get; init; }
    public string? Time { get; init; }
    public string? FirstDay { get; init; }
    public string? LastDay { get; init; }
    public string? Dated { get; init; }
    public string? Place { get; init; }
    public string? Country { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public long EvidenceStart { get; init; }
    public long EvidenceEnd { get; init; }
    public string Rule { get; init; } = "";
}

internal sealed record PositionRow
{
    [JsonIgnore]
    public long Coding { get; init; }
    public long Item { get; init; }
    public string Stance { get; init; } = "";
    public string Polarity { get; init; } = "";
    public string? ObjectText { get; init; }
    public long? Statement { get; init; }
    public string? Time { get; init; }
    public string? FirstDay { get; init; }
    public string? LastDay { get; init; }
    public string? Dated { get; init; }
    public long EvidenceStart { get; init; }
    public long EvidenceEnd { get; init; }
    public string Rule { get; init; } = "";
}

internal sealed record ParticipantRow
{
    [JsonIgnore]
    public long Coding { get; init; }
    public string Kind { get; init; } = "";
    public long Item { get; init; }
    public string Side { get; init; } = "";
    public long Place { get; init; }
    public long? Actor { get; init; }
    public string? Words { get; init; }
}
