using Dragoman.Text;

namespace Dragoman.Formats;

/// <summary>A report as an input brings it: its text, and what the input says of it beside the text.</summary>
public sealed record InputReport
{
    /// <summary>The text that every offset of the record points into.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Where it was read from: a path, and inside an archive or feed the entry or line behind a colon.</summary>
    public required string Origin { get; init; }

    /// <summary>Title, null where the input names none.</summary>
    public string? Title { get; init; }

    /// <summary>Day of publication, null where the input names none.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Newswire, outlet or file name, null where unknown.</summary>
    public string? Source { get; init; }

    /// <summary>Address of the report, null where unknown.</summary>
    public string? Url { get; init; }
}
