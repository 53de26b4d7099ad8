namespace Dragoman.Formats.Coding;

/// <summary>A broken run cannot go on, or stands in the way of a new one; the message says why and what to do, in words for the user.</summary>
public sealed class ResumeException(string message) : Exception(message);
