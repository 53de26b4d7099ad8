namespace Dragoman.Formats.In;

/// <summary>Formats of input.</summary>
internal enum InputKind
{
    /// <summary>Plain text; whatever is nothing else.</summary>
    Text,

    /// <summary>A JSON object a line.</summary>
    JsonLines,

    /// <summary>One JSON value: JSON Feed, ninjs, an object or a list of objects with named fields.</summary>
    Json,

    /// <summary>Rows of columns with a header.</summary>
    Csv,

    /// <summary>A page.</summary>
    Html,

    /// <summary>RSS or Atom.</summary>
    Feed,

    /// <summary>NewsML-G2 or NITF.</summary>
    NewsMl,

    /// <summary>XML with another root.</summary>
    UnknownXml,

    /// <summary>A mail.</summary>
    Email,

    /// <summary>An archive of the web.</summary>
    Warc,

    /// <summary>Compressed by gzip.</summary>
    Gzip,

    /// <summary>A zip archive.</summary>
    Zip,

    /// <summary>A tar archive.</summary>
    Tar,

    /// <summary>A file that holds no text.</summary>
    Foreign,
}
