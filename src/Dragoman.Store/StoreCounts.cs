namespace Dragoman.Store;

/// <summary>How many reports, and how many without those that are copies of others among all reports of the store.</summary>
/// <param name="Reports">All reports.</param>
/// <param name="WithoutCopies">Reports and their copies counted once.</param>
public sealed record StoreCounts(long Reports, long WithoutCopies);
