namespace Dragoman.Formats.In;

/// <summary>Bytes that are to be read as one input: a file, standard input, or an entry of an archive; with what is known of them from outside.</summary>
/// <param name="Origin">Where they come from, for the user.</param>
/// <param name="Bytes">The bytes, read once from front to end.</param>
internal sealed record InputPiece(string Origin, PeekStream Bytes)
{
    /// <summary>Name of the file or entry, which tells formats that look alike; empty where there is none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Source of a report whose format names none; null for standard input.</summary>
    public string? Source { get; init; }

    /// <summary>Address, as the container says.</summary>
    public string? Url { get; init; }

    /// <summary>Day of publication, as the container says.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Encoding, as the container says.</summary>
    public string? Charset { get; init; }

    /// <summary>Kind of content, as the container says ("text/html").</summary>
    public string? MediaType { get; init; }

    /// <summary>Lies in a zip or tar archive: a second one inside is refused.</summary>
    public bool IsInArchive { get; init; }

    /// <summary>Was compressed as a whole: a second compression inside is refused.</summary>
    public bool IsUnpacked { get; init; }
}
