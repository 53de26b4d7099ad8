namespace Dragoman.Store;

/// <summary>That the same bytes were met again under another source or address.</summary>
public sealed record Appearance(string Origin, string? Source, string? Url, string? Title, string? Published);
