namespace Dragoman.Store;

/// <summary>An item that a query found: its record, and which item of the list of its kind.</summary>
public sealed record FoundItem(KeptRecord Kept, ItemKind Kind, int Index);
