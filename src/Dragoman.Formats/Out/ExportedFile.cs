namespace Dragoman.Formats.Out;

/// <summary>A file of a finished export, as its manifest names it.</summary>
/// <param name="Name">Name of the file, without folders.</param>
/// <param name="Rows">Rows, without a header.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Hash">SHA-256, lower-case hex.</param>
public sealed record ExportedFile(string Name, long Rows, long Bytes, string Hash);
