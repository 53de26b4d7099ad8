using Dragoman.Knowledge.Dictionaries;

namespace Dragoman.Knowledge;

/// <summary>How a name or a noun stands for an actor.</summary>
public enum NameUse : byte
{
    /// <summary>A state or territory by name.</summary>
    State,

    /// <summary>A capital, palace or street that stands for its government.</summary>
    Seat,

    /// <summary>An adjective or noun of nationality.</summary>
    Demonym,

    /// <summary>A named group, party, company, people or medium.</summary>
    Group,

    /// <summary>An international organisation.</summary>
    Organisation,

    /// <summary>An institution with a name of its own, in one country.</summary>
    NamedInstitution,

    /// <summary>An institution that every state has; its country comes from the context.</summary>
    Institution,

    /// <summary>A common noun for people who act.</summary>
    Agent,

    /// <summary>An office that one person holds.</summary>
    Office,

    /// <summary>The full name of a person.</summary>
    Person,

    /// <summary>The last name of a person, valid while the person is in office.</summary>
    Surname,

    /// <summary>A city or region; its entry is a place.</summary>
    Place,
}

/// <summary>One time in office.</summary>
/// <param name="Organisation">ISO 3166-1 alpha-3 code of the state or code of the organisation.</param>
/// <param name="Office">Office as named in <c>offices.tsv</c>.</param>
public sealed record Tenure(string Organisation, string Office, DateOnly From, DateOnly? To)
{
    /// <summary>True where the office was held on the day.</summary>
    public bool Holds(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>What the knowledge files say of one actor. Immutable.</summary>
public sealed record ActorEntry
{
    public required int Index { get; init; }

    public required NameUse Use { get; init; }

    public required string Name { get; init; }

    /// <summary>Kind of the record format.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Code of the group or organisation, or null.</summary>
    public string? Group { get; init; }

    /// <summary>PLOVER sector codes.</summary>
    public string[] Sectors { get; init; } = [];

    /// <summary>What the user's dictionaries say of it, for some days or for all.</summary>
    public ActorCode[] Codes { get; init; } = [];

    /// <summary>Times in office, for a person.</summary>
    public List<Tenure> Tenures { get; init; } = [];
}

/// <summary>One meaning of a phrase.</summary>
/// <param name="Entry">Index into the actors, or into the places where <paramref name="Use"/> is <see cref="NameUse.Place"/>.</param>
/// <param name="Capitals">True where the text must write it in capitals (US, WHO).</param>
public readonly record struct NameSense(NameUse Use, int Entry, bool Capitals);
