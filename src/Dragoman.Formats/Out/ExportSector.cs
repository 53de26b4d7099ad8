namespace Dragoman.Formats.Out;

/// <summary>A PLOVER sector in the codes of the exports; <c>Cameo</c> is empty where CAMEO has no such role.</summary>
public sealed record ExportSector(string Cameo, string Icews, bool IsRole);
