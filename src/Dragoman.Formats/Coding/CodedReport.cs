using Dragoman.Formats.Out;

namespace Dragoman.Formats.Coding;

/// <summary>What became of an item: its rows, or the reason why there are none. Exactly one of the two is there.</summary>
public sealed record CodedReport(RecordOutput? Output, string? Fault);
