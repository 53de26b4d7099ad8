using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>Where: name, country (ISO 3166-1 alpha-3), and coordinates in degrees where the place is exact enough to have them.</summary>
public sealed record PlaceRecord(string Name, string? Country, double? Latitude, double? Longitude, TextSpan Span)
{
    /// <summary>How exact it is: city, camp, site, province, region, sea, continent or country. Coordinates of a province or region are those of its middle; a country has none.</summary>
    public string? Exactness { get; init; }
}
