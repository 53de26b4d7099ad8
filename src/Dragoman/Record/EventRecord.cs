using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>One event: who did what to whom, in the categories of PLOVER. An event inside a statement is a claim.</summary>
public sealed record EventRecord
{
    public required string Id { get; init; }

    /// <summary>One of the 16 PLOVER types, or a type of the user's own.</summary>
    public required string Type { get; init; }

    public string? Mode { get; init; }

    public required IReadOnlyList<string> Contexts { get; init; }

    /// <summary>CAMEO code, two to four digits.</summary>
    public string? Cameo { get; init; }

    /// <summary>Goldstein score of the CAMEO code, -10 to 10.</summary>
    public double? Goldstein { get; init; }

    /// <summary>verbal-cooperation, material-cooperation, verbal-conflict or material-conflict.</summary>
    public string? Quad { get; init; }

    public required IReadOnlyList<string> Actors { get; init; }

    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>affirmed or denied.</summary>
    public required string Polarity { get; init; }

    /// <summary>actual, ongoing, planned, requested, possible or conditional. Only the first two count as having happened.</summary>
    public required string Modality { get; init; }

    public TimeRecord? Time { get; init; }

    public PlaceRecord? Place { get; init; }

    /// <summary>What a request, promise or accusation is about, as the report words it.</summary>
    public string? Theme { get; init; }

    /// <summary>Id of the event that the theme would be.</summary>
    public string? ThemeEvent { get; init; }

    public required IReadOnlyList<string> Figures { get; init; }

    /// <summary>Id of the statement that reports it; null where the report itself does.</summary>
    public string? Statement { get; init; }

    public required IReadOnlyList<TextSpan> Evidence { get; init; }

    public required TextSpan Trigger { get; init; }

    /// <summary>Id of the rule that read it, <c>request/expel</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }
}
