namespace Dragoman.Formats.Out;

/// <summary>One file that a format writes.</summary>
/// <param name="Name">Its name, and in a folder of several files its place.</param>
/// <param name="Head">What stands before the first row.</param>
/// <param name="Separator">What stands between two rows; a row that ends itself needs none.</param>
/// <param name="Tail">What stands after the last row.</param>
public sealed record FormatFile(string Name, string Head = "", string Separator = "", string Tail = "");
