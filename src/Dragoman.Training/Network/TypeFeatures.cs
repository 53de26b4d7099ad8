namespace Dragoman.Training.Network;

/// <summary>The rows of one form in the feature tables.</summary>
/// <param name="Single">A row for each table but the last.</param>
/// <param name="Sequences">The rows of the last.</param>
/// <param name="Vector">The row of the word vector, or -1.</param>
/// <param name="UnknownRate">How often training shows the form as the unknown word.</param>
internal sealed record TypeFeatures(int[] Single, int[] Sequences, int Vector, float UnknownRate);
