namespace Dragoman.Formats.Coding;

/// <summary>How far a run has come.</summary>
/// <param name="Reports">Reports that were read and written.</param>
/// <param name="Unread">Inputs that could not be read.</param>
public readonly record struct CodingCounts(long Reports, long Unread)
{
    /// <summary>Items of the input.</summary>
    public long Items => Reports + Unread;
}
