namespace Dragoman.Store;

/// <summary>How many items a query finds, and in how many reports.</summary>
/// <param name="Items">All items.</param>
/// <param name="Reports">Reports that they stand in, and how many these are with copies counted once.</param>
public sealed record ItemCounts(long Items, StoreCounts Reports);
