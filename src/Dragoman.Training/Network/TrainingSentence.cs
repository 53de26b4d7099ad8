using Dragoman.Language;

namespace Dragoman.Training.Network;

/// <summary>A sentence as the network learns it. All arrays have one entry per word.</summary>
/// <param name="Types">What is known of each form.</param>
/// <param name="Heads">Index of each head, -1 for the root.</param>
/// <param name="Relations">Relation to the head.</param>
/// <param name="Upos">Universal tags.</param>
/// <param name="Xpos">Penn tags.</param>
/// <param name="EntityTags">Entity tags (see <see cref="Language.Network.NetworkShape.EntityTagCount"/>), or null where the sentence is not annotated.</param>
internal sealed record TrainingSentence(TypeFeatures[] Types, int[] Heads, Relation[] Relations, Upos[] Upos, Xpos[] Xpos, int[]? EntityTags)
{
    public int Length => Types.Length;
}
