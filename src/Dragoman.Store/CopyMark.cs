namespace Dragoman.Store;

/// <summary>That a report copies one that was added before it.</summary>
/// <param name="Kind">exact: the same words; near: most of the words in the same order.</param>
/// <param name="ReportId">Id of the report that was there first.</param>
public sealed record CopyMark(string Kind, string ReportId);
