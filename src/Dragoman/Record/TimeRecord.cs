using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>When: a TIMEX3-style value (<c>2023-10-25</c>, <c>2014-W09</c>, <c>P3D</c>) and the words it came from, null where it is the report's own date.</summary>
public sealed record TimeRecord(string Value, TextSpan? Span);
