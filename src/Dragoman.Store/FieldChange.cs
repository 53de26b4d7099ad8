namespace Dragoman.Store;

/// <summary>A field of an item that has another value; an empty text stands for none.</summary>
public sealed record FieldChange(string Field, string Before, string After);
