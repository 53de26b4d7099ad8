using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>A report to be read, with what is known of it beside its text.</summary>
public sealed record ReadingRequest(SourceText Text, ReadingOptions Options);
