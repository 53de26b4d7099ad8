namespace Dragoman.Formats.Out;

/// <summary>A CAMEO code: its name in our words, the score of GDELT's table, GDELT's quad class 1 to 4.</summary>
public sealed record CameoCode(string Name, double Goldstein, int Quad);
