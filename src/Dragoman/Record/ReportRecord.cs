using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>What is known of the report itself. <c>Text</c> is the text as given; all spans of the record point into it.</summary>
public sealed record ReportRecord
{
    /// <summary>SHA-256 of the original bytes, lower-case hex.</summary>
    public required string Id { get; init; }

    /// <summary>Newswire or file name, null where unknown.</summary>
    public string? Source { get; init; }

    /// <summary>Address, null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Title, null where the report has none.</summary>
    public string? Title { get; init; }

    /// <summary>Day of publication, given or read from the report; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The original text.</summary>
    public required string Text { get; init; }

    /// <summary>Number of sentences that were read.</summary>
    public int SentenceCount { get; init; }

    /// <summary>How faults of the text were read.</summary>
    public required IReadOnlyList<Repair> Repairs { get; init; }
}
