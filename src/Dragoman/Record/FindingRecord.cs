namespace Dragoman.Record;

/// <summary>What does not fit: items of the record that contradict each other, lack a source, or stand in an impossible order.</summary>
/// <param name="Kind">contradiction, order, unknown, unattributed or translation.</param>
/// <param name="Items">Ids of the items concerned.</param>
/// <param name="Text">One plain sentence.</param>
public sealed record FindingRecord(string Kind, IReadOnlyList<string> Items, string Text);
