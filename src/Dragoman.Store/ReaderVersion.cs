namespace Dragoman.Store;

/// <summary>What a record depends on beside the report: the program, what it knows, and what it has learned. The same version gives the same record of the same report.</summary>
/// <param name="Program">Version of the program, <c>0.1.0</c>.</param>
/// <param name="Knowledge">SHA-256 of the folder <c>knowledge</c>, lower-case hex.</param>
/// <param name="Models">SHA-256 of the folder <c>models</c>, lower-case hex.</param>
public sealed record ReaderVersion(string Program, string Knowledge, string Models);
