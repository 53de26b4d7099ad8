namespace Dragoman.Formats.Coding;

/// <summary>What is said of all reports of a run, and how the run is carried out. The output does not depend on the last two.</summary>
public sealed record CodingOptions
{
    /// <summary>Day of publication of every report; null to take that of the input or of the report.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Source of every report; null to take that of the input.</summary>
    public string? Source { get; init; }

    /// <summary>Number of threads that read reports.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Time between two places from which a broken run can go on.</summary>
    public TimeSpan BetweenCheckpoints { get; init; } = TimeSpan.FromSeconds(1);
}
