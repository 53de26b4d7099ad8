namespace Dragoman.Formats.Out;

/// <summary>A country in the codes of the exports; empty where a code is not known or not given.</summary>
/// <param name="Name">Its name in English.</param>
/// <param name="Iso2">ISO 3166-1 alpha-2.</param>
/// <param name="Fips">FIPS 10-4.</param>
/// <param name="Cow">Number of the Correlates of War.</param>
/// <param name="Cameo">Code in CAMEO actors.</param>
/// <param name="Plover">Code in PLOVER.</param>
/// <param name="IsDisputed">True where PLOVER adds the sector PRE.</param>
public sealed record ExportCountry(string Name, string Iso2, string Fips, string Cow, string Cameo, string Plover, bool IsDisputed);
