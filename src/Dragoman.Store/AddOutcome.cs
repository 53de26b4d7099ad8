namespace Dragoman.Store;

/// <summary>What adding a report did.</summary>
/// <param name="Change">Added, coded anew beside an older coding, or nothing.</param>
/// <param name="Copy">How it copies another report; null where it does not, or where nothing was added.</param>
public sealed record AddOutcome(AddChange Change, CopyMark? Copy);
