namespace Dragoman.Store;

/// <summary>A store that cannot be opened, read or written; the message names the store and says why in words for the user.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
