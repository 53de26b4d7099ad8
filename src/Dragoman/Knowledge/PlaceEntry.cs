namespace Dragoman.Knowledge;

/// <summary>A city or region of the gazetteer.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, null where it lies in several.</param>
/// <param name="Kind">city, province, region, sea, camp, site or continent.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="Population">0 where unknown.</param>
public sealed record PlaceEntry(string Name, string Kind, string? Country, double Latitude, double Longitude, int Population)
{
    /// <summary>True where the coordinates are those of a point, not of an area's middle.</summary>
    public bool IsPoint => Kind is "city" or "camp" or "site";
}
