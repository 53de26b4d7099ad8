namespace Dragoman.Store;

/// <summary>How an item of a record differs between two versions of the reader.</summary>
/// <param name="Kind">actor, event, statement, figure or position.</param>
/// <param name="Change">new, gone or changed.</param>
/// <param name="Before">The item before in a few words; null where it is new.</param>
/// <param name="After">The item after in a few words; null where it is gone.</param>
/// <param name="Evidence">The words of the report that it was read from.</param>
/// <param name="Fields">What of it has changed; empty where it is new or gone.</param>
public sealed record ItemChange(string Kind, string Change, string? Before, string? After, string Evidence, IReadOnlyList<FieldChange> Fields);
