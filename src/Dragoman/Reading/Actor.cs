using Dragoman.Knowledge;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>What makes two mentions the same actor. Unnamed people of one kind and country are one actor within a report.</summary>
/// <param name="Entry">Actor entry that names it, or -1.</param>
/// <param name="Country">Index of the state it belongs to, or -1.</param>
/// <param name="Group">Index of the group or organisation it belongs to, or -1.</param>
/// <param name="Word">Word id of a name or noun that the knowledge does not hold, or -1.</param>
public readonly record struct ActorKey(int Entry, int Country, int Group, int Word);

/// <summary>An actor of one report while it is read.</summary>
public sealed class Actor
{
    public required int Index { get; init; }

    public required ActorKey Key { get; init; }

    public required string Name { get; set; }

    public required string Kind { get; init; }

    /// <summary>How it is known.</summary>
    public required NameUse Use { get; init; }

    public string? Country { get; set; }

    /// <summary>True where the country is that of the sentence or the report, not of the words themselves.</summary>
    public bool CountryInherited { get; set; }

    public string? Group { get; set; }

    /// <summary>Kind of the group or organisation that it belongs to, or null.</summary>
    public string? GroupKind { get; set; }

    public string[] Sectors { get; set; } = [];

    public string? Role { get; set; }

    /// <summary>Index of the actor that it belongs to, or -1.</summary>
    public int MemberOf { get; set; } = -1;

    /// <summary>True for the people of a place: they can suffer what is done there, but do not act or speak.</summary>
    public bool IsPlace => Use is NameUse.Place;

    /// <summary>True for a person by name.</summary>
    public bool IsPerson => Use is NameUse.Person or NameUse.Surname;

    /// <summary>True where it takes part in public affairs: it has a country or a group, or acts in a political sector.</summary>
    public bool HasCode => Country is not null || Group is not null || IsPolitical;

    /// <summary>True where one of its sectors is a political one.</summary>
    public bool IsPolitical
    {
        get
        {
            foreach (string sector in Sectors)
                if (PoliticalSectors.Contains(sector)) return true;
            return false;
        }
    }

    /// <summary>True where what it does is a matter of states or parties, and not of people, firms and schools among themselves.</summary>
    public bool IsPublic => IsPolitical || Use is NameUse.State or NameUse.Demonym || GroupKind is "ethnic" or "igo" || HasCode && !IsPrivate;

    /// <summary>True for a firm, a school, a medium, and for a person of whom no office is known.</summary>
    public bool IsPrivate
    {
        get
        {
            if (IsPolitical) return false;
            foreach (string sector in Sectors)
                if (PrivateSectors.Contains(sector)) return true;
            return IsPerson && Sectors.Length == 0 && Group is null;
        }
    }

    /// <summary>True for people and groups in a country who are no body of its state: citizens, an opposition, rebels, unions.</summary>
    public bool StandsOutsideState
    {
        get
        {
            foreach (string sector in Sectors)
                if (StateSectors.Contains(sector)) return false;
            return Sectors.Length > 0;
        }
    }

    /// <summary>The sectors that are bodies of the state.</summary>
    public required IReadOnlySet<string> StateSectors { get; init; }

    /// <summary>The sectors that the knowledge calls private.</summary>
    public required IReadOnlySet<string> PrivateSectors { get; init; }

    /// <summary>The sectors that the knowledge calls political.</summary>
    public required IReadOnlySet<string> PoliticalSectors { get; init; }

    public List<TextSpan> Mentions { get; } = [];

    /// <summary>PLOVER style code: country or kind of organisation, sectors, group.</summary>
    public string? Code()
    {
        if (!HasCode) return null;
        string? head = Country ?? (Group is null ? null : GroupKind) switch { "igo" => "IGO", "ngo" => "NGO", "company" => "MNC", "armed-group" => "IMG", _ => null };
        var parts = new List<string>(Sectors.Length + 2);
        if (head is not null) parts.Add(head);
        foreach (string sector in Sectors)
            if (sector != head) parts.Add(sector);
        if (Group is not null) parts.Add(Group);
        return string.Join('.', parts);
    }
}
