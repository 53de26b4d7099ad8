namespace Dragoman.Store;

/// <summary>Something in a store that is not as it was written.</summary>
/// <param name="Place">Report, table or file that is concerned.</param>
/// <param name="Fault">What is wrong with it, in words for the user.</param>
public sealed record StoreDamage(string Place, string Fault);
