using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>An actor as CAMEO codes it: a country or a kind of organisation, then roles, then the group, three letters each (<c>PSEREBHMS</c>).</summary>
/// <param name="Head">Country, or IGO, NGO, MNC, IMG; empty where nothing of the kind is known.</param>
/// <param name="Roles">Codes of its roles, without the head.</param>
/// <param name="RoleIsMain">For each role, whether it is one of its own or qualifies another.</param>
/// <param name="Group">Code of the group; empty where it has none.</param>
public sealed record CameoActor(string Head, IReadOnlyList<string> Roles, IReadOnlyList<bool> RoleIsMain, string Group)
{
    /// <summary>The whole code.</summary>
    public string Code => Head + string.Concat(Roles) + Group;

    /// <summary>True where the head is a country.</summary>
    public required bool HasCountry { get; init; }

    /// <summary>First role that counts as one, else empty.</summary>
    public string MainRole => Roles.Where((_, i) => RoleIsMain[i]).FirstOrDefault("");

    /// <summary>What is left beside head and first role: further roles, and the group.</summary>
    public IEnumerable<string> Attributes
    {
        get
        {
            string main = MainRole;
            return Roles.Where(role => role != main).Concat(Group.Length > 0 ? [Group] : []);
        }
    }

    /// <summary>The code of an actor of a record, or null where CAMEO has none for it.</summary>
    public static CameoActor? Of(ActorRecord? actor, ExportTables tables)
    {
        if (actor is null) return null;
        string head = actor.Country is { } country ? tables.Country(country)?.Cameo ?? country : HeadOfKind(actor);
        var roles = new List<string>();
        var main = new List<bool>();
        foreach (string code in actor.Sectors)
        {
            if (tables.Sector(code) is not { Cameo.Length: > 0 } sector || sector.Cameo == head || roles.Contains(sector.Cameo)) continue;
            roles.Add(sector.Cameo);
            main.Add(sector.IsRole);
        }
        string group = actor.Group ?? "";
        return head.Length + roles.Count + group.Length == 0 ? null : new CameoActor(head, roles, main, group) { HasCountry = actor.Country is not null };
    }

    /// <summary>The first part of the code of the record, where that is a kind of organisation: a sector of the ontology that is none of its own.</summary>
    private static string HeadOfKind(ActorRecord actor)
    {
        if (actor.Code is not { } code) return "";
        string first = code.Split('.')[0];
        return first != actor.Group && !actor.Sectors.Contains(first) ? first : "";
    }
}
