using Dragoman.Record;

namespace Dragoman.Formats.Out;

/// <summary>An actor as PLOVER codes it: a country or kind of organisation, and sectors. Dependencies are folded into their states; a disputed entity takes the sector PRE.</summary>
/// <param name="Code">Country or kind of organisation; null where neither is known.</param>
/// <param name="Sectors">Sectors, most telling first.</param>
public sealed record PloverActor(string? Code, IReadOnlyList<string> Sectors)
{
    /// <summary>The PLOVER code of an actor of a record.</summary>
    public static PloverActor Of(ActorRecord actor, ExportTables tables)
    {
        if (actor.Country is not { } code) return new PloverActor(OrganisationOf(actor), actor.Sectors);
        if (tables.Country(code) is not { } country) return new PloverActor(code, actor.Sectors);
        return new PloverActor(country.Plover, country.IsDisputed ? [.. actor.Sectors, "PRE"] : actor.Sectors);
    }

    private static string? OrganisationOf(ActorRecord actor) =>
        actor.Code?.Split('.')[0] is { } first && first != actor.Group && !actor.Sectors.Contains(first) ? first : null;
}
