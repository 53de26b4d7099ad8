using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>Who takes part: a state, a body, a group, a kind of people or a person, with the code that a data set uses.</summary>
public sealed record ActorRecord
{
    /// <summary>Id within the record, <c>a1</c> onwards in order of first mention.</summary>
    public required string Id { get; init; }

    /// <summary>Usual name, or the description where the report gives no name.</summary>
    public required string Name { get; init; }

    /// <summary>state, government, military, armed-group, party, igo, ngo, company, media, ethnic, religious, population, person or other.</summary>
    public required string Kind { get; init; }

    /// <summary>PLOVER style: country or group code, then sectors, joined by dots; null where nothing is known.</summary>
    public string? Code { get; init; }

    /// <summary>ISO 3166-1 alpha-3, null where unknown or none.</summary>
    public string? Country { get; init; }

    /// <summary>Code of the group, null where it has none.</summary>
    public string? Group { get; init; }

    /// <summary>PLOVER sector codes.</summary>
    public required IReadOnlyList<string> Sectors { get; init; }

    /// <summary>Office held at the report's date, if said or known.</summary>
    public string? Role { get; init; }

    /// <summary>Id of the actor that this one belongs to.</summary>
    public string? MemberOf { get; init; }

    /// <summary>Names, descriptions and pronouns that were resolved to it, in order.</summary>
    public required IReadOnlyList<TextSpan> Mentions { get; init; }
}
