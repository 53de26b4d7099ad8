using Dragoman.Record;

namespace Dragoman.Store;

/// <summary>A record as it is kept.</summary>
/// <param name="Record">The record; the number of sentences is not kept.</param>
/// <param name="Json">The bytes of the record's JSON as they were written by the reader.</param>
/// <param name="Origin">Where the report was read from when it was added.</param>
/// <param name="Copy">How the report copies an earlier one, null where it does not.</param>
public sealed record KeptRecord(ReportReading Record, byte[] Json, string Origin, CopyMark? Copy)
{
    /// <summary>Number of the report in the store.</summary>
    internal long Report { get; init; }

    /// <summary>The version of the reader that has made it.</summary>
    public required ReaderVersion Reader { get; init; }

    /// <summary>What was given beside the text when the report was added; reading with it again repeats the coding.</summary>
    public required Reading.ReadingOptions Given { get; init; }
}
