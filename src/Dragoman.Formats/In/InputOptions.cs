namespace Dragoman.Formats.In;

/// <summary>How inputs with named columns (JSON Lines, CSV) are read. A name that is null is looked for among the usual ones (<c>knowledge/formats/columns.tsv</c>).</summary>
public sealed record InputOptions
{
    /// <summary>Column or field that holds the text of the report.</summary>
    public string? TextColumn { get; init; }

    /// <summary>Column or field that holds the title.</summary>
    public string? TitleColumn { get; init; }

    /// <summary>Column or field that holds the day of publication.</summary>
    public string? DateColumn { get; init; }

    /// <summary>Column or field that holds the newswire or outlet.</summary>
    public string? SourceColumn { get; init; }

    /// <summary>Column or field that holds the address.</summary>
    public string? UrlColumn { get; init; }
}
