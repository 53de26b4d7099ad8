using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>A phrase whose head is a name.</summary>
/// <param name="Head">Head token.</param>
/// <param name="First">First token of the phrase.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Span">The phrase in the original text.</param>
/// <param name="Type">person, place, organization, time, event, object or abstract.</param>
public sealed record NamedEntity(int Head, int First, int End, TextSpan Span, EntityKind Kind, string Type);
