namespace Dragoman.Record;

/// <summary>A JSON text that is no record of schema <c>dragoman/record/1</c>; the message names the place and what was expected.</summary>
public sealed class RecordFormatException(string message, Exception? inner = null) : Exception(message, inner);
