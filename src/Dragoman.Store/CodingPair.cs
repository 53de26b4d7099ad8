using Dragoman.Record;

namespace Dragoman.Store;

/// <summary>The records of one report by two versions of the reader.</summary>
public sealed record CodingPair(ReportReading Before, ReportReading After);
