using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>A phrase whose head is a name.</summary>
/// <param name="Type">person, place, organization, time, event or abstract.</param>
public sealed record NamedEntity(TextSpan Span, string Type);
