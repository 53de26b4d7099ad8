namespace Dragoman.Formats.Out;

/// <summary>What a format is and whose tables it follows, a row of <c>knowledge/exports/formats.tsv</c>. The manifest of an export repeats it.</summary>
/// <param name="Name">Name for <c>--to</c>.</param>
/// <param name="Content">What is written, in words.</param>
/// <param name="Quad">Whose quad classes stand in it.</param>
/// <param name="Score">Whose scores stand in it.</param>
/// <param name="Events">Which events are written.</param>
/// <param name="Offsets">What positions in the text count.</param>
public sealed record FormatDescription(string Name, string Content, string Quad, string Score, string Events, string Offsets);
