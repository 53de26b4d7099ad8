namespace Dragoman.Formats.In;

/// <summary>Formats of input.</summary>
internal enum InputKind
{
    /// <summary>Plain text; whatever is nothing else.</summary>
    Text,

    /// <summary>A JSON object a line.</summary>
    JsonLines,
}
